import Crypto
import Store

/// Codes on paper for whoever has lost the phone: each lets in once, and the record has their hashes alone.
enum RecoveryCodes {
    static let count = 10
    /// 80 bits each: no list of hashes gives one back.
    private static let bytes = 10
    private static let groupLength = 4

    /// - Parameter salt: sixteen random bytes in hexadecimal at each call.
    static func make(_ salt: () -> String) -> [String] {
        (0..<count).map { _ in LinkKey.letters(LinkKey.bytes(salt()).prefix(bytes)).inGroups(of: groupLength) }
    }

    /// However the code was typed: with capitals, spaces, or none of the hyphens.
    static func hash(_ code: String) -> String {
        SHA256.hexadecimal(["recovery", code.lowercased().filter { $0.isLetter || $0.isNumber }])
    }
}

extension SQLConnection {
    /// The older ones open nothing any more.
    func setRecoveryCodes(_ codes: [String], ofAccount account: String) throws {
        for code in codes { try insertRecoveryCode(hash: RecoveryCodes.hash(code), ofAccount: account) }
    }
}

extension String {
    func inGroups(of length: Int) -> String {
        let letters = Array(self)
        return stride(from: 0, to: letters.count, by: length)
            .map { String(letters[$0..<min($0 + length, letters.count)]) }
            .joined(separator: "-")
    }
}
