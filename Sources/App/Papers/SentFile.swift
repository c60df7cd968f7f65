import Foundation

/// A file that came with a form: its bytes, with the name that the sender's machine gave them.
public struct SentFile: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// As a field of a form carries it from one page to the next: base64.
    public var carried: String { Data(bytes).base64EncodedString() }

    /// Nil where the text is no such field's.
    public init?(named name: String, carried text: [UInt8]) {
        guard let data = Data(base64Encoded: Data(text)) else { return nil }
        self.init(name: name, bytes: Array(data))
    }
}
