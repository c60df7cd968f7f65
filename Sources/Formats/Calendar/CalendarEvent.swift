/// One all-day entry of a calendar file: a deadline on the calendar of the person who answers for it.
public struct CalendarEvent: Sendable, Equatable {
    public enum Status: String, Sendable, CaseIterable {
        case confirmed = "CONFIRMED"
        case tentative = "TENTATIVE"
        case cancelled = "CANCELLED"
    }

    /// Whether the day counts as taken when others look for a free one.
    public enum Transparency: String, Sendable, CaseIterable {
        case opaque = "OPAQUE"
        case transparent = "TRANSPARENT"
    }

    /// The same for all versions of the entry, for ever.
    public var uid: String
    /// Grows with each change, so that a calendar knows the newer version.
    public var sequence: Int
    /// When this version was made.
    public var stamp: Timestamp
    public var start: CivilDate
    /// The first day that belongs no more to the entry.
    public var end: CivilDate
    public var summary: String
    public var description: String?
    public var status: Status
    public var categories: [String]
    public var url: String?
    public var transparency: Transparency
    public var alarm: CalendarAlarm?

    /// An entry of one day; the rest is set on the value.
    public init(uid: String, sequence: Int, stamp: Timestamp, day: CivilDate, summary: String) {
        self.uid = uid
        self.sequence = sequence
        self.stamp = stamp
        start = day
        end = day.next
        self.summary = summary
        description = nil
        status = .confirmed
        categories = []
        url = nil
        transparency = .transparent
        alarm = nil
    }
}

/// A reminder that the reader's own calendar shows.
public struct CalendarAlarm: Sendable, Equatable {
    /// Counted from 00:00 of the entry's first day, in the reader's zone; negative is before.
    public var minutesFromStart: Int
    public var text: String

    public init(minutesFromStart: Int, text: String) {
        self.minutesFromStart = minutesFromStart
        self.text = text
    }

    /// RFC 5545, 3.3.6: `-PT15H`, `-P1D`, `PT9H30M`
    var trigger: String {
        let size = abs(minutesFromStart)
        let (days, hours, minutes) = (size / 1440, size / 60 % 24, size % 60)
        var text = minutesFromStart < 0 ? "-P" : "P"
        if days > 0 { text += "\(days)D" }
        if hours > 0 || minutes > 0 || days == 0 { text += "T" }
        if hours > 0 { text += "\(hours)H" }
        if minutes > 0 || size == 0 { text += "\(minutes)M" }
        return text
    }
}
