/// A file that came with a form: its bytes, with the name that the sender's machine gave them.
public struct SentFile: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
