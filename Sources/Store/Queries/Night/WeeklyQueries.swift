public import LegalCalendar

/// One part of one week's list that was read whole; a week that is not split has part 1 of 1.
public struct WeeklyPart: Hashable, Sendable {
    public let source: String
    public let year: Int
    public let week: Int
    public let part: Int
    public let parts: Int
    public let address: String
    public let rowCount: Int
    /// The digest of the page it was read from.
    public let hash: String

    public init(
        source: String,
        year: Int,
        week: Int,
        part: Int,
        parts: Int,
        address: String,
        rowCount: Int,
        hash: String
    ) {
        self.source = source
        self.year = year
        self.week = week
        self.part = part
        self.parts = parts
        self.address = address
        self.rowCount = rowCount
        self.hash = hash
    }
}

/// One application of a weekly list, with the page it stands on.
public struct WeeklyRow: Hashable, Sendable {
    public let applicationNumber: String
    public let filed: Day
    public let passed: Day
    public let address: String
    public let hash: String

    public init(applicationNumber: String, filed: Day, passed: Day, address: String = "", hash: String = "") {
        self.applicationNumber = applicationNumber
        self.filed = filed
        self.passed = passed
        self.address = address
        self.hash = hash
    }
}

/// A filing's own number, as the act of filing recorded it.
public struct FiledNumber: Hashable, Sendable {
    public let filing: String
    public let event: String
    public let number: String
    public let date: Day
}

extension SQLConnection {
    /// Takes the place of what was read of this part before.
    public func saveWeeklyPart(_ part: WeeklyPart, rows: [WeeklyRow]) throws {
        let key: SQLQuery =
            "source = \(part.source) AND year = \(part.year) AND week = \(part.week) AND part = \(part.part)"
        try run("DELETE FROM weekly_row WHERE \(key)")
        try run(
            """
            INSERT INTO weekly_part (source, year, week, part, parts, address, row_count, hash)
            VALUES (\(part.source), \(part.year), \(part.week), \(part.part), \(part.parts), \(part.address),
                \(part.rowCount), \(part.hash))
            ON CONFLICT (source, year, week, part) DO UPDATE SET parts = excluded.parts, address = excluded.address,
                row_count = excluded.row_count, hash = excluded.hash
            """
        )
        for row in rows {
            try run(
                """
                INSERT INTO weekly_row (source, year, week, part, application_number, filed, passed)
                VALUES (\(part.source), \(part.year), \(part.week), \(part.part), \(row.applicationNumber),
                    \(row.filed), \(row.passed))
                """
            )
        }
    }

    public func weeklyParts(source: String) throws -> [WeeklyPart] {
        try rows(
            """
            SELECT source, year, week, part, parts, address, row_count, hash FROM weekly_part WHERE source = \(source)
            ORDER BY year, week, part
            """
        ).map { row in
            WeeklyPart(
                source: try row.text(0),
                year: try row.integer(1),
                week: try row.integer(2),
                part: try row.integer(3),
                parts: try row.integer(4),
                address: try row.text(5),
                rowCount: try row.integer(6),
                hash: try row.text(7)
            )
        }
    }

    /// Every place in which the lists name the number.
    public func weeklyRows(applicationNumber: String, source: String) throws -> [WeeklyRow] {
        try rows(
            """
            SELECT r.application_number, r.filed, r.passed, p.address, p.hash
            FROM weekly_row r
            JOIN weekly_part p ON p.source = r.source AND p.year = r.year AND p.week = r.week AND p.part = r.part
            WHERE r.application_number = \(applicationNumber) AND r.source = \(source)
            ORDER BY r.passed, p.address
            """
        ).map { row in
            WeeklyRow(
                applicationNumber: try row.text(0),
                filed: try row.value(1),
                passed: try row.value(2),
                address: try row.text(3),
                hash: try row.text(4)
            )
        }
    }

    /// The numbers under which filings were filed, as they stand after corrections.
    public func filedNumbers() throws -> [FiledNumber] {
        try rows(
            """
            SELECT e.filing, e.code, e.number, e.dated FROM event e
            WHERE e.kind = 'filed' AND e.number IS NOT NULL AND e.is_void = 0
                AND NOT EXISTS (SELECT c.code FROM event c WHERE c.corrects = e.code)
            ORDER BY length(e.filing), e.filing, e.code
            """
        ).map { row in
            FiledNumber(
                filing: try row.text(0),
                event: try row.text(1),
                number: try row.text(2),
                date: try row.value(3)
            )
        }
    }
}
