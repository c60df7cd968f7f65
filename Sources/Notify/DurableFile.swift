import Foundation

/// Writes a file so that it is there whole or not at all, even if the power fails.
public struct DurableFile: Sendable {
    private let path: String

    public init(path: String) {
        self.path = path
    }

    /// What the machine said when it could not be written.
    public struct Failure: Error, CustomStringConvertible {
        public let path: String
        public let code: Int32

        public var description: String { "\(path): \(String(cString: strerror(code)))" }
    }

    public func write(_ bytes: [UInt8]) throws(Failure) {
        let part = path + ".part"
        try writePart(bytes, part)
        guard rename(part, path) == 0 else { throw failure() }
        try syncFolder()
    }

    private func writePart(_ bytes: [UInt8], _ part: String) throws(Failure) {
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
    private func syncFolder() throws(Failure) {
        let folder = (path as NSString).deletingLastPathComponent
        let file = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure() }
        defer { close(file) }
        guard fsync(file) == 0 else { throw failure() }
    }

    private func failure() -> Failure { Failure(path: path, code: errno) }
}
