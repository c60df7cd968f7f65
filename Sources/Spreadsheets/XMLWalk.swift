import Foundation
import FoundationXML

/// Walks through one part of a workbook. Names are given without their prefix.
///
/// A part that declares a document type is refused before it is parsed: no office program writes one, and entities
/// that expand or that fetch other files begin there.
final class XMLWalk: NSObject, XMLParserDelegate {
    private let start: (String, [String: String]) -> Bool
    private let text: (String) -> Void
    private let end: (String) -> Void
    /// The parser mends what it can and says that all went well; a list that ends in the middle must not be taken.
    private var open: [String] = []
    private var isBroken = false

    /// - Parameter start: false ends the walk as a failure.
    init(
        start: @escaping (String, [String: String]) -> Bool,
        text: @escaping (String) -> Void = { _ in },
        end: @escaping (String) -> Void = { _ in }
    ) {
        self.start = start
        self.text = text
        self.end = end
    }

    /// - Returns: false if the part is no well-formed XML of the plain kind.
    func run(_ bytes: [UInt8]) -> Bool {
        guard Self.isPlain(bytes) else { return false }
        let parser = XMLParser(data: Data(bytes))
        parser.shouldProcessNamespaces = false
        parser.shouldResolveExternalEntities = false
        parser.delegate = self
        return parser.parse() && parser.parserError == nil && !isBroken && open.isEmpty
    }

    /// - Returns: whether the bytes are of one byte a character, so that a declaration cannot hide, and have none.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty, !bytes.contains(0), bytes[0] != 0xFE, bytes[0] != 0xFF else { return false }
        for at in bytes.indices where bytes[at] == UInt8(ascii: "<") && at + 1 < bytes.count {
            guard bytes[at + 1] == UInt8(ascii: "!") else { continue }
            let next = bytes[(at + 2)...].prefix(7)
            // Comments and CDATA begin with "<!" too.
            if !next.starts(with: "--".utf8), !next.starts(with: "[CDATA[".utf8) { return false }
        }
        return declaresUTF8(bytes)
    }

    /// UTF-7 and the like could hide what UTF-8 shows.
    private static func declaresUTF8(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
        guard let at = head.firstRange(of: "encoding="),
            head.firstRange(of: "?>").map({ at.upperBound < $0.lowerBound }) == true
        else { return true }
        let name = head[at.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
        return ["utf-8", "us-ascii"].contains(String(name))
    }

    private static func local(_ name: String) -> String {
        name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(name)
        guard open.count <= 100, start(Self.local(name), attributes) else {
            isBroken = true
            return parser.abortParsing()
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text(string) }

    func parser(_ parser: XMLParser, foundCDATA block: Data) { text(String(decoding: block, as: UTF8.self)) }

    func parser(
        _ parser: XMLParser,
        didEndElement name: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        if open.popLast() != name { isBroken = true }
        end(Self.local(name))
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { isBroken = true }
}
