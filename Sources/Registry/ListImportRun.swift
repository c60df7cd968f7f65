public import LegalCalendar

/// One import of a list that wrote something, so that it can be looked up and undone.
public struct ListImportRun: Hashable, Sendable {
    public let code: String
    public let commune: String
    /// The file's name, without its folders.
    public let file: String
    public let recorded: Day
    public let person: String
    public let rows: Int
    /// Products that it brought.
    public let added: Int
    /// Records that were there before and that it changed.
    public let changed: Int
    /// The entries of the audit trail that it wrote.
    public let sequences: ClosedRange<Int>
    /// The day on which it was taken back.
    public let undone: Day?

    public init(
        code: String,
        commune: String,
        file: String,
        recorded: Day,
        person: String,
        rows: Int,
        added: Int,
        changed: Int,
        sequences: ClosedRange<Int>,
        undone: Day? = nil
    ) {
        self.code = code
        self.commune = commune
        self.file = file
        self.recorded = recorded
        self.person = person
        self.rows = rows
        self.added = added
        self.changed = changed
        self.sequences = sequences
        self.undone = undone
    }
}

/// Why an import cannot be taken back: what somebody has built on it since.
public enum ImportObstacle: Hashable, Sendable {
    /// A record of the import was changed after it.
    case changedLater(code: String)
    /// A record of the import is part of another one, such as a product of a right.
    case usedBy(code: String, other: String)
}

/// What taking an import back removed.
public struct UndoneImport: Hashable, Sendable {
    public let run: ListImportRun
    public let producers: Int
    public let products: Int
    public let certificates: Int
    /// Records that were there before and say again what they said.
    public let restored: Int

    public init(run: ListImportRun, producers: Int, products: Int, certificates: Int, restored: Int) {
        self.run = run
        self.producers = producers
        self.products = products
        self.certificates = certificates
        self.restored = restored
    }
}
