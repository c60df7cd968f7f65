public import Formats
import LegalCalendar
import Registry

extension LinkView {
    /// - Parameter address: where people reach the service; nil where the answer tells no address.
    public func json(address: String?) -> JSONValue {
        [
            "code": .string(link.code), "producer": .string(link.producer), "producer_name": .string(producerName),
            "person": JSONValue(link.person), "name": .string(personName), "made": JSONValue(link.made),
            "by": .string(link.madeBy), "state": .string(state.rawValue), "last_day": JSONValue(lastDay),
            "revoked": JSONValue(link.revoked), "revoked_by": JSONValue(link.revokedBy),
            "address": JSONValue(address.map { $0 + path }),
        ]
    }
}
