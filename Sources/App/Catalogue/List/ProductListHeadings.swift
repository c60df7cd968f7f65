import Registry

/// Which column of a file is which.
struct ProductListHeadings: Sendable {
    /// Nil for a column that is left out.
    private let columns: [ProductListColumn?]
    private let written: [String]

    /// - Parameter row: in which the headings stand.
    init(_ headings: [String], row: Int, _ known: ListHeadings) throws(Problem) {
        var columns: [ProductListColumn?] = []
        var problems: [ListProblem] = []
        let names = ProductListColumn.allCases.map(\.rawValue)
        for heading in headings {
            guard let target = known.target(of: heading) else {
                problems.append(ListProblem(row: row, column: heading, kind: .unknownColumn(heading, known: names)))
                continue
            }
            guard case .column(let column) = target else {
                columns.append(nil)
                continue
            }
            if columns.contains(column) {
                problems.append(ListProblem(row: row, column: heading, kind: .doubledHeading(heading)))
            }
            columns.append(column)
        }
        if problems.isEmpty, !columns.contains(.name) {
            let name = ProductListColumn.name.rawValue
            problems.append(ListProblem(row: row, column: nil, kind: .missingColumn(name)))
        }
        guard problems.isEmpty else { throw .catalogue(.listRefused(problems)) }
        self.columns = columns
        written = headings
    }

    func row(of fields: [String], position: Int) -> ListedRow {
        let named = zip(columns, fields).compactMap { column, field in column.map { ($0, field) } }
        return ListedRow(cells: Dictionary(named) { first, _ in first }, position: position)
    }

    /// The heading as the file has it.
    func heading(of column: ProductListColumn) -> String {
        columns.firstIndex(of: column).map { written[$0] } ?? column.rawValue
    }

    var departures: [ListDeparture] {
        var departures: [ListDeparture] = []
        let taken = zip(columns, written).compactMap { column, heading in column.map { ($0, heading) } }
        if taken.map(\.0) != ProductListColumn.allCases.filter(columns.contains) { departures.append(.columnOrder) }
        let respelled = taken.filter { $0.rawValue != $1 }.map(\.1)
        if !respelled.isEmpty { departures.append(.headings(respelled)) }
        let leftOut = zip(columns, written).filter { $0.0 == nil }.map(\.1)
        if !leftOut.isEmpty { departures.append(.columnsLeftOut(leftOut)) }
        let missing = ProductListColumn.allCases.filter { !columns.contains($0) }.map(\.rawValue)
        if !missing.isEmpty { departures.append(.columnsAdded(missing)) }
        return departures
    }
}
