/// A paper that dies on a day, so that its term is followed like a filing's.
public struct FollowedPaper: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// *văn bản ghi nhận quyền sử dụng*
        case authorisation
        /// *văn bản ủy quyền*
        case representation
        /// Any other paper that is kept.
        case document

        /// The rule pack that says what its end asks of whom.
        public var procedure: String { "paper.\(rawValue)" }
    }

    public let kind: Kind
    /// The code of the record that the paper belongs to.
    public let code: String
    /// What people call it: its number and kind.
    public let name: String
    /// Whose it is and who is reminded; nil where it is the commune's own.
    public let producer: String?

    public init(kind: Kind, code: String, name: String, producer: String?) {
        self.kind = kind
        self.code = code
        self.name = name
        self.producer = producer
    }
}
