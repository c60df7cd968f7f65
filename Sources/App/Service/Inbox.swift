import LegalCalendar
public import Registry
import Store

/// Something that was sent, with what a person needs to see of it.
public struct SubmissionView: Sendable {
    public let submission: Submission
    public let producerName: String
    public let title: String
    public let fileName: String
    /// Whether the file is a picture that browsers show.
    public let isPicture: Bool
}

/// Use case: what producers sent, and what the office says to it.
public struct Inbox: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// The oldest first.
    public func list(all: Bool) async throws -> [SubmissionView] {
        let chosen = context.commune
        return try await context.database.read { connection in
            try connection.submissions(commune: connection.chosenCommune(chosen).code)
                .filter { all || $0.outcome == nil }
                .map { try connection.view($0) }
        }
    }

    public func show(_ code: String) async throws -> SubmissionView {
        try await context.database.read { try $0.view($0.knownSubmission(code)) }
    }

    /// A paper becomes that of its dossier; a letter is still to be put into the book, with its two dates.
    ///
    /// - Throws: ``WebProblem/submissionSettled(code:)`` where somebody was faster.
    public func take(_ code: String) async throws -> SubmissionView {
        try await context.database.write { connection in
            let submission = try connection.knownSubmission(code)
            // First, so that of two who press at once the later one changes nothing.
            try settle(code, .taken, reason: nil, connection)
            if case .paper(let filing, let item) = submission.purpose {
                try Checklists(context).prepare(item, of: filing, document: submission.document, connection)
            }
            return try connection.view(connection.knownSubmission(code))
        }
    }

    /// The producer sees the reason and sends another.
    ///
    /// - Throws: ``WebProblem/submissionSettled(code:)`` where somebody was faster.
    public func giveBack(_ code: String, reason: String) async throws -> SubmissionView {
        let reason = try CatalogueInput.name(reason, field: "reason")
        return try await context.database.write { connection in
            _ = try connection.knownSubmission(code)
            try settle(code, .returned, reason: reason, connection)
            return try connection.view(connection.knownSubmission(code))
        }
    }

    /// - Throws: ``WebProblem/submissionSettled(code:)`` where somebody was faster.
    func settle(
        _ code: String,
        _ outcome: Submission.Outcome,
        reason: String?,
        _ connection: any SQLConnection
    ) throws {
        let (today, stamp) = (context.clock.today(), context.stamp)
        guard try connection.settleSubmission(code, outcome, on: today, by: stamp.person, reason: reason) else {
            throw Problem.web(.submissionSettled(code: code))
        }
        try connection.audit(AuditedAct("submission.\(outcome.rawValue)", .submission, code, after: reason), stamp)
    }
}

extension SQLConnection {
    fileprivate func knownSubmission(_ code: String) throws -> Submission {
        guard let submission = try submission(code) else {
            throw Problem.general(.notFound(.submission, code: code))
        }
        return submission
    }

    func view(_ submission: Submission) throws -> SubmissionView {
        let document = try document(submission.document)
        return SubmissionView(
            submission: submission,
            producerName: try producer(submission.producer)?.name ?? submission.producer,
            title: document?.title ?? submission.document,
            fileName: document?.fileName ?? "",
            isPicture: document.map { [.jpeg, .png].contains($0.content.format) } ?? false
        )
    }
}
