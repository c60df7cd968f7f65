public import Formats
import LegalCalendar
import Procedures
public import Registry
public import Wording

extension HolidayYear {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "year": .integer(year.year), "complete": .bool(year.isComplete), "source": .string(year.source),
            "layer": .string(year.layer.rawValue),
            "holidays": .array(
                rows.map { row in
                    [
                        "date": .string(row.day.description), "kind": .string(row.kind.rawValue),
                        "status": .string(row.status.rawValue), "name": .string(row.name.text(in: wording.language)),
                        "source": .string(row.source), "confidence": .string(row.confidence.rawValue),
                        "layer": .string(row.layer.rawValue),
                    ]
                }
            ),
            "accepted": .array(accepted.map(\.json)),
        ]
    }

    public func lines(_ wording: any Wording) -> [String] {
        let refused = accepted.filter { $0.withdrawn == nil && $0.text == nil }
        return [wording.standing(ofYear: year.year, isComplete: year.isComplete, source: year.source)]
            + rows.map { row in
                let parts = [
                    wording.dayWithWeekday(row.day), wording.name(of: row.kind), row.name.text(in: wording.language),
                    wording.name(of: row.status), row.source, wording.name(of: row.layer),
                ]
                return "  " + parts.joined(separator: " · ")
            }
            + refused.compactMap { row in
                Day(String(row.key.prefix(10))).map { "  \(row.code)  \(wording.refusedDay($0)) · \(row.notice)" }
            }
            + accepted.filter { $0.withdrawn == nil && $0.text != nil }.map { "  \($0.code)  \($0.key) · \($0.notice)" }
    }
}

extension AcceptedRow {
    /// What it says of the calendar, for people.
    public func text(_ wording: any Wording) -> String {
        guard let day = Day(String(key.prefix(10))) else {
            return wording.standing(ofYear: Int(key) ?? 0, isComplete: text != nil, source: notice)
        }
        guard text != nil else { return wording.refusedDay(day) }
        let kind = SpecialDay.Kind(rawValue: String(key.dropFirst(11))).map { wording.name(of: $0) }
        return [wording.dayWithWeekday(day), kind].compactMap(\.self).joined(separator: ": ")
    }

    var json: JSONValue {
        [
            "code": .string(code), "path": .string(path), "key": .string(key), "holds": .bool(text != nil),
            "notice": .string(notice), "source": JSONValue(source), "accepted": .string(accepted),
            "by": .string(acceptedBy), "withdrawn": JSONValue(withdrawn), "withdrawn_by": JSONValue(withdrawnBy),
            "reason": JSONValue(withdrawalReason),
        ]
    }
}

extension HolidayChange {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "accepted": .array(codes.map { .string($0) }),
            "moved": .array(
                moved.map { item in
                    [
                        "filing": .string(item.filing), "obligation": .string(item.obligation),
                        "step": .string(item.step.text(in: wording.language)),
                        "before": item.before.json, "after": item.after.json,
                        "text": .string(item.text(wording)),
                    ]
                }
            ),
        ]
    }

    public func lines(_ wording: any Wording) -> [String] {
        [wording.moving(moved.count)] + moved.map { "  \($0.text(wording))" }
    }
}

extension ObligationDates {
    fileprivate var json: JSONValue {
        [
            "safe": JSONValue(safe), "internal": JSONValue(internalDay), "statutory": JSONValue(statutory),
            "status": [
                "statutory": .string(isStatutoryFirm ? "firm" : "provisional"),
                "safe": .string(isSafeFirm ? "firm" : "provisional"),
            ],
        ]
    }
}

extension MovedObligation {
    /// What moves, and every date of it before and after, in one line.
    public func text(_ wording: any Wording) -> String {
        "\(obligation) \(step.text(in: wording.language)), \(subjectName) (\(filing)): "
            + changes(wording).joined(separator: "; ")
    }

    /// Each date that would be another; how sure it is, where that alone changes.
    public func changes(_ wording: any Wording) -> [String] {
        let pairs: [(DateLabel, Day?, Day?)] = [
            (.safe, before.safe, after.safe), (.statutory, before.statutory, after.statutory),
            (.opens, before.opensSafe, after.opensSafe),
        ]
        let changes = pairs.filter { $0.1 != $0.2 }.map { wording.moved($0.0, from: $0.1, to: $0.2) }
        return changes.isEmpty ? [wording.sureness(after.isSafeFirm || after.isStatutoryFirm)] : changes
    }
}
