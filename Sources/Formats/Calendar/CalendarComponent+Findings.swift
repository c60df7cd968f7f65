/// A rule of RFC 5545 that a calendar breaks, although it could be read.
public enum CalendarFinding: Equatable, Sendable {
    case missing(component: String, property: String)
    case repeated(component: String, property: String)
    case badValue(component: String, property: String, value: String)
    case endNotAfterStart(uid: String)
    case duplicateUID(String)
}

extension CalendarComponent {
    /// What is wrong with a calendar of all-day entries; empty if all is well.
    public func findings() -> [CalendarFinding] {
        var findings = findings(required: ["PRODID", "VERSION"], once: ["CALSCALE", "METHOD"])
        if let version = self["VERSION"]?.value, version != "2.0" {
            findings.append(.badValue(component: name, property: "VERSION", value: version))
        }
        var uids: Set<String> = []
        for event in components(named: "VEVENT") {
            findings += event.eventFindings()
            if let uid = event["UID"]?.text, !uids.insert(uid).inserted { findings.append(.duplicateUID(uid)) }
        }
        return findings
    }

    private func findings(required: [String], once: [String]) -> [CalendarFinding] {
        let missing = required.filter { properties(named: $0).isEmpty }
        let repeated = (required + once).filter { properties(named: $0).count > 1 }
        return missing.map { .missing(component: name, property: $0) }
            + repeated.map { .repeated(component: name, property: $0) }
    }

    private func eventFindings() -> [CalendarFinding] {
        var findings = findings(
            required: ["UID", "DTSTAMP", "DTSTART"],
            once: ["SEQUENCE", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS", "URL", "TRANSP"]
        )
        findings += badValue("DTSTART") { $0.parameter("VALUE") == "DATE" && $0.date != nil }
        findings += badValue("DTEND") { $0.parameter("VALUE") == "DATE" && $0.date != nil }
        findings += badValue("DTSTAMP") { Self.isStamp($0.value) }
        findings += badValue("SEQUENCE") { Int($0.value).map { $0 >= 0 } ?? false }
        findings += badValue("STATUS") { CalendarEvent.Status(rawValue: $0.value) != nil }
        findings += badValue("TRANSP") { CalendarEvent.Transparency(rawValue: $0.value) != nil }
        if let start = self["DTSTART"]?.date, let end = self["DTEND"]?.date, end <= start {
            findings.append(.endNotAfterStart(uid: self["UID"]?.text ?? ""))
        }
        for alarm in components(named: "VALARM") {
            findings += alarm.findings(required: ["ACTION", "TRIGGER", "DESCRIPTION"], once: [])
        }
        return findings
    }

    private func badValue(_ property: String, isGood: (CalendarProperty) -> Bool) -> [CalendarFinding] {
        properties(named: property).filter { !isGood($0) }.map {
            .badValue(component: name, property: property, value: $0.value)
        }
    }

    /// - Returns: whether the value has the form `yyyymmddThhmmssZ`.
    private static func isStamp(_ value: String) -> Bool {
        let shape = value.map { $0.isASCII && $0.isNumber ? "9" : $0 }
        return String(shape) == "99999999T999999Z"
    }
}
