import Procedures
import Registry
import Store

/// One filing as the staff look at it.
public struct StaffFiling: Sendable {
    public let view: FilingView
    public let subjectName: String
    /// Nil where the filing has no papers of its own.
    public let checklist: ChecklistView?
    /// The names of those who have checked its events, by what stands with the check.
    public let checkers: [String: String]
    public let surroundings: FilingSurroundings
    /// Codes of obligations that had passed when they were entered, and that somebody pursues.
    public let pursued: Set<String>
}

/// Use case: one filing of the commune for which somebody works.
public struct ShowStaffFiling: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Throws: ``GeneralProblem/notFound(_:code:)`` for another commune's filing, as for one that is not there.
    public func show(_ code: String) async throws -> StaffFiling {
        let view = try await ShowFiling(context).show(code)
        let chosen = context.commune
        let (subjectName, checkers, surroundings, pursued) = try await context.database.read { connection in
            guard try view.filing.commune == connection.chosenCommune(chosen).code else {
                throw Problem.general(.notFound(.filing, code: code))
            }
            let names = try view.checks.compactMap { check in
                try connection.person(check.by).map { (check.by, $0.name) }
            }
            return (
                try connection.subjectName(of: view.filing),
                Dictionary(names, uniquingKeysWith: { first, _ in first }),
                try connection.surroundings(of: view.filing, on: view.today),
                Set(
                    try view.obligations.filter(\.record.isHistoric).map(\.record.code).filter(connection.isPursued)
                )
            )
        }
        let hasPapers = view.word != .paper && view.word != .report
        return StaffFiling(
            view: view,
            subjectName: subjectName,
            checklist: hasPapers ? try await Checklists(context).show(code) : nil,
            checkers: checkers,
            surroundings: surroundings,
            pursued: pursued
        )
    }
}
