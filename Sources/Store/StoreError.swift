/// A fault between the program and its database. Absence is not an error: lookups return nil.
public enum StoreError: Error, Equatable {
    /// A row breaks a key or a `UNIQUE` of this table.
    case alreadyExists(table: String)
    /// A row refers to one that is not there, or is still referred to. SQLite does not tell the table.
    case brokenReference(table: String?)
    /// Somebody else held the database for longer than we wait, or every retry met another writer.
    case busy(message: String)
    case diskFull
    /// A write in a read-only transaction, or to a database opened for reading.
    case readOnly
    /// The connection broke before the end of the transaction: nothing of it was kept.
    case connectionLost(message: String)
    /// The connection broke during the commit: the transaction may have been kept or not.
    case outcomeUnknown(message: String)
    /// A column holds what this version cannot read.
    case unexpectedValue(column: String, found: String)
    /// A text with U+0000, which PostgreSQL cannot keep.
    case textHoldsZeroByte
    /// A statement that changes rows, while `forEach` was walking over others.
    case writeInsideForEach
    case engine(code: String, message: String)

    case cannotOpen(place: String, reason: OpenFault)
    /// The place is there, but holds something else than a database.
    case notADatabase(place: String)
    case notInitialised(place: String)
    case alreadyInitialised(place: String)
    /// The latest steps of the schema that is there, and of the one this program needs.
    case schemaTooOld(found: String, needed: String)
    case schemaTooNew(found: String, needed: String)
    /// The tables there are not ours, or not of one line with this program's.
    case foreignSchema(found: String)
}

/// Why a database's place could not be used.
public enum OpenFault: Sendable, Equatable {
    case folderMissing
    case folderNotWritable
    case fileMissing
    case fileNotReadable
    case fileNotWritable
    case fileExists
    case serverUnreachable(message: String)
    /// The order of text must be that of its bytes (`LOCALE 'C'`), or the engines would sort differently.
    case serverSortsByLocale(String)
    case serverEncoding(String)
    case serverTooOld(version: Int)
    case other(message: String)
}
