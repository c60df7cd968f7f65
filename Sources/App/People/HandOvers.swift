public import LegalCalendar
public import Registry
import Store

/// A hand-over with what was handed over, as it stands now.
public struct HandOverView: Sendable {
    public let handOver: HandOver
    public let giverName: String
    public let receiverName: String
    /// The assignments of the receiver, or of whom the receiver now stands in for.
    public let assignments: [AssignmentView]
}

/// Use case: an officer's work goes to another on a day. What is due is reminded to whoever answers for it on the day,
/// so reminders follow by themselves; a message that still waited for the giver is not sent any more.
public struct HandOvers: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Parameters:
    ///   - day: the receiver's first day; it may be one to come.
    ///   - deputy: who stands in for the receiver; nil keeps the deputies there are.
    public func handOver(
        from giver: String,
        to receiver: String,
        on day: Day,
        deputy: String?
    ) async throws
        -> HandOverView
    {
        guard giver != receiver else { throw Problem.people(.sameTwice(field: "to", code: giver)) }
        if deputy == receiver { throw Problem.people(.sameTwice(field: "deputy", code: receiver)) }
        let stamp = context.stamp
        return try await context.database.write { connection in
            guard let old = try connection.person(giver) else {
                throw Problem.general(.notFound(.person, code: giver))
            }
            guard try connection.activePerson(receiver).commune == old.commune else {
                throw Problem.general(.notFound(.person, code: receiver))
            }
            if let deputy { _ = try connection.activePerson(deputy) }
            let transfer = Transfer(giver: giver, receiver: receiver, day: day, deputy: deputy)
            let items = try transfer.run(connection, commune: old.commune)
            guard !items.isEmpty else { throw Problem.people(.nothingToHandOver(person: giver, on: day)) }
            let record = HandOver(
                code: try connection.nextCode(of: .handOver),
                giver: giver,
                receiver: receiver,
                on: day,
                items: items
            )
            try connection.insertHandOver(record)
            let list = items.map { "\($0.before)>\($0.after)" }.joined(separator: ", ")
            let after = "\(giver) \(receiver) \(day): \(list)"
            try connection.audit(AuditedAct("person.hand-over", .handOver, record.code, after: after), stamp)
            return try connection.view(record)
        }
    }

    public func list() async throws -> [HandOverView] {
        let chosen = context.commune
        return try await context.database.read { connection in
            try connection.handOvers(commune: connection.chosenCommune(chosen).code).map { try connection.view($0) }
        }
    }
}

/// Moves each assignment that is in force on the day or later, also those in which the giver stands in for others.
private struct Transfer {
    let giver: String
    let receiver: String
    let day: Day
    let deputy: String?

    func run(_ connection: any SQLConnection, commune: String) throws -> [HandOver.Item] {
        let open = try connection.assignments(commune: commune).filter { $0.until.map { $0 >= day } ?? true }
        let mine = open.filter { $0.person == giver }
        let stoodIn = open.filter { $0.person != giver && $0.deputy == giver }
        let held = open.filter { $0.person == receiver }
        return try mine.map { assignment in
            try move(assignment, to: receiver, deputy: nextDeputy(of: assignment), held, connection)
        }
            + stoodIn.map { assignment in
                let deputy = assignment.person == receiver ? nil : receiver
                return try move(assignment, to: assignment.person, deputy: deputy, [], connection)
            }
    }

    private func nextDeputy(of assignment: Assignment) -> String? {
        let next = deputy ?? assignment.deputy
        return next == receiver || next == giver ? nil : next
    }

    private func move(
        _ assignment: Assignment,
        to person: String,
        deputy: String?,
        _ held: [Assignment],
        _ connection: any SQLConnection
    ) throws -> HandOver.Item {
        if assignment.from >= day {
            try connection.updateAssignment(assignment.code, person: person, deputy: deputy)
            return HandOver.Item(before: assignment.code, after: assignment.code)
        }
        try connection.endAssignment(assignment.code, on: day.adding(days: -1))
        // Who answers for it all the time already answers for it once.
        if let same = held.first(where: { $0.covers(assignment, from: day) }) {
            return HandOver.Item(before: assignment.code, after: same.code)
        }
        let code = try connection.nextCode(of: .assignment)
        try connection.insertAssignment(
            Assignment(
                code: code,
                person: person,
                role: assignment.role,
                scope: assignment.scope,
                from: day,
                until: assignment.until,
                deputy: deputy
            )
        )
        return HandOver.Item(before: assignment.code, after: code)
    }
}

extension Assignment {
    fileprivate func covers(_ other: Assignment, from day: Day) -> Bool {
        guard role == other.role, scope == other.scope, from <= day else { return false }
        guard let until else { return true }
        return other.until.map { $0 <= until } ?? false
    }
}

extension SQLConnection {
    func view(_ record: HandOver) throws -> HandOverView {
        HandOverView(
            handOver: record,
            giverName: try person(record.giver)?.name ?? record.giver,
            receiverName: try person(record.receiver)?.name ?? record.receiver,
            assignments: try record.items.compactMap { try assignment($0.after) }.map { try view($0) }
        )
    }
}
