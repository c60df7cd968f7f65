public import LegalCalendar

/// What one person answered for, handed to another on a day.
public struct HandOver: Hashable, Sendable {
    /// One assignment before and after; the same code where it had not begun by that day.
    public struct Item: Hashable, Sendable {
        public let before: String
        public let after: String

        public init(before: String, after: String) {
            self.before = before
            self.after = after
        }
    }

    public let code: String
    public let giver: String
    public let receiver: String
    /// The first day of the receiver.
    public let on: Day
    public let items: [Item]

    public init(code: String, giver: String, receiver: String, on: Day, items: [Item]) {
        self.code = code
        self.giver = giver
        self.receiver = receiver
        self.on = on
        self.items = items
    }
}
