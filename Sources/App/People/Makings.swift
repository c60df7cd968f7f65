public import LegalCalendar
public import Registry
import Store

/// A making with the names that people know.
public struct MakingView: Sendable {
    public let making: Making
    public let productName: String
    public let producerName: String
}

/// Use case: who makes a product beside the one in whose name it stands.
public struct Makings: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func add(product code: String, producer: String, from: Day?, until: Day?) async throws -> MakingView {
        if let from { try CatalogueInput.period(from: from, until: until) }
        let stamp = context.stamp
        return try await context.database.write { connection in
            guard let product = try connection.product(code) else {
                throw Problem.general(.notFound(.product, code: code))
            }
            guard try connection.activeProducer(producer, until: until).commune == product.commune else {
                throw Problem.general(.notFound(.producer, code: producer))
            }
            let period = Period(from: from, until: until)
            let twin = try connection.makings(product: code).first {
                $0.producer == producer && $0.period.overlaps(period)
            }
            if let twin { throw Problem.people(.makingExists(code: twin.code)) }
            let making = Making(
                code: try connection.nextCode(of: .making),
                product: code,
                producer: producer,
                from: from,
                until: until
            )
            try connection.insertMaking(making)
            try connection.audit(AuditedAct("making.add", .making, making.code, after: "\(code) \(producer)"), stamp)
            return try connection.view(making)
        }
    }

    /// - Parameter day: the last day on which it was made there.
    public func end(_ code: String, on day: Day) async throws -> MakingView {
        try CatalogueInput.pastDay(day, field: "on", today: context.clock.today())
        let stamp = context.stamp
        return try await context.database.write { connection in
            guard let making = try connection.making(code) else {
                throw Problem.general(.notFound(.making, code: code))
            }
            if let until = making.until { throw Problem.people(.alreadyEnded(.making, code: code, on: until)) }
            if let from = making.from { try CatalogueInput.period(from: from, until: day) }
            try connection.endMaking(code, on: day)
            try connection.audit(AuditedAct("making.end", .making, code, after: day.description), stamp)
            guard let ended = try connection.making(code) else { throw Problem.general(.notFound(.making, code: code)) }
            return try connection.view(ended)
        }
    }

    public func list(product: String? = nil, producer: String? = nil) async throws -> [MakingView] {
        let chosen = context.commune
        return try await context.database.read { connection in
            if let product, try connection.product(product) == nil {
                throw Problem.general(.notFound(.product, code: product))
            }
            if let producer { _ = try connection.knownProducer(producer) }
            return try connection.makings(commune: connection.chosenCommune(chosen).code).filter {
                (product ?? $0.product) == $0.product && (producer ?? $0.producer) == $0.producer
            }.map { try connection.view($0) }
        }
    }
}

extension SQLConnection {
    func view(_ making: Making) throws -> MakingView {
        MakingView(
            making: making,
            productName: try product(making.product)?.name ?? making.product,
            producerName: try producer(making.producer)?.name ?? making.producer
        )
    }
}
