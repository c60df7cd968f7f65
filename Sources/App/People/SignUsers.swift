public import LegalCalendar
public import Registry
import Store

/// One who may use a collective sign, as a line of the annex of its regulation on use.
public struct SignUser: Sendable {
    public enum Standing: String, Sendable, CaseIterable {
        case member
        /// By a paper of the owner or the managing body.
        case authorised
    }

    public let producer: Producer
    public let kind: ProducerKind?
    public let standing: Standing
    /// The paper, where there is one.
    public let document: String?
    public let products: [String]
    public let period: Period
}

/// The list of those who may use a sign on a day, or of all who ever might.
public struct SignUserList: Sendable {
    public let right: ProtectedRight
    /// Owner or managing body, by name.
    public let holders: [String]
    /// Nil where the list is the whole history.
    public let day: Day?
    /// By the day on which it began, those without a known one first.
    public let users: [SignUser]
}

/// Use case: the annex of a regulation on use.
public struct SignUsers: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func list(right code: String, on day: Day?) async throws -> SignUserList {
        let lists = try context.library.catalogueLists()
        return try await context.database.read { connection in
            let right = try connection.knownRight(code)
            let members = try right.holdings.filter { $0.role == .member }.compactMap { holding in
                try connection.user(holding.producer, .member, nil, right.products, holding.period, lists)
            }
            let authorised = try connection.authorisations(right: code).compactMap { paper in
                try connection.user(paper.user, .authorised, paper.document, paper.products, paper.period, lists)
            }
            let users = (members + authorised).filter { user in day.map(user.period.includes) ?? true }
            let holders = right.holdings.filter { [.owner, .managingBody].contains($0.role) }
                .filter { holding in day.map(holding.period.includes) ?? true }
            return SignUserList(
                right: right,
                holders: try holders.compactMap { try connection.producer($0.producer)?.name },
                day: day,
                users: users.sorted { $0.order < $1.order }
            )
        }
    }
}

extension SignUser {
    fileprivate var order: (Int, String, String) {
        (period.from?.ordinal ?? .min, NameFolding.folded(producer.name), document ?? "")
    }
}

extension SQLConnection {
    fileprivate func user(
        _ code: String,
        _ standing: SignUser.Standing,
        _ document: String?,
        _ products: [String],
        _ period: Period,
        _ lists: CatalogueLists
    ) throws -> SignUser? {
        guard let producer = try producer(code) else { return nil }
        let own = try products.compactMap { try product($0) }
        let made = Set(try own.filter { try makes($0.code, code) }.map(\.code))
        let named = standing == .member ? own.filter { $0.producer == code || made.contains($0.code) } : own
        return SignUser(
            producer: producer,
            kind: producer.kind.flatMap { lists.kind(id: $0) },
            standing: standing,
            document: document,
            products: named.map(\.name),
            period: period
        )
    }

    private func makes(_ product: String, _ producer: String) throws -> Bool {
        try makings(product: product).contains { $0.producer == producer }
    }
}
