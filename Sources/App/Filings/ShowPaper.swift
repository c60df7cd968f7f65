import Procedures
public import Registry
import Store

/// One paper of a filing, with the documents that could serve as it.
public struct PaperChoices: Sendable {
    public let filing: StaffFiling
    public let paper: ChecklistView.Paper
    /// Of this kind or of none, of the filing's producers or the commune's own, and still in force; the newest first.
    public let usable: [Document]
}

/// Use case: what can be said of one paper.
public struct ShowPaper: Sendable {
    private static let most = 50

    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Throws: ``FilingProblem/unknownItem(_:known:)``.
    public func show(_ item: String, of code: String) async throws -> PaperChoices {
        let filing = try await ShowStaffFiling(context).show(code)
        guard let checklist = filing.checklist, let paper = checklist.papers.first(where: { $0.item.id == item }) else {
            throw Problem.filing(.unknownItem(item, known: filing.checklist?.papers.map(\.item.id) ?? []))
        }
        let (today, record) = (context.clock.today(), filing.view.filing)
        let usable = try await context.database.read { connection in
            let producers = Set(try connection.subjectProducers(of: record, on: today).map(\.code))
            return try connection.documents(commune: record.commune).filter { document in
                document.withdrawn == nil && !document.isExpired(on: today)
                    && (document.kind == nil || document.kind == item)
                    && document.producer.map { producers.contains($0) } ?? true
            }
        }
        return PaperChoices(filing: filing, paper: paper, usable: Array(usable.reversed().prefix(Self.most)))
    }
}
