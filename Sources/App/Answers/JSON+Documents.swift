public import Formats
import LegalCalendar
import Procedures
import Registry
public import Wording

extension DocumentView {
    /// `docs/json/document.json`.
    public func json(_ language: Language) -> JSONValue {
        [
            "code": .string(document.code),
            "title": .string(document.title),
            "kind": JSONValue(document.kind),
            "kind_name": JSONValue(kindName?.text(in: language)),
            "producer": JSONValue(document.producer),
            "dated": JSONValue(document.dated),
            "expires": JSONValue(document.expires),
            "expired": .bool(isExpired),
            "validity": JSONValue(validity),
            "file": [
                "name": .string(document.fileName), "format": .string(document.content.format.rawValue),
                "size": .integer(document.content.size), "sha256": .string(document.content.hash),
                "shared_with": JSONValue(sharedWith),
            ],
            "replaces": JSONValue(document.replaces),
            "replaced_by": JSONValue(replacedBy),
            "uses": .array(uses.map { ["filing": .string($0.filing), "item": .string($0.item)] }),
            "letters": .array(letters.map { .string($0) }),
            "added": .string(document.added),
            "by": .string(document.addedBy),
            "withdrawn": JSONValue(document.withdrawn),
        ]
    }
}

extension WrittenDossier {
    /// `docs/json/dossier.json`.
    public var json: JSONValue {
        let view = dossier.checklist
        return [
            "filing": .string(view.filing.code),
            "filed": view.filed.map { ["date": JSONValue($0.date), "number": JSONValue($0.number)] } ?? .null,
            "line": .string(line),
            "to": .string(path),
            "list": .string(list),
            "files": .array(
                dossier.entries.flatMap { entry in
                    entry.files.map { file in
                        [
                            "name": .string(file.name), "item": .string(entry.paper.item.id),
                            "document": .string(file.document.code),
                        ]
                    }
                }
            ),
            "missing": .array(dossier.missing.map { .string($0.paper.item.id) }),
        ]
    }
}

extension SweepReport {
    /// `docs/json/document-sweep.json`.
    public var json: JSONValue {
        [
            "oldest_backup": .string(oldestBackup),
            "files": .array(files.map { ["name": .string($0.name), "size": .integer($0.size)] }),
            "young": .integer(young),
            "deleted": .bool(isDeleted),
        ]
    }
}
