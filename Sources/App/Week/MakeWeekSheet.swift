import LegalCalendar
import Procedures
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

    public func make() async throws -> WeekSheet {
        let today = context.clock.today()
        let monday = today.adding(days: 1 - today.weekday)
        let sunday = monday.adding(days: 6)
        // A right that need not be used is nobody's task of the week.
        let items = try await Filings(context).due(within: sunday.ordinal - today.ordinal + Self.daysAhead)
            .filter { !$0.obligation.step.isOptional }
        let lastWorkingDay = try context.library.calendar().sureWorkingDay(onOrBefore: sunday)
        let (chosen, office) = (context.commune, settings.officePerson)
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen)
            let desk = WeekDesk(connection, today: today, office: office, finder: try connection.recipientBook())
            return WeekSheet(
                commune: commune,
                today: today,
                from: monday,
                until: sunday,
                lastWorkingDay: lastWorkingDay,
                shares: try desk.shares(of: items, until: sunday),
                letters: try connection.lettersNotEntered(commune: commune.code),
                calls: try desk.calls(about: items),
                undelivered: try desk.undelivered(commune: commune.code),
                unknown: try connection.messages(in: [.unknown]).map(\.code),
                refused: try connection.messages(in: [.refused]).map(\.code),
                proposals: try connection.openProposals(),
                toReport: items.filter { ($0.daysLeft ?? 0) < 0 }
            )
        }
    }
}

/// Reads who answers for what, and who must be called.
struct WeekDesk {
    private let connection: any SQLConnection
    private let today: Day
    private let book: RecipientBook
    private let finder: RecipientFinder

    init(_ connection: any SQLConnection, today: Day, office: String?, finder book: RecipientBook) {
        self.connection = connection
        self.today = today
        self.book = book
        finder = RecipientFinder(book: book, today: today, office: office)
    }

    /// Each item stands under the first officer who answers for it; those nobody answers for come first.
    func shares(of items: [DueItem], until sunday: Day) throws -> [WeekSheet.Share] {
        var byOfficer: [String: [DueItem]] = [:]
        for item in items {
            let officer = finder.officer(for: try subject(of: item.filing))
            byOfficer[officer ?? "", default: []].append(item)
        }
        return byOfficer.sorted { $0.key < $1.key }.map { code, items in
            let ahead = sunday.ordinal - today.ordinal
            return WeekSheet.Share(
                officer: book.people[code],
                overdue: items.filter { ($0.daysLeft ?? -1) < 0 },
                due: items.filter { (0...ahead).contains($0.daysLeft ?? -1) },
                upcoming: items.filter { ($0.daysLeft ?? -1) > ahead }
            )
        }
    }

    /// The producers of what is due whom no mail reaches, but for what they were told of in the last seven days.
    func calls(about items: [DueItem]) throws -> [WeekSheet.Call] {
        let told = try connection.deliveredObligations(since: today.adding(days: -7))
        var byProducer: [String: (producer: Producer, items: [DueItem])] = [:]
        for item in items where item.obligation.record.actor.isProducer && !told.contains(item.obligation.record.code) {
            for producer in try subject(of: item.filing).producers where !finder.isReachedByMail(producer.code) {
                byProducer[producer.code, default: (producer, [])].items.append(item)
            }
        }
        return byProducer.sorted { $0.key < $1.key }.map { code, call in
            WeekSheet.Call(producer: call.producer, people: finder.callees(of: code), items: call.items)
        }
    }

    func undelivered(commune: String) throws -> [MessageView] {
        try connection.printedAndNotDelivered().filter { book.people[$0.person]?.commune == commune }.map { message in
            MessageView(
                message: message,
                personName: book.people[message.person]?.name ?? message.person,
                reminders: try connection.reminders(message: message.code).map(\.reminder),
                attempts: []
            )
        }
    }

    private func subject(of filing: Filing) throws -> RecipientFinder.Subject {
        RecipientFinder.Subject(
            filing: filing.code,
            commune: filing.commune,
            producers: try connection.subjectProducers(of: filing, on: today)
        )
    }
}
