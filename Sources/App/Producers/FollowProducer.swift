import LegalCalendar
import Procedures
import Registry
import Store

/// Use case: what a producer's change of name, form or existence asks for, and beginning it.
public struct FollowProducer: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// Of a producer that merged, what its successor must see to.
    public func tasks(of code: String) async throws -> ProducerTasks {
        let (shelf, today) = (RuleShelf(context.library), context.clock.today())
        return try await context.database.read { try ProducerTaskFinder($0, shelf, today).tasks(of: code) }
    }

    /// Begins what the record can begin: the step becomes owed in the filing of the right, or in one opened for it.
    /// - Returns: the tasks as they stand then. What has been begun before is not begun again.
    public func open(tasksOf code: String) async throws -> ProducerTasks {
        let (shelf, today, stamp) = (RuleShelf(context.library), context.clock.today(), context.stamp)
        return try await context.database.write { connection in
            let finder = ProducerTaskFinder(connection, shelf, today)
            for task in try finder.tasks(of: code).tasks where task.standing == .open {
                guard let target = task.target else { continue }
                let rules = try shelf.rules(target.procedure, connection)
                let filing = try connection.filing(for: target, today: today, stamp)
                _ = try connection.record(
                    EventInput(kind: target.event, date: task.since),
                    filing: filing,
                    rules: rules,
                    today: today,
                    stamp: stamp
                )
            }
            return try finder.tasks(of: code)
        }
    }
}

extension SQLConnection {
    fileprivate func filing(for target: ProducerTask.Target, today: Day, _ stamp: AuditStamp) throws -> Filing {
        if let code = target.filing { return try requiredFiling(code) }
        let right = try knownRight(target.right)
        let draft = Filing(
            code: "",
            commune: right.commune,
            procedure: target.procedure,
            subject: .right(right.code),
            opened: today,
            answers: [:]
        )
        return try open(draft, stamp)
    }
}
