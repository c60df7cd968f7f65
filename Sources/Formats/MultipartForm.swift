/// A form with files as a browser sends it (RFC 7578), taken apart within limits.
public struct MultipartForm: Sendable {
    public struct Part: Hashable, Sendable {
        public let name: String
        /// As the sender calls the file: a text for people, never a path. Nil for a plain field.
        public let fileName: String?
        public let bytes: [UInt8]

        public var text: String? { String(validating: bytes, as: UTF8.self) }
    }

    /// It is no such form, or goes beyond the limits.
    public struct Unreadable: Error {}

    public let parts: [Part]

    /// A list with a hundred columns asks two things of each.
    private static let mostParts = 300
    private static let longestHead = 8_192
    private static let lineEnd: [UInt8] = [0x0D, 0x0A]

    /// The boundary that a `Content-Type` names; nil where it is not that of such a form.
    public static func boundary(of contentType: String) -> String? {
        let pieces = contentType.split(separator: ";", omittingEmptySubsequences: false).map(Self.trimmed)
        guard pieces.first?.lowercased() == "multipart/form-data" else { return nil }
        for piece in pieces.dropFirst() where piece.lowercased().hasPrefix("boundary=") {
            var value = piece.dropFirst("boundary=".count)
            if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") { value = value.dropFirst().dropLast() }
            let isPlain = value.utf8.allSatisfy { (0x21...0x7E).contains($0) || $0 == 0x20 }
            return (1...70).contains(value.utf8.count) && isPlain ? String(value) : nil
        }
        return nil
    }

    public init(_ bytes: [UInt8], boundary: String) throws(Unreadable) {
        let mark = Array("--\(boundary)".utf8)
        var reader = Reader(bytes)
        // What stands before the first mark is nobody's.
        guard reader.skip(past: mark, atMost: Self.longestHead) else { throw Unreadable() }
        var parts: [Part] = []
        while !reader.starts(with: Array("--".utf8)) {
            guard reader.starts(with: Self.lineEnd), parts.count < Self.mostParts else { throw Unreadable() }
            reader.advance(by: 2)
            guard let head = reader.read(until: Array("\r\n\r\n".utf8), atMost: Self.longestHead),
                let body = reader.read(until: Self.lineEnd + mark, atMost: .max)
            else { throw Unreadable() }
            guard let part = Self.part(head, body) else { throw Unreadable() }
            parts.append(part)
        }
        self.parts = parts
    }

    /// The only part of this name; nil where there is none, or more than one.
    public func only(_ name: String) -> Part? {
        let found = parts.filter { $0.name == name }
        return found.count == 1 ? found.first : nil
    }

    private static func part(_ head: ArraySlice<UInt8>, _ body: ArraySlice<UInt8>) -> Part? {
        guard let text = String(validating: head, as: UTF8.self) else { return nil }
        for line in text.split(separator: "\r\n") {
            let pieces = line.split(separator: ":", maxSplits: 1).map { trimmed($0) }
            guard pieces.count == 2, pieces[0].lowercased() == "content-disposition" else { continue }
            let values = parameters(pieces[1])
            guard values.kind == "form-data", let name = values.named["name"], !name.isEmpty else { return nil }
            return Part(name: name, fileName: values.named["filename"], bytes: Array(body))
        }
        return nil
    }

    /// `form-data; name="a"; filename="b.pdf"`: what is in quotes may hold anything but a quote; browsers write one as
    /// `%22`, or with a backslash before it.
    private static func parameters(_ text: String) -> (kind: String, named: [String: String]) {
        var (pieces, piece, isQuoted, isEscaped) = ([String](), "", false, false)
        for character in text {
            if isEscaped {
                piece.append(character)
                isEscaped = false
            } else if isQuoted, character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if character == ";", !isQuoted {
                pieces.append(piece)
                piece = ""
            } else {
                piece.append(character)
            }
        }
        pieces.append(piece)
        var named: [String: String] = [:]
        for piece in pieces.dropFirst() {
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else { continue }
            named[trimmed(sides[0]).lowercased()] = String(sides[1])
        }
        return (trimmed(pieces[0]).lowercased(), named)
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var rest = Substring(text)
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return String(rest)
    }
}

/// Walks over bytes and never steps back. What ends a body begins with an end of line and holds no other, so that no input
/// is looked at more than twice.
private struct Reader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func starts(with other: [UInt8]) -> Bool {
        place + other.count <= bytes.count && bytes[place..<place + other.count].elementsEqual(other)
    }

    mutating func advance(by count: Int) { place += count }

    mutating func skip(past mark: [UInt8], atMost limit: Int) -> Bool { read(until: mark, atMost: limit) != nil }

    /// What stands before the mark, and the place behind it.
    mutating func read(until mark: [UInt8], atMost limit: Int) -> ArraySlice<UInt8>? {
        let start = place
        var at = place
        let last = bytes.count - mark.count
        while at <= last {
            guard at - start <= limit else { return nil }
            if bytes[at] == mark[0], bytes[at..<at + mark.count].elementsEqual(mark) {
                place = at + mark.count
                return bytes[start..<at]
            }
            at += 1
        }
        return nil
    }
}
