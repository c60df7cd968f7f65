public import Formats
import LegalCalendar
import Procedures
public import Registry
public import Wording

extension WeekSheet {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "commune": .string(commune.code), "unit": JSONValue(unit?.rawValue),
            "from": JSONValue(from), "until": JSONValue(until),
            "shares": .array(
                shares.map { share in
                    [
                        "unit": JSONValue(share.unit?.rawValue),
                        "unit_name": JSONValue(share.unit.map { wording.name(of: $0.actor) }),
                        "vacant": .bool(share.isVacant),
                        "officer": JSONValue(share.people.first?.code), "name": JSONValue(share.people.first?.name),
                        "people": .array(share.people.map { .string($0.code) }),
                        "overdue": .array(share.overdue.map { $0.json(wording) }),
                        "due": .array(share.due.map { $0.json(wording) }),
                        "upcoming": .array(share.upcoming.map { $0.json(wording) }),
                    ]
                }
            ),
            "letters": .array(letters.map { .string($0.code) }),
            "calls": .array(
                calls.map { call in
                    [
                        "producer": .string(call.producer.code), "name": .string(call.producer.name),
                        "people": .array(
                            call.people.map {
                                [
                                    "person": .string($0.person), "name": .string($0.name),
                                    "phone": JSONValue($0.phone),
                                ]
                            }
                        ),
                        "obligations": .array(call.items.map { .string($0.obligation.record.code) }),
                    ]
                }
            ),
            "undelivered": .array(undelivered.map { .string($0.message.code) }),
            "unknown": .array(unknown.map { .string($0) }), "refused": .array(refused.map { .string($0) }),
            "proposals": .array(proposals.map { .string($0.code) }),
            "report": .array(toReport.map { .string($0.obligation.record.code) }),
        ]
    }
}

extension HandDelivery {
    public var json: JSONValue {
        [
            "message": JSONValue(message), "obligation": .string(obligation), "person": .string(person),
            "by": .string(way.rawValue), "date": JSONValue(safeDate), "on": JSONValue(toldOn),
            "result": JSONValue(result),
        ]
    }
}
