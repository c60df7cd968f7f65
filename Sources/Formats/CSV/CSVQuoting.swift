/// The one rule for when a field stands in quotes: only where reading it back would otherwise give something else.
struct CSVQuoting {
    let separator: CSVSeparator

    func isNeeded(for field: some Collection<UInt8>, at position: CSVPosition, fieldsInRow: Int) -> Bool {
        // A row of one empty field would be a blank line, which is no row.
        if field.isEmpty { return fieldsInRow == 1 }
        let isHeading = position.row == 1
        // At the very beginning of a file U+FEFF is a mark, not text.
        if isHeading, position.column == 1, field.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
        return field.contains { byte in
            switch byte {
            case separator.rawValue, UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
            // In the heading any separator counts when the separator is recognised.
            default: isHeading && CSVSeparator(rawValue: byte) != nil
            }
        }
    }
}
