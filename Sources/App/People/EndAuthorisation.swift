public import LegalCalendar
public import Registry
import Store

/// Use case: a paper that let somebody use a sign holds no longer.
public struct EndAuthorisation: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// The paper, with the names of the sign and of whoever uses it.
    public func paper(_ code: String) async throws -> StaffAuthorisation {
        try await context.database.read { connection in
            guard let authorisation = try connection.authorisation(code) else {
                throw Problem.general(.notFound(.authorisation, code: code))
            }
            return try connection.staffView(authorisation)
        }
    }

    /// - Parameter day: its last day.
    public func end(_ code: String, on day: Day) async throws -> Authorisation {
        try CatalogueInput.pastDay(day, field: "on", today: context.clock.today())
        let (stamp, follower) = (context.stamp, PaperFollower(context))
        return try await context.database.write { connection in
            try connection.end(authorisation: code, as: .ended, on: day, stamp, follower)
            guard let ended = try connection.authorisation(code) else {
                throw Problem.general(.notFound(.authorisation, code: code))
            }
            return ended
        }
    }
}

extension SQLConnection {
    /// The older paper ends on the day before the newer begins; both must be of one user and one right.
    func end(
        authorisation code: String,
        of input: AuthorisationInput,
        as end: PaperEnd,
        _ stamp: AuditStamp,
        _ follower: PaperFollower
    ) throws {
        guard let old = try authorisation(code), old.right == input.right, old.user == input.user else {
            throw Problem.general(.notFound(.authorisation, code: code))
        }
        try self.end(
            authorisation: code,
            as: end,
            on: max(old.from, input.from.adding(days: -1)),
            eventOn: input.from,
            stamp,
            follower
        )
    }

    fileprivate func end(
        authorisation code: String,
        as end: PaperEnd,
        on day: Day,
        eventOn eventDay: Day? = nil,
        _ stamp: AuditStamp,
        _ follower: PaperFollower
    ) throws {
        guard let old = try authorisation(code) else {
            throw Problem.general(.notFound(.authorisation, code: code))
        }
        if let ended = old.ended { throw Problem.people(.alreadyEnded(.authorisation, code: code, on: ended)) }
        try CatalogueInput.period(from: old.from, until: day)
        try endAuthorisation(code, on: day)
        try audit(AuditedAct("authorisation.end", .authorisation, code, after: "\(end.rawValue) \(day)"), stamp)
        try follower.end(.authorisation, code, as: end, on: eventDay ?? day, self)
    }
}
