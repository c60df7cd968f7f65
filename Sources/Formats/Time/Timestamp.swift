/// A moment, as the formats write it. Where it comes from is the caller's affair: nothing here asks a clock.
public struct Timestamp: Sendable, Equatable, Hashable {
    /// Without leap seconds, as all system clocks count.
    public let secondsSince1970: Int

    public init(secondsSince1970: Int) {
        self.secondsSince1970 = secondsSince1970
    }

    /// `2026-11-23T21:05:13Z` (ISO 8601)
    public var iso8601: String {
        let parts = parts(offset: 0)
        return "\(parts.date)T\(parts.time)Z"
    }

    /// `20261123T210513Z` (RFC 5545, 3.3.5)
    public var calendarStamp: String {
        let parts = parts(offset: 0)
        return parts.date.basicText + "T" + parts.time.filter { $0 != ":" } + "Z"
    }

    /// `Tue, 24 Nov 2026 04:05:13 +0700` (RFC 5322, 3.3)
    public func mailDate(offset: UTCOffset) -> String {
        let parts = parts(offset: offset.minutes * 60)
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][parts.weekday]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let date = parts.date
        return
            "\(weekday), \(date.day) \(months[date.month - 1]) \(date.year.padded(to: 4)) \(parts.time) \(offset.text)"
    }

    private func parts(offset: Int) -> (date: CivilDate, time: String, weekday: Int) {
        let local = secondsSince1970 + offset
        let second = ((local % 86_400) + 86_400) % 86_400
        let day = (local - second) / 86_400
        let time = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }.joined(separator: ":")
        return (CivilDate(daysSince1970: day), time, ((day % 7) + 7) % 7)
    }
}

/// How far a zone's clocks are ahead of UTC.
public struct UTCOffset: Sendable, Equatable {
    public let minutes: Int

    public init(minutes: Int) {
        self.minutes = minutes
    }

    public static let utc = UTCOffset(minutes: 0)
    /// Viet Nam has had one zone without summer time since 1975.
    public static let vietnam = UTCOffset(minutes: 7 * 60)

    /// `+0700`
    var text: String {
        let size = abs(minutes)
        return (minutes < 0 ? "-" : "+") + (size / 60).padded(to: 2) + (size % 60).padded(to: 2)
    }
}
