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
}

/// Use case: one filing of the commune for which somebody works.
public struct ShowStaffFiling: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Throws: ``GeneralProblem/notFound(_:code:)`` for another commune's filing, as for one that is not there.
    public func show(_ code: String) async throws -> StaffFiling {
        let (chosen, library, today) = (context.commune, context.library, context.clock.today())
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            guard let filing = try connection.filing(code), filing.commune == commune else {
                throw Problem.general(.notFound(.filing, code: code))
            }
            let shelf = RuleShelf(library)
            let rules = try shelf.rules(filing.procedure, connection)
            let duties = try SharedDuties(connection, shelf, of: [filing])
            let view = try connection.view(of: filing, rules: rules, duties: duties, today: today)
            let names = try view.checks.compactMap { check in
                try connection.person(check.by).map { (check.by, $0.name) }
            }
            let hasPapers = view.word != .paper && view.word != .report
            return StaffFiling(
                view: view,
                subjectName: try connection.subjectName(of: filing),
                checklist: hasPapers ? try connection.checklist(of: view, rules: rules) : nil,
                checkers: Dictionary(names, uniquingKeysWith: { first, _ in first }),
                surroundings: try connection.surroundings(of: filing, on: today)
            )
        }
    }
}
