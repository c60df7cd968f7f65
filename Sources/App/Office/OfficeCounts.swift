import LegalCalendar
import Procedures
import Registry
import Store

/// Counts what a report asks for. Each number keeps the records that it was counted from.
struct OfficeCounts {
    private let year: Int
    private let today: Day
    private let producers: [String]
    private let products: [Product]
    private let certificates: [Certificate]
    private let rights: [String: ProtectedRight]
    private let filings: [(filing: Filing, right: ProtectedRight, events: [EventEntry])]
    private let term: CertificateTerm
    private let kinds: [SubjectKind]

    init(commune: String, year: Int, today: Day, _ library: RuleLibrary, _ connection: any SQLConnection) throws {
        self.year = year
        self.today = today
        term = try CertificateTerm(library)
        producers = try connection.producers(commune: commune).map(\.code)
        products = try connection.products(commune: commune)
        certificates = try connection.certificates(commune: commune)
        let rights = Dictionary(
            try connection.rights(commune: commune).map { ($0.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.rights = rights
        kinds = Rights.kinds
        filings = try connection.filings(commune: commune).compactMap { filing in
            guard case .right(let code) = filing.subject, let right = rights[code] else { return nil }
            return (filing, right, try connection.events(filing: filing.code).standing)
        }
    }

    func numbers(_ count: FormCount) -> [CountedNumber] {
        switch count {
        case .producers: [CountedNumber(.producers, records: producers)]
        case .products: [CountedNumber(.products, records: products.map(\.code))]
        case .productsWithCertificate: [CountedNumber(.productsWithCertificate, records: certified)]
        case .applications: filed(EventID.filed) { .applications($0) }
        case .titles: filed(EventID.granted) { .titles($0) }
        case .producersHelped: [CountedNumber(.producersHelped, records: helped)]
        case .certificatesIssued: issued
        }
    }

    private var certified: [String] {
        products.map(\.code).filter { product in
            certificates.contains { certificate in
                certificate.product == product && certificate.state == .valid
                    && term.expiry(issued: certificate.issued).map { $0 >= today } ?? true
            }
        }
    }

    /// Filings by the kind of their right, which had this event in the year. Trademarks are told even where there is none.
    private func filed(_ event: String, _ thing: (SubjectKind) -> CountedNumber.Thing) -> [CountedNumber] {
        kinds.compactMap { kind in
            let codes = filings.filter { filing in
                filing.right.kind == kind && filing.events.contains { $0.kind == event && $0.date.year == year }
            }.map(\.filing.code)
            return codes.isEmpty && kind != .trademark ? nil : CountedNumber(thing(kind), records: codes)
        }
    }

    /// Producers for whose rights something happened, or a filing was opened, in the year.
    private var helped: [String] {
        let active = filings.filter { filing in
            filing.filing.opened.year == year || filing.events.contains { $0.date.year == year }
        }
        let codes = Set(active.flatMap { $0.right.holdings.map(\.producer) })
        return producers.filter(codes.contains)
    }

    private var issued: [CountedNumber] {
        let ofYear = certificates.filter { $0.issued.year == year }
        let stars = Set(ofYear.map(\.stars)).sorted()
        guard !stars.isEmpty else { return [CountedNumber(.certificatesIssued(stars: 3), records: [])] }
        return stars.map { star in
            CountedNumber(.certificatesIssued(stars: star), records: ofYear.filter { $0.stars == star }.map(\.code))
        }
    }
}
