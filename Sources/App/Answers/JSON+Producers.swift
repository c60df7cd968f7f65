public import Formats
import LegalCalendar
import Procedures
import Registry
public import Wording

extension ProducerTask {
    public func text(_ wording: any Wording) -> String {
        wording.task(kind, record: record, name: name, since: since)
    }

    /// Nil while nobody has begun it.
    public func standingText(_ wording: any Wording) -> String? {
        switch standing {
        case .open: nil
        case .followed(let filing): wording.followed(in: filing)
        case .done(let filing, let day): wording.recorded(in: filing, on: day)
        }
    }

    /// The step, its source with how sure it is, and the full price.
    public func details(_ wording: any Wording, names: NameBook) -> String {
        let laws = citations.map { wording.citation($0, names: names) }.joined(separator: "; ")
        let sure = confidence.map { $0 == .confirmed ? "" : " (\(wording.text(of: $0)))" } ?? ""
        return [
            step?.text(in: wording.language), laws.isEmpty ? nil : laws + sure,
            fee.map { wording.price($0, isLeast: false) },
        ].compactMap(\.self).joined(separator: " – ")
    }

    fileprivate func json(_ wording: any Wording, names: NameBook) -> JSONValue {
        let (filing, day): (String?, Day?) =
            switch standing {
            case .open: (nil, nil)
            case .followed(let filing): (filing, nil)
            case .done(let filing, let day): (filing, day)
            }
        return [
            "kind": .string(kind.rawValue),
            "record": .string(record),
            "name": .string(name),
            "since": JSONValue(since),
            "state": .string(standing.id),
            "filing": JSONValue(filing),
            "recorded": JSONValue(day),
            "step": JSONValue(step?.text(in: wording.language)),
            "fee": fee.map { .integer($0) } ?? .null,
            "citations": .array(citations.map { .string(wording.citation($0, names: names)) }),
            "confidence": JSONValue(confidence?.rawValue),
            "text": .string(text(wording)),
        ]
    }
}

extension ProducerTask.Standing {
    fileprivate var id: String {
        switch self {
        case .open: "open"
        case .followed: "followed"
        case .done: "done"
        }
    }
}

extension ProducerTasks {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "producer": .string(producer.code),
            "tasks": .array(tasks.map { $0.json(wording, names: names) }),
        ]
    }
}

extension ProducerMove {
    public var json: JSONValue {
        [
            "products": .array(products.map { .string($0) }),
            "makings": .array(makings.map { .string($0) }),
            "rights": .array(holdings.map { .string($0) }),
            "assignments": .array(assignments.map { .string($0) }),
        ]
    }
}
