public import LegalCalendar
public import Procedures
public import Registry
import Store

/// What is said of a right when it is entered.
public struct RightInput: Sendable {
    public var kind: SubjectKind
    public var sign: String
    /// A producer's code. For a geographical indication, whose owner is the State, it is who applies or manages.
    public var owner: String
    /// Codes.
    public var products: [String]

    public init(kind: SubjectKind, sign: String, owner: String, products: [String]) {
        self.kind = kind
        self.sign = sign
        self.owner = owner
        self.products = products
    }
}

/// What is said of an authorisation when it is entered.
public struct AuthorisationInput: Sendable {
    public var right: String
    public var user: String
    public var products: [String]
    public var document: String
    public var from: Day
    public var until: Day?
    /// The older paper of the same user that this one replaces, by code.
    public var renews: String?

    public init(right: String, user: String, products: [String], document: String, from: Day) {
        self.right = right
        self.user = user
        self.products = products
        self.document = document
        self.from = from
    }
}

/// A right with the names of those who have to do with it.
public struct RightView: Sendable {
    public let right: ProtectedRight
    public let authorisations: [Authorisation]
    /// Names of producers and products, by code.
    public let names: [String: String]
    /// The day on which it is looked at: what has ended by then is history.
    public let today: Day
}

/// Use case: the signs that are or shall be protected, and who may use them.
public struct Rights: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// The kinds that a right can have: a certificate is followed by itself.
    public static let kinds: [SubjectKind] = [
        .trademark, .collectiveMark, .certificationMark, .geographicalIndication,
    ]

    /// - Throws: ``CatalogueProblem/rightExists(code:sign:)`` where the same owner has the same sign of this kind.
    public func add(_ input: RightInput) async throws -> RightView {
        let sign = try CatalogueInput.name(input.sign, field: "sign")
        try Self.check(input.kind)
        let stamp = context.stamp
        let code = try await context.database.write { connection in
            let owner = try connection.activeProducer(input.owner)
            return try connection.addRight(input.kind, sign, owner: owner, products: input.products, stamp).code
        }
        return try await show(code)
    }

    static func check(_ kind: SubjectKind) throws(Problem) {
        guard !kinds.contains(kind) else { return }
        throw .general(.unknownChoice(field: "kind", text: kind.rawValue, choices: kinds.map(\.rawValue)))
    }

    public func show(_ code: String) async throws -> RightView {
        let today = context.clock.today()
        return try await context.database.read { connection in
            guard let right = try connection.right(code) else {
                throw Problem.general(.notFound(.right, code: code))
            }
            return try connection.view(right, on: today)
        }
    }

    /// - Parameters:
    ///   - producer: only the rights that this producer has to do with, where it is given.
    ///   - village: only those of the producers of this village.
    public func list(producer: String? = nil, village: String? = nil) async throws -> [RightView] {
        let chosen = context.commune
        let (village, today) = (village.map(NameFolding.normalised), context.clock.today())
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            if let producer, try connection.producer(producer) == nil {
                throw Problem.general(.notFound(.producer, code: producer))
            }
            let holders = Set(try connection.producers(commune: commune, village: village).map(\.code))
            return try connection.rights(commune: commune).filter { right in
                right.holdings.contains { holders.contains($0.producer) && (producer ?? $0.producer) == $0.producer }
            }.map { try connection.view($0, on: today) }
        }
    }

    /// - Throws: ``CatalogueProblem/authorisationExists(code:document:)`` where this paper of this user is there.
    public func authorise(_ input: AuthorisationInput) async throws -> Authorisation {
        let document = try CatalogueInput.name(input.document, field: "document")
        try CatalogueInput.period(from: input.from, until: input.until)
        try CatalogueInput.pastDay(input.from, field: "from", today: context.clock.today())
        guard !input.products.isEmpty else { throw Problem.general(.emptyText(field: "product")) }
        let (stamp, follower) = (context.stamp, PaperFollower(context))
        let renewed = input.renews
        return try await context.database.write { connection in
            guard let right = try connection.right(input.right) else {
                throw Problem.general(.notFound(.right, code: input.right))
            }
            guard try connection.activeProducer(input.user, until: input.until).commune == right.commune else {
                throw Problem.general(.notFound(.producer, code: input.user))
            }
            let twin = try connection.authorisations(right: right.code).first {
                $0.user == input.user && $0.document == document
            }
            if let twin { throw Problem.catalogue(.authorisationExists(code: twin.code, document: document)) }
            if let renewed {
                try connection.end(authorisation: renewed, of: input, as: .renewed, stamp, follower)
            }
            let authorisation = Authorisation(
                code: try connection.nextCode(of: .authorisation),
                right: right.code,
                user: input.user,
                products: try connection.checked(products: input.products, commune: right.commune),
                document: document,
                from: input.from,
                until: input.until
            )
            try connection.insertAuthorisation(authorisation)
            let act = AuditedAct(
                "right.authorise",
                .authorisation,
                authorisation.code,
                after: authorisation.summary
            )
            try connection.audit(act, stamp)
            if let until = authorisation.until {
                let paper = FollowedPaper(
                    kind: .authorisation,
                    code: authorisation.code,
                    name: "\(document) (\(right.sign))",
                    producer: authorisation.user
                )
                let term = PaperTerm(paper: paper, commune: right.commune, from: authorisation.from, until: until)
                try follower.follow(term, connection)
            }
            return authorisation
        }
    }
}

extension SubjectKind {
    /// What the body that applies is to the right: a geographical indication belongs to the State.
    fileprivate var roleOfApplicant: Holding.Role {
        switch self {
        case .geographicalIndication: .managingBody
        case .trademark, .collectiveMark, .certificationMark, .certificate, .authorisation, .representation, .document,
            .commune:
            .owner
        }
    }
}

extension ProtectedRight {
    /// What the audit trail keeps of it.
    fileprivate var summary: String {
        let holders = holdings.map { "\($0.role.rawValue) \($0.producer)" }
        return ([kind.rawValue, sign] + holders + products).joined(separator: " | ")
    }
}

extension Authorisation {
    fileprivate var summary: String {
        let period = "\(from)–\(until?.description ?? "")"
        return ([right, user, document, period] + products).joined(separator: " | ")
    }
}

extension SQLConnection {
    /// - Parameter sign: as it is stored.
    func addRight(
        _ kind: SubjectKind,
        _ sign: String,
        owner: Producer,
        products: [String],
        _ stamp: AuditStamp
    ) throws -> ProtectedRight {
        let products = try checked(products: products, commune: owner.commune)
        let twin = try rights(commune: owner.commune, kind: kind, sign: sign).first {
            $0.holdings.contains { $0.producer == owner.code }
        }
        if let twin { throw Problem.catalogue(.rightExists(code: twin.code, sign: twin.sign)) }
        let right = ProtectedRight(
            code: try nextCode(of: .right),
            commune: owner.commune,
            kind: kind,
            sign: sign,
            products: products,
            holdings: [Holding(producer: owner.code, role: kind.roleOfApplicant, from: nil)]
        )
        try insertRight(right)
        try index(right)
        try audit(AuditedAct("right.add", .right, right.code, after: right.summary), stamp)
        return right
    }

    /// The codes, each once, if all of them are products of this commune.
    fileprivate func checked(products codes: [String], commune: String) throws -> [String] {
        var checked: [String] = []
        for code in codes where !checked.contains(code) {
            guard try product(code)?.commune == commune else {
                throw Problem.general(.notFound(.product, code: code))
            }
            checked.append(code)
        }
        return checked
    }

    func view(_ right: ProtectedRight, on today: Day) throws -> RightView {
        let authorisations = try authorisations(right: right.code)
        var names: [String: String] = [:]
        for code in Set(right.holdings.map(\.producer) + authorisations.map(\.user)) {
            names[code] = try producer(code)?.name
        }
        for code in Set(right.products + authorisations.flatMap(\.products)) {
            names[code] = try product(code)?.name
        }
        return RightView(right: right, authorisations: authorisations, names: names, today: today)
    }
}
