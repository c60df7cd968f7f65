import LegalCalendar
public import Registry

extension SQLConnection {
    public func product(_ code: String) throws -> Product? {
        try first("\(productColumns) WHERE p.code = \(code)").map(Product.init(row:))
    }

    /// The products of a commune, by code; of one producer only where it is given.
    public func products(commune: String, producer: String? = nil) throws -> [Product] {
        let ofProducer: SQLQuery = if let producer { "AND p.producer = \(producer)" } else { "" }
        return try rows(
            "\(productColumns) WHERE p.commune = \(commune) \(ofProducer) ORDER BY length(p.code), p.code"
        ).map(Product.init(row:))
    }

    /// The product of this producer whose name is the same name.
    public func product(producer: String, named name: String) throws -> Product? {
        let identity = NameFolding.identity(name)
        return try first("\(productColumns) WHERE p.producer = \(producer) AND p.identity_name = \(identity)")
            .map(Product.init(row:))
    }

    public func product(ocopCode: OCOPCode) throws -> Product? {
        try first("\(productColumns) WHERE p.ocop_code = \(ocopCode.description)").map(Product.init(row:))
    }

    public func insertProduct(_ product: Product) throws {
        try run(
            """
            INSERT INTO product (code, commune, producer, name, identity_name, ocop_set, ocop_code)
            VALUES (\(product.code), \(product.commune), \(product.producer), \(product.name),
                \(NameFolding.identity(product.name)), \(product.ocopSet), \(product.ocopCode?.description))
            """
        )
        if let row = product.listed { try saveListedRow(row, of: product.code) }
    }

    /// Writes everything but the code and the commune anew.
    public func updateProduct(_ product: Product) throws {
        try run(
            """
            UPDATE product SET producer = \(product.producer), name = \(product.name),
                identity_name = \(NameFolding.identity(product.name)), ocop_set = \(product.ocopSet),
                ocop_code = \(product.ocopCode?.description)
            WHERE code = \(product.code)
            """
        )
        if let row = product.listed { try saveListedRow(row, of: product.code) }
    }

    private func saveListedRow(_ row: ListedRow, of product: String) throws {
        try run(
            """
            INSERT INTO listed_row (product, position, name, producer, producer_kind, place, stars, decision,
                decision_date, ocop_set, known_protection, source)
            VALUES (\(product), \(row.position), \(row[.name]), \(row[.producer]), \(row[.producerKind]),
                \(row[.place]), \(row[.stars]), \(row[.decision]), \(row[.decisionDate]), \(row[.ocopSet]),
                \(row[.knownProtection]), \(row[.source]))
            ON CONFLICT (product) DO UPDATE SET position = excluded.position, name = excluded.name,
                producer = excluded.producer, producer_kind = excluded.producer_kind, place = excluded.place,
                stars = excluded.stars, decision = excluded.decision, decision_date = excluded.decision_date,
                ocop_set = excluded.ocop_set, known_protection = excluded.known_protection, source = excluded.source
            """
        )
    }

    /// The last position of a listed row in this commune; 0 where none was imported.
    public func lastListedPosition(commune: String) throws -> Int {
        try first(
            """
            SELECT COALESCE(MAX(l.position), 0) FROM listed_row l JOIN product p ON p.code = l.product
            WHERE p.commune = \(commune)
            """
        ).map { try $0.integer(0) } ?? 0
    }
}

private let productColumns: SQLQuery =
    """
    SELECT p.code, p.commune, p.producer, p.name, p.ocop_set, p.ocop_code, l.position, l.name, l.producer,
        l.producer_kind, l.place, l.stars, l.decision, l.decision_date, l.ocop_set, l.known_protection, l.source
    FROM product p LEFT JOIN listed_row l ON l.product = p.code
    """

extension Product {
    fileprivate init(row: SQLRow) throws {
        self.init(
            code: try row.text(0),
            commune: try row.text(1),
            producer: try row.text(2),
            name: try row.text(3),
            ocopSet: try row.optionalInteger(4),
            ocopCode: try row.optionalValue(5),
            listed: try ListedRow(row: row)
        )
    }
}

extension ListedRow {
    /// Nil where the product did not come from a list.
    fileprivate init?(row: SQLRow) throws {
        guard let position = try row.optionalInteger(6) else { return nil }
        var cells: [ProductListColumn: String] = [:]
        for (offset, column) in ProductListColumn.allCases.enumerated() {
            cells[column] = try row.text(7 + offset)
        }
        self.init(cells: cells, position: position)
    }
}

extension SQLConnection {
    /// The next running number of OCOP products in this commune, which nobody has borne and nobody else will.
    public func nextOCOPNumber(commune: String) throws -> Int {
        try nextNumber(of: "ocop \(commune)")
    }

    /// Keeps the running number from ever being given again, where it was given before this record began.
    public func reserveOCOPNumber(_ number: Int, commune: String) throws {
        try run(
            """
            INSERT INTO counter (name, last_number) VALUES (\("ocop \(commune)"), \(number))
            ON CONFLICT (name) DO UPDATE SET last_number = excluded.last_number
            WHERE counter.last_number < excluded.last_number
            """
        )
    }

    public func insertOCOPNumber(_ entry: OCOPNumber, commune: String) throws {
        try run(
            """
            INSERT INTO ocop_number (commune, number, year, product, given_on)
            VALUES (\(commune), \(entry.number), \(entry.year), \(entry.product), \(entry.givenOn))
            """
        )
    }

    /// The ledger of a commune, by number.
    public func ocopLedger(commune: String) throws -> [OCOPNumber] {
        try rows(
            """
            SELECT number, year, product, given_on FROM ocop_number WHERE commune = \(commune) ORDER BY number
            """
        ).map { row in
            OCOPNumber(
                number: try row.integer(0),
                year: try row.integer(1),
                product: try row.text(2),
                givenOn: try row.value(3)
            )
        }
    }
}
