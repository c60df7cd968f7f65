public import Formats
public import LegalCalendar
public import Procedures
public import Wording

extension JSONValue {
    /// A date as ISO 8601, or null.
    public init(_ day: Day?) {
        self.init(day?.description)
    }

    /// One line of a trace, with the sentence that people read.
    public init(_ reason: Reason, names: NameBook, wording: any Wording) {
        let citation = reason.citations.first
        self = [
            "kind": .string(reason.kind.rawValue),
            "date": JSONValue(reason.date),
            "rule": .string(reason.rule.id),
            "law": JSONValue(citation?.law),
            "article": JSONValue(citation?.article),
            "clause": JSONValue(citation?.clause),
            "point": JSONValue(citation?.point),
            "confidence": JSONValue(reason.confidence?.rawValue),
            "text": .string(wording.sentence(reason, names: names)),
            "from": JSONValue(reason.from),
            "term": JSONValue(reason.term?.description),
            "subject": JSONValue(reason.subject),
            "layer": JSONValue(reason.layer?.rawValue),
            "citations": .array(reason.citations.map { JSONValue($0) }),
        ]
    }

    public init(_ citation: Citation) {
        self = [
            "law": .string(citation.law),
            "article": JSONValue(citation.article),
            "clause": JSONValue(citation.clause),
            "point": JSONValue(citation.point),
        ]
    }
}
