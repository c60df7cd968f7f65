public import LegalCalendar
public import Registry

/// Days on which a person is away, both included.
public struct Absence: Hashable, Sendable {
    public let person: String
    public let from: Day
    public let until: Day

    public init(person: String, from: Day, until: Day) {
        self.person = person
        self.from = from
        self.until = until
    }
}

/// Everybody who can be reminded, with what decides who it is; nobody who has been forgotten.
public struct RecipientBook: Sendable {
    public let people: [String: Person]
    public let assignments: [Assignment]
    public let absences: [Absence]
}

extension SQLConnection {
    /// People, assignments and absences of all communes, read at once for a night's plan.
    public func recipientBook() throws -> RecipientBook {
        let addresses = Dictionary(grouping: try allAddresses(), by: \.person)
        let people = try rows(
            """
            SELECT code, commune, name, language, quiet_from, quiet_until FROM person WHERE forgotten_on IS NULL
            ORDER BY code
            """
        ).map { row in
            let code = try row.text(0)
            return Person(
                code: code,
                commune: try row.text(1),
                name: try row.text(2),
                language: try row.text(3),
                quietFrom: try row.integer(4),
                quietUntil: try row.integer(5),
                addresses: (addresses[code] ?? []).map(\.address)
            )
        }
        return RecipientBook(
            people: Dictionary(people.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }),
            assignments: try allAssignments(),
            absences: try absences()
        )
    }

    private func allAddresses() throws -> [(person: String, address: PersonAddress)] {
        try rows(
            "SELECT person, channel, address, has_consented FROM person_address ORDER BY person, channel, address"
        ).map { row in
            let address = PersonAddress(
                channel: try row.choice(1),
                address: try row.text(2),
                hasConsented: try row.flag(3)
            )
            return (try row.text(0), address)
        }
    }

    private func allAssignments() throws -> [Assignment] {
        try rows("\(assignmentColumns) ORDER BY length(code), code").map(Assignment.init(row:))
    }

    private func absences() throws -> [Absence] {
        try rows("SELECT person, first_day, last_day FROM absence ORDER BY person, first_day").map { row in
            Absence(person: try row.text(0), from: try row.value(1), until: try row.value(2))
        }
    }

    /// A person's days away, by the first.
    public func absences(person: String) throws -> [Absence] {
        try rows("SELECT person, first_day, last_day FROM absence WHERE person = \(person) ORDER BY first_day").map {
            row in
            Absence(person: try row.text(0), from: try row.value(1), until: try row.value(2))
        }
    }

    public func saveAbsence(_ absence: Absence) throws {
        try run(
            """
            INSERT INTO absence (person, first_day, last_day)
            VALUES (\(absence.person), \(absence.from), \(absence.until))
            ON CONFLICT (person, first_day) DO UPDATE SET last_day = excluded.last_day
            """
        )
    }
}
