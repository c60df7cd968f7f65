import Registry
import Store

/// What was entered wrongly of a person, or has changed; nil and empty leave things as they are.
public struct PersonCorrection: Sendable {
    public var name: String?
    public var language: String?
    public var quietFrom: Int?
    public var quietUntil: Int?
    public var added: [AddressInput] = []
    /// Addresses as they stand.
    public var removed: [String] = []
    /// For every address: whether the person agrees to be written to there.
    public var hasConsented: Bool?
    /// The same for the addresses that are new.
    public var newHasConsented = true

    public init() {}
}

/// Use case: a person's name and addresses are made true, on the person's wish or because they have changed.
public struct CorrectPerson: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func correct(_ code: String, with correction: PersonCorrection) async throws -> PersonView {
        let stamp = context.stamp
        try await context.database.write { connection in
            let person = try connection.activePerson(code)
            let input = try person.input(with: correction)
            let changed = input.person(code: code, commune: person.commune).keepingConsents(of: person, correction)
            for address in correction.removed where !person.addresses.contains(where: { $0.address == address }) {
                throw Problem.people(.addressUnknown(person: code))
            }
            try connection.replacePerson(changed)
            let act = AuditedAct("person.correct", .person, code, before: person.auditText, after: changed.auditText)
            try connection.audit(act, stamp)
        }
        return try await People(context).show(code)
    }
}

extension Person {
    /// The person as one would enter it now, checked as everything that is entered.
    fileprivate func input(with correction: PersonCorrection) throws -> PersonInput {
        var input = PersonInput(name: correction.name ?? name)
        input.language = correction.language ?? language
        input.quietFrom = correction.quietFrom ?? quietFrom
        input.quietUntil = correction.quietUntil ?? quietUntil
        let kept = addresses.filter { !correction.removed.contains($0.address) }
            .map { AddressInput(channel: $0.channel, address: $0.address) }
        input.addresses = kept + correction.added.filter { !kept.contains($0) }
        return try input.checked()
    }

    /// Who had agreed to be written to at an address still has, unless something else is said.
    fileprivate func keepingConsents(of before: Person, _ correction: PersonCorrection) -> Person {
        let agreed = Set(before.addresses.filter(\.hasConsented).map(\.address))
        let known = Set(before.addresses.map(\.address))
        return Person(
            code: code,
            commune: commune,
            name: name,
            language: language,
            quietFrom: quietFrom,
            quietUntil: quietUntil,
            addresses: addresses.map { address in
                let isKnown = known.contains(address.address)
                let stands = isKnown ? agreed.contains(address.address) : correction.newHasConsented
                let has = correction.hasConsented ?? stands
                return PersonAddress(channel: address.channel, address: address.address, hasConsented: has)
            }
        )
    }

    /// As the trail keeps it beside the chain, to be erased with the person.
    var auditText: String {
        ([name] + addresses.map { "\($0.channel.rawValue) \($0.address)" }).joined(separator: " | ")
    }
}
