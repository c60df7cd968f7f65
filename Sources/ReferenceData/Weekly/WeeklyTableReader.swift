/// Reads the rows of all tables of an article that have the list's headings.
struct WeeklyTableReader {
    let today: ListDate
    private(set) var rows: [PublicationRow] = []
    private(set) var faults: [RowFault] = []
    /// Rows that look like data, good or not.
    private(set) var rowCount = 0
    private(set) var allTablesEnd = true
    private var firstRows: [ApplicationNumber: (row: Int, content: PublicationRow)] = [:]

    init(today: ListDate) {
        self.today = today
    }

    mutating func read(_ table: MarkupPage.Table) throws(PageFault) {
        var columns: WeeklyColumns?
        for cells in table.rows {
            if let found = WeeklyColumns(headings: cells) {
                columns = found
            } else if let columns {
                take(cells, columns)
            } else if cells.contains(where: { ApplicationNumber($0) != nil }) {
                throw .unknownHeadings(table.rows.first ?? [])
            }
        }
        if columns != nil { allTablesEnd = allTablesEnd && table.isClosed }
    }

    /// - Parameter number: of the row where it has one of its own; else it is counted.
    mutating func take(_ cells: [String], _ columns: WeeklyColumns, number: Int? = nil) {
        guard Self.looksLikeData(cells) else { return }
        rowCount += 1
        let number = number ?? rowCount
        do throws(RowReason) {
            let content = try row(cells, columns)
            guard let first = firstRows[content.number] else {
                firstRows[content.number] = (number, content)
                rows.append(content)
                return
            }
            guard first.content == content else {
                throw RowReason(.repeatedWithOtherDates(number: content.number.text, firstRow: first.row))
            }
        } catch {
            faults.append(RowFault(row: number, reason: error.reason))
        }
    }

    private func row(_ cells: [String], _ columns: WeeklyColumns) throws(RowReason) -> PublicationRow {
        guard cells.count > columns.last else { throw RowReason(.missingCell) }
        let (numberText, filedText) = (cells[columns.number], cells[columns.filed])
        let publicationText = cells[columns.publication]
        guard let number = ApplicationNumber(numberText) else { throw RowReason(.badNumber(numberText)) }
        guard let filed = ListDate(dayMonthYear: filedText) else { throw RowReason(.badFilingDate(filedText)) }
        guard let publication = ListDate(dayMonthYear: publicationText) else {
            throw RowReason(.badPublicationDate(publicationText))
        }
        guard filed <= publication else {
            throw RowReason(.filedAfterPublication(filed: filed, publication: publication))
        }
        guard publication.days(since: today) <= 7 else { throw RowReason(.publicationTooLate(publication)) }
        return PublicationRow(number: number, filed: filed, passedForPublication: publication)
    }

    /// - Returns: whether the row is more than a blank one or a remark across the table: three cells filled, two of
    ///   which one has a digit, or anything that resembles a number of an application.
    private static func looksLikeData(_ cells: [String]) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        return filled.count >= 3 || filled.count == 2 && filled.contains { $0.contains(where: \.isNumber) }
            || filled.contains { NumberSearch.resemblesNumber($0) }
    }
}

/// A reason on its way to its row.
private struct RowReason: Error {
    let reason: RowFault.Reason

    init(_ reason: RowFault.Reason) {
        self.reason = reason
    }
}

/// Where the three columns stand, found by their headings, since others may come before, between and behind them.
struct WeeklyColumns {
    let number: Int
    let filed: Int
    let publication: Int

    var last: Int {
        max(number, filed, publication)
    }

    /// - Parameter named: what a person says of the headings, where they are others.
    /// - Returns: nil if the cells are not these headings, each once.
    init?(headings: [String], named: WeeklyColumnNames = WeeklyColumnNames()) {
        let folded = headings.map(MarkupText.folded)
        func only(_ name: String?, else usual: String) -> Int? {
            let name = name.map(MarkupText.folded)
            let found = folded.indices.filter { folded[$0] == name || name == nil && folded[$0].hasPrefix(usual) }
            return found.count == 1 ? found[0] : nil
        }
        guard let number = only(named.number, else: "so don"), let filed = only(named.filed, else: "ngay nop"),
            let publication = only(named.passed, else: "ngay chuyen cong bo")
        else { return nil }
        self.number = number
        self.filed = filed
        self.publication = publication
    }
}
