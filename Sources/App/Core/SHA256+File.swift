import Crypto
import Foundation

extension SHA256 {
    /// The digest of a file, read to its end piece by piece.
    static func hexadecimal(contentsOf file: FileHandle) throws -> String {
        var hash = SHA256()
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
        return hash.finalize().hexadecimal
    }
}

extension SHA256Digest {
    var hexadecimal: String {
        map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
