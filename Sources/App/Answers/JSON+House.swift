public import Formats
import LegalCalendar
import Registry
public import Wording

extension RestoreReport {
    public func json(aside: String?) -> JSONValue {
        [
            "made": .string(made), "set_aside": JSONValue(aside),
            "unknown": .array(unknown.map(\.json)),
        ]
    }

    public func lines(aside: String?, _ wording: any Wording) -> [String] {
        [wording.restored(made: made, aside: aside)]
            + (unknown.isEmpty ? [wording.nothingUnknownAfterRestore] : [wording.unknownAfterRestore(unknown.count)])
            + unknown.flatMap { view in
                ["  \(view.message.code)  \(wording.day(view.message.night))  \(view.personName)"]
                    + view.reminders.map { "      \($0.obligation): \(wording.text(of: $0.occasion))" }
            }
    }
}

extension Diagnosis {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "today": .string(today.description),
            "findings": .array(
                findings.map { ["code": .string($0.id), "text": .string(wording.text(of: $0))] }
            ),
        ]
    }

    public func lines(_ wording: any Wording) -> [String] {
        guard !findings.isEmpty else { return [wording.nothingFoundByDoctor] }
        return [wording.foundByDoctor(findings.count)] + findings.map { "- \(wording.text(of: $0))" }
    }
}
