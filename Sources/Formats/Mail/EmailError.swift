/// Why a mail cannot be written. Nothing is repaired: a value that could change a header is refused.
public enum EmailError: Error, Equatable, Sendable {
    case badAddress(String)
    /// A CR, LF or another control character in the value of a header.
    case controlCharacter(header: String)
    case badHeaderName(String)
    /// A header that the message writes itself.
    case reservedHeader(String)
    case headerNotASCII(String)
    /// A value with a word that no folding brings under 998 octets.
    case headerTooLong(String)
    case noRecipient
    case badMessageID(String)
    case badBoundary(String)
    /// The boundary that was handed in stands in a part, which would end there.
    case boundaryOccurs(String)
    case badFileName(String)
    case badContentType(String)
}
