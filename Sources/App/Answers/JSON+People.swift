public import Formats
import LegalCalendar
import Registry
public import Wording

extension MakingView {
    public var json: JSONValue {
        [
            "code": .string(making.code), "product": .string(making.product), "product_name": .string(productName),
            "producer": .string(making.producer), "producer_name": .string(producerName),
            "from": JSONValue(making.from), "until": JSONValue(making.until),
        ]
    }
}

extension AssignmentView {
    public var json: JSONValue { assignment.json }
}

extension RepresentationView {
    public var json: JSONValue {
        let (right, filing): (String?, String?) =
            switch representation.scope {
            case .right(let code): (code, nil)
            case .filing(let code): (nil, code)
            }
        return [
            "code": .string(representation.code), "right": JSONValue(right), "filing": JSONValue(filing),
            "producer": .string(representation.producer), "producer_name": .string(producerName),
            "person": .string(representation.person), "name": .string(personName),
            "document": .string(representation.document), "from": JSONValue(representation.from),
            "until": JSONValue(representation.until), "ended": JSONValue(representation.ended),
            "reminded": .bool(representation.isReminded), "last_day": JSONValue(lastDay),
            "last_day_written": .bool(isLastDayWritten),
            "validity": JSONValue(validity), "outlived_by": JSONValue(outlivedBy),
        ]
    }
}

extension SignUserList {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "right": .string(right.code), "sign": .string(right.sign), "on": JSONValue(day),
            "users": .array(users.map { $0.json }),
        ]
    }
}

extension SignUser {
    fileprivate var json: JSONValue {
        [
            "producer": .string(producer.code), "name": .string(producer.name), "standing": .string(standing.rawValue),
            "document": JSONValue(document), "products": .array(products.map { .string($0) }),
            "from": JSONValue(period.from), "until": JSONValue(period.until),
        ]
    }
}
