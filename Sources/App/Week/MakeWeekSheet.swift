import LegalCalendar
public import Procedures
import Registry
import Store

/// Use case: the officer's week, from the record as it stands.
public struct MakeWeekSheet: Sendable {
    /// How far beyond the week the sheet looks: who has no mail is told in person, and needs the time.
    private static let daysAhead = 14

    private let context: AppContext
    private let settings: NightSettings

    public init(_ context: AppContext, _ settings: NightSettings) {
        self.context = context
        self.settings = settings
    }

    /// - Parameter unit: only what this unit of the commune has to do; nil for the whole sheet.
    public func make(unit: OfficeUnit? = nil) async throws -> WeekSheet {
        let today = context.clock.today()
        let monday = today.adding(days: 1 - today.weekday)
        let sunday = monday.adding(days: 6)
        // A right that need not be used is nobody's task of the week.
        let items = try await Filings(context).due(within: sunday.ordinal - today.ordinal + Self.daysAhead)
            .filter { !$0.obligation.step.isOptional }
        let lastWorkingDay = try context.library.calendar().sureWorkingDay(onOrBefore: sunday)
        let (chosen, office, head) = (context.commune, settings.officePerson, settings.escalationPerson)
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen)
            let finder = RecipientFinder(book: try connection.recipientBook(), today: today, office: office)
            let desk = WeekDesk(connection, finder, commune: commune.code)
            let items = try items.filter { item in try unit.map { try desk.unit(of: item) == $0 } ?? true }
            return WeekSheet(
                commune: commune,
                unit: unit,
                today: today,
                from: monday,
                until: sunday,
                lastWorkingDay: lastWorkingDay,
                shares: try desk.shares(of: items, until: sunday),
                // A letter that no filing has yet belongs to whoever keeps the book.
                letters: unit == nil ? try connection.lettersNotEntered(commune: commune.code) : [],
                calls: try desk.calls(about: items),
                undelivered: try desk.undelivered(unit: unit),
                unknown: try desk.messages(in: .unknown, unit: unit),
                refused: try desk.messages(in: .refused, unit: unit),
                proposals: try desk.proposals(unit: unit),
                toReport: try desk.toReport(of: items, head: head)
            )
        }
    }
}
