import LegalCalendar
public import Registry
import Store

/// Use case: the codes of OCOP products, whose running number the commune keeps (Decision 26/2026, Appendix II).
public struct OCOPCodes: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// Gives the product the commune's next code.
    ///
    /// - Parameter year: nil for this year.
    public func give(to code: String, year: Int? = nil) async throws -> Product {
        let (stamp, today) = (context.stamp, context.clock.today())
        let year = year ?? today.year
        return try await context.database.write { connection in
            let old = try connection.knownProduct(code)
            let commune = try connection.chosenCommune(old.commune)
            if let given = old.ocopCode, given.isOf(commune), given.year == year {
                throw Problem.catalogue(.ocopCodeGiven(given.description, product: code))
            }
            let number = try connection.nextOCOPNumber(commune: commune.code)
            guard year <= today.year,
                let ocopCode = OCOPCode(
                    province: commune.province,
                    commune: commune.code,
                    number: number,
                    year: year
                )
            else { throw Problem.catalogue(.yearOutOfRange(year, last: today.year)) }
            let new = Product(
                code: code,
                commune: old.commune,
                producer: old.producer,
                name: old.name,
                ocopSet: old.ocopSet,
                ocopCode: ocopCode,
                listed: old.listed
            )
            try connection.enter(ocopCode, of: new, on: today)
            try connection.updateProduct(new)
            try connection.index(new)
            try connection.audit(
                AuditedAct("product.ocop-code", .product, code, before: old.summary, after: new.summary),
                stamp
            )
            return new
        }
    }

    /// Every running number that was given, with its product.
    public func ledger() async throws -> [(entry: OCOPNumber, code: OCOPCode?, product: Product)] {
        let chosen = context.commune
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen)
            return try connection.ocopLedger(commune: commune.code).map { entry in
                let code = OCOPCode(
                    province: commune.province,
                    commune: commune.code,
                    number: entry.number,
                    year: entry.year
                )
                return (entry, code, try connection.knownProduct(entry.product))
            }
        }
    }
}

extension OCOPCode {
    /// - Returns: whether the commune itself gave it: the new form, with the commune's own code.
    func isOf(_ commune: Commune) -> Bool {
        district == nil && self.commune == commune.code && province == commune.province
    }
}

extension SQLConnection {
    func refuseTaken(_ code: OCOPCode, commune: String, by product: String) throws {
        if let other = try self.product(ocopCode: code), other.code != product {
            throw Problem.catalogue(.ocopCodeTaken(code.description, product: other.code))
        }
        guard code.isOf(try chosenCommune(commune)),
            let entry = try ocopLedger(commune: commune).first(where: { $0.number == code.number })
        else { return }
        throw Problem.catalogue(.ocopCodeTaken(code.description, product: entry.product))
    }

    /// Enters a code of this commune's own into its ledger, so that its number is never given again.
    func enter(_ code: OCOPCode, of product: Product, on day: Day) throws {
        guard code.isOf(try chosenCommune(product.commune)) else { return }
        try reserveOCOPNumber(code.number, commune: product.commune)
        try insertOCOPNumber(
            OCOPNumber(number: code.number, year: code.year, product: product.code, givenOn: day),
            commune: product.commune
        )
    }
}
