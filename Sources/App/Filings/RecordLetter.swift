import Registry
import Store

/// Use case: a letter is put into the book and entered into its filings in one act, after a look at what would change.
public struct RecordLetter: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Parameter submission: what a producer sent by its link, where that is the letter's scan; it is taken by this.
    public func record(
        _ input: LetterInput,
        _ entry: LetterEntry,
        from submission: String? = nil
    ) async throws -> LetterOutcome {
        let (draft, act, inbox) = try (LetterDraft(context, input), LetterAct(context, entry), Inbox(context))
        return try await context.database.write { connection in
            let letter = try draft.add(connection)
            if let submission { try inbox.settle(submission, .taken, reason: nil, connection) }
            guard !input.filings.isEmpty else {
                let view = try connection.view(of: letter, kinds: draft.kinds)
                return LetterOutcome(letter: view, events: [], settled: [])
            }
            return try act.run(letter.code, connection)
        }
    }

    /// What would change, without changing it.
    public func preview(
        _ input: LetterInput,
        _ entry: LetterEntry,
        from submission: String? = nil
    ) async throws -> LetterPreview {
        let (draft, act, inbox) = try (LetterDraft(context, input), LetterAct(context, entry), Inbox(context))
        return try await context.preview { connection in
            let letter = try draft.add(connection)
            if let submission { try inbox.settle(submission, .taken, reason: nil, connection) }
            guard !input.filings.isEmpty else {
                let view = try connection.view(of: letter, kinds: draft.kinds)
                return LetterPreview(letter: view, events: [], settled: [])
            }
            return try act.preview(letter.code, connection)
        }
    }
}
