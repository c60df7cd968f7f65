/// How a JSON text is laid out.
public enum JSONLayout: Sendable {
    case compact
    /// Two blanks a level, one member a line; no line break at the end.
    case indented
}

extension JSONValue {
    /// The value as JSON text. Vietnamese stays readable: only quotes, backslashes and control characters are escaped.
    public func text(_ layout: JSONLayout = .compact) -> String {
        var writer = JSONWriter(layout: layout)
        writer.write(self, depth: 0)
        return writer.text
    }
}

private struct JSONWriter {
    let layout: JSONLayout
    var text = ""

    init(layout: JSONLayout) {
        self.layout = layout
    }

    mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let value): text += value.text
        case .string(let value): write(value)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                separate(index: index, depth: depth + 1)
                write(element, depth: depth + 1)
            }
            close("]", isEmpty: elements.isEmpty, depth: depth)
        case .object(let object):
            text += "{"
            for (index, member) in object.members.enumerated() {
                separate(index: index, depth: depth + 1)
                write(member.key)
                text += layout == .indented ? ": " : ":"
                write(member.value, depth: depth + 1)
            }
            close("}", isEmpty: object.keys.isEmpty, depth: depth)
        }
    }

    private mutating func separate(index: Int, depth: Int) {
        if index > 0 { text += "," }
        breakLine(depth: depth)
    }

    private mutating func close(_ bracket: String, isEmpty: Bool, depth: Int) {
        if !isEmpty { breakLine(depth: depth) }
        text += bracket
    }

    private mutating func breakLine(depth: Int) {
        guard layout == .indented else { return }
        text += "\n" + String(repeating: "  ", count: depth)
    }

    private mutating func write(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\u{8}": text += "\\b"
            case "\u{C}": text += "\\f"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
