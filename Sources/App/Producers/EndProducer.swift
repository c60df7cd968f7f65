public import LegalCalendar
import Registry
import Store

/// What moved with a producer, or ended with it, by the codes of what it was.
public struct ProducerMove: Sendable, Equatable {
    public internal(set) var products: [String] = []
    public internal(set) var makings: [String] = []
    /// Codes of rights.
    public internal(set) var holdings: [String] = []
    public internal(set) var assignments: [String] = []
}

/// Use case: a producer merges into another, closes, or is found to be another that was entered before.
///
/// Nothing is rewritten: what it held ends on its last day, and the successor's begins on the day after.
public struct EndProducer: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Parameter day: the first day on which the successor stands for both.
    public func merge(
        _ code: String,
        into successor: String,
        on day: Day,
        document: String?
    ) async throws
        -> ProducerMove
    {
        try CatalogueInput.pastDay(day, field: "on", today: context.clock.today())
        let end = ProducerEnd(
            how: .merged,
            last: day.adding(days: -1),
            successor: successor,
            document: try CatalogueInput.optionalName(document, field: "document")
        )
        return try await self.end(code, as: end)
    }

    /// One producer had been entered twice, by hand or by a list: the second was never another.
    public func join(_ code: String, with known: String) async throws -> ProducerMove {
        let end = ProducerEnd(how: .duplicate, last: context.clock.today(), successor: known, document: nil)
        return try await self.end(code, as: end)
    }

    /// It ends without a successor. What it owns stays its own in the record, as it does in the Office's register.
    /// - Parameter day: its last day.
    public func close(_ code: String, on day: Day, document: String?) async throws -> ProducerMove {
        try CatalogueInput.pastDay(day, field: "on", today: context.clock.today())
        let end = ProducerEnd(
            how: .closed,
            last: day,
            successor: nil,
            document: try CatalogueInput.optionalName(document, field: "document")
        )
        return try await self.end(code, as: end)
    }

    private func end(_ code: String, as end: ProducerEnd) async throws -> ProducerMove {
        let stamp = context.stamp
        if code == end.successor { throw Problem.people(.sameTwice(field: "into", code: code)) }
        return try await context.database.write { connection in
            let producer = try connection.activeProducer(code)
            if let successor = end.successor {
                let other = try connection.activeProducer(successor)
                guard other.commune == producer.commune else {
                    throw Problem.people(.producersOfTwoCommunes(code, successor))
                }
            }
            if let last = try connection.earlierNames(of: code).last?.until, end.last < last {
                throw Problem.people(.changeOutOfOrder(code: code, last: last.adding(days: 1)))
            }
            let move = try ProducerMover(producer: code, end: end, stamp: stamp).run(connection, producer.commune)
            try connection.insertProducerEnd(end, of: code)
            let after = [end.how.rawValue, end.successor, "last \(end.last)", end.document]
            let act = AuditedAct(
                "producer.end",
                .producer,
                code,
                before: producer.summary,
                after: after.compactMap(\.self).joined(separator: " | ")
            )
            try connection.audit(act, stamp)
            return move
        }
    }
}

/// Ends what hangs on a producer and begins it anew at the successor.
private struct ProducerMover {
    let producer: String
    let end: ProducerEnd
    let stamp: AuditStamp

    private var first: Day { end.last.adding(days: 1) }

    func run(_ connection: any SQLConnection, _ commune: String) throws -> ProducerMove {
        var move = ProducerMove()
        move.makings = try moveMakings(connection, commune)
        if end.successor != nil { move.products = try moveProducts(connection, commune) }
        move.holdings = try moveHoldings(connection)
        move.assignments = try moveAssignments(connection, commune)
        return move
    }

    /// The last day of something that began before or after the producer's own end.
    private func last(from: Day?) -> Day { max(end.last, from ?? end.last) }

    /// From when the successor has what the other had; what was entered twice was always its own.
    private func start(from: Day?) -> Day? { end.how == .duplicate ? from : max(first, from ?? first) }

    private func isOpen(_ period: Period) -> Bool { period.until.map { $0 > end.last } ?? true }

    /// The product stands in the successor's name, and that the other made it until then is kept as a making.
    private func moveProducts(_ connection: any SQLConnection, _ commune: String) throws -> [String] {
        guard let successor = end.successor else { return [] }
        return try connection.products(commune: commune, producer: producer).map { product in
            if let twin = try connection.product(producer: successor, named: product.name) {
                throw Problem.catalogue(.productExists(code: twin.code, name: twin.name))
            }
            for making in try connection.makings(product: product.code)
            where making.producer == successor && isOpen(making.period) {
                try endMaking(making, connection)
            }
            if end.how == .merged {
                try add(Making.of(product.code, by: producer, from: nil, until: end.last), connection)
            }
            try connection.moveProduct(product.code, to: successor)
            let moved = try connection.product(product.code) ?? product
            try connection.index(moved)
            try connection.audit(
                AuditedAct("product.move", .product, product.code, before: product.summary, after: moved.summary),
                stamp
            )
            return product.code
        }
    }

    private func moveMakings(_ connection: any SQLConnection, _ commune: String) throws -> [String] {
        let all = try connection.makings(commune: commune)
        return try all.filter { $0.producer == producer && isOpen($0.period) }.map { making in
            try endMaking(making, connection)
            if let successor = end.successor, try connection.product(making.product)?.producer != successor {
                let period = Period(from: start(from: making.from), until: making.until)
                let isThere = all.contains {
                    $0.product == making.product && $0.producer == successor && $0.period.overlaps(period)
                }
                if !isThere {
                    let next = Making.of(making.product, by: successor, from: period.from, until: period.until)
                    try add(next, connection)
                }
            }
            return making.code
        }
    }

    private func endMaking(_ making: Making, _ connection: any SQLConnection) throws {
        let day = last(from: making.from)
        try connection.endMaking(making.code, on: day)
        try connection.audit(AuditedAct("making.end", .making, making.code, after: day.description), stamp)
    }

    private func add(_ making: Making, _ connection: any SQLConnection) throws {
        let coded = Making(
            code: try connection.nextCode(of: .making),
            product: making.product,
            producer: making.producer,
            from: making.from,
            until: making.until
        )
        try connection.insertMaking(coded)
        let act = AuditedAct("making.add", .making, coded.code, after: "\(coded.product) \(coded.producer)")
        try connection.audit(act, stamp)
    }

    /// A closed producer keeps what it owns or applies for: the Office's register says so until somebody succeeds.
    private func moveHoldings(_ connection: any SQLConnection) throws -> [String] {
        var moved: [String] = []
        for right in try connection.rights(ofProducer: producer).compactMap(connection.right) {
            for holding in right.holdings where holding.producer == producer && isOpen(holding.period) {
                if end.how == .closed, [.owner, .applicant, .managingBody].contains(holding.role) { continue }
                let day = last(from: holding.from)
                if holding.until == day { continue }
                try connection.endHolding(of: right, producer: producer, role: holding.role, on: day, stamp)
                if let successor = end.successor {
                    let from = start(from: holding.from)
                    let next = Holding(producer: successor, role: holding.role, from: from, until: holding.until)
                    let isThere = right.holdings.contains {
                        $0.producer == successor && $0.role == next.role && $0.period.overlaps(next.period)
                    }
                    if !isThere { try connection.add(next, to: right.code, stamp) }
                }
                moved.append(right.code)
            }
        }
        return Array(Set(moved)).sorted()
    }

    private func moveAssignments(_ connection: any SQLConnection, _ commune: String) throws -> [String] {
        let all = try connection.assignments(commune: commune)
        let mine = all.filter { $0.scope == .producer(producer) && ($0.until.map { $0 > end.last } ?? true) }
        return try mine.map { assignment in
            let day = last(from: assignment.from)
            try connection.endAssignment(assignment.code, on: day)
            try connection.audit(
                AuditedAct("assignment.end", .assignment, assignment.code, after: day.description),
                stamp
            )
            if let successor = end.successor { try add(assignment, to: successor, beside: all, connection) }
            return assignment.code
        }
    }

    private func add(
        _ assignment: Assignment,
        to successor: String,
        beside all: [Assignment],
        _ connection: any SQLConnection
    ) throws {
        let start = start(from: assignment.from) ?? first
        let isThere = all.contains {
            $0.person == assignment.person && $0.role == assignment.role && $0.scope == .producer(successor)
                && ($0.until.map { $0 >= start } ?? true)
        }
        guard !isThere else { return }
        let next = Assignment(
            code: try connection.nextCode(of: .assignment),
            person: assignment.person,
            role: assignment.role,
            scope: .producer(successor),
            from: start,
            until: assignment.until,
            deputy: assignment.deputy
        )
        try connection.insertAssignment(next)
        let after = "\(next.person) \(next.role.rawValue) \(successor) \(start)"
        try connection.audit(AuditedAct("assignment.add", .assignment, next.code, after: after), stamp)
    }
}

extension Making {
    fileprivate static func of(_ product: String, by producer: String, from: Day?, until: Day?) -> Making {
        Making(code: "", product: product, producer: producer, from: from, until: until)
    }
}
