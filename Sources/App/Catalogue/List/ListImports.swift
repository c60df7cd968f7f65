import LegalCalendar
public import Registry
import Store

/// Use case: the imports of lists that wrote something, and taking one back.
public struct ListImports: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func list() async throws -> [ListImportRun] {
        let chosen = context.commune
        return try await context.database.read { connection in
            try connection.listImports(commune: try connection.chosenCommune(chosen).code)
        }
    }

    /// Removes everything that an import brought, as long as nobody has built on any of it.
    ///
    /// The audit trail keeps what was there. Codes are not given again.
    /// - Throws: ``CatalogueProblem/importUndone(code:)``; ``CatalogueProblem/importChangedRecords(code:changed:)``
    ///   where records that were there before were changed; ``CatalogueProblem/importInUse(code:_:)``.
    public func undo(_ code: String) async throws -> UndoneImport {
        let (stamp, today) = (context.stamp, context.clock.today())
        return try await context.database.write { connection in
            guard let run = try connection.listImport(code) else {
                throw Problem.general(.notFound(.listImport, code: code))
            }
            guard run.undone == nil else { throw Problem.catalogue(.importUndone(code: code)) }
            guard run.changed == 0 else {
                throw Problem.catalogue(.importChangedRecords(code: code, changed: run.changed))
            }
            let brought = try Brought(run, connection)
            let obstacles = try brought.obstacles(connection)
            guard obstacles.isEmpty else { throw Problem.catalogue(.importInUse(code: code, obstacles)) }
            try brought.remove(connection, stamp)
            try connection.markListImport(code, undoneOn: today)
            try connection.audit(AuditedAct("import.undo", .listImport, code, before: run.file), stamp)
            return UndoneImport(
                run: run,
                producers: brought.producers.count,
                products: brought.products.count,
                certificates: brought.certificates.count
            )
        }
    }
}

/// What one import brought, by code.
private struct Brought {
    let producers: [String]
    let products: [String]
    let certificates: [String]
    private let run: ListImportRun

    init(_ run: ListImportRun, _ connection: any SQLConnection) throws {
        self.run = run
        producers = try connection.auditedCodes(of: .producer, in: run.sequences)
        products = try connection.auditedCodes(of: .product, in: run.sequences)
        certificates = try connection.auditedCodes(of: .certificate, in: run.sequences)
    }

    private var all: Set<String> { Set(producers + products + certificates) }

    func obstacles(_ connection: any SQLConnection) throws -> [ImportObstacle] {
        let (all, last) = (all, run.sequences.upperBound)
        let end = try connection.lastAuditLink()?.sequence ?? last
        var obstacles: [ImportObstacle] = []
        if end > last {
            for kind in [RecordKind.producer, .product, .certificate] {
                obstacles += try connection.auditedCodes(of: kind, in: (last + 1)...end).filter(all.contains)
                    .map { .changedLater(code: $0) }
            }
        }
        for use in try connection.catalogueUses() where all.contains(use.used) {
            // A record that uses itself was told more of: its label, its number.
            if use.by == use.used {
                obstacles.append(.changedLater(code: use.used))
            } else if !all.contains(use.by) {
                obstacles.append(.usedBy(code: use.used, other: use.by))
            }
        }
        var seen: Set<ImportObstacle> = []
        return obstacles.filter { seen.insert($0).inserted }
    }

    func remove(_ connection: any SQLConnection, _ stamp: AuditStamp) throws {
        for code in certificates {
            let before = try connection.certificate(code)?.summary
            try connection.deleteCertificate(code)
            try connection.audit(AuditedAct("import.undo", .certificate, code, before: before), stamp)
        }
        for code in products {
            let before = try connection.product(code)?.summary
            try connection.deleteProduct(code)
            try connection.audit(AuditedAct("import.undo", .product, code, before: before), stamp)
        }
        for code in producers {
            let before = try connection.producer(code)?.summary
            try connection.deleteProducer(code)
            try connection.audit(AuditedAct("import.undo", .producer, code, before: before), stamp)
        }
    }
}
