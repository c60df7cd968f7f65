public import LegalCalendar
public import Procedures
public import Registry

extension SQLConnection {
    public func right(_ code: String) throws -> ProtectedRight? {
        try first("\(rightColumns) WHERE code = \(code)").map { try right(row: $0) }
    }

    /// The rights of a commune, by code.
    public func rights(commune: String) throws -> [ProtectedRight] {
        try rows("\(rightColumns) WHERE commune = \(commune) ORDER BY length(code), code").map { try right(row: $0) }
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
        return ProtectedRight(
            code: code,
            commune: try row.text(1),
            kind: try row.choice(2),
            sign: try row.text(3),
            products: try rows(
                "SELECT product FROM right_product WHERE protected_right = \(code) ORDER BY length(product), product"
            ).map { try $0.text(0) },
            holdings: try holdings(of: code)
        )
    }

    private func holdings(of right: String) throws -> [Holding] {
        try rows(
            """
            SELECT producer, role, valid_from, valid_until FROM holding WHERE protected_right = \(right)
            ORDER BY role, length(producer), producer, number
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
