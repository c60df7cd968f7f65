public import Formats
import LegalCalendar
import Procedures
import Registry

extension AccountView {
    public var json: JSONValue {
        [
            "code": .string(account.code), "person": .string(account.person), "name": .string(personName),
            "sign_in_name": .string(account.signInName), "role": .string(account.role.rawValue),
            "unit": JSONValue(account.unit?.rawValue), "state": .string(state.rawValue),
            "asks_for_code": .bool(asksForCode), "made": JSONValue(account.made), "by": .string(account.madeBy),
            "disabled": JSONValue(account.disabled),
        ]
    }
}

extension AccountWithLink {
    /// - Parameter address: where people reach the service; nil where nobody has said.
    public func json(address: String?) -> JSONValue {
        [
            "account": view.json,
            "link": .string((address ?? "") + path),
            "until": .string(Instant.text(until)),
        ]
    }
}
