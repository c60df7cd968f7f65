public import Registry
import Store

/// One commune of a province, by its numbers alone.
public struct CommuneCounts: Sendable {
    public let commune: Commune
    public let producers: Int
    public let products: Int
    public let filings: Int
    /// Open work whose planning day has passed.
    public let overdue: Int
}

/// Use case: somebody of the province chooses the commune at which to look.
public struct ProvinceCommunes: Sendable {
    private let context: AppContext
    private let signedIn: SignedIn

    public init(_ context: AppContext, _ signedIn: SignedIn) {
        self.context = context
        self.signedIn = signedIn
    }

    public func list() async throws -> [CommuneCounts] {
        let (today, own) = (context.clock.today(), signedIn.account.commune)
        return try await context.database.read { connection in
            try connection.provinceCommunes(of: own).map { commune in
                let counts = try connection.counts(ofCommune: commune.code, before: today)
                return CommuneCounts(
                    commune: commune,
                    producers: counts.producers,
                    products: counts.products,
                    filings: counts.filings,
                    overdue: counts.overdue
                )
            }
        }
    }

    /// From now on this browser looks at it, until another is chosen.
    /// - Throws: ``AccountProblem/communeNotOfProvince(_:)``.
    public func choose(_ code: String) async throws {
        let (own, token) = (signedIn.account.commune, signedIn.tokenHash)
        try await context.database.write { connection in
            guard try connection.provinceCommunes(of: own).contains(where: { $0.code == code }) else {
                throw Problem.account(.communeNotOfProvince(code))
            }
            try connection.setCommune(ofSession: token, to: code)
        }
    }
}

extension SQLConnection {
    /// By code; the commune itself is one of them.
    fileprivate func provinceCommunes(of code: String) throws -> [Commune] {
        let communes = try communes()
        guard let own = communes.first(where: { $0.code == code }) else { return [] }
        return communes.filter { $0.province == own.province }
    }
}
