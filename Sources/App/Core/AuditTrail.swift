import Crypto
import Registry
import Store

/// One act for the audit trail: what was done to which record, and how it stood before and after.
struct AuditedAct: Sendable {
    let act: String
    let kind: RecordKind
    let code: String
    let before: String?
    let after: String?

    init(_ act: String, _ kind: RecordKind, _ code: String, before: String? = nil, after: String? = nil) {
        self.act = act
        self.kind = kind
        self.code = code
        self.before = before
        self.after = after
    }
}

/// Who acts and when, as every entry of one command records it.
struct AuditStamp: Sendable {
    let at: String
    let person: String
    let salt: @Sendable () -> String
}

extension AppContext {
    var stamp: AuditStamp { AuditStamp(at: clock.timestamp, person: person, salt: salt) }
}

extension SQLConnection {
    /// Adds an entry to the chain, in the same transaction as the act itself.
    ///
    /// The chain holds digests only, so what stood before and after can be erased without breaking it.
    func audit(_ act: AuditedAct, _ stamp: AuditStamp) throws {
        let last = try lastAuditLink()
        let salt = stamp.salt()
        let digest = SHA256.hexadecimal([salt, act.before ?? "", act.after ?? ""])
        let sequence = (last?.sequence ?? 0) + 1
        let previous = last?.hash ?? AuditLink.origin
        let link = AuditLink(
            sequence: sequence,
            at: stamp.at,
            person: stamp.person,
            act: act.act,
            kind: act.kind.rawValue,
            code: act.code,
            digest: digest,
            previous: previous,
            hash: ""
        )
        try insertAuditLink(link.sealed())
        try insertAuditValue(sequence: sequence, salt: salt, before: act.before, after: act.after)
    }
}

extension AuditLink {
    /// The same link with the hash of everything else in it.
    func sealed() -> AuditLink {
        var copy = self
        copy.hash = SHA256.hexadecimal([String(sequence), at, person, act, kind, code, digest, previous])
        return copy
    }
}

extension SHA256 {
    /// The digest of some texts, each with its length before it, so that no two lists of texts run together.
    static func hexadecimal(_ texts: [String]) -> String {
        var hash = SHA256()
        for text in texts {
            let bytes = Array(text.utf8)
            hash.update(data: Array("\(bytes.count):".utf8))
            hash.update(data: bytes)
        }
        return hash.finalize().hexadecimal
    }
}
