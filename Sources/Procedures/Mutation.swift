public import LegalCalendar

/// One small falsification of a pack. A pack whose cases do not notice it is not proven.
public struct Mutation: Hashable, Sendable {
    public let path: String
    public let line: Int
    public let owner: Owner
    public let change: Change

    /// What the changed value belongs to.
    public enum Owner: Hashable, Sendable {
        case step(String)
        case milestone(String)
        /// The pack's own time for the way to the office.
        case delivery
    }

    public enum Change: Hashable, Sendable {
        case term(from: Term, to: Term)
        /// A term where the law sets none.
        case noTerm(to: Term)
        case yearlyDay(from: TermValue.YearDay, to: TermValue.YearDay)
        /// Every edge of the list that stands on the day, moved together so that neither gap nor overlap comes up.
        case boundary(event: String, from: Day, to: Day)
        case length(Part, from: Term, to: Term)
        case rolling(to: EndRule.Rolling)
        case lastDay(to: EndRule.Boundary)
        case extensionRemoved
        case closingEventRemoved(String)
        case reopeningEventRemoved(String)
        case countedFrom(CountedDay)
        case stopRemoved(ClockStop)
    }

    /// A length of the step that is not its term.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        case opens, late, floor, needs, repeats, delivery
    }
}

/// What `rules mutate` found about one pack.
public struct MutationReport: Hashable, Sendable {
    public let procedure: String
    /// How many falsifications were tried.
    public let tried: Int
    /// Those that no case noticed, in the order of files and lines.
    public let survivors: [Mutation]
}
