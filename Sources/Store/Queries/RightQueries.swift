public import LegalCalendar
public import Procedures
public import Registry

extension SQLConnection {
    public func right(_ code: String) throws -> ProtectedRight? {
        try first("\(rightColumns) WHERE code = \(code)").map { try right(row: $0) }
    }

    /// The rights of a commune, by code.
    public func rights(commune: String) throws -> [ProtectedRight] {
        // Three questions for all of them: two more for each would be tens of thousands.
        let ofCommune: SQLQuery = "IN (SELECT code FROM protected_right WHERE commune = \(commune))"
        let products = Dictionary(grouping: try products("protected_right \(ofCommune)"), by: \.right)
        let holdings = Dictionary(grouping: try holdings("protected_right \(ofCommune)"), by: \.right)
        return try rows("\(rightColumns) WHERE commune = \(commune) ORDER BY length(code), code").map { row in
            let code = try row.text(0)
            return try right(row, products[code, default: []], holdings[code, default: []])
        }
    }

    /// The rights of this kind whose signs are the same sign.
    public func rights(commune: String, kind: SubjectKind, sign: String) throws -> [ProtectedRight] {
        let identity = NameFolding.identity(sign)
        return try rows(
            """
            \(rightColumns) WHERE commune = \(commune) AND kind = \(kind.rawValue) AND identity_sign = \(identity)
            ORDER BY length(code), code
            """
        ).map { try right(row: $0) }
    }

    public func insertRight(_ right: ProtectedRight) throws {
        try run(
            """
            INSERT INTO protected_right (code, commune, kind, sign, identity_sign)
            VALUES (\(right.code), \(right.commune), \(right.kind.rawValue), \(right.sign),
                \(NameFolding.identity(right.sign)))
            """
        )
        for product in right.products {
            try run("INSERT INTO right_product (protected_right, product) VALUES (\(right.code), \(product))")
        }
        for holding in right.holdings { try insertHolding(holding, of: right.code) }
    }

    /// The same role of the same producer may stand several times, once for each time that it lasted.
    public func insertHolding(_ holding: Holding, of right: String) throws {
        try run(
            """
            INSERT INTO holding (protected_right, producer, role, number, valid_from, valid_until)
            SELECT \(right), \(holding.producer), \(holding.role.rawValue), COUNT(*) + 1, \(holding.from), \(holding.until)
            FROM holding WHERE protected_right = \(right) AND producer = \(holding.producer)
                AND role = \(holding.role.rawValue)
            """
        )
    }

    /// Ends what is open of a role, with this day as its last.
    /// - Returns: whether anything was.
    public func endHolding(right: String, producer: String, role: Holding.Role, on day: Day) throws -> Bool {
        try run(
            """
            UPDATE holding SET valid_until = \(day)
            WHERE protected_right = \(right) AND producer = \(producer) AND role = \(role.rawValue)
                AND (valid_from IS NULL OR valid_from <= \(day)) AND (valid_until IS NULL OR valid_until > \(day))
            """
        ) > 0
    }

    private func right(row: SQLRow) throws -> ProtectedRight {
        let code = try row.text(0)
        return try right(row, try products("protected_right = \(code)"), try holdings("protected_right = \(code)"))
    }

    private func right(
        _ row: SQLRow,
        _ products: [(right: String, product: String)],
        _ holdings: [(right: String, holding: Holding)]
    ) throws -> ProtectedRight {
        ProtectedRight(
            code: try row.text(0),
            commune: try row.text(1),
            kind: try row.choice(2),
            sign: try row.text(3),
            products: products.map(\.product),
            holdings: holdings.map(\.holding)
        )
    }

    private func products(_ condition: SQLQuery) throws -> [(right: String, product: String)] {
        try rows(
            """
            SELECT protected_right, product FROM right_product WHERE \(condition) ORDER BY length(product), product
            """
        ).map { (right: try $0.text(0), product: try $0.text(1)) }
    }

    private func holdings(_ condition: SQLQuery) throws -> [(right: String, holding: Holding)] {
        try rows(
            """
            SELECT protected_right, producer, role, valid_from, valid_until FROM holding WHERE \(condition)
            ORDER BY role, length(producer), producer, number
            """
        ).map { row in
            let holding = Holding(
                producer: try row.text(1),
                role: try row.choice(2),
                from: try row.optionalValue(3),
                until: try row.optionalValue(4)
            )
            return (right: try row.text(0), holding: holding)
        }
    }
}

private let rightColumns: SQLQuery = "SELECT code, commune, kind, sign FROM protected_right"

extension SQLConnection {
    public func insertAuthorisation(_ authorisation: Authorisation) throws {
        try run(
            """
            INSERT INTO authorisation (code, protected_right, producer, document, valid_from, valid_until)
            VALUES (\(authorisation.code), \(authorisation.right), \(authorisation.user), \(authorisation.document),
                \(authorisation.from), \(authorisation.until))
            """
        )
        for product in authorisation.products {
            try run(
                """
                INSERT INTO authorisation_product (authorisation, product) VALUES (\(authorisation.code), \(product))
                """
            )
        }
    }

    /// The papers by which this right's sign may be used, by code.
    public func authorisations(right: String) throws -> [Authorisation] {
        try rows("\(authorisationColumns) WHERE protected_right = \(right) ORDER BY length(code), code").map {
            try authorisation(row: $0)
        }
    }

    public func authorisation(_ code: String) throws -> Authorisation? {
        try first("\(authorisationColumns) WHERE code = \(code)").map { try authorisation(row: $0) }
    }

    public func endAuthorisation(_ code: String, on day: Day) throws {
        try run("UPDATE authorisation SET ended = \(day) WHERE code = \(code)")
    }

    private func authorisation(row: SQLRow) throws -> Authorisation {
        let code = try row.text(0)
        return Authorisation(
            code: code,
            right: try row.text(1),
            user: try row.text(2),
            products: try rows(
                """
                SELECT product FROM authorisation_product WHERE authorisation = \(code)
                ORDER BY length(product), product
                """
            ).map { try $0.text(0) },
            document: try row.text(3),
            from: try row.value(4),
            until: try row.optionalValue(5),
            ended: try row.optionalValue(6)
        )
    }
}

private let authorisationColumns: SQLQuery =
    "SELECT code, protected_right, producer, document, valid_from, valid_until, ended FROM authorisation"
