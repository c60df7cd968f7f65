public import LegalCalendar
import Procedures
public import Registry
import Store

/// Who is what to a right, and from when to when.
public struct HoldingInput: Sendable {
    public var right: String
    public var producer: String
    public var role: Holding.Role
    public var from: Day?
    public var until: Day?

    public init(right: String, producer: String, role: Holding.Role) {
        self.right = right
        self.producer = producer
        self.role = role
    }
}

/// Use case: roles in a right beyond that of whoever applied: they begin, they end, and both stay on record.
public struct Holdings: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func add(_ input: HoldingInput) async throws -> RightView {
        if let from = input.from { try CatalogueInput.period(from: from, until: input.until) }
        let (stamp, today) = (context.stamp, context.clock.today())
        return try await context.database.write { connection in
            let right = try connection.knownRight(input.right)
            guard input.role.isPossible(in: right.kind) else {
                throw Problem.people(.roleNotOfKind(input.role, right.kind))
            }
            guard try connection.activeProducer(input.producer, until: input.until).commune == right.commune else {
                throw Problem.general(.notFound(.producer, code: input.producer))
            }
            let holding = Holding(producer: input.producer, role: input.role, from: input.from, until: input.until)
            let twin = right.holdings.first {
                $0.producer == holding.producer && $0.role == holding.role && $0.period.overlaps(holding.period)
            }
            guard twin == nil else {
                throw Problem.people(
                    .holdingExists(right: right.code, producer: holding.producer, role: holding.role)
                )
            }
            try connection.add(holding, to: right.code, stamp)
            return try connection.view(connection.knownRight(right.code), on: today)
        }
    }

    /// - Parameter day: the last day of the role.
    public func end(right code: String, producer: String, role: Holding.Role, on day: Day) async throws -> RightView {
        let (stamp, today) = (context.stamp, context.clock.today())
        try CatalogueInput.pastDay(day, field: "on", today: today)
        return try await context.database.write { connection in
            let right = try connection.knownRight(code)
            try connection.endHolding(of: right, producer: producer, role: role, on: day, stamp)
            return try connection.view(connection.knownRight(code), on: today)
        }
    }

    /// The right with the roles that are held on a day, or with all that ever were.
    public func list(right code: String, on day: Day?) async throws -> RightView {
        let today = context.clock.today()
        return try await context.database.read { connection in
            let right = try connection.knownRight(code)
            let held = right.holdings.filter { holding in day.map(holding.period.includes) ?? true }
            return try connection.view(right.with(holdings: held), on: day ?? today)
        }
    }
}

extension Holding.Role {
    /// The State owns a geographical indication (IP Law, Article 121(4)); members are those of a collective mark's owner.
    func isPossible(in kind: SubjectKind) -> Bool {
        switch self {
        case .owner: kind != .geographicalIndication
        case .member: kind == .collectiveMark
        case .managingBody: kind != .trademark
        case .applicant, .representative: true
        }
    }
}

extension ProtectedRight {
    func with(holdings: [Holding]) -> ProtectedRight {
        ProtectedRight(code: code, commune: commune, kind: kind, sign: sign, products: products, holdings: holdings)
    }
}

extension SQLConnection {
    func knownRight(_ code: String) throws -> ProtectedRight {
        guard let right = try right(code) else { throw Problem.general(.notFound(.right, code: code)) }
        return right
    }

    /// - Parameter until: the last day of what is said of it; what ended with it or before can still be entered.
    func activeProducer(_ code: String, until: Day? = nil) throws -> Producer {
        let producer = try knownProducer(code)
        if let end = try producerEnd(code), until.map({ $0 > end.last }) ?? true {
            throw Problem.people(.producerGone(code: code, successor: end.successor))
        }
        return producer
    }

    func knownProducer(_ code: String) throws -> Producer {
        guard let producer = try producer(code) else { throw Problem.general(.notFound(.producer, code: code)) }
        return producer
    }

    func add(_ holding: Holding, to right: String, _ stamp: AuditStamp) throws {
        try insertHolding(holding, of: right)
        let period = "\(holding.from?.description ?? "")–\(holding.until?.description ?? "")"
        let after = "\(holding.role.rawValue) \(holding.producer) \(period)"
        try audit(AuditedAct("holding.add", .right, right, after: after), stamp)
    }

    func endHolding(
        of right: ProtectedRight,
        producer: String,
        role: Holding.Role,
        on day: Day,
        _ stamp: AuditStamp
    ) throws {
        guard try endHolding(right: right.code, producer: producer, role: role, on: day) else {
            throw Problem.people(.noSuchHolding(right: right.code, producer: producer, role: role))
        }
        try audit(AuditedAct("holding.end", .right, right.code, after: "\(role.rawValue) \(producer) \(day)"), stamp)
    }
}
