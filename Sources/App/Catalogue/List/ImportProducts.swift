import LegalCalendar
public import Registry
import Store

/// Use case: a list of products is taken into the record, all of it or nothing.
public struct ImportProducts: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Parameters:
    ///   - isRehearsal: says what would be done, and does nothing.
    ///   - update: takes the cells of known rows that differ; without it they are only shown.
    ///   - sheet: of a spreadsheet with more than one list.
    ///   - headings: what a person says of the file's headings, as ``ListHeadings/take(_:)`` reads it.
    /// - Throws: ``CatalogueProblem/listRefused(_:)`` where a cell cannot be understood; nothing is written then.
    public func run(
        _ bytes: [UInt8],
        isRehearsal: Bool,
        update: Bool,
        sheet: String? = nil,
        headings: [String] = []
    ) async throws -> ListImport {
        let lists = try lists(with: headings)
        let term = try CertificateTerm(context.library)
        let today = context.clock.today()
        let file = try ProductListFile(bytes: bytes, lists: lists, today: today, sheet: sheet)
        let (chosen, stamp) = (context.commune, context.stamp)
        let body: @Sendable (any SQLConnection, Bool) throws -> ListImport = { connection, isWriting in
            let commune = try connection.chosenCommune(chosen).code
            let recorded = try RecordedList(commune: commune, lists: lists, connection)
            let plan = ImportPlan(file, against: recorded, lists: lists, update: update)
            let writer = ImportWriter(commune: commune, lists: lists, term: term, today: today, stamp: stamp)
            var report = try isWriting ? writer.write(plan, connection) : writer.preview(plan)
            report.withoutContact = try connection.producersWithoutContact(commune: commune, on: today)
            if !isWriting {
                report.withoutContact += plan.newProducers.filter { !$0.isUnidentified }
                    .map { UnremindedProducer(code: nil, name: $0.name) }
            }
            return report
        }
        if isRehearsal { return try await context.database.read { try body($0, false) } }
        return try await context.database.write { try body($0, true) }
    }

    private func lists(with headings: [String]) throws(Problem) -> CatalogueLists {
        var lists = try context.library.catalogueLists()
        for heading in headings { try lists.headings.take(heading) }
        return lists
    }
}
