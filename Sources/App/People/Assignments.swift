public import LegalCalendar
public import Registry
import Store

/// An assignment with the names that people know.
public struct AssignmentView: Sendable {
    public let assignment: Assignment
    /// Empty where the person has been forgotten.
    public let personName: String
    public let deputyName: String?
}

/// Use case: who answers for what on a day, and the end of answering for it.
public struct Assignments: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Parameter day: those in force on this day; all where it is nil.
    public func list(on day: Day?) async throws -> [AssignmentView] {
        let chosen = context.commune
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            return try connection.assignments(commune: commune)
                .filter { assignment in day.map(assignment.period.includes) ?? true }
                .map { try connection.view($0) }
        }
    }

    /// - Parameter day: its last day, which may be one to come.
    public func end(_ code: String, on day: Day) async throws -> AssignmentView {
        let stamp = context.stamp
        return try await context.database.write { connection in
            guard let assignment = try connection.assignment(code) else {
                throw Problem.general(.notFound(.assignment, code: code))
            }
            if let until = assignment.until, until <= day {
                throw Problem.people(.alreadyEnded(.assignment, code: code, on: until))
            }
            try CatalogueInput.period(from: assignment.from, until: day)
            try connection.endAssignment(code, on: day)
            try connection.audit(AuditedAct("assignment.end", .assignment, code, after: day.description), stamp)
            guard let ended = try connection.assignment(code) else {
                throw Problem.general(.notFound(.assignment, code: code))
            }
            return try connection.view(ended)
        }
    }
}

extension Assignment {
    public var period: Period { Period(from: from, until: until) }
}

extension SQLConnection {
    func view(_ assignment: Assignment) throws -> AssignmentView {
        AssignmentView(
            assignment: assignment,
            personName: try person(assignment.person)?.name ?? assignment.person,
            deputyName: try assignment.deputy.flatMap { try person($0)?.name }
        )
    }
}
