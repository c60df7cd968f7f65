public import LegalCalendar

/// Something that the office did: a meeting, a course, an article, a broadcast, an inspection, a case.
public struct Activity: Hashable, Sendable {
    public let code: String
    public let commune: String
    /// An id of `data/office/activities.yaml`.
    public let kind: String
    public let day: Day
    public let subject: String
    /// The unit that did it, an id of the same file.
    public let unit: String
    /// How many of what, by the kind's measures; one that nobody counted is not there.
    public let numbers: [String: Int]
    public let note: String?

    public init(
        code: String,
        commune: String,
        kind: String,
        day: Day,
        subject: String,
        unit: String,
        numbers: [String: Int],
        note: String?
    ) {
        self.code = code
        self.commune = commune
        self.kind = kind
        self.day = day
        self.subject = subject
        self.unit = unit
        self.numbers = numbers
        self.note = note
    }
}
