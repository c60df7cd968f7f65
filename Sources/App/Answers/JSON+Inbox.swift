public import Formats
import LegalCalendar
import Registry

extension SubmissionView {
    public var json: JSONValue {
        let (filing, item): (String?, String?) =
            switch submission.purpose {
            case .letter: (nil, nil)
            case .paper(let filing, let item): (filing, item)
            }
        return [
            "code": .string(submission.code), "link": .string(submission.link),
            "producer": .string(submission.producer), "producer_name": .string(producerName),
            "filing": JSONValue(filing), "item": JSONValue(item), "document": .string(submission.document),
            "title": .string(title), "file": .string(fileName), "sent": .string(submission.sent),
            "by": .string(submission.sentBy), "outcome": JSONValue(submission.outcome?.rawValue),
            "settled": JSONValue(submission.settled), "settled_by": JSONValue(submission.settledBy),
            "reason": JSONValue(submission.reason),
        ]
    }
}
