public import LegalCalendar
import Procedures
public import Registry
import Store

/// What a list of certificates of one decision says of all of them.
public struct CertificateListInput: Sendable {
    public var file: String
    public var decision: String
    /// The day that the certificates themselves bear; nil where only the decision's is known, so that it stands in.
    public var issued: Day?
    public var decisionDate: Day?
    /// Of a spreadsheet with more than one list.
    public var sheet: String?
    /// What a person says of the file's headings.
    public var headings: [String] = []
    /// Says what would be done, and does nothing.
    public var isRehearsal = false

    public init(file: String, decision: String) {
        self.file = file
        self.decision = decision
    }
}

/// What an import of certificates did, or would do.
public struct CertificateImport: Sendable {
    public struct Line: Hashable, Sendable {
        public let row: Int
        public let certificate: Certificate
        public let productName: String
        public let producerName: String
    }

    /// By which it can be undone; nil for a trial.
    public let code: String?
    public let lines: [Line]
    /// Everything counted from their day is provisional: it is the decision's.
    public let isProvisional: Bool
    public var toVerify: Int { lines.count { $0.certificate.state == .toVerify } }
}

/// Use case: the certificates of one decision are entered from its list, all of them or none.
public struct ImportCertificates: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Throws: ``CatalogueProblem/listRefused(_:)`` with the fault of every cell; nothing is written then.
    public func run(_ bytes: [UInt8], _ input: CertificateListInput) async throws -> CertificateImport {
        let decision = try CatalogueInput.name(input.decision, field: "decision")
        guard let day = input.issued ?? input.decisionDate else {
            throw Problem.general(.oneOf(["--issued", "--decision-date"]))
        }
        let today = context.clock.today()
        for (field, day) in [("issued", input.issued), ("decision-date", input.decisionDate)] {
            if let day { try CatalogueInput.pastDay(day, field: field, today: today) }
        }
        if let issued = input.issued, let decided = input.decisionDate, issued < decided {
            throw Problem.catalogue(.issuedBeforeDecision(issued: issued, decision: decided))
        }
        let (lists, said) = try await lists(with: input.headings)
        let term = try CertificateTerm(context.library)
        let file = try CertificateListFile(bytes: bytes, lists: lists, sheet: input.sheet)
        let check = CertificateListCheck(
            file: file,
            scale: try context.library.ocopRules().scale(on: day),
            draft: Certificate(
                code: "",
                product: "",
                stars: 0,
                issued: day,
                dateBasis: input.issued == nil ? .decision : .certificate,
                decision: decision,
                decisionDate: input.decisionDate,
                state: term.state(issued: day, today: today)
            )
        )
        let (chosen, stamp) = (context.commune, context.stamp)
        let body: @Sendable (any SQLConnection, Bool) throws -> CertificateImport = { connection, isWriting in
            let commune = try connection.chosenCommune(chosen).code
            var lines = try check.lines(connection, commune: commune, today: today)
            var code: String?
            if isWriting {
                let first = (try connection.lastAuditLink()?.sequence ?? 0) + 1
                lines = try lines.map { try connection.insert($0, stamp) }
                code = try connection.remember(input.file, lines.count, from: first, commune, today, stamp)
                try connection.rememberHeadings(said, commune: commune, stamp)
            }
            return CertificateImport(code: code, lines: lines, isProvisional: input.issued == nil)
        }
        if input.isRehearsal { return try await context.database.read { try body($0, false) } }
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
        let said = try headings.map { try lists.headings.take($0) }
        return (lists, said)
    }
}

extension SQLConnection {
    fileprivate func insert(_ line: CertificateImport.Line, _ stamp: AuditStamp) throws -> CertificateImport.Line {
        let certificate = line.certificate.with(code: try nextCode(of: .certificate))
        try insertCertificate(certificate)
        let act = AuditedAct("import.certificate", .certificate, certificate.code, after: certificate.summary)
        try audit(act, stamp)
        return CertificateImport.Line(
            row: line.row,
            certificate: certificate,
            productName: line.productName,
            producerName: line.producerName
        )
    }

    fileprivate func remember(
        _ file: String,
        _ rows: Int,
        from first: Int,
        _ commune: String,
        _ today: Day,
        _ stamp: AuditStamp
    ) throws -> String? {
        guard let last = try lastAuditLink()?.sequence, last >= first else { return nil }
        let run = ListImportRun(
            code: try nextCode(of: .listImport),
            commune: commune,
            file: NameFolding.normalised(file),
            recorded: today,
            person: stamp.person,
            rows: rows,
            added: rows,
            changed: 0,
            sequences: first...last
        )
        try insertListImport(run)
        try audit(AuditedAct("import.list", .listImport, run.code, after: "\(run.file) | \(run.rows)"), stamp)
        return run.code
    }
}
