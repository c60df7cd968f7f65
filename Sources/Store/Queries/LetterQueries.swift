import LegalCalendar
public import Registry

extension SQLConnection {
    public func insertLetter(_ letter: Letter) throws {
        try run(
            """
            INSERT INTO letter (code, commune, title, number, dated, received, scan)
            VALUES (\(letter.code), \(letter.commune), \(letter.title), \(letter.number), \(letter.dated),
                \(letter.received), \(letter.scan))
            """
        )
    }

    public func letter(_ code: String) throws -> Letter? {
        try first("\(letterColumns) WHERE code = \(code)").map(Letter.init(row:))
    }

    /// The letters of a commune, the latest first.
    public func letters(commune: String) throws -> [Letter] {
        try rows("\(letterColumns) WHERE commune = \(commune) ORDER BY dated DESC, length(code) DESC, code DESC")
            .map(Letter.init(row:))
    }

    /// The letters of a commune that no event refers to, the oldest first.
    public func lettersNotEntered(commune: String) throws -> [Letter] {
        try rows(
            """
            \(letterColumns)
            WHERE commune = \(commune) AND code NOT IN (SELECT letter FROM event WHERE letter IS NOT NULL)
            ORDER BY dated, length(code), code
            """
        ).map(Letter.init(row:))
    }

    /// The filings whose events a letter reports, in the order of their codes.
    public func filings(ofLetter code: String) throws -> [String] {
        try rows(
            "SELECT DISTINCT filing, length(filing) FROM event WHERE letter = \(code) ORDER BY length(filing), filing"
        ).map { try $0.text(0) }
    }
}

private let letterColumns: SQLQuery = "SELECT code, commune, title, number, dated, received, scan FROM letter"

extension Letter {
    fileprivate init(row: SQLRow) throws {
        self.init(
            code: try row.text(0),
            commune: try row.text(1),
            title: try row.text(2),
            number: try row.optionalText(3),
            dated: try row.value(4),
            received: try row.optionalValue(5),
            scan: try row.optionalText(6)
        )
    }
}
