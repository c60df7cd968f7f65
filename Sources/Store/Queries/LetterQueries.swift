public import LegalCalendar
public import Registry

extension SQLConnection {
    public func insertLetter(_ letter: Letter) throws {
        try run(
            """
            INSERT INTO letter (code, commune, title, number, dated, received, scan, kind, document, printed_due,
                printed_term)
            VALUES (\(letter.code), \(letter.commune), \(letter.title), \(letter.number), \(letter.dated),
                \(letter.received), \(letter.scan), \(letter.kind), \(letter.document), \(letter.printedDue),
                \(letter.printedTerm?.description))
            """
        )
    }

    /// What a correction changes of a letter.
    public func updateLetter(_ letter: Letter) throws {
        try run(
            """
            UPDATE letter SET number = \(letter.number), dated = \(letter.dated), received = \(letter.received),
                printed_due = \(letter.printedDue), printed_term = \(letter.printedTerm?.description)
            WHERE code = \(letter.code)
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

    /// The letters of a commune that are still to be entered, the oldest first: for one of the filings that they are
    /// about, or, where none was named, for any.
    public func lettersNotEntered(commune: String) throws -> [Letter] {
        try rows(
            """
            \(letterColumns)
            WHERE commune = \(commune)
                AND code NOT IN (SELECT letter FROM letter_set_aside)
                AND (
                    EXISTS (
                        SELECT 1 FROM letter_filing f
                        WHERE f.letter = letter.code AND f.settled IS NULL
                            AND f.filing NOT IN (SELECT e.filing FROM event e WHERE e.letter = letter.code AND \(stands))
                    )
                    OR (
                        letter.code NOT IN (SELECT letter FROM letter_filing)
                        AND letter.code NOT IN (SELECT e.letter FROM event e WHERE e.letter IS NOT NULL AND \(stands))
                    )
                )
            ORDER BY dated, length(code), code
            """
        ).map(Letter.init(row:))
    }

    /// The filings whose events a letter reports, in the order of their codes.
    public func filings(ofLetter code: String) throws -> [String] {
        try rows(
            """
            SELECT DISTINCT e.filing, length(e.filing) FROM event e WHERE e.letter = \(code) AND \(stands)
            ORDER BY length(e.filing), e.filing
            """
        ).map { try $0.text(0) }
    }

    /// The filings that a letter is about, with the day on which it was seen that nothing follows from it.
    public func filings(aboutLetter code: String) throws -> [(filing: String, settled: Day?)] {
        try rows(
            """
            SELECT filing, settled FROM letter_filing WHERE letter = \(code) ORDER BY length(filing), filing
            """
        ).map { (try $0.text(0), try $0.optionalValue(1)) }
    }

    public func insertLetterFiling(letter: String, filing: String) throws {
        try run(
            """
            INSERT INTO letter_filing (letter, filing) VALUES (\(letter), \(filing))
            ON CONFLICT (letter, filing) DO NOTHING
            """
        )
    }

    public func settleLetterFiling(letter: String, filing: String, on day: Day, person: String) throws {
        try run(
            """
            UPDATE letter_filing SET settled = \(day), person = \(person)
            WHERE letter = \(letter) AND filing = \(filing)
            """
        )
    }

    /// Why a letter belongs to no filing, where that was said.
    public func letterSetAside(_ code: String) throws -> String? {
        try first("SELECT reason FROM letter_set_aside WHERE letter = \(code)").map { try $0.text(0) }
    }

    public func setLetterAside(_ code: String, reason: String, on day: Day, person: String) throws {
        try run(
            """
            INSERT INTO letter_set_aside (letter, reason, on_day, person)
            VALUES (\(code), \(reason), \(day), \(person))
            """
        )
    }
}

/// An event `e` that no correction has taken back or taken the place of.
private let stands: SQLQuery =
    "e.is_void = 0 AND e.code NOT IN (SELECT corrects FROM event WHERE corrects IS NOT NULL)"

private let letterColumns: SQLQuery =
    """
    SELECT code, commune, title, number, dated, received, scan, kind, document, printed_due, printed_term
    FROM letter
    """

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
        kind = try row.optionalText(7)
        document = try row.optionalText(8)
        printedDue = try row.optionalValue(9)
        printedTerm = try row.optionalText(10).flatMap(Term.init(_:))
    }
}
