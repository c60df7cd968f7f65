/// How much a ZIP file from outside may hold. A file that says it holds more is refused before anything is unpacked,
/// and one that says less than it holds while it is.
public struct ArchiveLimits: Sendable, Equatable {
    public var entries: Int
    /// Bytes of one entry, unpacked.
    public var entryBytes: Int
    /// Bytes of all entries together, unpacked.
    public var totalBytes: Int
    /// Unpacked bytes for each packed byte. Deflate gives at most 1032.
    public var ratio: Int

    public init(entries: Int, entryBytes: Int, totalBytes: Int, ratio: Int) {
        self.entries = entries
        self.entryBytes = entryBytes
        self.totalBytes = totalBytes
        self.ratio = ratio
    }

    /// What a commune's spreadsheet or letter stays far below.
    public static let office = ArchiveLimits(
        entries: 2_000,
        entryBytes: 100_000_000,
        totalBytes: 200_000_000,
        ratio: 500
    )
}
