/// Cuts the bytes of a page into tokens, whatever they are, in time linear to their number.
///
/// What does not close is not allowed to swallow the rest of a page unseen: it becomes text.
struct MarkupScanner {
    private let bytes: [UInt8]
    private var position = 0
    /// What was looked for and is nowhere behind the position, lest it be looked for again and again.
    private var absent: Set<String> = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> MarkupToken? {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else { return text() }
            if let token = markup() { return token }
        }
        return nil
    }

    /// The token at a `<`; nil where something without content, such as a comment, was passed over.
    private mutating func markup() -> MarkupToken? {
        if follows("<!--") { return skip(past: "-->", from: position + 4) }
        if follows("<!") || follows("<?") { return skip(past: ">", from: position + 2) }
        if follows("</"), isLetter(at: position + 2) { return endTag() }
        if isLetter(at: position + 1) { return startTag() }
        return text()
    }

    private mutating func skip(past end: String, from start: Int) -> MarkupToken? {
        guard let found = find(end, from: start) else { return text() }
        position = found + end.utf8.count
        return nil
    }

    /// Up to the next `<` behind this place.
    private mutating func text() -> MarkupToken {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
            position += 1
        }
        return .text(MarkupEntities.resolved(String(decoding: bytes[start..<position], as: UTF8.self)))
    }

    private mutating func rest() -> MarkupToken {
        let start = position
        position = bytes.count
        return .text(MarkupEntities.resolved(String(decoding: bytes[start...], as: UTF8.self)))
    }

    private mutating func endTag() -> MarkupToken {
        let name = name(from: position + 2)
        guard let end = find(">", from: position) else { return rest() }
        position = end + 1
        return .end(name: name)
    }

    private mutating func startTag() -> MarkupToken? {
        let name = name(from: position + 1)
        var tag = MarkupTagScanner(bytes: bytes, position: position + 1 + name.utf8.count)
        guard tag.scan(findQuote: { find($0, from: $1) }) else { return rest() }
        position = tag.position
        // What stands in a script is no text of the page; one that never ends is taken for text.
        if name == "script" || name == "style", let end = find("</\(name)", from: position) { position = end }
        return .start(name: name, attributes: tag.attributes)
    }

    private func name(from start: Int) -> String {
        let name = bytes[start...].prefix { !MarkupTagScanner.endsName($0) }
        return String(decoding: name, as: UTF8.self).lowercased()
    }

    /// Where the ASCII text stands next, in capitals or not.
    private mutating func find(_ wanted: String, from start: Int) -> Int? {
        guard !absent.contains(wanted) else { return nil }
        let needle = Array(wanted.utf8)
        var index = start
        while index + needle.count <= bytes.count {
            if matches(needle, at: index) { return index }
            index += 1
        }
        absent.insert(wanted)
        return nil
    }

    private func follows(_ wanted: String) -> Bool {
        matches(Array(wanted.utf8), at: position)
    }

    private func matches(_ needle: [UInt8], at index: Int) -> Bool {
        guard index + needle.count <= bytes.count else { return false }
        for offset in needle.indices where MarkupTagScanner.small(bytes[index + offset]) != needle[offset] {
            return false
        }
        return true
    }

    private func isLetter(at index: Int) -> Bool {
        guard index < bytes.count else { return false }
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(MarkupTagScanner.small(bytes[index]))
    }
}
