import LegalCalendar
import Procedures
public import Registry

extension SQLConnection {
    public func producer(_ code: String) throws -> Producer? {
        try first("\(producerColumns) WHERE code = \(code)").map(Producer.init(row:))
    }

    public func producers(commune: String) throws -> [Producer] {
        try rows("\(producerColumns) WHERE commune = \(commune) ORDER BY length(code), code").map(Producer.init(row:))
    }

    public func product(_ code: String) throws -> Product? {
        try first("\(productColumns) WHERE code = \(code)").map(Product.init(row:))
    }

    public func products(commune: String) throws -> [Product] {
        try rows("\(productColumns) WHERE commune = \(commune) ORDER BY length(code), code").map(Product.init(row:))
    }

    public func certificate(_ code: String) throws -> Certificate? {
        try first("\(certificateColumns) WHERE code = \(code)").map(Certificate.init(row:))
    }

    public func right(_ code: String) throws -> ProtectedRight? {
        try first("\(rightColumns) WHERE code = \(code)").map { try right(row: $0) }
    }

    public func rights(commune: String) throws -> [ProtectedRight] {
        try rows("\(rightColumns) WHERE commune = \(commune) ORDER BY length(code), code").map { try right(row: $0) }
    }

    private func right(row: SQLRow) throws -> ProtectedRight {
        let code = try row.text(0)
        return ProtectedRight(
            code: code,
            commune: try row.text(1),
            kind: try row.choice(2),
            sign: try row.text(3),
            products: try rows("SELECT product FROM right_product WHERE protected_right = \(code) ORDER BY product")
                .map { try $0.text(0) },
            holdings: try holdings(of: code)
        )
    }

    private func holdings(of right: String) throws -> [Holding] {
        try rows(
            """
            SELECT producer, role, valid_from, valid_until FROM holding WHERE protected_right = \(right)
            ORDER BY role, producer
            """
        ).map { row in
            Holding(
                producer: try row.text(0),
                role: try row.choice(1),
                from: try row.optionalValue(2),
                until: try row.optionalValue(3)
            )
        }
    }
}

private let producerColumns: SQLQuery =
    "SELECT code, commune, name, kind, village, place, is_unidentified FROM producer"

private let productColumns: SQLQuery =
    """
    SELECT code, commune, producer, name, ocop_set, ocop_code, listed_place, listed_stars, listed_decision,
        listed_decision_date, listed_protection, listed_source, listed_row
    FROM product
    """

private let certificateColumns: SQLQuery =
    "SELECT code, product, stars, issued, date_basis, decision, state FROM certificate"

private let rightColumns: SQLQuery = "SELECT code, commune, kind, sign FROM protected_right"

extension Producer {
    fileprivate init(row: SQLRow) throws {
        self.init(
            code: try row.text(0),
            commune: try row.text(1),
            name: try row.text(2),
            kind: try row.optionalText(3),
            village: try row.optionalText(4),
            place: try row.optionalText(5),
            isUnidentified: try row.flag(6)
        )
    }
}

extension Product {
    fileprivate init(row: SQLRow) throws {
        self.init(
            code: try row.text(0),
            commune: try row.text(1),
            producer: try row.text(2),
            name: try row.text(3),
            ocopSet: try row.optionalInteger(4),
            ocopCode: try row.optionalValue(5),
            listed: try ListedFacts(row: row)
        )
    }
}

extension ListedFacts {
    /// Nil where the product did not come from a list.
    fileprivate init?(row: SQLRow) throws {
        guard let number = try row.optionalInteger(12) else { return nil }
        self.init(
            place: try row.optionalText(6) ?? "",
            stars: try row.optionalInteger(7),
            decision: try row.optionalText(8) ?? "",
            decisionDate: try row.optionalValue(9),
            knownProtection: try row.optionalText(10) ?? "",
            source: try row.optionalText(11) ?? "",
            row: number
        )
    }
}

extension Certificate {
    fileprivate init(row: SQLRow) throws {
        self.init(
            code: try row.text(0),
            product: try row.text(1),
            stars: try row.integer(2),
            issued: try row.value(3),
            dateBasis: try row.choice(4),
            decision: try row.optionalText(5),
            state: try row.choice(6)
        )
    }
}
