import Crypto
import Registry
import Store

/// Use case: whether the audit trail is whole, and what it says.
public struct AuditVerification: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public struct Report: Sendable {
        public let entries: Int
        /// The hash of the last entry: noted elsewhere, it lets a later check vouch up to here.
        public let head: String
        /// The first entry that does not fit, or nil.
        public let brokenAt: Int?
        /// Entries whose values were erased, as a person may ask; their digests still stand.
        public let erased: Int
    }

    /// Checks order, gaplessness, every link and every digest that can still be checked.
    public func verify() async throws -> Report {
        try await context.database.read { connection in
            var entries = 0
            var erased = 0
            var brokenAt: Int?
            var previous = AuditLink.origin
            try connection.forEachAuditLink { link, salt, before, after in
                entries += 1
                let isLinked = link.sequence == entries && link.previous == previous && link.sealed() == link
                var isValued = true
                if let salt {
                    isValued = SHA256.hexadecimal([salt, before ?? "", after ?? ""]) == link.digest
                } else {
                    erased += 1
                }
                if brokenAt == nil, !isLinked || !isValued { brokenAt = link.sequence }
                previous = link.hash
            }
            return Report(entries: entries, head: previous, brokenAt: brokenAt, erased: erased)
        }
    }

    public struct Entry: Sendable {
        public let sequence: Int
        public let at: String
        public let person: String
        public let act: String
        public let kind: String
        public let code: String
        public let hash: String
        public let before: String?
        public let after: String?

        init(_ link: AuditLink, before: String?, after: String?) {
            sequence = link.sequence
            at = link.at
            person = link.person
            act = link.act
            kind = link.kind
            code = link.code
            hash = link.hash
            self.before = before
            self.after = after
        }
    }

    /// The entries about one record, or the last ones of all.
    public func entries(about code: String?, limit: Int) async throws -> [Entry] {
        try await context.database.read { connection in
            var found: [Entry] = []
            try connection.forEachAuditLink { link, _, before, after in
                guard code == nil || link.code == code else { return }
                found.append(Entry(link, before: before, after: after))
                if found.count > limit { found.removeFirst() }
            }
            return found
        }
    }
}

extension AuditLink {
    /// What the first link follows.
    static let origin = SHA256.hexadecimal(["daulang"])
}
