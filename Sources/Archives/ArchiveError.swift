/// Why a ZIP file could not be read or written. Nothing of it is taken then.
public enum ArchiveError: Error, Equatable, Sendable {
    /// Not a ZIP file, or a damaged one.
    case unreadable
    /// An entry needs a password.
    case encrypted(path: String)
    /// The entry's data do not give what its header says.
    case damaged(path: String)
    /// A name that is absolute, climbs out of the folder, or is none on some system.
    case unsafePath(String)
    case doubledPath(String)
    /// An entry that is no plain file: a symbolic link or a device.
    case notAFile(path: String)
    case tooManyEntries(found: Int, limit: Int)
    /// One entry, unpacked.
    case entryTooLarge(path: String, limit: Int)
    /// All entries together, unpacked.
    case tooLarge(limit: Int)
    /// Much more comes out than went in: what a file is that was made to fill a disk.
    case swollen(path: String, ratio: Int)
    case missing(path: String)
    case notWritten
}
