public import Formats
import LegalCalendar
import ProcedureFiles
import Procedures
import Registry
public import Wording

extension RuleOutlook {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "procedure": .string(procedure),
            "name": .string(name.text(in: wording.language)),
            "was": .string(was),
            "becomes": .string(becomes),
            "kind": JSONValue(nature?.rawValue),
            "obstacle": obstacle.map { problem in
                ["code": .string(problem.id), "text": .string(wording.text(of: problem).message)]
            } ?? .null,
            "files": .array(files.map(\.json)),
            "movements": .array(movements.map { $0.json(wording) }),
        ]
    }
}

extension PackComparison.ChangedFile {
    fileprivate var json: JSONValue {
        [
            "pack": .string(pack),
            "was": JSONValue(was),
            "became": JSONValue(became),
            "differences": .array(
                differences.map { difference in
                    [
                        "path": .array(difference.path.map { .string($0) }),
                        "old": JSONValue(difference.old),
                        "new": JSONValue(difference.new),
                        "line": .integer(difference.line),
                    ]
                }
            ),
        ]
    }
}

extension RuleMovement {
    fileprivate func json(_ wording: any Wording) -> JSONValue {
        [
            "kind": .string(kind.rawValue),
            "filing": .string(filing),
            "subject": .string(subjectName),
            "obligation": JSONValue(obligation),
            "step": .string(step),
            "name": .string(stepName.text(in: wording.language)),
            "old": old.map(\.json) ?? .null,
            "new": new.map(\.json) ?? .null,
        ]
    }
}

extension ObligationDates {
    fileprivate var json: JSONValue {
        [
            "opens": JSONValue(opens), "safe": JSONValue(safe), "internal": JSONValue(internalDay),
            "statutory": JSONValue(statutory), "late": JSONValue(late), "plan": JSONValue(plan),
        ]
    }
}

extension RuleValue {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "procedure": .string(procedure),
            "path": .string(path),
            "line": .integer(line),
            "code": .string(part),
            "name": .string(name.text(in: wording.language)),
            "confidence": .string(value.confidence.rawValue),
            "checked": JSONValue(value.checked),
            "citations": .array(value.citations.map { JSONValue($0) }),
            "obligations": .array(obligations.map { .string($0) }),
        ]
    }
}
