public import LegalCalendar
public import Registry
import Store

/// A link with whose it is and whether it still opens.
public struct LinkView: Sendable {
    public let link: PersonalLink
    public let producerName: String
    /// Empty where the link is nobody's own, or the person has been forgotten.
    public let personName: String
    public let state: PersonalLink.State
    /// The last day on which it opens, as things stand; nil while something without a date is open.
    public let lastDay: Day?
    /// What opens the page, after the address of the service.
    public let path: String
}

/// Use case: the addresses by which producers open their own page.
public struct PersonalLinks: Sendable {
    private let context: AppContext
    private let key: LinkKey

    public init(_ context: AppContext, _ key: LinkKey) {
        self.context = context
        self.key = key
    }

    /// Makes a link, or gives the one that stands: printing twice gives one address.
    ///
    /// - Parameters:
    ///   - code: a producer, or a person: then one link for each producer whose contact the person is.
    ///   - person: whose own link it is, where the code is a producer's.
    public func make(_ code: String, person: String?) async throws -> [LinkView] {
        let (today, stamp, key) = (context.clock.today(), context.stamp, key)
        let salt = context.salt
        return try await context.database.write { connection in
            try connection.pairs(code, person: person, on: today).map { producer, person in
                let standing = try connection.links(producer: producer).filter { $0.person == person }
                for link in standing where link.revoked == nil {
                    if try connection.state(of: link, on: today) == .standing {
                        return try connection.view(link, key, on: today)
                    }
                    // What has run out does not come to life again beside the new one.
                    try connection.revoke(link, on: today, stamp)
                }
                guard let seed = LinkKey.seed(from: salt()) else { throw Problem.general(.fault(id: "seed")) }
                let link = PersonalLink(
                    code: try connection.nextCode(of: .link),
                    seed: seed,
                    producer: producer,
                    person: person,
                    made: today,
                    madeBy: stamp.person
                )
                try connection.insertLink(link)
                let after = [producer, person].compactMap(\.self).joined(separator: " ")
                try connection.audit(AuditedAct("link.make", .link, link.code, after: after), stamp)
                return try connection.view(link, key, on: today)
            }
        }
    }

    /// By code; those that no longer open only where they are asked for.
    public func list(all: Bool) async throws -> [LinkView] {
        let (today, chosen, key) = (context.clock.today(), context.commune, key)
        return try await context.database.read { connection in
            try connection.links(commune: connection.chosenCommune(chosen).code)
                .map { try connection.view($0, key, on: today) }
                .filter { all || $0.state == .standing }
        }
    }

    /// The links for paper. Who holds the paper opens a producer's page, so that it was made stands in the trail.
    ///
    /// - Parameter codes: all that stand, where it is empty.
    /// - Throws: ``WebProblem/linkRevoked(code:)``, ``WebProblem/linkOver(code:)``.
    public func print(_ codes: [String]) async throws -> [LinkView] {
        let wanted = codes.isEmpty ? try await list(all: false).map(\.link.code) : codes
        let (today, stamp, key) = (context.clock.today(), context.stamp, key)
        return try await context.database.write { connection in
            try wanted.map { code in
                let view = try connection.view(connection.knownLink(code), key, on: today)
                switch view.state {
                case .standing:
                    try connection.audit(AuditedAct("link.print", .link, code), stamp)
                    return view
                case .over: throw Problem.web(.linkOver(code: code))
                case .revoked: throw Problem.web(.linkRevoked(code: code))
                }
            }
        }
    }

    public func revoke(_ code: String) async throws -> LinkView {
        let (today, stamp, key) = (context.clock.today(), context.stamp, key)
        return try await context.database.write { connection in
            let link = try connection.knownLink(code)
            guard link.revoked == nil else { throw Problem.web(.linkRevoked(code: code)) }
            try connection.revoke(link, on: today, stamp)
            return try connection.view(connection.knownLink(code), key, on: today)
        }
    }
}

extension SQLConnection {
    fileprivate func knownLink(_ code: String) throws -> PersonalLink {
        guard let link = try link(code) else { throw Problem.general(.notFound(.link, code: code)) }
        return link
    }

    func revoke(_ link: PersonalLink, on day: Day, _ stamp: AuditStamp) throws {
        guard try revokeLink(link.code, on: day, by: stamp.person) else { return }
        try audit(AuditedAct("link.revoke", .link, link.code), stamp)
    }

    fileprivate func pairs(_ code: String, person: String?, on day: Day) throws -> [(String, String?)] {
        guard code.hasPrefix(RecordKind.person.prefix + "-") else {
            let producer = try activeProducer(code).code
            guard let person else { return [(producer, nil)] }
            _ = try activePerson(person)
            guard try isContact(person, of: producer, on: day) else {
                throw Problem.web(.notContact(person: person, producer: producer))
            }
            return [(producer, person)]
        }
        guard person == nil else { throw Problem.general(.oneOf(["--person", code])) }
        let assignments = try assignments(person: activePerson(code).code)
        let producers = assignments.compactMap { assignment -> String? in
            guard assignment.role == .contact, assignment.isInForce(on: day),
                case .producer(let producer) = assignment.scope
            else { return nil }
            return producer
        }
        guard !producers.isEmpty else { throw Problem.web(.contactOfNobody(person: code)) }
        return Set(producers).sorted().map { ($0, code) }
    }

    fileprivate func view(_ link: PersonalLink, _ key: LinkKey, on day: Day) throws -> LinkView {
        LinkView(
            link: link,
            producerName: try producer(link.producer)?.name ?? link.producer,
            personName: try link.person.flatMap { try person($0)?.name } ?? "",
            state: try state(of: link, on: day),
            lastDay: try term(of: link, on: day).lastDay,
            path: LinkPath.page + key.token(link.seed, for: .page)
        )
    }
}

/// Where what opens something stands in an address.
public enum LinkPath {
    public static let page = "/viec/"
    public static let calendar = "/lich/"
}
