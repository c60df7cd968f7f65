public import Formats
import LegalCalendar
import Procedures
public import Wording

extension AdviceReport {
    public func json(for name: String?, _ wording: any Wording) -> JSONValue {
        let language = wording.language
        return [
            "today": JSONValue(today),
            "name": JSONValue(name),
            "answers": .array(
                answers.map { ["question": .string($0.question.id), "answer": .bool($0.answer)] }
            ),
            "routes": .array(routes.map { $0.json(names, wording) }),
            "questions": .array(questions.map { $0.json(language) }),
            "cautions": .array(
                cautions.map {
                    ["text": .string($0.text.text(in: language)), "confidence": .string($0.confidence.rawValue)]
                }
            ),
        ]
    }
}

extension ProtectionQuestion {
    fileprivate func json(_ language: Language) -> JSONValue {
        [
            "code": .string(id),
            "about": .string(about.rawValue),
            "ask": .string(ask.text(in: language)),
            "hint": JSONValue(hint?.text(in: language)),
            "confidence": .string(grounds.confidence.rawValue),
        ]
    }
}

extension AdviceReport.Route {
    fileprivate func json(_ names: NameBook, _ wording: any Wording) -> JSONValue {
        let language = wording.language
        return [
            "kind": .string(advice.route.kind.rawValue),
            "name": .string(wording.name(of: advice.route.kind)),
            "procedure": .string(advice.route.procedure),
            "verdict": .string(advice.verdict.rawValue),
            "meaning": .string(advice.route.meaning.text(in: language)),
            "findings": .array(
                advice.findings.map { finding in
                    [
                        "code": .string(finding.id),
                        "effect": .string(finding.effect.rawValue),
                        "text": .string(finding.text.text(in: language)),
                        "laws": .array(
                            finding.grounds.citations.map { .string(wording.citation($0, names: names)) }
                        ),
                        "confidence": .string(finding.grounds.confidence.rawValue),
                    ]
                }
            ),
            "questions": .array(advice.questions.map { .string($0.id) }),
            "fees": fees.json(wording),
            "earliest": JSONValue(earliest?.day),
            "usual": usual.map { ["from": JSONValue($0.from), "to": JSONValue($0.to)] } ?? .null,
        ]
    }
}
