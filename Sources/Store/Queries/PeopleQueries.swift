public import LegalCalendar
public import Registry

extension SQLConnection {
    public func person(_ code: String) throws -> Person? {
        try first("\(personColumns) WHERE code = \(code)").map { try person(row: $0) }
    }

    /// The people of a commune, by code; those forgotten too.
    public func people(commune: String) throws -> [Person] {
        try rows("\(personColumns) WHERE commune = \(commune) ORDER BY length(code), code").map { try person(row: $0) }
    }

    public func insertPerson(_ person: Person) throws {
        try run(
            """
            INSERT INTO person (code, commune, name, language, quiet_from, quiet_until, forgotten_on)
            VALUES (\(person.code), \(person.commune), \(person.name), \(person.language), \(person.quietFrom),
                \(person.quietUntil), \(person.forgottenOn))
            """
        )
        for address in person.addresses { try saveAddress(address, of: person.code) }
    }

    public func saveQuietHours(of person: String, from: Int, until: Int) throws {
        try run("UPDATE person SET quiet_from = \(from), quiet_until = \(until) WHERE code = \(person)")
    }

    /// The name, the language, the hours and every address as they are now.
    public func replacePerson(_ person: Person) throws {
        try run(
            """
            UPDATE person SET name = \(person.name), language = \(person.language), quiet_from = \(person.quietFrom),
                quiet_until = \(person.quietUntil)
            WHERE code = \(person.code)
            """
        )
        try run("DELETE FROM person_address WHERE person = \(person.code)")
        for address in person.addresses { try saveAddress(address, of: person.code) }
    }

    /// Adds the address, or takes the consent given for it anew.
    public func saveAddress(_ address: PersonAddress, of person: String) throws {
        try run(
            """
            INSERT INTO person_address (person, channel, address, has_consented)
            VALUES (\(person), \(address.channel.rawValue), \(address.address), \(address.hasConsented))
            ON CONFLICT (person, channel, address) DO UPDATE SET has_consented = excluded.has_consented
            """
        )
    }

    /// Erases what is personal, here and where the audit trail keeps what stood before and after. The trail's chain
    /// stays whole: it holds digests only.
    public func forgetPerson(_ code: String, on day: Day) throws {
        try run("DELETE FROM person_address WHERE person = \(code)")
        try run("UPDATE person SET name = '', forgotten_on = \(day) WHERE code = \(code)")
        // Mail servers repeat the address in what they answer; what was said on the phone is the person's too.
        try run(
            "UPDATE message_attempt SET answer = '' WHERE message IN (SELECT code FROM message WHERE person = \(code))"
        )
        try run("UPDATE delivery SET result = NULL WHERE person = \(code)")
        try run(
            """
            DELETE FROM audit_value WHERE sequence IN
                (SELECT sequence FROM audit WHERE kind = \(RecordKind.person.rawValue) AND code = \(code))
            """
        )
        try run(
            """
            DELETE FROM audit_value WHERE sequence IN (
                SELECT a.sequence FROM audit a JOIN delivery d ON d.obligation = a.code
                WHERE a.act = 'reminder.deliver' AND d.person = \(code)
            ) AND substr(after_value, 1, length(\(code)) + 3) = \(code) || ' | '
            """
        )
    }

    private func person(row: SQLRow) throws -> Person {
        let code = try row.text(0)
        return Person(
            code: code,
            commune: try row.text(1),
            name: try row.text(2),
            language: try row.text(3),
            quietFrom: try row.integer(4),
            quietUntil: try row.integer(5),
            addresses: try rows(
                """
                SELECT channel, address, has_consented FROM person_address WHERE person = \(code)
                ORDER BY channel, address
                """
            ).map { row in
                PersonAddress(
                    channel: try row.choice(0),
                    address: try row.text(1),
                    hasConsented: try row.flag(2)
                )
            },
            forgottenOn: try row.optionalValue(6)
        )
    }
}

private let personColumns: SQLQuery =
    "SELECT code, commune, name, language, quiet_from, quiet_until, forgotten_on FROM person"

extension SQLConnection {
    public func insertAssignment(_ assignment: Assignment) throws {
        try run(
            """
            INSERT INTO assignment (code, person, role, scope, target, valid_from, valid_until, deputy)
            VALUES (\(assignment.code), \(assignment.person), \(assignment.role.rawValue),
                \(assignment.scope.kind.rawValue), \(assignment.scope.target), \(assignment.from),
                \(assignment.until), \(assignment.deputy))
            """
        )
    }

    public func assignment(_ code: String) throws -> Assignment? {
        try first("\(assignmentColumns) WHERE code = \(code)").map(Assignment.init(row:))
    }

    /// Who answers for what in a commune, by code; those ended too.
    public func assignments(commune: String) throws -> [Assignment] {
        try rows(
            """
            \(assignmentColumns) WHERE person IN (SELECT code FROM person WHERE commune = \(commune))
            ORDER BY length(code), code
            """
        ).map(Assignment.init(row:))
    }

    public func assignments(person: String) throws -> [Assignment] {
        try rows("\(assignmentColumns) WHERE person = \(person) ORDER BY length(code), code").map(Assignment.init(row:))
    }

    /// Ends the assignment with this day as its last.
    public func endAssignment(_ code: String, on day: Day) throws {
        try run("UPDATE assignment SET valid_until = \(day) WHERE code = \(code)")
    }

    /// Nobody stands in by this person any more.
    public func removeDeputy(_ person: String) throws {
        try run("UPDATE assignment SET deputy = NULL WHERE deputy = \(person)")
    }
}

let assignmentColumns: SQLQuery =
    "SELECT code, person, role, scope, target, valid_from, valid_until, deputy FROM assignment"

extension Assignment {
    init(row: SQLRow) throws {
        let kind = try row.choice(3, of: Scope.Kind.self)
        guard let scope = Scope(kind, target: try row.optionalText(4)) else {
            throw StoreError.unexpectedValue(column: "target", found: kind.rawValue)
        }
        self.init(
            code: try row.text(0),
            person: try row.text(1),
            role: try row.choice(2),
            scope: scope,
            from: try row.value(5),
            until: try row.optionalValue(6),
            deputy: try row.optionalText(7)
        )
    }
}
