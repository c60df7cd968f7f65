public import LegalCalendar
public import Registry

extension SQLConnection {
    public func insertMaking(_ making: Making) throws {
        try run(
            """
            INSERT INTO making (code, product, producer, valid_from, valid_until)
            VALUES (\(making.code), \(making.product), \(making.producer), \(making.from), \(making.until))
            """
        )
    }

    public func making(_ code: String) throws -> Making? {
        try first("\(makingColumns) WHERE code = \(code)").map(Making.init(row:))
    }

    public func makings(product: String) throws -> [Making] {
        try rows("\(makingColumns) WHERE product = \(product) ORDER BY length(code), code").map(Making.init(row:))
    }

    /// Who makes what in a commune, by code; what has ended too.
    public func makings(commune: String) throws -> [Making] {
        try rows(
            """
            \(makingColumns) WHERE product IN (SELECT code FROM product WHERE commune = \(commune))
            ORDER BY length(code), code
            """
        ).map(Making.init(row:))
    }

    public func endMaking(_ code: String, on day: Day) throws {
        try run("UPDATE making SET valid_until = \(day) WHERE code = \(code)")
    }
}

private let makingColumns: SQLQuery = "SELECT code, product, producer, valid_from, valid_until FROM making"

extension Making {
    fileprivate init(row: SQLRow) throws {
        self.init(
            code: try row.text(0),
            product: try row.text(1),
            producer: try row.text(2),
            from: try row.optionalValue(3),
            until: try row.optionalValue(4)
        )
    }
}
