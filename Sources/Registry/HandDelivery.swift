public import LegalCalendar

/// A reminder that somebody passed on in person; printing it is not that.
public struct HandDelivery: Hashable, Sendable {
    public enum Way: String, Hashable, Sendable, CaseIterable {
        case phone, hand, zalo
    }

    /// The printed message that was handed over; nil where an obligation was told without one.
    public let message: String?
    public let obligation: String
    /// Who was told.
    public let person: String
    public let way: Way
    /// The date that was told.
    public let safeDate: Day?
    public let toldOn: Day
    /// What the person said.
    public let result: String?
    public let recorded: String
    public let recordedBy: String

    public init(
        message: String?,
        obligation: String,
        person: String,
        way: Way,
        safeDate: Day?,
        toldOn: Day,
        result: String?,
        recorded: String,
        recordedBy: String
    ) {
        self.message = message
        self.obligation = obligation
        self.person = person
        self.way = way
        self.safeDate = safeDate
        self.toldOn = toldOn
        self.result = result
        self.recorded = recorded
        self.recordedBy = recordedBy
    }
}
