import Formats
import Registry
import Store

/// Use case: the products of a commune as the list that offices exchange.
public struct ExportProducts: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// The file, and how many products are in it.
    public func run() async throws -> (bytes: [UInt8], products: Int) {
        let lists = try context.library.catalogueLists()
        let chosen = context.commune
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let list = try RecordedList(commune: commune, lists: lists, connection)
            var writer = CSVWriter(headings: ProductListColumn.allCases.map(\.rawValue))
            for item in list.items { writer.append(ProductListColumn.allCases.map { item.row[$0] }) }
            return (writer.bytes, list.items.count)
        }
    }
}
