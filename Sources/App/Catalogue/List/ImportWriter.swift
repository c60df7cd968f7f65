import LegalCalendar
import Registry
import Store

/// Carries out a plan in the transaction in which it was made.
struct ImportWriter {
    let commune: String
    let lists: CatalogueLists
    let term: CertificateTerm
    let today: Day
    let stamp: AuditStamp

    /// The report with the certificates that writing would give.
    func preview(_ plan: ImportPlan) -> ListImport {
        var report = plan.report
        for step in plan.steps {
            switch step {
            case .add(let row, _): count(certificate(in: row, of: ""), in: &report)
            case .change(let item, let cells, let row, _):
                count(newCertificate(of: item, merged(item, cells, row)), in: &report)
            }
        }
        return report
    }

    /// - Returns: the report, and what stood in the records that it wrote over.
    func write(
        _ plan: ImportPlan,
        _ connection: any SQLConnection
    ) throws -> (report: ListImport, over: [ImportedOver]) {
        var report = plan.report
        var over: [ImportedOver] = []
        let producers = try plan.newProducers.map { try insert($0, connection) }
        for (code, kind) in plan.kindsLearnt.sorted(by: { $0.key < $1.key }) {
            try setKind(kind, of: code, connection, &over)
        }
        var position = try connection.lastListedPosition(commune: commune)
        for step in plan.steps {
            switch step {
            case .add(let row, let choice):
                position += 1
                let producer = choice.code(producers)
                let certificate = try add(row, producer: producer, position: position, connection)
                count(certificate, in: &report)
            case .change(let item, let cells, let row, let choice):
                if item.product.listed == nil { position += 1 }
                let change = Change(item: item, cells: cells, row: row, producer: choice?.code(producers))
                count(try apply(change, position: position, connection, &over), in: &report)
            }
        }
        return (report, over)
    }

    private func count(_ certificate: Certificate?, in report: inout ListImport) {
        guard let certificate else { return }
        report.certificates += 1
        if certificate.state == .toVerify { report.toVerify += 1 }
    }

    private func insert(_ new: ImportPlan.NewProducer, _ connection: any SQLConnection) throws -> String {
        let producer = Producer(
            code: try connection.nextCode(of: .producer),
            commune: commune,
            name: new.name,
            kind: new.kind,
            village: nil,
            place: new.place.isEmpty ? nil : new.place,
            isUnidentified: new.isUnidentified
        )
        try connection.insertProducer(producer)
        try connection.index(producer)
        try connection.audit(AuditedAct("import.producer", .producer, producer.code, after: producer.summary), stamp)
        return producer.code
    }

    private func setKind(
        _ kind: String,
        of code: String,
        _ connection: any SQLConnection,
        _ over: inout [ImportedOver]
    ) throws {
        guard let old = try connection.producer(code) else { return }
        let new = Producer(
            code: code,
            commune: old.commune,
            name: old.name,
            kind: kind,
            village: old.village,
            place: old.place,
            isUnidentified: old.isUnidentified
        )
        guard new != old else { return }
        try connection.updateProducer(new)
        over.append(ImportedOver(old, replacedBy: new))
        let act = AuditedAct("import.producer", .producer, code, before: old.summary, after: new.summary)
        try connection.audit(act, stamp)
    }

    private func add(
        _ row: ListedRow,
        producer: String,
        position: Int,
        _ connection: any SQLConnection
    ) throws -> Certificate? {
        let product = Product(
            code: try connection.nextCode(of: .product),
            commune: commune,
            producer: producer,
            name: row.trimmed(.name),
            ocopSet: row.ocopSet,
            listed: row.at(position)
        )
        try connection.insertProduct(product)
        try connection.index(product)
        try connection.audit(AuditedAct("import.product", .product, product.code, after: product.listing), stamp)
        guard let certificate = certificate(in: row, of: product.code) else { return nil }
        return try insert(certificate, connection)
    }

    /// What of a known row is taken.
    private struct Change {
        let item: RecordedList.Item
        let cells: [ProductListColumn]
        let row: ListedRow
        /// Nil where it stays.
        let producer: String?
    }

    private func apply(
        _ change: Change,
        position: Int,
        _ connection: any SQLConnection,
        _ over: inout [ImportedOver]
    ) throws -> Certificate? {
        let old = change.item.product
        let merged = merged(change.item, change.cells, change.row)
        let product = Product(
            code: old.code,
            commune: old.commune,
            producer: change.producer ?? old.producer,
            name: change.cells.contains(.name) ? change.row.trimmed(.name) : old.name,
            ocopSet: change.cells.contains(.ocopSet) ? change.row.ocopSet : old.ocopSet,
            ocopCode: old.ocopCode,
            listed: merged.at(old.listed?.position ?? position)
        )
        if let twin = try connection.product(producer: product.producer, named: product.name),
            twin.code != product.code
        {
            throw Problem.catalogue(.productExists(code: twin.code, name: twin.name))
        }
        try connection.updateProduct(product)
        try connection.index(product)
        over.append(ImportedOver(old, replacedBy: product))
        if change.cells.contains(.producerKind), let kind = lists.kind(called: change.row.trimmed(.producerKind)) {
            try setKind(kind.id, of: product.producer, connection, &over)
        }
        let act = AuditedAct("import.product", .product, old.code, before: old.listing, after: product.listing)
        try connection.audit(act, stamp)
        return try takeCertificate(change, merged, connection, &over)
    }

    /// The row as the record will have it: the cells that are taken over what it has.
    private func merged(_ item: RecordedList.Item, _ cells: [ProductListColumn], _ row: ListedRow) -> ListedRow {
        var merged = item.row
        for column in cells { merged[column] = row[column] }
        return merged
    }

    /// A change of the list's own certificate, or one more.
    private func takeCertificate(
        _ change: Change,
        _ merged: ListedRow,
        _ connection: any SQLConnection,
        _ over: inout [ImportedOver]
    ) throws -> Certificate? {
        let code = change.item.product.code
        guard let listed = certificate(in: merged, of: code) else { return nil }
        if let new = newCertificate(of: change.item, merged) { return try insert(new, connection) }
        let known = change.item.certificates.first { $0.dateBasis == .decision && $0.issued == listed.issued }
        guard let old = known else { return nil }
        let new = Certificate(
            code: old.code,
            product: code,
            stars: listed.stars,
            score: old.score,
            issued: old.issued,
            dateBasis: .decision,
            decision: listed.decision,
            decisionDate: listed.decisionDate,
            state: old.state
        )
        guard new != old else { return nil }
        try connection.updateCertificate(new)
        over.append(ImportedOver(old, replacedBy: new))
        let act = AuditedAct("import.certificate", .certificate, old.code, before: old.summary, after: new.summary)
        try connection.audit(act, stamp)
        return nil
    }

    /// The certificate that a changed row speaks of, unless the record has it.
    private func newCertificate(of item: RecordedList.Item, _ merged: ListedRow) -> Certificate? {
        guard let listed = certificate(in: merged, of: item.product.code) else { return nil }
        let isKnown = item.certificates.contains {
            $0.issued == listed.issued || $0.decisionDate == listed.decisionDate
        }
        return isKnown ? nil : listed
    }

    /// The certificate that a row with stars and a decision's date speaks of; its date is the decision's until somebody
    /// has seen the paper.
    private func certificate(in row: ListedRow, of product: String) -> Certificate? {
        guard let stars = row.stars, let date = row.decisionDate else { return nil }
        let decision = row.trimmed(.decision)
        return Certificate(
            code: "",
            product: product,
            stars: stars,
            issued: date,
            dateBasis: .decision,
            decision: decision.isEmpty ? nil : decision,
            decisionDate: date,
            state: term.state(issued: date, today: today)
        )
    }

    private func insert(_ draft: Certificate, _ connection: any SQLConnection) throws -> Certificate {
        let certificate = draft.with(code: try connection.nextCode(of: .certificate))
        try connection.insertCertificate(certificate)
        let act = AuditedAct("import.certificate", .certificate, certificate.code, after: certificate.summary)
        try connection.audit(act, stamp)
        return certificate
    }
}

extension ImportPlan.ProducerChoice {
    fileprivate func code(_ new: [String]) -> String {
        switch self {
        case .known(let code): code
        case .new(let index): new[index]
        }
    }
}

extension ListedRow {
    fileprivate func at(_ position: Int) -> ListedRow {
        let cells = ProductListColumn.allCases.map { ($0, self[$0]) }
        return ListedRow(cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }), position: position)
    }
}

extension Product {
    /// What the audit trail keeps of an imported row.
    fileprivate var listing: String {
        let cells = ProductListColumn.allCases.compactMap { column in listed.map { $0.trimmed(column) } }
        return ([summary] + cells).joined(separator: " | ")
    }
}
