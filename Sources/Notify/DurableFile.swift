import Foundation

/// Writes a file so that it is there whole or not at all, even if the power fails.
public struct DurableFile: Sendable {
    private let path: String
    private let part: String

    /// - Parameter part: where it grows until it is whole; two writers of one path need two of them.
    public init(path: String, part: String? = nil) {
        self.path = path
        self.part = part ?? path + ".part"
    }

    /// What the machine said when it could not be written.
    public struct Failure: Error, CustomStringConvertible {
        public let path: String
        public let code: Int32

        public var description: String { "\(path): \(String(cString: strerror(code)))" }
        public var isDiskFull: Bool { [ENOSPC, EDQUOT, EFBIG].contains(code) }
    }

    public func write(_ bytes: [UInt8]) throws(Failure) {
        do throws(Failure) {
            try writePart(bytes)
            guard rename(part, path) == 0 else { throw failure() }
        } catch {
            unlink(part)
            throw error
        }
        try Self.syncFolder(of: path)
    }

    private func writePart(_ bytes: [UInt8]) throws(Failure) {
        let file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure() }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw failure() }
            rest = rest.dropFirst(count)
        }
        guard fsync(file) == 0 else { throw failure() }
    }

    /// The name itself is durable only once its folder is.
    public static func syncFolder(of path: String) throws(Failure) {
        let folder = (path as NSString).deletingLastPathComponent
        try sync(folder.isEmpty ? "." : folder)
    }

    /// Makes a file or a folder that is there durable.
    public static func sync(_ path: String) throws(Failure) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Failure(path: path, code: errno) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw Failure(path: path, code: errno) }
    }

    private func failure() -> Failure { Failure(path: path, code: errno) }
}
