public import Formats
import LegalCalendar
import Procedures
import Registry
public import Wording

extension EventPreview {
    /// `docs/json/filing-event.json`, as an answer that changed nothing.
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "preview": true,
            "code": .string(outcome.event),
            "filing": after.json(wording),
            "added": .array(outcome.added.map { .string($0) }),
            "moved": .array(outcome.moved.map { .string($0) }),
            "finished": .array(outcome.finished.map { .string($0) }),
            "reopened": .array(outcome.reopened.map { .string($0) }),
            "before": .array(changes.compactMap { $0.before?.json(names: before.names, wording) }),
        ]
    }
}

extension LetterPreview {
    /// `docs/json/letter-entry.json`, as an answer that changed nothing.
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "letter": letter.json(wording.language),
            "events": .array(
                events.map { ["filing": .string($0.outcome.filing), "event": .string($0.outcome.event)] }
            ),
            "settled": .array(settled.map { .string($0) }),
            "previews": .array(events.map { $0.json(wording) }),
        ]
    }
}
