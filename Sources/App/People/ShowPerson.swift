public import Registry
import Store

/// Who a person is to the office: what they answer for, and by what they come in.
public struct PersonDossier: Sendable {
    public let view: PersonView
    public let representations: [RepresentationView]
    public let links: [PersonalLink]
    public let account: AccountView?
    /// Days on which the person's deputies are reminded instead, by the first.
    public let daysAway: [Period]
    /// In which the person gave or took over work.
    public let handOvers: [HandOverView]
    /// What they still answer for, or come in by, today; where there is nothing the purpose of keeping them has ended.
    public let isNeeded: Bool
}

/// Use case: what a person's page shows.
public struct ShowPerson: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func show(_ code: String) async throws -> PersonDossier {
        let view = try await People(context).show(code)
        let (today, now) = (context.clock.today(), context.clock.now())
        return try await context.database.read { connection in
            let account = try connection.account(ofPerson: code).map { try connection.view(of: $0, now: now) }
            let representations = try connection.representations(person: code).map { try connection.view($0) }
            let isAnswering = view.assignments.contains { $0.until.map { $0 >= today } ?? true }
            let isActing = representations.contains { $0.representation.ended == nil }
            return PersonDossier(
                view: view,
                representations: representations,
                links: try connection.links(commune: view.person.commune).filter { $0.person == code },
                account: account,
                daysAway: try connection.absences(person: code).map { Period(from: $0.from, until: $0.until) },
                handOvers: try connection.handOvers(commune: view.person.commune)
                    .filter { $0.giver == code || $0.receiver == code }.map { try connection.view($0) },
                isNeeded: isAnswering || isActing || (account.map { $0.state != .disabled } ?? false)
            )
        }
    }
}
