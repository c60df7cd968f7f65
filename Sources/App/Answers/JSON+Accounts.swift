public import Formats
import LegalCalendar
import Registry

extension AccountView {
    public var json: JSONValue {
        [
            "code": .string(account.code), "person": .string(account.person), "name": .string(personName),
            "sign_in_name": .string(account.signInName), "role": .string(account.role.rawValue),
            "state": .string(state.rawValue), "made": JSONValue(account.made), "by": .string(account.madeBy),
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
