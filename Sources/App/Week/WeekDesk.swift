import LegalCalendar
import Procedures
import Registry
import Store

/// Reads who answers for what, and who must be called.
struct WeekDesk {
    private let connection: any SQLConnection
    private let finder: RecipientFinder
    private let commune: String
    private var today: Day { finder.today }
    private var book: RecipientBook { finder.book }

    init(_ connection: any SQLConnection, _ finder: RecipientFinder, commune: String) {
        self.connection = connection
        self.finder = finder
        self.commune = commune
    }

    /// Who has an item on the desk: a unit and its people, or an officer.
    private struct Owner: Hashable {
        let unit: OfficeUnit?
        let people: [String]
        var isVacant = false
    }

    /// The unit that must act; for what a producer must do, the unit for which its officer answers.
    func unit(of item: DueItem) throws -> OfficeUnit? { try owner(of: item).unit }

    private func owner(of item: DueItem) throws -> Owner {
        let subject = try subject(of: item.filing)
        let officer = finder.officer(for: subject)
        if let unit = OfficeUnit(item.obligation.record.actor) {
            let heads = finder.heads(of: unit, in: subject.commune).map(\.person)
            return heads.isEmpty
                ? Owner(unit: unit, people: [officer].compactMap(\.self), isVacant: true)
                : Owner(unit: unit, people: heads)
        }
        return owner(officer)
    }

    private func owner(_ officer: String?) -> Owner {
        Owner(
            unit: officer.flatMap { finder.units(of: $0, in: commune).first },
            people: [officer].compactMap(\.self)
        )
    }

    /// The units in the plan's order. What no officer of a unit answers for comes first, above all what nobody does.
    func shares(of items: [DueItem], until sunday: Day) throws -> [WeekSheet.Share] {
        var byOwner: [Owner: [DueItem]] = [:]
        for item in items { byOwner[try owner(of: item), default: []].append(item) }
        let ahead = sunday.ordinal - today.ordinal
        return byOwner.sorted { Self.order($0.key) < Self.order($1.key) }.map { owner, items in
            WeekSheet.Share(
                unit: owner.unit,
                isVacant: owner.isVacant,
                people: owner.people.compactMap { book.people[$0] },
                overdue: items.filter { ($0.daysLeft ?? -1) < 0 },
                due: items.filter { (0...ahead).contains($0.daysLeft ?? -1) },
                upcoming: items.filter { ($0.daysLeft ?? -1) > ahead }
            )
        }
    }

    private static func order(_ owner: Owner) -> (Int, Int, String) {
        let place = owner.unit.flatMap { OfficeUnit.allCases.firstIndex(of: $0) } ?? -1
        return (place, owner.isVacant ? 0 : 1, owner.people.joined(separator: " "))
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

    // MARK: what waits

    func undelivered(unit: OfficeUnit?) throws -> [MessageView] {
        try connection.printedAndNotDelivered().filter { concerns($0, unit) }.map { message in
            MessageView(
                message: message,
                personName: book.people[message.person]?.name ?? message.person,
                reminders: try connection.reminders(message: message.code).map(\.reminder),
                attempts: []
            )
        }
    }

    func messages(in state: ReminderMessage.State, unit: OfficeUnit?) throws -> [String] {
        try connection.messagesToAskAbout(in: state).filter { concerns($0, unit) }.map(\.code)
    }

    /// A message to somebody of this commune, or to one of the unit's people. One to nobody known any more is the
    /// whole sheet's.
    private func concerns(_ message: ReminderMessage, _ unit: OfficeUnit?) -> Bool {
        guard let person = book.people[message.person] else { return unit == nil }
        guard person.commune == commune else { return false }
        return unit.map { finder.units(of: person.code, in: commune).contains($0) } ?? true
    }

    func proposals(unit: OfficeUnit?) throws -> [Proposal] {
        try connection.openProposals().filter { proposal in
            guard let filing = try connection.filing(proposal.filing), filing.commune == commune else { return false }
            guard let unit else { return true }
            return owner(finder.officer(for: try subject(of: filing))).unit == unit
        }
    }

    /// What is past its planning day, but for what the head was told of by mail: the office has switched that on.
    func toReport(of items: [DueItem], head: String?) throws -> [DueItem] {
        let told = try head.map { head in
            Set(try connection.toldDates().filter { $0.person == head }.map(\.obligation))
        }
        return items.filter { ($0.daysLeft ?? 0) < 0 && told?.contains($0.obligation.record.code) != true }
    }

    private func subject(of filing: Filing) throws -> RecipientFinder.Subject {
        RecipientFinder.Subject(
            filing: filing.code,
            commune: filing.commune,
            producers: try connection.subjectProducers(of: filing, on: today)
        )
    }
}
