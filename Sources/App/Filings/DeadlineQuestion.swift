public import LegalCalendar
public import Procedures
public import Registry

/// Use case: one term from one day, outside any filing.
public struct DeadlineQuestion: Sendable {
    private let calendar: WorkCalendar

    public init(_ library: RuleLibrary) throws(Problem) {
        calendar = try library.calendar()
    }

    /// A term that counts forward rolls at its end (Civil Code 148.5); a window counted backward does not.
    @inline(__always)
    public func dates(from day: Day, term: Term) -> CountedDates {
        calendar.dates(from: day, term: term, endRule: Self.endRule(of: term))
    }

    public func reasons(from day: Day, term: Term) -> [Reason] {
        calendar.reasons(from: day, term: term, endRule: Self.endRule(of: term))
    }

    private static func endRule(of term: Term) -> EndRule {
        EndRule(rolling: term.isBackward ? .none : .forward)
    }
}
