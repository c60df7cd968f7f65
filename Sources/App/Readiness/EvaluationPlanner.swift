import LegalCalendar
import ProcedureFiles
import Procedures
import Registry

/// When a product is evaluated next: the window of its certificate, or the batch that its signs can be ready for.
struct EvaluationPlanner {
    private let procedure: FilingRules
    private let calendar: WorkCalendar
    private let proposal: Step
    private let assessment: Step
    private let today: Day

    /// - Throws: the fault of the pack where it lacks the steps that a dossier goes through.
    init(_ rules: FilingRules, today: Day) throws(Problem) {
        procedure = rules
        calendar = rules.calendar
        self.today = today
        proposal = try Self.step("commune_proposal", rules)
        assessment = try Self.step("commune_assessment", rules)
    }

    private static func step(_ id: String, _ rules: FilingRules) throws(Problem) -> Step {
        guard let step = rules.procedure.step(id) else {
            let path = "procedures/\(rules.procedure.id).yaml"
            throw .dataUnreadable(PackProblem(path: path, line: 0, kind: .undefined(.step, id)))
        }
        return step
    }

    struct Window {
        let opens: Day?
        let opensSafe: Day?
        let closes: Day
        let dossierBy: Day
    }

    /// Nil where the rules set no window for a certificate of this day.
    func window(issued: Day) -> Window? {
        guard let deadline = evaluation(issued: issued, isAssumed: false)?.deadline, let closes = deadline.statutory
        else { return nil }
        return Window(
            opens: deadline.opens,
            opensSafe: deadline.opensSafe ?? deadline.opens,
            closes: closes,
            dossierBy: deadline.safe ?? closes
        )
    }

    private func evaluation(issued: Day, isAssumed: Bool) -> ComputedObligation? {
        obligations(
            after: FilingEvent(code: "1", kind: EventID.certified, date: issued, isDateAssumed: isAssumed)
        ).first { $0.key.step == "re_evaluation" }
    }

    private func obligations(after event: FilingEvent) -> [ComputedObligation] {
        procedure.procedure.course(of: [event], definitions: procedure.definitions, calendar: calendar).obligations
    }

    /// How the dates of an evaluation came about: by the certificate's window, or by the batch that it is planned for.
    ///
    /// - Parameter certificate: whose re-evaluation it is.
    func reasons(of planned: Evaluation, _ certificate: Certificate?) -> [Reason] {
        if planned.kind == .reEvaluation, let certificate {
            return evaluation(issued: certificate.issued, isAssumed: certificate.dateBasis == .decision)?
                .reasons(calendar) ?? []
        }
        guard planned.batch != nil else { return [] }
        let received = FilingEvent(code: "1", kind: EventID.dossierReceived, date: planned.dossierBy)
        return obligations(after: received).filter { [assessment.id, proposal.id].contains($0.key.step) }
            .flatMap { $0.reasons(calendar) }
    }

    struct Batch: Equatable {
        /// The day before which the commune must have proposed.
        let day: Day
        /// The last day on which the commune can receive a dossier and still have its working days.
        let dossierBy: Day
    }

    /// The batches of the next years whose dossiers can still be handed in, the nearest first.
    var batches: [Batch] {
        let dates = EventDates(trigger: EventID.dossierReceived, on: today)
        guard case .yearly(let days)? = proposal.terms.first(where: { $0.applies(to: dates) })?.value else { return [] }
        let years = today.year...(today.year + 6)
        let all = years.flatMap { year in
            days.compactMap { Day(year: year, month: $0.closes.month, day: $0.closes.day) }
        }
        return all.sorted().map { Batch(day: $0, dossierBy: dossierDay(before: $0, dates)) }
            .filter { $0.dossierBy >= today }
    }

    private func dossierDay(before batch: Day, _ dates: EventDates) -> Day {
        let last = proposal.endRule.boundary == .exclusive ? batch.adding(days: -1) : batch
        let proposed = calendar.sureWorkingDay(onOrBefore: last)
        guard case .term(let term)? = assessment.terms.first(where: { $0.applies(to: dates) })?.value else {
            return proposed
        }
        guard term.unit == .workingDay else {
            return calendar.sureWorkingDay(onOrBefore: calendar.end(from: proposed, term: term.reversed).day)
        }
        return calendar.stepping(back: term.count, sureDaysFrom: proposed)
    }
}
