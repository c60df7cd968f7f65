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
    /// What the Office may still know otherwise, of producers that changed, by code.
    let changes: [String: ProducerChanges]
    /// Certificates whose re-evaluation dossier is with the commune or the province.
    let inProgress: Set<String>
    /// Certificates that were taken away.
    let withdrawn: Set<String>
    let observedDays: [Int]

    /// - Parameter producer: reads only what this producer's products rest on; everything where it is nil.
    init(
        commune: String,
        producer: String? = nil,
        shelf: RuleShelf,
        observedSince: Day?,
        _ connection: any SQLConnection
    ) throws {
        products = try connection.products(commune: commune, producer: producer)
        producers = Dictionary(
            try connection.producers(commune: commune).map { ($0.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let certified =
            producer == nil
            ? try connection.certificates(commune: commune)
            : try products.flatMap { try connection.certificates(product: $0.code) }
        certificates = Dictionary(grouping: certified, by: \.product)
        answers = Dictionary(grouping: try connection.certificateAnswers(commune: commune), by: \.certificate)
        looks = Dictionary(
            try connection.lastLabelLooks(commune: commune).map { ($0.product, $0) },
            uniquingKeysWith: { _, last in last }
        )
        statements = Dictionary(grouping: try connection.lastOriginStatements(commune: commune), by: \.product)
        let rights: [ProtectedRight]
        let filings: [Filing]
        if producer == nil {
            rights = try connection.rights(commune: commune)
            filings = try connection.filings(commune: commune)
        } else {
            rights = try Self.rights(of: products, looks, statements, commune, connection)
            filings =
                try rights.flatMap { try connection.filings(right: $0.code) }
                + certified.flatMap { try connection.filings(certificate: $0.code) }
        }
        marks = try Self.marks(rights, filings, shelf, connection)
        otherRights = rights.filter { !$0.kind.isMark }
        var authorisations: [String: [Authorisation]] = [:]
        for right in rights { authorisations[right.code] = try connection.authorisations(right: right.code) }
        self.authorisations = authorisations
        changes = try Self.changes(producers, commune, connection)
        (inProgress, withdrawn) = try Self.dossiers(filings, shelf, connection)
        observedDays = try observedSince.map { try connection.observedPassingDays(since: $0) } ?? []
    }

    /// The signs that a few products have to do with: those that cover them, stand on their labels or were stated of
    /// them, and the commune's signs that are no marks, which may protect any product's origin.
    private static func rights(
        of products: [Product],
        _ looks: [String: LabelLook],
        _ statements: [String: [OriginStatement]],
        _ commune: String,
        _ connection: any SQLConnection
    ) throws -> [ProtectedRight] {
        var codes: Set<String> = []
        for product in products {
            codes.formUnion(try connection.rights(ofProduct: product.code))
            codes.formUnion(looks[product.code]?.marks.compactMap(\.right) ?? [])
            codes.formUnion(statements[product.code]?.compactMap(\.right) ?? [])
        }
        var others = ListScope(commune: commune)
        others.kinds = SubjectKind.allCases.filter { !$0.isMark }
        codes.formUnion(try connection.listedRights(others, .all).codes)
        return try codes.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.compactMap { try connection.right($0) }
    }

    private static func changes(
        _ producers: [String: Producer],
        _ commune: String,
        _ connection: any SQLConnection
    ) throws -> [String: ProducerChanges] {
        let renamed = Set(try connection.earlierNames(commune: commune).keys)
        let heirs = Set(try connection.producerEnds(commune: commune).values.compactMap(\.successor))
        var changes: [String: ProducerChanges] = [:]
        for code in renamed.union(heirs) {
            changes[code] = try producers[code].map { try ProducerChanges($0, connection) }
        }
        return changes
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
        let rules = try shelf.rules(filing.procedure, connection)
        let entries = try connection.events(filing: filing.code)
        let state = entries.effective.state(rules.definitions)
        let events = entries.effective(under: rules)
        let expires = state == .granted ? rules.lastMilestone(of: events) ?? rules.titleEnd(of: events) : nil
        return MarkFiling(filing: filing, events: entries.standing, state: state, expires: expires)
    }

    /// Certificates with a dossier that has no result yet, and those that were taken away.
    private static func dossiers(
        _ filings: [Filing],
        _ shelf: RuleShelf,
        _ connection: any SQLConnection
    ) throws -> (inProgress: Set<String>, withdrawn: Set<String>) {
        var (inProgress, withdrawn): (Set<String>, Set<String>) = ([], [])
        let receipts =
            try shelf.rules(ProcedureID.certificate, connection).procedure.step("re_evaluation")?.closing.events ?? []
        for filing in filings {
            guard case .certificate(let code) = filing.subject else { continue }
            let events = try connection.events(filing: filing.code).standing
            let received = events.filter { receipts.contains($0.kind) }.map(\.date).max()
            let result = events.filter { EventID.results.contains($0.kind) }.map(\.date).max()
            if let received, result.map({ $0 < received }) ?? true { inProgress.insert(code) }
            if events.contains(where: { $0.kind == EventID.certificateWithdrawn }) { withdrawn.insert(code) }
        }
        return (inProgress, withdrawn)
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

    /// The name in which a filing still stands with the Office, where its owner or applicant has another one by now and
    /// no recording of the change is on record.
    func staleName(of filing: MarkFiling, _ mark: MarkStanding, _ producer: String) -> String? {
        guard let change = changes[producer], let filed = filing.filed,
            let since = change.since(mark.right, [.owner, .applicant]), filed < since
        else { return nil }
        let isRecorded = mark.filings.contains { filing in
            filing.events.contains { $0.kind == EventID.ownerChanged && $0.date >= since }
        }
        return isRecorded ? nil : change.nameBefore(since) { producers[$0]?.name }
    }

    func statement(_ kind: OriginStatement.Kind, of product: String) -> OriginStatement? {
        statements[product]?.last { $0.kind == kind }
    }
}
