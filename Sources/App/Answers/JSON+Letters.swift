public import Formats
import LegalCalendar
import Procedures
import Registry
public import Wording

extension LetterView {
    /// `docs/json/letter.json`.
    public func json(_ language: Language) -> JSONValue {
        let reason: String? = if case .setAside(let reason) = state { reason } else { nil }
        return [
            "code": .string(letter.code), "title": .string(letter.title),
            "kind": JSONValue(kind?.id), "kind_name": JSONValue(kind?.name.text(in: language)),
            "number": JSONValue(letter.number), "dated": JSONValue(letter.dated),
            "received": JSONValue(letter.received), "due": JSONValue(letter.printedDue),
            "term": JSONValue(letter.printedTerm?.description), "scan": JSONValue(letter.scan),
            "document": JSONValue(letter.document), "filings": .array(filings.map { .string($0) }),
            "about": .array(about.map { .string($0) }), "waiting": .bool(isWaiting), "set_aside": JSONValue(reason),
        ]
    }
}
