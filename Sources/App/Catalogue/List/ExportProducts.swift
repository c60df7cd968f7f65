import Formats
import LegalCalendar
public import Registry
import Spreadsheets
import Store

/// Use case: the products of a commune as the list that offices exchange.
public struct ExportProducts: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// The file as CSV, and how many products are in it.
    /// - Parameter heading: of each column; the import knows those of the data and those that people say.
    public func run(
        heading: (ProductListColumn) -> String = { $0.rawValue }
    ) async throws -> (bytes: [UInt8], products: Int) {
        let rows = try await rows()
        var writer = CSVWriter(headings: ProductListColumn.allCases.map(heading))
        for row in rows { writer.append(ProductListColumn.allCases.map { row[$0] }) }
        return (writer.bytes, rows.count)
    }

    /// Writes the list as a spreadsheet, and says how many products are in it.
    /// - Throws: ``CatalogueProblem/fileNotWritable(path:)``.
    public func write(
        toFile path: String,
        sheet: String,
        heading: (ProductListColumn) -> String
    ) async throws -> Int {
        let rows = try await rows()
        var writer = SpreadsheetWriter(sheet: sheet, headings: ProductListColumn.allCases.map(heading))
        for row in rows { writer.append(ProductListColumn.allCases.map { Self.cell(row[$0], in: $0) }) }
        do {
            try writer.write(toFile: path)
        } catch {
            throw Problem.catalogue(.fileNotWritable(path: path))
        }
        return rows.count
    }

    private func rows() async throws -> [ListedRow] {
        let lists = try context.library.catalogueLists()
        let chosen = context.commune
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            return try RecordedList(commune: commune, lists: lists, connection).items.map(\.row)
        }
    }

    /// Numbers and days are what a spreadsheet can sort; what is neither stays as it was written.
    private static func cell(_ text: String, in column: ProductListColumn) -> SpreadsheetCell {
        guard !text.isEmpty else { return .blank }
        switch column {
        case .stars, .ocopSet:
            return Int(text).map { .number(Double($0)) } ?? .text(text)
        case .decisionDate:
            guard let day = ListedRow.day(NameFolding.normalised(text)) else { return .text(text) }
            let parts = day.parts
            return .date(year: parts.year, month: parts.month, day: parts.day)
        case .name, .producer, .producerKind, .place, .decision, .knownProtection, .source:
            return .text(text)
        }
    }
}
