import CQREncode

/// A square of dark and light modules that a phone's camera reads as a text.
public struct QRCode: Sendable {
    /// Why a text cannot be drawn: no code is large enough for it, or the machine has no memory left.
    public struct TextTooLong: Error {}

    /// Modules in a row, without the quiet zone around them.
    public let width: Int
    private let darkModules: [Bool]

    /// - Parameter text: bytes as they are, in UTF-8; an eighth of the code may be soiled or folded (level M).
    public init(_ text: String) throws(TextTooLong) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
            throw TextTooLong()
        }
        defer { QRcode_free(code) }
        let count = Int(code.pointee.width)
        guard let data = code.pointee.data else { throw TextTooLong() }
        width = count
        // The lowest bit tells dark from light; the others are the encoder's notes.
        darkModules = (0..<count * count).map { data[$0] & 1 == 1 }
    }

    public func isDark(row: Int, column: Int) -> Bool { darkModules[row * width + column] }
}
