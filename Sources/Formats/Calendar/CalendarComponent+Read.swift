extension CalendarComponent {
    /// How closely a file must follow the form of RFC 5545.
    public enum Strictness: Sendable {
        /// Lines may end in LF alone and be of any length, as feeds have them.
        case tolerant
        case strict
    }

    /// Reads a file that holds exactly one calendar.
    public init(bytes: [UInt8], strictness: Strictness = .tolerant) throws(CalendarReadError) {
        var reader = CalendarReader()
        for line in try CalendarUnfolder(bytes: bytes, strictness: strictness).lines() {
            try reader.take(line)
        }
        self = try reader.finish()
    }
}

/// Builds the tree of components line by line, without recursion.
private struct CalendarReader {
    /// Calendars nest three deep; anything beyond this is an attack.
    private static let depthLimit = 16
    private var open: [CalendarComponent] = []
    private var finished: CalendarComponent?

    mutating func take(_ line: CalendarUnfolder.Line) throws(CalendarReadError) {
        guard finished == nil else { throw .textAfterEnd(line: line.number) }
        guard let text = String(validating: line.bytes, as: UTF8.self) else { throw .invalidUTF8(line: line.number) }
        guard let property = CalendarProperty(line: text) else {
            throw open.isEmpty ? .notACalendar : .badLine(line: line.number, text: text)
        }
        let value = property.value.uppercased()
        switch property.name {
        case "BEGIN":
            guard !open.isEmpty || value == "VCALENDAR" else { throw .notACalendar }
            guard open.count < Self.depthLimit else { throw .tooDeep(line: line.number) }
            open.append(CalendarComponent(name: value))
        case "END":
            guard let component = open.popLast(), component.name == value else {
                throw .unbalancedEnd(line: line.number, name: value)
            }
            if open.isEmpty { finished = component } else { open[open.count - 1].components.append(component) }
        default:
            guard !open.isEmpty else { throw .notACalendar }
            open[open.count - 1].properties.append(property)
        }
    }

    func finish() throws(CalendarReadError) -> CalendarComponent {
        if let unfinished = open.last { throw .unterminated(name: unfinished.name) }
        guard let finished else { throw .notACalendar }
        return finished
    }
}

/// Joins folded lines as bytes: a fold may fall inside a character.
private struct CalendarUnfolder {
    struct Line {
        let number: Int
        var bytes: [UInt8]
    }

    let bytes: [UInt8]
    let strictness: CalendarComponent.Strictness

    func lines() throws(CalendarReadError) -> [Line] {
        var lines: [Line] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) && strictness == .tolerant ? 3 : 0
        var number = 0
        while start < bytes.count {
            number += 1
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
            let content = bytes[start..<(hasReturn ? end - 1 : end)]
            try check(content, hasCRLF: hasReturn && end < bytes.count, number: number)
            start = end + 1
            if let first = content.first, first == 0x20 || first == 0x09, !lines.isEmpty {
                lines[lines.count - 1].bytes += content.dropFirst()
            } else if !content.isEmpty || strictness == .strict {
                lines.append(Line(number: number, bytes: Array(content)))
            }
        }
        return lines
    }

    private func check(_ content: ArraySlice<UInt8>, hasCRLF: Bool, number: Int) throws(CalendarReadError) {
        guard strictness == .strict else { return }
        guard hasCRLF else { throw .lineEndNotCRLF(line: number) }
        guard content.count <= 75 else { throw .lineTooLong(line: number, octets: content.count) }
    }
}
