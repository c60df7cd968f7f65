/// The name of an entry, held to what is a file's name inside one folder on every system.
enum ArchivePath {
    /// - Returns: whether unpacking under this name stays within the folder and is one file there.
    static func isSafe(_ path: String) -> Bool {
        guard !path.isEmpty, path.utf8.count <= 1_000, path.utf8.first != UInt8(ascii: "/") else { return false }
        guard !path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return false }
        // Windows takes a backslash for a slash, and what stands before a colon for a drive.
        guard !path.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") }) else { return false }
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        // A folder's own entry ends with a slash.
        if parts.last == "" { parts.removeLast() }
        return parts.allSatisfy { $0 != "" && $0 != "." && $0 != ".." }
    }
}
