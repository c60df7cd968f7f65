public import LegalCalendar
import ProcedureFiles
public import Procedures
public import Registry
import Store
public import Wording

/// What is asked of readiness.
public struct ReadinessQuestion: Sendable {
    /// Only this product; nil for all.
    public var product: String?
    /// The star to be won instead of the one to be kept.
    public var star: Int?

    public init(product: String? = nil, star: Int? = nil) {
        self.product = product
        self.star = star
    }
}

/// The products of a commune before their next evaluation.
public struct ReadinessReport: Sendable {
    public let today: Day
    /// The most urgent first.
    public let products: [ProductReadiness]
    public let questions: [CertificateQuestion]
    public let rules: OCOPRules
    public let names: NameBook

    /// Products with a star that could be lost as things stand.
    public var atRisk: [ProductReadiness] { products.filter(\.isAtRisk) }

    public func products(_ standing: ProductReadiness.Standing) -> [ProductReadiness] {
        products.filter { $0.standing == standing }
    }
}

/// Use case: which star each product's signs allow at its next evaluation, and what to file by when.
public struct OCOPReadiness: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func report(_ question: ReadinessQuestion = ReadinessQuestion()) async throws -> ReadinessReport {
        let (today, library, chosen) = (context.clock.today(), context.library, context.commune)
        let rules = try library.ocopRules()
        if let star = question.star, !rules.certifiedStars(on: today).contains(star) {
            throw Problem.catalogue(.starsOutOfRange(star, allowed: rules.certifiedStars(on: today)))
        }
        let names = try library.readinessNames()
        return try await context.database.read { connection in
            var code = try question.product.map { try connection.knownProduct($0).commune }
            if code == nil { code = try connection.chosenCommune(chosen).code }
            let assessor = try ReadinessAssessor(library, commune: code ?? "", today: today, connection)
            let products = assessor.products(question)
            return ReadinessReport(
                today: today,
                products: products.sorted { assessor.urgency(of: $0) < assessor.urgency(of: $1) },
                questions: rules.oldCertificates,
                rules: rules,
                names: names
            )
        }
    }

    /// The stars already won that a mark's refusal, withdrawal or lapse endangers, in every commune of the record.
    public func endangeredStars() async throws -> [EndangeredStar] {
        let (today, library, chosen) = (context.clock.today(), context.library, context.commune)
        return try await context.database.read { connection in
            try connection.endangeredStars(commune: chosen, library, today: today)
        }
    }
}

extension SQLConnection {
    /// - Parameter commune: only in this commune, where it is given.
    func endangeredStars(commune: String?, _ library: RuleLibrary, today: Day) throws -> [EndangeredStar] {
        let endings = Set(try library.ocopRules().dangers.map(\.event))
        guard try hasEvent(of: endings) else { return [] }
        let communes = try communes().map(\.code).filter { commune == nil || $0 == commune }
        return try communes.flatMap { code in
            try ReadinessAssessor(library, commune: code, today: today, self).endangered
        }
    }
}

extension RuleLibrary {
    /// The names of laws and events, for sentences on readiness.
    func readinessNames() throws(Problem) -> NameBook {
        var names: [String: BilingualText] = [:]
        for law in try laws() { names[law.id] = BilingualText(vi: law.short, en: law.name.en) }
        for event in try eventDefinitions().values { names[event.id] = event.name }
        let certificate = try filingRules(ProcedureID.certificate).procedure
        for milestone in certificate.milestones { names[milestone.id] = milestone.name }
        for step in certificate.steps { names[step.id] = step.name }
        return NameBook(names)
    }

    func eventDefinitions() throws(Problem) -> [String: EventDefinition] {
        Dictionary(try value(files.events()).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
