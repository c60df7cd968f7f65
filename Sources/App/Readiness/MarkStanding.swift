import LegalCalendar
import Procedures
import Registry
import Store

/// Where one filing of a mark stands with the Office.
struct MarkFiling: Sendable {
    let filing: Filing
    let events: [EventEntry]
    let state: FilingState
    /// The last day of the registration, where there is one.
    let expires: Day?

    var filed: Day? { events.filter { $0.kind == EventID.filed }.map(\.date).min() }

    var isUnderExamination: Bool { state == .filed }

    /// The event that ended it, where it has ended.
    func ending(_ definitions: [String: EventDefinition]) -> EventEntry? {
        guard [.refused, .withdrawn, .lapsed].contains(state) else { return nil }
        return events.filter { definitions[$0.kind]?.state == state }.max { $0.date < $1.date }
    }

    /// The first event of the condition's evidence that has its paper on file, or else any of them.
    func evidence(for condition: PropertyCriterion.Condition) -> EventEntry? {
        let found = condition.evidence.flatMap { evidence in
            events.filter { event in
                event.kind == evidence.event && (evidence.filed.map { $0.holds(for: filed) } ?? true)
            }
        }
        return found.first(where: \.hasPaper) ?? found.first
    }

    func expectation(of condition: PropertyCriterion.Condition) -> EventEntry? {
        let kinds = condition.expectedBy + condition.evidence.map(\.event)
        return events.first { kinds.contains($0.kind) }
    }
}

extension EventEntry {
    /// Whether the paper is on file: its number, or the letter itself.
    var hasPaper: Bool { number != nil || letter != nil }

    var paper: String { letter ?? number ?? "" }
}

/// A mark with its filings and whose it is.
struct MarkStanding: Sendable {
    let right: ProtectedRight
    let filings: [MarkFiling]

    /// Who applies or owns, as far as the record knows today.
    func applicants(on day: Day) -> [String] {
        right.holdings.filter { holding in
            (holding.role == .owner || holding.role == .applicant) && (holding.from.map { $0 <= day } ?? true)
                && (holding.until.map { $0 >= day } ?? true)
        }.map(\.producer)
    }
}

extension SubjectKind {
    /// Whether an application for it is a trademark application: also one for a collective or a certification mark.
    var isMark: Bool {
        switch self {
        case .trademark, .collectiveMark, .certificationMark: true
        default: false
        }
    }
}
