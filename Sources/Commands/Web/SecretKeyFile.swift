import Foundation
import Registry

/// The secret from which personal links are made: 32 bytes in hexadecimal, in a file that only its owner may read.
struct SecretKeyFile {
    private static let length = 32

    let path: String

    /// The key, or nil where no file is there.
    func read() throws -> [UInt8]? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw Problem.web(.keyUnreadable(path: path)) }
            return nil
        }
        guard status.st_mode & 0o077 == 0 else { throw Problem.web(.keyOpenToOthers(path: path)) }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8), let key = Self.key(of: text) else {
            throw Problem.web(.keyUnreadable(path: path))
        }
        return key
    }

    /// The key, made now where there is none. Of two processes that make one at once, both go on with the same.
    func readOrMake() throws -> [UInt8] {
        if let key = try read() { return key }
        var generator = SystemRandomNumberGenerator()
        let fresh = (0..<Self.length).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let draft = "\(path).\(getpid()).new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw Problem.general(.folderNotWritable(path: path)) }
        defer { unlink(draft) }
        let text = Array((Self.text(of: fresh) + "\n").utf8)
        let isWritten = write(descriptor, text, text.count) == text.count && fsync(descriptor) == 0
        guard close(descriptor) == 0, isWritten else { throw Problem.general(.folderNotWritable(path: path)) }
        // A link is refused where the name is taken, so that no key is ever overwritten.
        guard link(draft, path) == 0 || errno == EEXIST, let key = try read() else {
            throw Problem.general(.folderNotWritable(path: path))
        }
        return key
    }

    private static func text(of key: [UInt8]) -> String {
        key.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func key(of text: String) -> [UInt8]? {
        let digits = Array(text.trimmingCharacters(in: .whitespacesAndNewlines).utf8)
        guard digits.count == 2 * length else { return nil }
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { index in
            UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
        }
        return bytes.count == length ? bytes : nil
    }
}
