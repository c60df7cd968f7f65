public import LegalCalendar
public import Registry

extension SQLConnection {
    public func updateCommune(_ commune: Commune) throws {
        try run(
            """
            UPDATE commune SET name = \(commune.name), province_name = \(commune.provinceName),
                office_name = \(commune.office.name), office_phone = \(commune.office.phone)
            WHERE code = \(commune.code)
            """
        )
    }

    /// What a commune has on record.
    ///
    /// - Parameter day: open work that plans keep for an earlier day is overdue.
    public func counts(
        ofCommune code: String,
        before day: Day
    ) throws -> (producers: Int, products: Int, filings: Int, overdue: Int) {
        try first(
            """
            SELECT (SELECT COUNT(*) FROM producer WHERE commune = \(code)),
                (SELECT COUNT(*) FROM product WHERE commune = \(code)),
                (SELECT COUNT(*) FROM filing WHERE commune = \(code)),
                (SELECT COUNT(*) FROM obligation o JOIN filing f ON f.code = o.filing
                    WHERE f.commune = \(code) AND o.state = 'open' AND o.plan < \(day))
            """
        ).map { (try $0.integer(0), try $0.integer(1), try $0.integer(2), try $0.integer(3)) } ?? (0, 0, 0, 0)
    }

    public func insertCommune(_ commune: Commune) throws {
        try run(
            """
            INSERT INTO commune (code, name, province, province_name)
            VALUES (\(commune.code), \(commune.name), \(commune.province), \(commune.provinceName))
            """
        )
    }

    public func communes() throws -> [Commune] {
        try rows("SELECT code, name, province, province_name, office_name, office_phone FROM commune ORDER BY code").map
        { row in
            Commune(
                code: try row.text(0),
                name: try row.text(1),
                province: try row.text(2),
                provinceName: try row.text(3),
                office: OfficeContact(name: try row.optionalText(4), phone: try row.optionalText(5))
            )
        }
    }

    /// The next running number of a counter. It is given once: a number is never taken back.
    public func nextNumber(of counter: String) throws -> Int {
        try rows(
            """
            INSERT INTO counter (name, last_number) VALUES (\(counter), 1)
            ON CONFLICT (name) DO UPDATE SET last_number = counter.last_number + 1
            RETURNING last_number
            """
        ).first.map { try $0.integer(0) } ?? 1
    }

    /// A new code for a record of this kind.
    public func nextCode(of kind: RecordKind) throws -> String {
        kind.code(try nextNumber(of: kind.rawValue))
    }
}

extension SQLConnection {
    /// The first day on which the record was written to in earnest; nil while it has only been rehearsed with.
    public func firstRealDay() throws -> Day? {
        try first("SELECT day FROM record_use WHERE name = 'real'").map { try $0.value(0) }
    }

    public func markRealUse(on day: Day) throws {
        try run("INSERT INTO record_use (name, day) VALUES ('real', \(day)) ON CONFLICT (name) DO NOTHING")
    }
}
