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

    /// Removes everything that an import brought, and lets what it wrote over say again what it said before, as long as
    /// nobody has built on any of it.
    ///
    /// The audit trail keeps what was there. Codes are not given again.
    /// - Throws: ``CatalogueProblem/importUndone(code:)``; ``CatalogueProblem/importInUse(code:_:)``.
    public func undo(_ code: String) async throws -> UndoneImport {
        let (stamp, today) = (context.stamp, context.clock.today())
        return try await context.database.write { connection in
            guard let run = try connection.listImport(code) else {
                throw Problem.general(.notFound(.listImport, code: code))
            }
            guard run.undone == nil else { throw Problem.catalogue(.importUndone(code: code)) }
            let brought = try Brought(run, connection)
            let obstacles = try brought.obstacles(connection)
            guard obstacles.isEmpty else { throw Problem.catalogue(.importInUse(code: code, obstacles)) }
            try brought.removeProducts(connection, stamp)
            for over in brought.over { try connection.restore(over, stamp) }
            try brought.removeProducers(connection, stamp)
            try connection.markListImport(code, undoneOn: today)
            try connection.audit(AuditedAct("import.undo", .listImport, code, before: run.file), stamp)
            return UndoneImport(
                run: run,
                producers: brought.producers.count,
                products: brought.products.count,
                certificates: brought.certificates.count,
                restored: Set(brought.over.map(\.code)).count
            )
        }
    }
}

/// What one import brought, by code, and what it wrote over.
private struct Brought {
    let producers: [String]
    let products: [String]
    let certificates: [String]
    /// What was there before and was written over.
    let over: [ImportedOver]
    private let run: ListImportRun

    init(_ run: ListImportRun, _ connection: any SQLConnection) throws {
        self.run = run
        let over = try connection.importedOver(by: run.code)
        let known = Set(over.map(\.code))
        func brought(_ kind: RecordKind) throws -> [String] {
            try connection.auditedCodes(of: kind, in: run.sequences).filter { !known.contains($0) }
        }
        producers = try brought(.producer)
        products = try brought(.product)
        certificates = try brought(.certificate)
        self.over = over
    }

    private var new: Set<String> { Set(producers + products + certificates) }
    private var all: Set<String> { new.union(over.map(\.code)) }

    func obstacles(_ connection: any SQLConnection) throws -> [ImportObstacle] {
        let (all, new, last) = (all, new, run.sequences.upperBound)
        let end = try connection.lastAuditLink()?.sequence ?? last
        var obstacles: [ImportObstacle] = []
        if end > last {
            for kind in [RecordKind.producer, .product, .certificate] {
                obstacles += try connection.auditedCodes(of: kind, in: (last + 1)...end).filter(all.contains)
                    .map { .changedLater(code: $0) }
            }
        }
        for use in try connection.catalogueUses() where new.contains(use.used) {
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

    func removeProducts(_ connection: any SQLConnection, _ stamp: AuditStamp) throws {
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
    }

    /// Only once no product that was written over names one of them.
    func removeProducers(_ connection: any SQLConnection, _ stamp: AuditStamp) throws {
        for code in producers {
            let before = try connection.producer(code)?.summary
            try connection.deleteProducer(code)
            try connection.audit(AuditedAct("import.undo", .producer, code, before: before), stamp)
        }
    }
}

extension SQLConnection {
    fileprivate func restore(_ over: ImportedOver, _ stamp: AuditStamp) throws {
        let gone = Problem.general(.notFound(over.kind, code: over.code))
        switch over.kind {
        case .producer:
            guard let now = try producer(over.code) else { throw gone }
            let old = over.restored(now)
            try updateProducer(old)
            try audit(AuditedAct("import.undo", .producer, over.code, before: now.summary, after: old.summary), stamp)
        case .certificate:
            guard let now = try certificate(over.code) else { throw gone }
            let old = over.restored(now)
            try updateCertificate(old)
            let act = AuditedAct("import.undo", .certificate, over.code, before: now.summary, after: old.summary)
            try audit(act, stamp)
        default:
            guard let now = try product(over.code) else { throw gone }
            let old = over.restored(now)
            if let twin = try product(producer: old.producer, named: old.name), twin.code != old.code {
                throw Problem.catalogue(.productExists(code: twin.code, name: twin.name))
            }
            try updateProduct(old)
            if old.listed == nil { try deleteListedRow(of: over.code) }
            try index(old)
            try audit(AuditedAct("import.undo", .product, over.code, before: now.summary, after: old.summary), stamp)
        }
    }
}
