public import LegalCalendar
public import Registry

extension SQLConnection {
    public func insertListImport(_ run: ListImportRun) throws {
        try self.run(
            """
            INSERT INTO list_import (code, commune, file, recorded, person, row_count, added, changed, first_sequence,
                last_sequence, undone)
            VALUES (\(run.code), \(run.commune), \(run.file), \(run.recorded), \(run.person), \(run.rows),
                \(run.added), \(run.changed), \(run.sequences.lowerBound), \(run.sequences.upperBound), \(run.undone))
            """
        )
    }

    public func listImport(_ code: String) throws -> ListImportRun? {
        try first("\(importColumns) WHERE code = \(code)").map(ListImportRun.init(row:))
    }

    /// The imports of a commune, oldest first.
    public func listImports(commune: String) throws -> [ListImportRun] {
        try rows("\(importColumns) WHERE commune = \(commune) ORDER BY length(code), code")
            .map(ListImportRun.init(row:))
    }

    public func markListImport(_ code: String, undoneOn day: Day) throws {
        try run("UPDATE list_import SET undone = \(day) WHERE code = \(code)")
    }

    /// - Parameter position: its place among what the import wrote over.
    public func insertImportedOver(_ over: ImportedOver, by listImport: String, position: Int) throws {
        for (field, value) in over.fields.sorted(by: { $0.key < $1.key }) {
            try run(
                """
                INSERT INTO list_import_before (list_import, position, kind, code, field, value)
                VALUES (\(listImport), \(position), \(over.kind.rawValue), \(over.code), \(field), \(value))
                """
            )
        }
    }

    /// What an import wrote over, the last first: in this order it can be written back.
    public func importedOver(by listImport: String) throws -> [ImportedOver] {
        let rows = try rows(
            """
            SELECT position, kind, code, field, value FROM list_import_before WHERE list_import = \(listImport)
            ORDER BY position DESC, field
            """
        )
        var found: [(position: Int, over: ImportedOver)] = []
        for row in rows {
            let position = try row.integer(0)
            var fields: [String: String?] = [:]
            if let last = found.last, last.position == position { fields = found.removeLast().over.fields }
            fields[try row.text(3)] = .some(try row.optionalText(4))
            found.append((position, ImportedOver(kind: try row.choice(1), code: try row.text(2), fields: fields)))
        }
        return found.map(\.over)
    }

    /// The codes of what the audit trail names between two of its entries, by kind, each once.
    public func auditedCodes(of kind: RecordKind, in sequences: ClosedRange<Int>) throws -> [String] {
        try rows(
            """
            SELECT DISTINCT code FROM audit
            WHERE kind = \(kind.rawValue) AND sequence BETWEEN \(sequences.lowerBound) AND \(sequences.upperBound)
            ORDER BY code
            """
        ).map { try $0.text(0) }
    }

    /// Where records of the catalogue are part of others: the one that is used, and the one that uses it.
    public func catalogueUses() throws -> [(used: String, by: String)] {
        try Self.uses.flatMap { query in try rows(query).map { (try $0.text(0), try $0.text(1)) } }
    }

    private static var uses: [SQLQuery] {
        [
            "SELECT producer, code FROM product ORDER BY code",
            "SELECT product, code FROM certificate ORDER BY code",
            "SELECT product, protected_right FROM right_product ORDER BY product, protected_right",
            "SELECT producer, protected_right FROM holding ORDER BY producer, protected_right",
            "SELECT producer, code FROM authorisation ORDER BY code",
            "SELECT product, authorisation FROM authorisation_product ORDER BY product, authorisation",
            "SELECT certificate, code FROM filing WHERE certificate IS NOT NULL ORDER BY code",
            "SELECT producer, filing FROM filing_paper WHERE producer IS NOT NULL ORDER BY filing",
            "SELECT producer, code FROM representation ORDER BY code",
            "SELECT product, code FROM making ORDER BY code",
            "SELECT producer, code FROM making ORDER BY code",
            "SELECT producer, producer FROM producer_past ORDER BY producer",
            "SELECT producer, producer FROM producer_end ORDER BY producer",
            "SELECT successor, producer FROM producer_end WHERE successor IS NOT NULL ORDER BY producer",
            "SELECT target, code FROM assignment WHERE target IS NOT NULL ORDER BY code",
            "SELECT product, product FROM label_look ORDER BY product",
            "SELECT product, product FROM origin_statement ORDER BY product",
            "SELECT certificate, certificate FROM certificate_answer ORDER BY certificate",
            "SELECT product, product FROM ocop_number ORDER BY product",
        ]
    }

    /// A product of whom no list says anything more.
    public func deleteListedRow(of product: String) throws {
        try run("DELETE FROM listed_row WHERE product = \(product)")
    }

    public func deleteCertificate(_ code: String) throws {
        try run("DELETE FROM certificate WHERE code = \(code)")
    }

    public func deleteProduct(_ code: String) throws {
        try deleteListedRow(of: code)
        try run("DELETE FROM product WHERE code = \(code)")
        try removeSearchEntry(kind: RecordKind.product.rawValue, code: code)
    }

    public func deleteProducer(_ code: String) throws {
        try run("DELETE FROM producer WHERE code = \(code)")
        try removeSearchEntry(kind: RecordKind.producer.rawValue, code: code)
    }

    /// What a person said of headings in this commune: folded heading and target, as they are written.
    public func listHeadings(commune: String) throws -> [(heading: String, target: String)] {
        try rows("SELECT heading, target FROM list_heading WHERE commune = \(commune) ORDER BY heading")
            .map { (try $0.text(0), try $0.text(1)) }
    }

    public func deleteListHeading(_ heading: String, commune: String) throws {
        try run("DELETE FROM list_heading WHERE commune = \(commune) AND heading = \(heading)")
    }

    public func saveListHeading(_ heading: String, target: String, commune: String) throws {
        try run(
            """
            INSERT INTO list_heading (commune, heading, target) VALUES (\(commune), \(heading), \(target))
            ON CONFLICT (commune, heading) DO UPDATE SET target = excluded.target
            """
        )
    }
}

private let importColumns: SQLQuery =
    """
    SELECT code, commune, file, recorded, person, row_count, added, changed, first_sequence, last_sequence, undone
    FROM list_import
    """

extension ListImportRun {
    fileprivate init(row: SQLRow) throws {
        let first = try row.integer(8)
        self.init(
            code: try row.text(0),
            commune: try row.text(1),
            file: try row.text(2),
            recorded: try row.value(3),
            person: try row.text(4),
            rows: try row.integer(5),
            added: try row.integer(6),
            changed: try row.integer(7),
            sequences: first...max(first, try row.integer(9)),
            undone: try row.optionalValue(10)
        )
    }
}
