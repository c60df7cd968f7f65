public import LegalCalendar

/// A second person has held an event against its paper: since a wrong date would cost a right.
public struct SecondCheck: Hashable, Sendable {
    /// Whose second look it was.
    public enum Way: String, Hashable, Sendable, CaseIterable {
        case colleague, producer
        /// The only one in the office, on a later day.
        case nextDay = "next_day"
    }

    /// The entry that was checked; a correction of it asks anew.
    public let event: String
    public let day: Day
    /// `yyyy-mm-ddThh:mm:ssZ`.
    public let at: String
    public let by: String
    public let way: Way

    public init(event: String, day: Day, at: String, by: String, way: Way) {
        self.event = event
        self.day = day
        self.at = at
        self.by = by
        self.way = way
    }
}
