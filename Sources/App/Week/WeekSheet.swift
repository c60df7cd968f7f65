public import LegalCalendar
public import Procedures
public import Registry

/// What an officer takes along on Monday: one A4 sheet of what the week asks.
public struct WeekSheet: Sendable {
    /// What a unit or an officer answers for.
    public struct Share: Sendable {
        /// Nil for an officer who belongs to no unit.
        public let unit: OfficeUnit?
        /// Nobody answers for the unit, so its work stands with the officer.
        public let isVacant: Bool
        /// Who answers for it; nobody where no officer is assigned either.
        public let people: [Person]
        /// Their planning day has passed, or their term has still to be entered.
        public let overdue: [DueItem]
        public let due: [DueItem]
        /// Due in the two weeks after this one.
        public let upcoming: [DueItem]
    }

    /// A producer whom no mail reaches, with whom to call and what about.
    public struct Call: Sendable {
        public let producer: Producer
        /// Those assigned, with the numbers that are known.
        public let people: [Callee]
        public let items: [DueItem]
    }

    public struct Callee: Hashable, Sendable {
        public let person: String
        public let name: String
        public let phone: String?
    }

    public let commune: Commune
    /// Whose sheet it is; nil for the whole one.
    public let unit: OfficeUnit?
    public let today: Day
    /// Monday and Sunday of the week.
    public let from: Day
    public let until: Day
    /// The last day of the week on which the office is surely open.
    public let lastWorkingDay: Day
    public let shares: [Share]
    /// Letters in the book that no filing's event refers to.
    public let letters: [Letter]
    public let calls: [Call]
    /// Sheets that were printed, and of which nobody has said that they were handed over.
    public let undelivered: [MessageView]
    public let unknown: [String]
    public let refused: [String]
    public let proposals: [Proposal]
    /// For the officer to report upwards: their planning day has passed.
    public let toReport: [DueItem]
}
