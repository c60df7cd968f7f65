public import LegalCalendar
import Procedures
public import Registry
import Store

/// What is said of a certificate when it is entered from the paper itself.
public struct CertificateInput: Sendable {
    public var product: String
    public var stars: Int
    public var issued: Day
    public var decision: String
    public var decisionDate: Day?

    public init(product: String, stars: Int, issued: Day, decision: String) {
        self.product = product
        self.stars = stars
        self.issued = issued
        self.decision = decision
    }
}

/// What is to change of a certificate; what is nil stays.
public struct CertificateCorrection: Sendable {
    public var stars: Int?
    /// As the certificate itself bears it.
    public var issued: Day?
    public var decision: String?
    public var decisionDate: Day?

    public init() {}
}

/// A certificate with its product and the last day of its validity.
public struct CertificateView: Sendable {
    public let certificate: Certificate
    public let product: Product
    public let producer: Producer
    /// Nil where no rule says it.
    public let expires: Day?

    /// - Returns: whether what is counted from its date is *dự kiến*.
    public var isProvisional: Bool { certificate.dateBasis == .decision }
}

/// Use case: the OCOP certificates of a commune's products.
public struct Certificates: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Throws: ``CatalogueProblem/certificateExists(code:issued:)`` where the product has one of the same day.
    public func add(_ input: CertificateInput) async throws -> CertificateView {
        let (stamp, draft) = (context.stamp, try draft(input))
        let code = try await context.database.write { connection in
            try connection.add(draft, to: connection.knownProduct(input.product), stamp).code
        }
        return try await show(code)
    }

    /// A certificate as it was said, checked on its own; it has no code yet.
    func draft(_ input: CertificateInput) throws -> Certificate {
        let draft = Certificate(
            code: "",
            product: input.product,
            stars: input.stars,
            issued: input.issued,
            dateBasis: .certificate,
            decision: try CatalogueInput.name(input.decision, field: "decision"),
            decisionDate: input.decisionDate,
            state: .valid
        )
        try certificateCheck()(draft)
        return draft
    }

    /// Holds a certificate against its paper. Its date is the certificate's own from then on, if it is given.
    ///
    /// - Throws: ``CatalogueProblem/certificateInUse(code:filing:)`` where a filing counts from the date: there the
    ///   event has to be corrected, so that every deadline moves with it.
    public func correct(_ code: String, with correction: CertificateCorrection) async throws -> CertificateView {
        let (stamp, scene) = (context.stamp, EventScene(context))
        let decision = try CatalogueInput.optionalName(correction.decision, field: "decision")
        let (stars, issued, decisionDate) = (correction.stars, correction.issued, correction.decisionDate)
        guard stars != nil || issued != nil || decision != nil || decisionDate != nil else {
            throw Problem.catalogue(.nothingToCorrect)
        }
        let check = try certificateCheck()
        try await context.database.write { connection in
            guard let old = try connection.certificate(code) else {
                throw Problem.general(.notFound(.certificate, code: code))
            }
            var new = issued.map(old.bearing) ?? old
            new.stars = stars ?? old.stars
            new.decision = decision ?? old.decision
            new.decisionDate = decisionDate ?? old.decisionDate
            guard new != old else { return }
            try check(new)
            if new.issued != old.issued {
                if let filing = try connection.filing(followingCertificate: code) {
                    throw Problem.catalogue(.certificateInUse(code: code, filing: filing))
                }
                try connection.refuseTwin(of: new)
            }
            if old.dateBasis == .decision, new.dateBasis == .certificate {
                try connection.confirmDay(of: new, scene)
            }
            try connection.updateCertificate(new)
            let act = AuditedAct(
                "certificate.correct",
                .certificate,
                code,
                before: old.summary,
                after: new.summary
            )
            try connection.audit(act, stamp)
        }
        return try await show(code)
    }

    /// Where a filing counts from the certificate's day: that day is corrected there, so that every date moves with it.
    public func dayInUse(of code: String) async throws -> (filing: String, event: String)? {
        try await context.database.read { connection in
            guard let filing = try connection.filing(followingCertificate: code) else { return nil }
            let event = try connection.events(filing: filing).standing.first { $0.kind == EventID.certified }
            return event.map { (filing, $0.code) }
        }
    }

    public func show(_ code: String) async throws -> CertificateView {
        let term = try CertificateTerm(context.library)
        return try await context.database.read { connection in
            guard let certificate = try connection.certificate(code) else {
                throw Problem.general(.notFound(.certificate, code: code))
            }
            return try connection.view(certificate, term)
        }
    }

    /// - Parameters:
    ///   - product: only the certificates of this product, where it is given.
    ///   - producer: only those of the products of this producer.
    ///   - village: only those of the producers of this village.
    public func list(
        product: String? = nil,
        producer: String? = nil,
        village: String? = nil
    ) async throws -> [CertificateView] {
        let term = try CertificateTerm(context.library)
        let products = try await Products(context).list(producer: producer, village: village)
        if let product, !products.contains(where: { $0.product.code == product }) {
            throw Problem.general(.notFound(.product, code: product))
        }
        return products.filter { product == nil || $0.product.code == product }.flatMap { view in
            view.certificates.map { certificate in
                CertificateView(
                    certificate: certificate,
                    product: view.product,
                    producer: view.producer,
                    expires: term.expiry(issued: certificate.issued)
                )
            }
        }.sorted { ($0.certificate.code.count, $0.certificate.code) < ($1.certificate.code.count, $1.certificate.code) }
    }

    private func certificateCheck() throws -> @Sendable (Certificate) throws -> Void {
        let (today, rules) = (context.clock.today(), try context.library.ocopRules())
        return { certificate in
            let allowed = rules.certifiedStars(on: certificate.issued)
            guard allowed.contains(certificate.stars) else {
                throw Problem.catalogue(.starsOutOfRange(certificate.stars, allowed: allowed))
            }
            try CatalogueInput.pastDay(certificate.issued, field: "issued", today: today)
            guard let decided = certificate.decisionDate else { return }
            try CatalogueInput.pastDay(decided, field: "decision-date", today: today)
            guard decided <= certificate.issued else {
                throw Problem.catalogue(.issuedBeforeDecision(issued: certificate.issued, decision: decided))
            }
        }
    }
}

extension Certificate {
    func with(code: String, product: String? = nil) -> Certificate {
        var copy = self
        copy.code = code
        copy.product = product ?? self.product
        return copy
    }

    /// The same with the day that the certificate itself bears.
    func bearing(_ issued: Day) -> Certificate {
        var copy = self
        copy.issued = issued
        copy.dateBasis = .certificate
        copy.state = .valid
        return copy
    }

    /// What the audit trail keeps of it.
    var summary: String {
        let parts = [
            product, "\(stars)", score.map { "score \($0)" }, issued.description, dateBasis.rawValue, decision,
            decisionDate?.description,
        ]
        return (parts + [state.rawValue]).compactMap(\.self).joined(separator: " | ")
    }
}

extension SQLConnection {
    func add(_ draft: Certificate, to product: Product, _ stamp: AuditStamp) throws -> Certificate {
        try refuseTwin(of: draft.with(code: "", product: product.code))
        let certificate = draft.with(code: try nextCode(of: .certificate), product: product.code)
        try insertCertificate(certificate)
        try audit(AuditedAct("certificate.add", .certificate, certificate.code, after: certificate.summary), stamp)
        return certificate
    }

    /// The paper bears the day that was taken from the decision: what counts from it is firm from now on.
    fileprivate func confirmDay(of certificate: Certificate, _ scene: EventScene) throws {
        guard let code = try filing(followingCertificate: certificate.code) else { return }
        let filing = try requiredFiling(code)
        let assumed = try events(filing: code).standing.first {
            $0.kind == EventID.certified && $0.isDateAssumed && $0.date == certificate.issued
        }
        guard let assumed else { return }
        _ = try correct(
            assumed,
            with: EventCorrection(reason: "\(certificate.code) = \(certificate.issued)"),
            filing: filing,
            rules: rulesInUse(filing.procedure, scene.library),
            today: scene.today,
            stamp: scene.stamp
        )
    }

    func refuseTwin(of certificate: Certificate) throws {
        let twin = try certificates(product: certificate.product).first {
            $0.issued == certificate.issued && $0.code != certificate.code
        }
        guard let twin else { return }
        throw Problem.catalogue(.certificateExists(code: twin.code, issued: twin.issued))
    }

    fileprivate func view(_ certificate: Certificate, _ term: CertificateTerm) throws -> CertificateView {
        let product = try knownProduct(certificate.product)
        guard let producer = try producer(product.producer) else {
            throw Problem.general(.notFound(.producer, code: product.producer))
        }
        return CertificateView(
            certificate: certificate,
            product: product,
            producer: producer,
            expires: term.expiry(issued: certificate.issued)
        )
    }
}
