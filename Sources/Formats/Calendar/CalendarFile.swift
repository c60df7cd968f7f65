/// A published calendar (RFC 5545) of all-day entries.
public struct CalendarFile: Sendable, Equatable {
    /// Who made the file, such as `-//Dau Lang//daulang//VI`.
    public var productID: String
    public var name: String
    public var events: [CalendarEvent]

    public init(productID: String, name: String, events: [CalendarEvent]) {
        self.productID = productID
        self.name = name
        self.events = events
    }

    /// The file's bytes: CRLF, lines of at most 75 octets.
    public func written() throws(CalendarError) -> [UInt8] {
        try check()
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", text: productID)
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        lines.add("X-WR-CALNAME", text: name)
        for event in events {
            lines.add(event)
        }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }

    private func check() throws(CalendarError) {
        guard !productID.isEmpty else { throw .emptyProductID }
        var uids: Set<String> = []
        for event in events {
            guard !event.uid.isEmpty else { throw .emptyUID(summary: event.summary) }
            guard uids.insert(event.uid).inserted else { throw .duplicateUID(event.uid) }
            guard event.sequence >= 0 else { throw .negativeSequence(uid: event.uid) }
            guard event.start < event.end else { throw .endNotAfterStart(uid: event.uid) }
            if let url = event.url, !Self.isURL(url) { throw .badURL(uid: event.uid, url: url) }
        }
    }

    /// A URL is written without escapes, so that nothing but the characters of one may pass.
    private static func isURL(_ text: String) -> Bool {
        let allowed = text.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) && $0 != "\"" }
        return allowed && (text.hasPrefix("https://") || text.hasPrefix("http://"))
    }
}

/// Why a calendar cannot be written.
public enum CalendarError: Error, Equatable, Sendable {
    case emptyProductID
    case emptyUID(summary: String)
    case duplicateUID(String)
    case negativeSequence(uid: String)
    case endNotAfterStart(uid: String)
    case badURL(uid: String, url: String)
}

extension CalendarLines {
    fileprivate mutating func add(_ event: CalendarEvent) {
        add("BEGIN", "VEVENT")
        add("UID", text: event.uid)
        add("SEQUENCE", String(event.sequence))
        add("DTSTAMP", event.stamp.calendarStamp)
        add("DTSTART;VALUE=DATE", event.start.basicText)
        add("DTEND;VALUE=DATE", event.end.basicText)
        add("SUMMARY", text: event.summary)
        if let description = event.description { add("DESCRIPTION", text: description) }
        add("STATUS", event.status.rawValue)
        if !event.categories.isEmpty { add("CATEGORIES", texts: event.categories) }
        if let url = event.url { add("URL", url) }
        add("TRANSP", event.transparency.rawValue)
        if let alarm = event.alarm { add(alarm) }
        add("END", "VEVENT")
    }

    private mutating func add(_ alarm: CalendarAlarm) {
        add("BEGIN", "VALARM")
        add("ACTION", "DISPLAY")
        add("DESCRIPTION", text: alarm.text)
        add("TRIGGER", alarm.trigger)
        add("END", "VALARM")
    }
}
