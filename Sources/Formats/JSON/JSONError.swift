/// Why bytes are no JSON, and where.
public struct JSONError: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        /// A byte that cannot stand here; nil at the end of the text.
        case unexpected(UInt8?)
        /// Text behind the value.
        case trailingText
        case badNumber
        case badEscape
        /// Half of a pair of `\u` escapes.
        case loneSurrogate
        /// A control character that must be escaped.
        case rawControlCharacter(UInt8)
        case invalidUTF8
        case duplicateKey(String)
        case tooDeep(limit: Int)
    }

    public let reason: Reason
    /// Counted from 1.
    public let line: Int
    /// Counted from 1, in Unicode scalars.
    public let column: Int

    public init(reason: Reason, line: Int, column: Int) {
        self.reason = reason
        self.line = line
        self.column = column
    }
}
