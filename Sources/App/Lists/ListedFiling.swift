public import LegalCalendar
public import Procedures
public import Registry
import Store

/// One filing in a list: what it is, where it stands, what comes next and whose it is, from what the record keeps.
public struct ListedFiling: Sendable {
    public let filing: Filing
    public let procedureName: BilingualText
    public let word: FilingWord
    /// The sign, the certified product or the paper.
    public let subjectName: String
    public let state: FilingState
    /// The act of filing; nil while it is only prepared.
    public let filed: EventEntry?
    /// The most urgent open obligation of the producer or the commune.
    public let next: ListedObligation?
    /// Names of those who answer for it; empty where nobody asked, or nobody does.
    public let officers: [String]
    public let today: Day
}

/// An obligation as it is kept, with the name of its step.
public struct ListedObligation: Sendable {
    public let record: ObligationRecord
    public let name: BilingualText
    /// In days; nil where there is no date yet.
    public let daysLeft: Int?
    /// Whether its dates rest on an event that asks for a second person's check and has not had it.
    public let isUnchecked: Bool
}

/// Makes the rows of filings without computing their courses: the dates are those that the last change or night kept.
struct FilingRows {
    private let connection: any SQLConnection
    private let shelf: RuleShelf
    private let finder: RecipientFinder?
    private let today: Day

    /// - Parameter finder: says who answers for a filing, where that is shown.
    init(_ connection: any SQLConnection, _ shelf: RuleShelf, _ finder: RecipientFinder?, today: Day) {
        self.connection = connection
        self.shelf = shelf
        self.finder = finder
        self.today = today
    }

    func row(_ filing: Filing) throws -> ListedFiling {
        let rules = try shelf.rules(filing.procedure, connection)
        let events = try connection.events(filing: filing.code)
        let filedKinds = rules.definitions.values.filter { $0.state == .filed }.map(\.id)
        return ListedFiling(
            filing: filing,
            procedureName: rules.procedure.name,
            word: rules.procedure.word,
            subjectName: try connection.subjectName(of: filing),
            state: rules.procedure.state(after: events.effective(under: rules), definitions: rules.definitions),
            filed: events.standing.filter { filedKinds.contains($0.kind) }.min { $0.date < $1.date },
            next: try next(of: filing, rules),
            officers: try officers(of: filing),
            today: today
        )
    }

    func obligation(_ record: ObligationRecord, _ rules: FilingRules) throws -> ListedObligation? {
        guard let step = rules.procedure.step(rules.successors[record.key.step] ?? record.key.step) else { return nil }
        return ListedObligation(
            record: record,
            name: step.name,
            daysLeft: record.dates.plan.map { $0.ordinal - today.ordinal },
            isUnchecked: try isUnchecked(record, step, rules)
        )
    }

    private func isUnchecked(_ record: ObligationRecord, _ step: Step, _ rules: FilingRules) throws -> Bool {
        // Most steps cost no right, and their events are not even read.
        guard !record.state.isFinished, rules.losesRight.contains(step.id) else { return false }
        let finder = SecondCheckFinder(
            rules: rules,
            entries: try connection.events(filing: record.filing),
            checked: Set(try connection.secondChecks(filing: record.filing).map(\.event))
        )
        return !finder.unchecked(record.key, step).isEmpty
    }

    private func next(of filing: Filing, _ rules: FilingRules) throws -> ListedObligation? {
        let open = try connection.obligations(filing: filing.code).filter { record in
            record.state == .open && rules.procedure.step(record.key.step)?.isOwed == true
        }
        guard !open.isEmpty else { return nil }
        let duties = try SharedDuties(connection, shelf, of: [filing])
        return try open.filter { duties.carried[$0.code] == nil }
            .min { ($0.dates.plan?.ordinal ?? .max, $0.code) < ($1.dates.plan?.ordinal ?? .max, $1.code) }
            .flatMap { try obligation($0, rules) }
    }

    private func officers(of filing: Filing) throws -> [String] {
        guard let finder else { return [] }
        return finder.answering(for: try connection.recipientSubject(of: filing, on: today)).map(finder.name)
    }
}
