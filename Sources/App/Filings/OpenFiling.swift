import LegalCalendar
import Procedures
public import Registry
import Store

/// Use case: a filing is opened for a right or a certificate. It is prepared, not filed.
public struct OpenFiling: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Parameters:
    ///   - answers: the facts on which papers and fees depend, by question.
    ///   - isOnce: gives the one that was opened today and to which nothing has happened yet, in place of another: who
    ///     presses a button twice means one.
    /// - Throws: ``Problem`` where the procedure or the subject is unknown, or they do not belong together.
    public func open(
        procedure id: String,
        subject: FilingSubject,
        answers: [String: Bool] = [:],
        isOnce: Bool = false
    ) async throws -> String {
        let (library, today, stamp) = (context.library, context.clock.today(), context.stamp)
        return try await context.database.write { connection in
            if isOnce, let known = try connection.untouched(procedure: id, subject, openedOn: today) { return known }
            return try Self.open(procedure: id, subject, answers, library, on: today, stamp, connection)
        }
    }

    /// The same, in a transaction that does more than this.
    static func open(
        procedure id: String,
        _ subject: FilingSubject,
        _ answers: [String: Bool],
        _ library: RuleLibrary,
        on today: Day,
        _ stamp: AuditStamp,
        _ connection: any SQLConnection
    ) throws -> String {
        let rules = try connection.rulesInUse(id, library)
        for question in answers.keys where !rules.procedure.questions.contains(where: { $0.id == question }) {
            throw Problem.filing(.unknownQuestion(question, known: rules.procedure.questions.map(\.id)))
        }
        let commune = try commune(of: subject, rules, connection)
        let draft = Filing(
            code: "",
            commune: commune,
            procedure: id,
            subject: subject,
            opened: today,
            answers: answers
        )
        let filing = try connection.open(draft, stamp)
        try recordCertification(of: filing, rules, today: today, stamp, connection)
        return filing.code
    }

    /// The commune of the subject, if the procedure is for subjects of its kind.
    private static func commune(
        of subject: FilingSubject,
        _ rules: FilingRules,
        _ connection: any SQLConnection
    ) throws -> String {
        let (kind, commune): (SubjectKind, String)
        switch subject {
        case .right(let code):
            guard let right = try connection.right(code) else { throw Problem.general(.notFound(.right, code: code)) }
            (kind, commune) = (right.kind, right.commune)
        case .certificate(let code):
            guard let certificate = try connection.certificate(code),
                let product = try connection.product(certificate.product)
            else { throw Problem.general(.notFound(.certificate, code: code)) }
            (kind, commune) = (.certificate, product.commune)
        case .paper, .commune:
            // A paper's term is followed from the moment when the paper is recorded, by ``SQLConnection/follow``; a
            // year of the commune is opened by ``ReportYears``.
            throw Problem.filing(.wrongSubject(procedure: rules.procedure.id, allowed: rules.procedure.subjects))
        }
        guard rules.procedure.subjects.contains(kind) else {
            throw Problem.filing(.wrongSubject(procedure: rules.procedure.id, allowed: rules.procedure.subjects))
        }
        return commune
    }

    /// A certificate's own date is the first thing that happened to its filing, so nobody types it twice.
    private static func recordCertification(
        of filing: Filing,
        _ rules: FilingRules,
        today: Day,
        _ stamp: AuditStamp,
        _ connection: any SQLConnection
    ) throws {
        guard case .certificate(let code) = filing.subject, let certificate = try connection.certificate(code),
            certificate.state == .valid
        else { return }
        let event = try connection.nextCode(of: .event)
        let entry = EventEntry(
            code: event,
            filing: filing.code,
            kind: EventID.certified,
            date: certificate.issued,
            number: certificate.decision,
            root: event,
            isDateAssumed: certificate.dateBasis == .decision,
            recorded: stamp.at,
            recordedBy: stamp.person
        )
        try connection.insertEvent(entry)
        try connection.audit(
            AuditedAct("event.record", .event, event, after: entry.summary),
            stamp
        )
        let keeper = ObligationKeeper(filing: filing, book: rules, today: today, stamp: stamp, cause: event)
        _ = try keeper.recompute(connection)
    }
}

extension SQLConnection {
    /// A filing of a day to which nothing has happened but what its opening wrote.
    fileprivate func untouched(procedure: String, _ subject: FilingSubject, openedOn day: Day) throws -> String? {
        let filings: [Filing]
        switch subject {
        case .right(let code): filings = try self.filings(right: code)
        case .certificate(let code): filings = try self.filings(certificate: code)
        case .paper, .commune: return nil
        }
        return try filings.last { filing in
            try filing.procedure == procedure && filing.opened == day
                && events(filing: filing.code).allSatisfy { $0.kind == EventID.certified }
                && checklistMarks(filing: filing.code).isEmpty
        }?.code
    }

    /// Gives a filing its code and writes it.
    func open(_ draft: Filing, _ stamp: AuditStamp) throws -> Filing {
        let filing = Filing(
            code: try nextCode(of: .filing),
            commune: draft.commune,
            procedure: draft.procedure,
            subject: draft.subject,
            opened: draft.opened,
            answers: draft.answers
        )
        try insertFiling(filing)
        let after = "\(filing.procedure) \(filing.subject.code)"
        try audit(AuditedAct("filing.open", .filing, filing.code, after: after), stamp)
        return filing
    }
}

/// The procedure whose meaning the program itself must know: it follows a certificate through its term.
enum ProcedureID {
    static let certificate = "ocop.certificate"
}

/// The kinds of event whose meaning the program itself must know; all others are data.
enum EventID {
    static let filed = "filed"
    static let certified = "certified"
    static let passedForPublication = "passed_for_publication"
    static let granted = "granted"
    static let renewed = "renewed"
    static let useAuthorised = "use_authorised"
    /// What has to be recorded with the Office follows from these.
    static let applicantChangeArisen = "applicant_change_arisen"
    static let ownerChangeArisen = "owner_change_arisen"
    static let managerChangeArisen = "manager_change_arisen"
    static let regulationChanged = "regulation_changed"
    static let ownerChanged = "owner_changed"
    static let certificateWithdrawn = "certificate_withdrawn"
    static let dossierReceived = "dossier_received"
    /// What ends the evaluation of a dossier.
    static let results: Set<String> = [certified, "not_recognised", certificateWithdrawn, "withdrawn"]
    static let extensionRequested = "extension_requested"
    static let extensionGranted = "extension_granted"
    static let extensionRefused = "extension_refused"
    static let timeExcluded = "time_excluded"
}
