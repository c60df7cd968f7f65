public import LegalCalendar
import ProcedureFiles
public import Procedures
public import Registry
public import Wording

/// Use case: which kind of protection suits a name, what it costs, and how soon it could be there.
public struct AdviseProtection: Sendable {
    private let library: RuleLibrary
    private let today: Day

    public init(_ library: RuleLibrary, today: Day) {
        self.library = library
        self.today = today
    }

    /// - Throws: ``FilingProblem/unknownQuestion(_:known:)``, or the first fault in a data file.
    public func advise(_ answers: [String: Bool]) throws(Problem) -> AdviceReport {
        guard let guide = try library.value(library.files.protectionGuide()) else {
            throw .dataUnreadable(PackProblem(path: "advice/protection.yaml", line: 0, kind: .missingFile))
        }
        let known = guide.questions.map(\.id)
        if let stranger = answers.keys.sorted().first(where: { !known.contains($0) }) {
            throw .filing(.unknownQuestion(stranger, known: known))
        }
        let advice = guide.advice(given: answers)
        var routes: [AdviceReport.Route] = []
        for route in advice.routes { routes.append(try report(route)) }
        return AdviceReport(
            today: today,
            answers: guide.questions.compactMap { question in answers[question.id].map { (question, $0) } },
            routes: routes,
            questions: advice.questions,
            asked: guide.questions.filter { answers[$0.id] != nil || advice.questions.contains($0) },
            cautions: guide.cautions,
            names: try library.lawNames()
        )
    }

    private func report(_ advised: ProtectionAdvice.Route) throws(Problem) -> AdviceReport.Route {
        let rules = try library.filingRules(advised.route.procedure)
        let quantities = FeeQuantities(itemsByClass: [1])
        let fees = try QuoteFees(library).quote(procedure: advised.route.procedure, quantities, on: today)
        return AdviceReport.Route(
            advice: advised,
            procedureName: rules.procedure.name,
            fees: fees,
            earliest: try earliest(advised.route, rules),
            usual: advised.route.usual.map { usual in
                (
                    from: rules.calendar.end(from: today, term: usual.shortest).day,
                    to: rules.calendar.end(from: today, term: usual.longest).day
                )
            }
        )
    }

    /// The day on which the Office's last step would end if the application were filed today, each step took the whole
    /// of its term, and no letter came in between.
    private func earliest(_ route: ProtectionRoute, _ rules: FilingRules) throws(Problem) -> AdviceReport.Earliest? {
        var events = [FilingEvent(code: "1", kind: EventID.filed, date: today)]
        for (index, stage) in route.course.enumerated() {
            let course = rules.procedure.course(of: events, definitions: rules.definitions, calendar: rules.calendar)
            guard let obligation = course.obligations.last(where: { $0.key.step == stage.step }) else {
                throw .filing(.unknownStep(stage.step, known: rules.procedure.steps.map(\.id).sorted()))
            }
            guard let day = obligation.deadline.statutory else { return nil }
            guard let event = stage.event else {
                return AdviceReport.Earliest(
                    day: day,
                    step: obligation.step.name,
                    reasons: obligation.reasons(rules.calendar),
                    names: rules.names
                )
            }
            events.append(FilingEvent(code: "\(index + 2)", kind: event, date: day))
        }
        return nil
    }
}

/// The answers so far with what they mean.
public struct AdviceReport: Sendable {
    public struct Route: Sendable {
        public let advice: ProtectionAdvice.Route
        public let procedureName: BilingualText
        /// For one class of goods, without what hangs on further questions.
        public let fees: QuoteFees.Quote
        public let earliest: Earliest?
        /// In experience, from today on.
        public let usual: (from: Day, to: Day)?
    }

    /// When the law lets the Office come to its result at the latest, if nothing comes in between.
    public struct Earliest: Sendable {
        public let day: Day
        public let step: BilingualText
        /// How the last step's end came about; the days before it are themselves such ends.
        public let reasons: [Reason]
        public let names: NameBook
    }

    public let today: Day
    public let answers: [(question: ProtectionQuestion, answer: Bool)]
    public let routes: [Route]
    /// Those that could still say something.
    public let questions: [ProtectionQuestion]
    /// Those answered and those still open, in the guide's order.
    public let asked: [ProtectionQuestion]
    public let cautions: [StatedSentence]
    public let names: NameBook
}
