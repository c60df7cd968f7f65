import LegalCalendar
import Procedures
import Registry
import Store

/// Everything in a commune's record that readiness rests on, read at once.
struct ReadinessBook: Sendable {
    let products: [Product]
    let producers: [String: Producer]
    let certificates: [String: [Certificate]]
    let answers: [String: [CertificateAnswer]]
    let looks: [String: LabelLook]
    let statements: [String: [OriginStatement]]
    let marks: [String: MarkStanding]
    let otherRights: [ProtectedRight]
    let authorisations: [String: [Authorisation]]
    /// Certificates whose re-evaluation dossier is with the commune or the province.
    let inProgress: Set<String>
    let observedDays: [Int]

    init(commune: String, shelf: RuleShelf, observedSince: Day?, _ connection: any SQLConnection) throws {
        products = try connection.products(commune: commune)
        producers = Dictionary(
            try connection.producers(commune: commune).map { ($0.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        certificates = Dictionary(grouping: try connection.certificates(commune: commune), by: \.product)
        answers = Dictionary(grouping: try connection.certificateAnswers(commune: commune), by: \.certificate)
        looks = Dictionary(
            try connection.lastLabelLooks(commune: commune).map { ($0.product, $0) },
            uniquingKeysWith: { _, last in last }
        )
        statements = Dictionary(grouping: try connection.lastOriginStatements(commune: commune), by: \.product)
        let rights = try connection.rights(commune: commune)
        let filings = try connection.filings(commune: commune)
        marks = try Self.marks(rights, filings, shelf, connection)
        otherRights = rights.filter { !$0.kind.isMark }
        var authorisations: [String: [Authorisation]] = [:]
        for right in rights { authorisations[right.code] = try connection.authorisations(right: right.code) }
        self.authorisations = authorisations
        inProgress = try Self.inProgress(filings, connection)
        observedDays = try observedSince.map { try connection.observedPassingDays(since: $0) } ?? []
    }

    private static func marks(
        _ rights: [ProtectedRight],
        _ filings: [Filing],
        _ shelf: RuleShelf,
        _ connection: any SQLConnection
    ) throws -> [String: MarkStanding] {
        var byRight: [String: [Filing]] = [:]
        for filing in filings {
            if case .right(let code) = filing.subject { byRight[code, default: []].append(filing) }
        }
        var marks: [String: MarkStanding] = [:]
        for right in rights where right.kind.isMark {
            let filings = try byRight[right.code, default: []].map { try markFiling($0, shelf, connection) }
            marks[right.code] = MarkStanding(right: right, filings: filings)
        }
        return marks
    }

    private static func markFiling(
        _ filing: Filing,
        _ shelf: RuleShelf,
        _ connection: any SQLConnection
    ) throws -> MarkFiling {
        let rules = try shelf.rules(filing.procedure)
        let entries = try connection.events(filing: filing.code)
        let state = entries.effective.state(rules.definitions)
        let expires = state == .granted ? rules.lastMilestone(of: entries.effective) : nil
        return MarkFiling(filing: filing, events: entries.standing, state: state, expires: expires)
    }

    /// A dossier that was received after the certificate and has no result yet.
    private static func inProgress(_ filings: [Filing], _ connection: any SQLConnection) throws -> Set<String> {
        var codes: Set<String> = []
        for filing in filings {
            guard case .certificate(let code) = filing.subject else { continue }
            let events = try connection.events(filing: filing.code).standing
            let received = events.filter { EventID.dossiers.contains($0.kind) }.map(\.date).max()
            let result = events.filter { EventID.results.contains($0.kind) }.map(\.date).max()
            if let received, result.map({ $0 < received }) ?? true { codes.insert(code) }
        }
        return codes
    }
}

extension FilingRules {
    /// The last day that a milestone of the procedure gives, such as a registration's expiry.
    func lastMilestone(of events: [FilingEvent]) -> Day? {
        procedure.course(of: events, definitions: definitions, calendar: calendar).milestones.map(\.end.day).max()
    }
}

extension ReadinessBook {
    /// The marks that have to do with a product: those that cover it, and those on its label.
    func marks(of product: String) -> [MarkStanding] {
        let onLabel = Set(looks[product]?.marks.compactMap(\.right) ?? [])
        return marks.values.filter { $0.right.products.contains(product) || onLabel.contains($0.right.code) }
            .sorted { ($0.right.code.utf8.count, $0.right.code) < ($1.right.code.utf8.count, $1.right.code) }
    }

    func statement(_ kind: OriginStatement.Kind, of product: String) -> OriginStatement? {
        statements[product]?.last { $0.kind == kind }
    }
}
