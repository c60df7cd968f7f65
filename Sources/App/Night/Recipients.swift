import LegalCalendar
public import Procedures
public import Registry
import Store

/// Somebody to remind, on which channel, and why it is this person.
public struct Recipient: Hashable, Sendable {
    public enum Role: Hashable, Sendable {
        case contact(producer: String)
        case filingContact
        /// Acts for the producer before the Office, which writes there.
        case representative
        case officer
        /// The producer has nobody who can be reached.
        case officerFor(producer: String)
        /// Answers for the unit of the commune that must act.
        case unit(OfficeUnit)
        /// Nobody answers for the unit that must act.
        case officerForUnit(OfficeUnit)
        /// The one named in the settings for what nobody else answers for.
        case office
        /// The one named in the settings for what is past its date.
        case leader

        /// Whether it is a member of the office, who gets a digest on Mondays.
        var isStaff: Bool {
            switch self {
            case .officer, .officerFor, .officerForUnit, .office, .leader: true
            case .unit(let unit): unit.isStaff
            case .contact, .filingContact, .representative: false
            }
        }
    }

    public let person: String
    public let channel: ReminderChannel
    public let role: Role
    /// The person in whose place a deputy stands.
    public let absent: String?
}

/// Finds who is reminded of an obligation on a day.
struct RecipientFinder {
    let book: RecipientBook
    let today: Day
    /// The person of the settings; the last resort.
    let office: String?

    /// What an obligation's filing is about, as far as it decides who is reminded.
    struct Subject: Sendable {
        let filing: String
        let commune: String
        let producers: [Producer]
        /// Codes of the people who act for the producer before the Office and want to be reminded.
        var representatives: [String] = []
    }

    /// Each person once; nobody only where no assignment and no setting names anybody.
    func recipients(of actor: Actor, _ subject: Subject) -> [Recipient] {
        var found: [Recipient] = []
        if actor.isProducer { found += contacts(subject) }
        let unit = OfficeUnit(actor)
        if let unit { found += heads(of: unit, in: subject.commune) }
        if found.isEmpty { found += officers(subject, role: unit.map { .officerForUnit($0) } ?? .officer) }
        if found.isEmpty, let person = lastResort(in: subject.commune) { found.append(recipient(person, .office)) }
        if actor.isProducer { found += representatives(subject) }
        var seen: Set<String> = []
        return found.filter { seen.insert($0.person).inserted }
    }

    private func contacts(_ subject: Subject) -> [Recipient] {
        let ofFiling = reachable(.filing(subject.filing), role: .filingContact)
        let ofProducers = subject.producers.flatMap { producer in
            let found = reachable(.producer(producer.code), role: .contact(producer: producer.code))
            guard found.isEmpty, ofFiling.isEmpty else { return found }
            return officers(subject, role: .officerFor(producer: producer.code))
        }
        return ofFiling + ofProducers
    }

    /// They are reminded beside whoever answers for the producer, never in their place.
    private func representatives(_ subject: Subject) -> [Recipient] {
        subject.representatives.compactMap { book.people[$0] }.map { recipient($0, .representative) }
            .filter { $0.channel == .email }
    }

    /// The contacts of a scope whom a mail reaches, a deputy in place of who is away.
    private func reachable(_ scope: Assignment.Scope, role: Recipient.Role) -> [Recipient] {
        inForce(.contact).filter { $0.scope == scope }.compactMap { standIn(for: $0, role: role) }
            .filter { $0.channel == .email }
    }

    /// Who answers for a unit; a deputy in place of who is away. Several schools may each have their own.
    func heads(of unit: OfficeUnit, in commune: String) -> [Recipient] {
        inForce(.unit).filter { $0.scope == .unit(unit) && book.people[$0.person]?.commune == commune }
            .compactMap { standIn(for: $0, role: .unit(unit)) }
    }

    /// The units for which a person answers or stands in.
    func units(of person: String, in commune: String) -> [OfficeUnit] {
        OfficeUnit.allCases.filter { unit in heads(of: unit, in: commune).contains { $0.person == person } }
    }

    /// The officers of the closest scope that has one: filing, producer, village, commune.
    private func officers(_ subject: Subject, role: Recipient.Role) -> [Recipient] {
        let officers = inForce(.officer).filter { book.people[$0.person]?.commune == subject.commune }
        let producers = Set(subject.producers.map(\.code))
        let villages = Set(subject.producers.compactMap(\.village))
        let closeness: [(Assignment.Scope) -> Bool] = [
            { $0 == .filing(subject.filing) },
            { if case .producer(let code) = $0 { producers.contains(code) } else { false } },
            { if case .village(let name) = $0 { villages.contains(name) } else { false } },
            { $0 == .commune },
        ]
        for isClose in closeness {
            let found = officers.filter { isClose($0.scope) }.compactMap { standIn(for: $0, role: role) }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The officers of the closest scope that has one, by code.
    func officers(of subject: Subject) -> [String] { officers(subject, role: .officer).map(\.person) }

    func name(of person: String) -> String { book.people[person]?.name ?? person }

    /// The person of that code as the one who is told of what is past its date.
    func leader(_ code: String) -> Recipient? { book.people[code].map { recipient($0, .leader) } }

    /// The officer who answers for a filing, whether or not the producer is reminded too.
    func officer(for subject: Subject) -> String? {
        officers(subject, role: .officer).first?.person ?? lastResort(in: subject.commune)?.code
    }

    /// The person of the settings, for the work of their own commune: another's is none of theirs.
    func lastResort(in commune: String) -> Person? {
        office.flatMap { book.people[$0] }.flatMap { $0.commune == commune ? $0 : nil }
    }

    /// Whether a contact of the producer gets mail.
    func isReachedByMail(_ producer: String) -> Bool {
        !reachable(.producer(producer), role: .contact(producer: producer)).isEmpty
    }

    /// The producer's contacts, with their numbers.
    func callees(of producer: String) -> [WeekSheet.Callee] {
        inForce(.contact).filter { $0.scope == .producer(producer) }.compactMap { book.people[$0.person] }.map {
            person in
            let phone =
                person.addresses.first { $0.channel == .phone } ?? person.addresses.first { $0.channel == .zalo }
            return WeekSheet.Callee(person: person.code, name: person.name, phone: phone?.address)
        }
    }

    func inForce(_ role: Assignment.Role) -> [Assignment] {
        book.assignments.filter { $0.role == role && $0.from <= today && ($0.until.map { today <= $0 } ?? true) }
    }

    /// The person assigned, or the deputy on days of absence; a person without a deputy is reminded all the same.
    func standIn(for assignment: Assignment, role: Recipient.Role) -> Recipient? {
        guard let person = book.people[assignment.person] else { return nil }
        guard isAway(person.code), let code = assignment.deputy, let deputy = book.people[code], !isAway(code) else {
            return recipient(person, role)
        }
        return recipient(deputy, role, absent: person.code)
    }

    private func isAway(_ person: String) -> Bool {
        book.absences.contains { $0.person == person && $0.from <= today && today <= $0.until }
    }

    func recipient(_ person: Person, _ role: Recipient.Role, absent: String? = nil) -> Recipient {
        Recipient(
            person: person.code,
            channel: person.mailAddress == nil ? .print : .email,
            role: role,
            absent: absent
        )
    }
}

extension Person {
    /// The address to which the person has agreed to get mail.
    var mailAddress: String? { addresses.first { $0.channel == .email && $0.hasConsented }?.address }

    /// Whether nothing is sent at this hour of the office's day.
    func isQuiet(hour: Int) -> Bool {
        if quietFrom == quietUntil { return false }
        if quietFrom < quietUntil { return quietFrom <= hour && hour < quietUntil }
        return hour >= quietFrom || hour < quietUntil
    }
}

extension SQLConnection {
    /// What of a filing decides who is reminded on a day.
    func recipientSubject(of filing: Filing, on day: Day) throws -> RecipientFinder.Subject {
        RecipientFinder.Subject(
            filing: filing.code,
            commune: filing.commune,
            producers: try subjectProducers(of: filing, on: day),
            representatives: try representatives(of: filing, on: day).filter(\.isReminded).map(\.person)
        )
    }

    /// The producers who own a filing's subject or apply for it on a day.
    func subjectProducers(of filing: Filing, on day: Day) throws -> [Producer] {
        switch filing.subject {
        case .certificate(let code):
            guard let certificate = try certificate(code), let product = try product(certificate.product) else {
                return []
            }
            return try [producer(product.producer)].compactMap(\.self)
        case .right(let code):
            return try right(code).map { try holders(of: $0, on: day) } ?? []
        case .paper(let paper):
            // A paper of a producer that merged is its successor's to renew.
            return try [paper.producer.flatMap { try producer(standing(producer: $0, on: day)) }].compactMap(\.self)
        case .commune:
            return []
        }
    }

    /// Who owns a right or applies for it on a day; else who manages or stands for it; else who makes its products.
    func holders(of right: ProtectedRight, on day: Day) throws -> [Producer] {
        let holdings = right.holdings.filter { $0.period.includes(day) }
        for roles in [[Holding.Role.owner, .applicant], [.managingBody], [.representative]] {
            let found = holdings.filter { roles.contains($0.role) }.map(\.producer)
            if !found.isEmpty { return try Set(found).sorted().compactMap { try producer($0) } }
        }
        return try Set(right.products.compactMap { try product($0)?.producer }).sorted()
            .compactMap { try producer($0) }
    }
}
