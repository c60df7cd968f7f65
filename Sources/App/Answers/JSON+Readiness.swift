public import Formats
import LegalCalendar
import Procedures
public import Registry
public import Wording

extension ProductSignsView {
    public var json: JSONValue {
        [
            "product": .string(product.code),
            "name": .string(product.name),
            "label": look.map(\.json) ?? .null,
            "geographic_sign": used.map(\.json) ?? .null,
            "protected_sign": protected.map(\.json) ?? .null,
        ]
    }
}

extension LabelLook {
    fileprivate var json: JSONValue {
        [
            "number": .integer(number),
            "seen": JSONValue(seen),
            "photo": .string(photo),
            "marks": .array(marks.map { ["sign": .string($0.sign), "right": JSONValue($0.right)] }),
            "by": .string(person),
        ]
    }
}

extension OriginStatement {
    fileprivate var json: JSONValue {
        [
            "sign": JSONValue(sign),
            "right": JSONValue(right),
            "source": .string(source),
            "stated": JSONValue(stated),
            "by": .string(person),
        ]
    }
}

extension ReadinessReport {
    /// - Parameter products: those to be told; all of the report's where it is nil.
    public func json(_ wording: any Wording, products chosen: [ProductReadiness]? = nil) -> JSONValue {
        let standings = ProductReadiness.Standing.allCases.map { ($0.rawValue, JSONValue.integer(products($0).count)) }
        var counts = JSONObject()
        for (name, count) in standings { counts[name] = count }
        counts["at_risk"] = .integer(atRisk.count)
        return [
            "today": JSONValue(today),
            "heading": .string(wording.readinessHeading),
            "counts": .object(counts),
            "products": .array((chosen ?? products).map { $0.json(self, wording) }),
            "questions": .array(
                questions.map { ["code": .string($0.id), "ask": .string($0.ask.text(in: wording.language))] }
            ),
        ]
    }
}

extension ProductReadiness {
    func json(_ report: ReadinessReport, _ wording: any Wording) -> JSONValue {
        let inference = isUnderInference ? evaluation?.criterion?.inference : nil
        return [
            "product": .string(product.code),
            "name": .string(product.name),
            "producer": .string(producer.code),
            "producer_name": .string(producer.name),
            "standing": .string(standing.rawValue),
            "at_risk": .bool(isAtRisk),
            "certificate": JSONValue(certificate?.code),
            "stars": JSONValue(certificate?.stars),
            "listed_stars": JSONValue(product.listed?.stars),
            "expires": JSONValue(expires),
            "to_verify": .array(toVerify.map { .string($0) }),
            "evaluation": evaluation.map { $0.json(report, wording) } ?? .null,
            "endangered": .array(endangered.map { $0.json(wording) }),
            "inference": inference.map { $0.json(wording) } ?? .null,
        ]
    }
}

extension StatedSentence {
    fileprivate func json(_ wording: any Wording) -> JSONValue {
        ["text": .string(text.text(in: wording.language)), "confidence": .string(confidence.rawValue)]
    }
}

extension Evaluation {
    fileprivate func json(_ report: ReadinessReport, _ wording: any Wording) -> JSONValue {
        [
            "kind": .string(kind.rawValue),
            "timing": .string(timing.rawValue),
            "target": .integer(target),
            "opens": JSONValue(opens),
            "opens_safe": JSONValue(opensSafe),
            "closes": JSONValue(closes),
            "dossier_by": JSONValue(kind == .undated ? nil : dossierBy),
            "batch": JSONValue(batch),
            "missed_batch": JSONValue(missedBatch),
            "provisional": .bool(isProvisional),
            "criterion": criterion.map { criterion in
                [
                    "number": .string(criterion.number), "from": JSONValue(criterion.period.from),
                    "confidence": .string(criterion.grounds.confidence.rawValue),
                    "citations": .array(criterion.grounds.citations.map { JSONValue($0) }),
                ]
            } ?? .null,
            "allowed": [
                "proven": JSONValue(allowedStar(provenOnly: true)),
                "expected": JSONValue(allowedStar(provenOnly: false)),
                "text": .string(wording.allowed(by: self)),
            ],
            "conditions": .array(findings.map { $0.json(report, wording) }),
        ]
    }
}

extension ConditionFinding {
    fileprivate func json(_ report: ReadinessReport, _ wording: any Wording) -> JSONValue {
        [
            "code": .string(condition.kind.rawValue),
            "star": .integer(condition.star),
            "text": .string(condition.text.text(in: wording.language)),
            "state": .string(state.rawValue),
            "proven": .bool(state == .met && isFirm),
            "confidence": .string(condition.grounds.confidence.rawValue),
            "citations": .array(condition.grounds.citations.map { JSONValue($0) }),
            "checked": JSONValue(condition.grounds.checked),
            "facts": .array(
                facts.map { fact in
                    [
                        "code": .string(fact.id), "record": JSONValue(fact.record),
                        "text": .string(wording.text(of: fact, names: report.names)),
                        "advice": JSONValue(state == .met && isFirm ? nil : wording.advice(on: fact)),
                    ]
                }
            ),
            "file_by": fileBy.map { $0.json(report, wording) } ?? .null,
        ]
    }
}

extension FileBy {
    fileprivate func json(_ report: ReadinessReport, _ wording: any Wording) -> JSONValue {
        [
            "plan": JSONValue(plan.safe),
            "plan_raw": JSONValue(plan.day),
            "smooth": JSONValue(smooth.safe),
            "with_extension": JSONValue(extended?.safe),
            "passed": .bool(isPast(on: report.today)),
            "basis": .string(observed == nil ? "planned" : "observed"),
            "lengths": .array(lengths.plan.map { .string($0.description) }),
            "observed": observed.map { ["days": .integer($0.days), "rows": .integer($0.rows)] } ?? .null,
            "confidence": .string(lengths.confidence.rawValue),
            "text": .array(wording.lines(of: self, today: report.today).map { .string($0) }),
        ]
    }
}

extension EndangeredStar {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "product": .string(product.code),
            "product_name": .string(product.name),
            "producer": .string(producer.code),
            "certificate": .string(certificate.code),
            "stars": .integer(certificate.stars),
            "right": .string(right.code),
            "sign": .string(right.sign),
            "filing": .string(filing),
            "event": ["code": .string(event.code), "kind": .string(event.kind), "date": JSONValue(event.date)],
            "danger": .string(heading.text.text(in: wording.language)),
            "text": .string(danger.text.text(in: wording.language)),
            "remedy": .string(danger.remedy.text(in: wording.language)),
            "confidence": .string(danger.grounds.confidence.rawValue),
            "citations": .array(danger.grounds.citations.map { JSONValue($0) }),
        ]
    }
}
