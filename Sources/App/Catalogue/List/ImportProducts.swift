public import Formats
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
    ///   - file: its name, by which the import is known later.
    ///   - isRehearsal: says what would be done, and does nothing.
    ///   - update: takes the cells of known rows that differ; without it they are only shown.
    ///   - sheet: of a spreadsheet with more than one list.
    ///   - encoding: the old font's encoding in which somebody says the list is written. A trial finds it by itself, so
    ///     that a person can see how the list would read; nothing is written without being told.
    ///   - headings: what a person says of the file's headings, as ``ListHeadings/take(_:)`` reads it. It is remembered.
    /// - Throws: ``CatalogueProblem/listRefused(_:)`` where a cell cannot be understood; nothing is written then.
    public func run(
        _ bytes: [UInt8],
        file name: String = "-",
        isRehearsal: Bool,
        update: Bool,
        sheet: String? = nil,
        converting encoding: LegacyVietnamese? = nil,
        headings: [String] = []
    ) async throws -> ListImport {
        let term = try CertificateTerm(context.library)
        let today = context.clock.today()
        let (lists, said) = try await lists(with: headings)
        let read = { (encoding: LegacyVietnamese?) throws(Problem) in
            try ProductListFile(bytes: bytes, lists: lists, today: today, sheet: sheet, converting: encoding)
        }
        let file: ProductListFile
        do {
            file = try read(encoding)
        } catch {
            guard isRehearsal, encoding == nil, let found = error.oldEncoding else { throw error }
            file = try read(found)
        }
        let (chosen, stamp) = (context.commune, context.stamp)
        let body: @Sendable (any SQLConnection, Bool) throws -> ListImport = { connection, isWriting in
            let commune = try connection.chosenCommune(chosen).code
            let recorded = try RecordedList(commune: commune, lists: lists, connection)
            let plan = ImportPlan(file, against: recorded, lists: lists, update: update)
            let writer = ImportWriter(commune: commune, lists: lists, term: term, today: today, stamp: stamp)
            var report = writer.preview(plan)
            if isWriting {
                let first = (try connection.lastAuditLink()?.sequence ?? 0) + 1
                let written = try writer.write(plan, connection)
                report = written.report
                report.code = try connection.remember(
                    plan,
                    report,
                    from: first,
                    name,
                    commune: commune,
                    on: today,
                    stamp
                )
                if let code = report.code {
                    for (position, over) in written.over.enumerated() {
                        try connection.insertImportedOver(over, by: code, position: position)
                    }
                }
                try connection.rememberHeadings(said, commune: commune, stamp)
            }
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

    /// The headings of the data, under those remembered of this commune, under those said now.
    private func lists(
        with headings: [String]
    ) async throws -> (CatalogueLists, [(heading: String, target: ListHeadingTarget)]) {
        var lists = try context.library.catalogueLists()
        let chosen = context.commune
        let remembered = try await context.database.read { connection in
            try connection.listHeadings(commune: try connection.chosenCommune(chosen).code)
        }
        for (heading, text) in remembered {
            if let target = ListHeadingTarget(text) { lists.headings.add(heading, target) }
        }
        var said: [(heading: String, target: ListHeadingTarget)] = []
        for heading in headings { said.append(try lists.headings.take(heading)) }
        return (lists, said)
    }
}

extension Problem {
    /// The old font's encoding for which a list was refused; nil where it was refused for anything else.
    fileprivate var oldEncoding: LegacyVietnamese? {
        guard case .catalogue(.listRefused(let problems)) = self, problems.count == 1,
            case .legacyEncoding(let name, _) = problems.first?.kind
        else { return nil }
        return LegacyVietnamese.allCases.first { $0.name == name }
    }
}

extension SQLConnection {
    /// Keeps what an import wrote, so that it can be undone.
    ///
    /// - Returns: the import's code; nil where nothing was written.
    fileprivate func remember(
        _ plan: ImportPlan,
        _ report: ListImport,
        from first: Int,
        _ file: String,
        commune: String,
        on day: Day,
        _ stamp: AuditStamp
    ) throws -> String? {
        guard let last = try lastAuditLink()?.sequence, last >= first else { return nil }
        let run = ListImportRun(
            code: try nextCode(of: .listImport),
            commune: commune,
            file: NameFolding.normalised(file),
            recorded: day,
            person: stamp.person,
            rows: report.rows,
            added: report.added,
            changed: plan.changed,
            sequences: first...last
        )
        try insertListImport(run)
        try audit(AuditedAct("import.list", .listImport, run.code, after: "\(run.file) | \(run.rows)"), stamp)
        return run.code
    }
}
