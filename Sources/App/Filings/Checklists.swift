import LegalCalendar
import Procedures
import Registry
import Store

/// Where a paper is that was made ready.
public enum PaperPlace: Sendable {
    case unsaid
    /// In words, such as the cupboard.
    case place(String)
    /// A document that is kept, by code.
    case document(String)
    /// A file to be kept now; the title and kind are the paper's own.
    case file(String, DocumentFolder)
    /// A file that came with a form; otherwise the same.
    case kept(KeptFile, DocumentFolder)
}

/// Use case: which papers a filing needs, and which are ready.
public struct Checklists: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func show(_ code: String) async throws -> ChecklistView {
        let today = context.clock.today()
        let library = context.library
        return try await context.database.read { connection in
            let filing = try connection.requiredFiling(code)
            return try connection.checklist(
                of: filing,
                rules: connection.rulesInUse(filing.procedure, library),
                today: today
            )
        }
    }

    /// Marks a paper as ready.
    public func prepare(_ item: String, of code: String, _ place: PaperPlace = .unsaid) async throws -> ChecklistView {
        switch place {
        case .unsaid: try await mark(item, of: code, Marking(.prepared))
        case .place(let words): try await mark(item, of: code, Marking(.prepared, document: words))
        case .document(let document): try await mark(item, of: code, Marking(.prepared, file: { _ in document }))
        case .file(let path, let folder):
            try await prepare(item, of: code, in: folder) { try $0.keep(path) }
        case .kept(let file, let folder):
            try await prepare(item, of: code, in: folder) { _ in file.draft }
        }
    }

    private func prepare(
        _ item: String,
        of code: String,
        in folder: DocumentFolder,
        keeping: (DocumentWriter) throws -> DocumentWriter.Draft
    ) async throws -> ChecklistView {
        let view = try await show(code)
        guard let paper = view.papers.first(where: { $0.item.id == item })?.item else {
            throw Problem.filing(.unknownItem(item, known: view.papers.map(\.item.id)))
        }
        let today = context.clock.today()
        let producers = try await context.database.read { try $0.subjectProducers(of: view.filing, on: today) }
        var input = DocumentInput(title: paper.name.vi)
        input.producer = producers.count == 1 ? producers.first?.code : nil
        let writer = try DocumentWriter(context, folder, input, kind: item)
        let draft = try keeping(writer)
        return try await mark(item, of: code, Marking(.prepared, file: { try writer.add(draft, $0).code }))
    }

    /// Marks a paper as not needed, with the reason and the person who says so.
    public func markNotNeeded(_ item: String, of code: String, reason: String) async throws -> ChecklistView {
        guard !reason.isEmpty else { throw Problem.filing(.reasonNeeded(act: item)) }
        return try await mark(item, of: code, Marking(.notNeeded, reason: reason))
    }

    /// Takes a mark back: the paper is to be done again.
    public func reopen(_ item: String, of code: String) async throws -> ChecklistView {
        try await mark(item, of: code, Marking(nil))
    }

    public func answer(_ question: String, of code: String, _ answer: Bool) async throws -> ChecklistView {
        let today = context.clock.today()
        let library = context.library
        let stamp = context.stamp
        return try await context.database.write { connection in
            let filing = try connection.requiredFiling(code)
            let rules = try connection.rulesInUse(filing.procedure, library)
            guard rules.procedure.questions.contains(where: { $0.id == question }) else {
                throw Problem.filing(.unknownQuestion(question, known: rules.procedure.questions.map(\.id)))
            }
            try connection.saveAnswer(filing: code, question: question, answer: answer)
            let before = filing.answers[question].map { "\(question)=\($0)" }
            try connection.audit(
                AuditedAct("checklist.answer", .filing, code, before: before, after: "\(question)=\(answer)"),
                stamp
            )
            return try connection.checklist(of: connection.requiredFiling(code), rules: rules, today: today)
        }
    }

    /// What is marked: ready, not needed, or nothing any more.
    private struct Marking: Sendable {
        let state: ChecklistMark.State?
        let reason: String?
        let document: String?
        /// Gives the document that serves as the paper, by code.
        let file: (@Sendable (any SQLConnection) throws -> String)?

        init(
            _ state: ChecklistMark.State?,
            reason: String? = nil,
            document: String? = nil,
            file: (@Sendable (any SQLConnection) throws -> String)? = nil
        ) {
            self.state = state
            self.reason = reason
            self.document = document
            self.file = file
        }
    }

    /// Marks a paper as ready with a document that is kept, as part of a larger act.
    func prepare(_ item: String, of code: String, document: String, _ connection: any SQLConnection) throws {
        _ = try mark(item, of: code, Marking(.prepared, file: { _ in document }), connection)
    }

    private func mark(_ item: String, of code: String, _ marking: Marking) async throws -> ChecklistView {
        try await context.database.write { try mark(item, of: code, marking, $0) }
    }

    private func mark(
        _ item: String,
        of code: String,
        _ marking: Marking,
        _ connection: any SQLConnection
    ) throws -> ChecklistView {
        let (today, stamp) = (context.clock.today(), context.stamp)
        let filing = try connection.requiredFiling(code)
        let rules = try connection.rulesInUse(filing.procedure, context.library)
        guard rules.procedure.checklist.contains(where: { $0.id == item }) else {
            throw Problem.filing(.unknownItem(item, known: rules.procedure.checklist.map(\.id)))
        }
        let before = try connection.checklistMarks(filing: code).first { $0.item == item }
        let document = try marking.file.map { try connection.usableDocument($0(connection)) }
        if let document, document.commune != filing.commune {
            throw Problem.general(.notFound(.document, code: document.code))
        }
        if let state = marking.state {
            try connection.saveChecklistMark(
                ChecklistMark(
                    item: item,
                    state: state,
                    reason: marking.reason,
                    document: marking.document,
                    person: stamp.person,
                    markedOn: today
                ),
                filing: code
            )
        } else {
            try connection.removeChecklistMark(filing: code, item: item)
        }
        if marking.state != .prepared { try connection.releaseDocuments(filing: code, item: item) }
        if let document {
            try connection.useDocument(DocumentUse(document: document.code, filing: code, item: item))
        }
        let act = AuditedAct(
            "checklist.mark",
            .filing,
            code,
            before: before.map { "\(item): \($0.state.rawValue)" },
            after: [item + ":", marking.state?.rawValue ?? "open", marking.reason, document?.code]
                .compactMap(\.self).joined(separator: " ")
        )
        try connection.audit(act, stamp)
        return try connection.checklist(of: filing, rules: rules, today: today)
    }
}

extension SQLConnection {
    func requiredFiling(_ code: String) throws -> Filing {
        guard let filing = try filing(code) else { throw Problem.general(.notFound(.filing, code: code)) }
        return filing
    }
}
