public import LegalCalendar
public import Registry

extension SQLConnection {
    public func insertLink(_ link: PersonalLink) throws {
        try run(
            """
            INSERT INTO personal_link (code, seed, producer, person, made, made_by, revoked, revoked_by,
                calendar_since)
            VALUES (\(link.code), \(link.seed), \(link.producer), \(link.person), \(link.made), \(link.madeBy),
                \(link.revoked), \(link.revokedBy), \(link.calendarSince))
            """
        )
    }

    public func link(_ code: String) throws -> PersonalLink? {
        try first("\(linkColumns) WHERE code = \(code)").map(PersonalLink.init(row:))
    }

    public func link(seed: String) throws -> PersonalLink? {
        try first("\(linkColumns) WHERE seed = \(seed)").map(PersonalLink.init(row:))
    }

    /// The links to one producer's page, by code; revoked ones too.
    public func links(producer: String) throws -> [PersonalLink] {
        try rows("\(linkColumns) WHERE producer = \(producer) ORDER BY length(code), code").map(PersonalLink.init(row:))
    }

    /// The links to the pages of a commune's producers, by code; revoked ones too.
    public func links(commune: String) throws -> [PersonalLink] {
        try rows(
            """
            \(linkColumns) WHERE producer IN (SELECT code FROM producer WHERE commune = \(commune))
            ORDER BY length(code), code
            """
        ).map(PersonalLink.init(row:))
    }

    /// - Returns: false if it had been revoked before.
    public func revokeLink(_ code: String, on day: Day, by person: String) throws -> Bool {
        try run(
            """
            UPDATE personal_link SET revoked = \(day), revoked_by = \(person)
            WHERE code = \(code) AND revoked IS NULL
            """
        ) == 1
    }

    /// - Parameter day: nil where there is to be no calendar.
    public func setCalendar(ofLink code: String, since day: Day?) throws {
        try run("UPDATE personal_link SET calendar_since = \(day) WHERE code = \(code)")
    }

    /// The filings that may concern a producer, by code: about its certificates and papers, about rights in which it
    /// holds a role, and about rights that cover its products.
    public func filings(near producer: String) throws -> [Filing] {
        try rows(
            """
            \(filingColumns)
            WHERE f.certificate IN (SELECT c.code FROM certificate c JOIN product s ON s.code = c.product
                    WHERE s.producer = \(producer))
                OR f.protected_right IN (SELECT protected_right FROM holding WHERE producer = \(producer))
                OR f.protected_right IN (SELECT r.protected_right FROM right_product r
                    JOIN product s ON s.code = r.product WHERE s.producer = \(producer))
                OR f.code IN (SELECT filing FROM filing_paper WHERE producer = \(producer))
            ORDER BY length(f.code), f.code
            """
        ).map { try filing(row: $0) }
    }
}

private let linkColumns: SQLQuery =
    "SELECT code, seed, producer, person, made, made_by, revoked, revoked_by, calendar_since FROM personal_link"

extension PersonalLink {
    fileprivate init(row: SQLRow) throws {
        self.init(
            code: try row.text(0),
            seed: try row.text(1),
            producer: try row.text(2),
            person: try row.optionalText(3),
            made: try row.value(4),
            madeBy: try row.text(5),
            revoked: try row.optionalValue(6),
            revokedBy: try row.optionalText(7),
            calendarSince: try row.optionalValue(8)
        )
    }
}
