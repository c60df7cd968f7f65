public import Formats
import LegalCalendar
import Procedures
import Registry
public import Wording

extension FilingSummary {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "code": .string(view.filing.code),
            "procedure": .string(view.filing.procedure),
            "subject": view.filing.subject.json,
            "name": .string(subjectName),
            "state": .string(view.state.rawValue),
            "filed": view.filed.map { ["date": JSONValue($0.date), "number": JSONValue($0.number)] } ?? .null,
            "next": next.map { $0.json(names: view.names, wording) } ?? .null,
        ]
    }
}

extension DueItem {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "filing": .string(filing.code),
            "procedure": .string(filing.procedure),
            "name": .string(subjectName),
            "days_left": JSONValue(daysLeft),
            "obligation": obligation.json(names: names, wording),
        ]
    }
}

extension CertificateImport {
    public func json(isRehearsal: Bool) -> JSONValue {
        [
            "code": JSONValue(code),
            "dry_run": .bool(isRehearsal),
            "provisional": .bool(isProvisional),
            "to_verify": .integer(toVerify),
            "certificates": .array(
                lines.map { line in
                    [
                        "row": .integer(line.row),
                        "code": isRehearsal ? .null : .string(line.certificate.code),
                        "product": .string(line.certificate.product),
                        "product_name": .string(line.productName),
                        "producer_name": .string(line.producerName),
                        "stars": .integer(line.certificate.stars),
                        "score": JSONValue(line.certificate.score?.description),
                        "issued": JSONValue(line.certificate.issued),
                        "state": .string(line.certificate.state.rawValue),
                    ]
                }
            ),
        ]
    }
}

extension ChecklistView {
    public func json(_ wording: any Wording) -> JSONValue {
        let language = wording.language
        return [
            "filing": .string(filing.code),
            "filed": filed.map { ["date": JSONValue($0.date), "number": JSONValue($0.number)] } ?? .null,
            "ready": .integer(ready),
            "needed": .integer(needed.count),
            "line": .string(
                wording.checklistLine(
                    ready: ready,
                    of: needed.count,
                    word: word,
                    filedOn: filed?.date,
                    number: filed?.number
                )
            ),
            "items": .array(
                papers.map { paper in
                    paper.json(language, today: today, isCurrent: currentStages.contains(paper.item.stage))
                }
            ),
            "questions": .array(
                openQuestions.map { ["code": .string($0.id), "ask": .string($0.ask.text(in: language))] }
            ),
        ]
    }
}

extension ChecklistView.Paper {
    fileprivate func json(_ language: Language, today: Day, isCurrent: Bool) -> JSONValue {
        [
            "code": .string(item.id),
            "name": .string(item.name.text(in: language)),
            "stage": .string(item.stage),
            "current": .bool(isCurrent),
            "state": .string(state.rawValue),
            "kind": .string(item.kind.rawValue),
            "copies": JSONValue(copies?.value),
            "form": form?.value.map { ["number": .string($0.number), "source": .string($0.source)] } ?? .null,
            "form_confidence": JSONValue(form?.confidence.rawValue),
            "confidence": .string(item.confidence.rawValue),
            "citations": .array(item.citations.map { JSONValue($0) }),
            "hint": JSONValue(item.hint?.text(in: language)),
            "reason": JSONValue(mark?.reason),
            "document": JSONValue(mark?.document),
            "files": .array(
                documents.map { document in
                    [
                        "code": .string(document.code), "title": .string(document.title),
                        "expires": JSONValue(document.expires), "expired": .bool(document.isExpired(on: today)),
                    ]
                }
            ),
            "expired": .bool(isExpired),
            "by": JSONValue(mark?.person),
            "on": JSONValue(mark?.markedOn),
        ]
    }
}

extension QuoteFees.Quote {
    public func json(_ wording: any Wording) -> JSONValue {
        let language = wording.language
        return [
            "procedure": .string(procedure.id),
            "on": JSONValue(on),
            "currency": "VND",
            "stages": .array(
                statements.map { statement in
                    [
                        "stage": .string(statement.stage.id),
                        "name": .string(statement.stage.name.text(in: language)),
                        "total": .integer(statement.total),
                        "lines": .array(statement.lines.map { $0.json(language) }),
                    ]
                }
            ),
            "notes": .array(
                reductions.map { reduction in
                    [
                        "text": .string(reduction.sentence.text(in: language)),
                        "law": .string(reduction.citation.law),
                        "confidence": .string(reduction.confidence.rawValue),
                    ]
                }
            ),
        ]
    }
}

extension FeeStatement.Line {
    fileprivate func json(_ language: Language) -> JSONValue {
        [
            "fee": .string(row.fee),
            "name": .string(row.name.text(in: language)),
            "amount": .integer(row.amount),
            "quantity": .integer(quantity),
            "sum": .integer(sum),
            "law": .string(row.citation.law),
            "article": JSONValue(row.citation.article),
            "confidence": .string(row.confidence.rawValue),
        ]
    }
}
