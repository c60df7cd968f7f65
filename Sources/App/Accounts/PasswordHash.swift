import Crypto
import CryptoExtras
import Foundation
import Registry

/// Passwords, made hard to guess by scrypt (RFC 7914).
enum PasswordHash {
    /// About 32 MB and a few hundred milliseconds for each guess.
    private static let rounds = 32_768
    private static let blockSize = 8
    private static let parallelism = 3
    private static let bytes = 32

    /// - Parameter salt: sixteen random bytes in hexadecimal.
    static func make(_ password: String, salt: String) throws -> StoredPassword {
        StoredPassword(
            rounds: rounds,
            blockSize: blockSize,
            parallelism: parallelism,
            salt: salt,
            hash: try derive(password, salt: salt, rounds, blockSize, parallelism)
        )
    }

    /// Takes as long whatever is wrong with the password.
    static func isSame(_ password: String, as stored: StoredPassword) throws -> Bool {
        let given = try derive(password, salt: stored.salt, stored.rounds, stored.blockSize, stored.parallelism)
        let (left, right) = (Array(given.utf8), Array(stored.hash.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// What a name that nobody has is compared with, so that it takes as long as one that somebody has.
    static let ofNobody = StoredPassword(
        rounds: rounds,
        blockSize: blockSize,
        parallelism: parallelism,
        salt: String(repeating: "0", count: 32),
        hash: String(repeating: "0", count: bytes * 2)
    )

    private static func derive(
        _ password: String,
        salt: String,
        _ rounds: Int,
        _ blockSize: Int,
        _ parallelism: Int
    ) throws -> String {
        // One password, however the keyboard puts its accents together.
        let composed = Data(password.precomposedStringWithCanonicalMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: composed,
            salt: Data(salt.utf8),
            outputByteCount: bytes,
            rounds: rounds,
            blockSize: blockSize,
            parallelism: parallelism
        )
        return key.withUnsafeBytes { bytes in Array(bytes).map(hexadecimal).joined() }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }
}

/// What a password must be: long, since length is what guessing cannot shorten.
enum PasswordRule {
    static let fewest = 12
    static let most = 200
    private static let fewestDifferent = 5

    static func check(_ password: String, signInName: String) throws {
        guard password.count >= fewest else { throw Problem.account(.passwordTooShort(atLeast: fewest)) }
        guard password.count <= most else { throw Problem.account(.passwordTooLong(atMost: most)) }
        let isName = NameFolding.words(password) == NameFolding.words(signInName)
        guard !isName, Set(password).count >= fewestDifferent else { throw Problem.account(.passwordTooSimple) }
    }
}

/// Hashes passwords one after the other away from the requests: each takes memory, and many at once would take all.
public final class PasswordDesk: Sendable {
    /// How many may wait; more are a flood, not an office.
    private static let mostWaiting = 16

    private let queue = DispatchQueue(label: "passwords")
    private let waiting = WaitingCount()

    public init() {}

    /// - Throws: ``AccountProblem/tooManyTries`` where too many wait already.
    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        guard waiting.enter(atMost: Self.mostWaiting) else { throw Problem.account(.tooManyTries) }
        defer { waiting.leave() }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
