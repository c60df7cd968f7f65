public import LegalCalendar

/// What the day and the time are, asked once by a use case and handed down as values.
public struct Clock: Sendable {
    /// Today where the office is, whatever the zone of the machine.
    public var today: @Sendable () -> Day
    /// The instant, in seconds since 1970-01-01T00:00:00Z.
    public var now: @Sendable () -> Int
    /// Seconds that only ever go up, for leases: they must survive a jump of the wall clock.
    public var monotonic: @Sendable () -> Int

    public init(
        today: @escaping @Sendable () -> Day,
        now: @escaping @Sendable () -> Int,
        monotonic: @escaping @Sendable () -> Int
    ) {
        self.today = today
        self.now = now
        self.monotonic = monotonic
    }

    /// Seconds by which the office's day runs ahead of UTC, all year: Vietnam has one zone and no summer time.
    public static let officeOffset = 7 * 3600

    /// The same clock with another day as today, for questions and rehearsals.
    public func taking(_ day: Day) -> Clock {
        var clock = self
        clock.today = { day }
        return clock
    }

    /// The instant as it is stored: `yyyy-mm-ddThh:mm:ssZ`.
    public var timestamp: String { Instant.text(now()) }
}

/// Instants as text.
public enum Instant {
    public static func text(_ seconds: Int) -> String {
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = seconds - days * 86_400
        return "\(Day(ordinal: days))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
    }

    /// Nil unless the text has exactly the stored form.
    public static func seconds(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
            let day = Day(String(text.prefix(10))), let hour = Int(text.dropFirst(11).prefix(2)),
            let minute = Int(text.dropFirst(14).prefix(2)), let second = Int(text.dropFirst(17).prefix(2))
        else { return nil }
        return day.ordinal * 86_400 + hour * 3600 + minute * 60 + second
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
