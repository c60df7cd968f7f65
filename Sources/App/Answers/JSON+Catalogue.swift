public import Formats
import LegalCalendar
import Procedures
public import Registry
public import Wording

extension ProducerView {
    public func json(_ language: Language) -> JSONValue {
        [
            "code": .string(producer.code),
            "name": .string(producer.name),
            "kind": JSONValue(producer.kind),
            "kind_name": JSONValue(kind?.name.text(in: language)),
            "village": JSONValue(producer.village),
            "place": JSONValue(producer.place),
            "unidentified": .bool(producer.isUnidentified),
            "commune": .string(producer.commune),
            "products": .array(products.map { .string($0) }),
            "contacts": .array(contacts.map { .string($0) }),
            "earlier_names": .array(earlierNames.map(\.json)),
            "ended": end?.json ?? .null,
            "predecessors": .array(predecessors.map { .string($0) }),
        ]
    }
}

extension EarlierName {
    fileprivate var json: JSONValue {
        [
            "name": .string(name), "kind": JSONValue(kind), "until": JSONValue(until), "document": JSONValue(document),
        ]
    }
}

extension ProducerEnd {
    fileprivate var json: JSONValue {
        [
            "how": .string(how.rawValue), "last": JSONValue(last), "successor": JSONValue(successor),
            "document": JSONValue(document),
        ]
    }
}

extension ProductView {
    public func json(_ language: Language) -> JSONValue {
        [
            "code": .string(product.code),
            "name": .string(product.name),
            "producer": .string(product.producer),
            "producer_name": .string(producer.name),
            "village": JSONValue(producer.village),
            "set": JSONValue(product.ocopSet),
            "set_name": JSONValue(set?.name.text(in: language)),
            "ocop_code": JSONValue(product.ocopCode?.description),
            "commune": .string(product.commune),
            "certificates": .array(certificates.map { .string($0.code) }),
            "listed": product.listed.map(\.json) ?? .null,
        ]
    }
}

extension ListedRow {
    var json: JSONValue {
        var object = JSONObject()
        for column in ProductListColumn.allCases { object[column.rawValue] = .string(self[column]) }
        return .object(object)
    }
}

extension CertificateView {
    public var json: JSONValue {
        [
            "code": .string(certificate.code),
            "product": .string(certificate.product),
            "product_name": .string(product.name),
            "producer": .string(producer.code),
            "stars": .integer(certificate.stars),
            "score": JSONValue(certificate.score?.description),
            "issued": JSONValue(certificate.issued),
            "expires": JSONValue(expires),
            "date_basis": .string(certificate.dateBasis.rawValue),
            "provisional": .bool(isProvisional),
            "decision": JSONValue(certificate.decision),
            "decision_date": JSONValue(certificate.decisionDate),
            "state": .string(certificate.state.rawValue),
        ]
    }
}

extension RightView {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "code": .string(right.code),
            "kind": .string(right.kind.rawValue),
            "kind_name": .string(wording.name(of: right.kind)),
            "sign": .string(right.sign),
            "owner": JSONValue(right.holdings.first { $0.role == .owner && $0.period.includes(today) }?.producer),
            "state_owned": .bool(right.kind == .geographicalIndication),
            "products": .array(right.products.map { .string($0) }),
            "holdings": .array(right.holdings.map { $0.json(name: names[$0.producer]) }),
            "authorisations": .array(authorisations.map(\.json)),
            "commune": .string(right.commune),
        ]
    }
}

extension Holding {
    fileprivate func json(name: String?) -> JSONValue {
        [
            "producer": .string(producer), "name": JSONValue(name), "role": .string(role.rawValue),
            "from": JSONValue(from), "until": JSONValue(until),
        ]
    }
}

extension Authorisation {
    public var json: JSONValue {
        [
            "code": .string(code), "right": .string(right), "user": .string(user),
            "products": .array(products.map { .string($0) }), "document": .string(document),
            "from": JSONValue(from), "until": JSONValue(until), "ended": JSONValue(ended),
        ]
    }
}

extension PersonView {
    public var json: JSONValue {
        [
            "code": .string(person.code),
            "name": .string(person.name),
            "language": .string(person.language),
            "quiet_from": .integer(person.quietFrom),
            "quiet_until": .integer(person.quietUntil),
            "addresses": .array(
                person.addresses.map {
                    [
                        "channel": .string($0.channel.rawValue), "address": .string($0.address),
                        "consented": .bool($0.hasConsented),
                    ]
                }
            ),
            "assignments": .array(assignments.map(\.json)),
            "forgotten": JSONValue(person.forgottenOn),
            "commune": .string(person.commune),
        ]
    }
}

extension Assignment {
    public var json: JSONValue {
        [
            "code": .string(code), "person": .string(person), "role": .string(role.rawValue),
            "scope": .string(scope.kind.rawValue), "target": JSONValue(scope.target), "from": JSONValue(from),
            "until": JSONValue(until), "deputy": JSONValue(deputy),
        ]
    }
}

extension FoundRecord {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "kind": .string(kind.rawValue), "kind_name": .string(wording.name(of: kind)), "code": .string(code),
            "name": .string(name), "detail": JSONValue(detail),
        ]
    }
}

extension ListImport {
    /// - Parameter readiness: what the stars of the record need; nil where nothing was written.
    public func json(isRehearsal: Bool, _ wording: any Wording, readiness: JSONValue?) -> JSONValue {
        [
            "code": JSONValue(code),
            "readiness": readiness ?? .null,
            "dry_run": .bool(isRehearsal),
            "rows": .integer(rows),
            "added": .integer(added),
            "unchanged": .integer(unchanged),
            "different": .integer(different),
            "updated": .integer(updated),
            "producers": .integer(producers),
            "placeholders": .integer(placeholders),
            "certificates": .integer(certificates),
            "to_verify": .integer(toVerify),
            "differences": .array(
                differences.map {
                    [
                        "row": .integer($0.row), "code": .string($0.code), "column": .string($0.column.rawValue),
                        "recorded": .string($0.recorded), "listed": .string($0.listed),
                    ]
                }
            ),
            "similar": .array(
                likenesses.map {
                    ["row": .integer($0.row), "name": .string($0.name), "code": .string($0.code)]
                }
            ),
            "without_contact": .array(
                withoutContact.map { ["code": JSONValue($0.code), "name": .string($0.name)] }
            ),
            "vague_dates": .array(
                vagueDates.map {
                    ["row": .integer($0.row), "name": .string($0.name), "date": .string($0.date)]
                }
            ),
            "conversion": conversion?.json ?? .null,
            "normalised": .array(
                departures.map { ["kind": .string($0.id), "text": .string(wording.text(of: $0))] }
            ),
        ]
    }
}

extension ListConversion {
    fileprivate var json: JSONValue {
        let words = words.map { word -> JSONValue in
            [
                "row": .integer(word.row), "column": .string(word.column), "written": .string(word.written),
                "text": JSONValue(word.text),
            ]
        }
        return ["encoding": .string(encoding), "cells": .integer(cells), "words": .array(words)]
    }
}

extension ListImportRun {
    public var json: JSONValue {
        [
            "code": .string(code), "file": .string(file), "on": JSONValue(recorded), "by": .string(person),
            "rows": .integer(rows), "added": .integer(added), "changed": .integer(changed), "undone": JSONValue(undone),
        ]
    }
}

extension UndoneImport {
    public var json: JSONValue {
        [
            "code": .string(run.code), "producers": .integer(producers), "products": .integer(products),
            "certificates": .integer(certificates), "restored": .integer(restored),
        ]
    }
}

extension ListProblem {
    public func json(_ wording: any Wording) -> JSONValue {
        let text = wording.text(of: self)
        return [
            "sheet": JSONValue(sheet), "row": .integer(row), "column": JSONValue(column), "code": .string(kind.id),
            "message": .string(text.message), "hint": .string(text.hint),
        ]
    }
}
