public import LegalCalendar
public import Registry

/// The person of a producer's own, as entered with the producer.
public struct ContactInput: Sendable {
    /// Nil where the producer's own name is meant.
    public var name: String?
    public var email: String?
    public var phone: String?
    public var hasConsented: Bool

    public init(name: String? = nil, email: String? = nil, phone: String? = nil, hasConsented: Bool) {
        self.name = name
        self.email = email
        self.phone = phone
        self.hasConsented = hasConsented
    }

    func checked(producer: String) throws(Problem) -> PersonInput {
        var input = PersonInput(name: name ?? producer)
        if let email { input.addresses.append(AddressInput(channel: .email, address: email)) }
        if let phone { input.addresses.append(AddressInput(channel: .phone, address: phone)) }
        input.hasConsented = hasConsented
        return try input.checked()
    }
}

/// What is said of a person when entered.
public struct PersonInput: Sendable {
    public var name: String
    public var language = "vi"
    /// Hours of the day in which nothing is sent.
    public var quietFrom = 21
    public var quietUntil = 6
    public var addresses: [AddressInput] = []
    /// Whether the person has agreed to be written to there.
    public var hasConsented = true

    public init(name: String) {
        self.name = name
    }

    func checked() throws(Problem) -> PersonInput {
        var input = self
        input.name = try CatalogueInput.name(name, field: "name")
        guard ["vi", "en"].contains(language) else {
            throw .general(.unknownChoice(field: "language", text: language, choices: ["vi", "en"]))
        }
        for (field, hour) in [("quiet-from", quietFrom), ("quiet-until", quietUntil)]
        where !(0...23).contains(hour) {
            throw .general(.badValue(field: field, text: "\(hour)", example: "21"))
        }
        for address in addresses { _ = try CatalogueInput.address(address.address, channel: address.channel) }
        return input
    }

    func person(code: String, commune: String) -> Person {
        Person(
            code: code,
            commune: commune,
            name: name,
            language: language,
            quietFrom: quietFrom,
            quietUntil: quietUntil,
            addresses: addresses.map {
                PersonAddress(channel: $0.channel, address: $0.address, hasConsented: hasConsented)
            }
        )
    }
}

/// One way to reach a person.
public struct AddressInput: Hashable, Sendable {
    public let channel: PersonAddress.Channel
    public let address: String

    public init(channel: PersonAddress.Channel, address: String) {
        self.channel = channel
        self.address = address
    }
}

/// What a person is to answer for.
public struct AssignmentInput: Sendable {
    public var role: Assignment.Role
    public var scope: Assignment.Scope
    /// Nil for today.
    public var from: Day?
    public var until: Day?
    public var deputy: String?

    public init(role: Assignment.Role, scope: Assignment.Scope) {
        self.role = role
        self.scope = scope
    }
}
