public import Formats
import LegalCalendar
import Procedures
import Registry
public import Wording

extension ActivityView {
    public func json(_ language: Language) -> JSONValue {
        let numbers = kind.measures.map { measure -> JSONValue in
            [
                "code": .string(measure.id), "name": .string(measure.name.text(in: language)),
                "value": JSONValue(activity.numbers[measure.id]),
            ]
        }
        return [
            "code": .string(activity.code),
            "kind": .string(kind.id),
            "kind_name": .string(kind.name.text(in: language)),
            "day": JSONValue(activity.day),
            "subject": .string(activity.subject),
            "unit": .string(unit.id),
            "unit_name": .string(unit.name.text(in: language)),
            "numbers": .array(numbers),
            "note": JSONValue(activity.note),
            "commune": .string(activity.commune),
        ]
    }
}

extension FilledForm {
    public func json(file: String, year: Int?, _ wording: any Wording) -> JSONValue {
        [
            "form": .string(form.id),
            "name": .string(form.name.text(in: wording.language)),
            "file": .string(file),
            "year": JSONValue(year),
            "source": .string(form.source),
            "confidence": .string(form.confidence.rawValue),
            "checked": JSONValue(form.checked),
            "from": JSONValue(form.from),
            "blanks": .array(blanks.map { .string($0) }),
            "activities": .integer(activities),
            "counts": .array(
                numbers.map { number in
                    [
                        "code": .string(number.thing.id),
                        "name": .string(wording.name(of: number.thing)),
                        "value": .integer(number.value),
                        "counted_from": .string(wording.source(of: number.thing, year: year.map(String.init) ?? "")),
                        "records": .array(number.records.map { .string($0) }),
                    ]
                }
            ),
        ]
    }
}
