/// A table while its tags come in.
struct MarkupTableBuilder {
    private(set) var rows: [[String]] = []
    private var row: [String]?
    private var cell: (text: String, span: Int)?
    /// Wider spans than this are mistakes or attacks.
    private static let spanLimit = 50

    mutating func startRow() {
        endRow()
        row = []
    }

    mutating func startCell(span: Int) {
        endCell()
        if row == nil { row = [] }
        cell = ("", min(max(span, 1), Self.spanLimit))
    }

    mutating func append(_ text: String) {
        cell?.text += text
    }

    mutating func endCell() {
        guard let cell else { return }
        row?.append(MarkupText.collapsed(cell.text))
        row?.append(contentsOf: repeatElement("", count: cell.span - 1))
        self.cell = nil
    }

    mutating func endRow() {
        endCell()
        if let row { rows.append(row) }
        row = nil
    }
}
