public import LegalCalendar
public import Registry
import Store

/// The person of a producer's own, as entered with the producer.
public struct ContactInput: Sendable {
    /// Nil where the producer's own name is meant.
    public var name: String?
    public var email: String?
    public var phone: String?
    public var hasConsented: Bool

    public init(name: String? = nil, email: String? = nil, phone: String? = nil, hasConsented: Bool) {
        self.name = name
        self.email = email
        self.phone = phone
        self.hasConsented = hasConsented
    }

    func checked(producer: String) throws(Problem) -> PersonInput {
        var input = PersonInput(name: name ?? producer)
        if let email { input.addresses.append(AddressInput(channel: .email, address: email)) }
        if let phone { input.addresses.append(AddressInput(channel: .phone, address: phone)) }
        input.hasConsented = hasConsented
        return try input.checked()
    }
}

/// What is said of a person when entered.
public struct PersonInput: Sendable {
    public var name: String
    public var language = "vi"
    /// Hours of the day in which nothing is sent.
    public var quietFrom = 21
    public var quietUntil = 6
    public var addresses: [AddressInput] = []
    /// Whether the person has agreed to be written to there.
    public var hasConsented = true

    public init(name: String) {
        self.name = name
    }

    func checked() throws(Problem) -> PersonInput {
        var input = self
        input.name = try CatalogueInput.name(name, field: "name")
        guard ["vi", "en"].contains(language) else {
            throw .general(.unknownChoice(field: "language", text: language, choices: ["vi", "en"]))
        }
        for (field, hour) in [("quiet-from", quietFrom), ("quiet-until", quietUntil)]
        where !(0...23).contains(hour) {
            throw .general(.badValue(field: field, text: "\(hour)", example: "21"))
        }
        for address in addresses { _ = try CatalogueInput.address(address.address, channel: address.channel) }
        return input
    }

    func person(code: String, commune: String) -> Person {
        Person(
            code: code,
            commune: commune,
            name: name,
            language: language,
            quietFrom: quietFrom,
            quietUntil: quietUntil,
            addresses: addresses.map {
                PersonAddress(channel: $0.channel, address: $0.address, hasConsented: hasConsented)
            }
        )
    }
}

/// One way to reach a person.
public struct AddressInput: Hashable, Sendable {
    public let channel: PersonAddress.Channel
    public let address: String

    public init(channel: PersonAddress.Channel, address: String) {
        self.channel = channel
        self.address = address
    }
}

/// What a person is to answer for.
public struct AssignmentInput: Sendable {
    public var role: Assignment.Role
    public var scope: Assignment.Scope
    /// Nil for today.
    public var from: Day?
    public var until: Day?
    public var deputy: String?

    public init(role: Assignment.Role, scope: Assignment.Scope) {
        self.role = role
        self.scope = scope
    }
}

/// A person with what they answer for.
public struct PersonView: Sendable {
    public let person: Person
    public let assignments: [Assignment]
}

/// Use case: the people who are reminded or who act, and what each answers for.
public struct People: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func add(_ input: PersonInput) async throws -> PersonView {
        let input = try input.checked()
        let (chosen, stamp) = (context.commune, context.stamp)
        return try await context.database.write { connection in
            let commune = try connection.chosenCommune(chosen).code
            let person = try connection.addPerson(input, commune: commune, stamp)
            return PersonView(person: person, assignments: [])
        }
    }

    public func list() async throws -> [PersonView] {
        let chosen = context.commune
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let assignments = Dictionary(grouping: try connection.assignments(commune: commune), by: \.person)
            return try connection.people(commune: commune).map {
                PersonView(person: $0, assignments: assignments[$0.code] ?? [])
            }
        }
    }

    public func show(_ code: String) async throws -> PersonView {
        try await context.database.read { connection in
            let person = try connection.knownPerson(code)
            return PersonView(person: person, assignments: try connection.assignments(person: code))
        }
    }

    /// - Throws: ``CatalogueProblem/assignmentExists(code:)`` where the person answers for it already.
    public func assign(_ code: String, _ input: AssignmentInput) async throws -> Assignment {
        let stamp = context.stamp
        let from = input.from ?? context.clock.today()
        try CatalogueInput.period(from: from, until: input.until)
        return try await context.database.write { connection in
            let person = try connection.activePerson(code)
            if let deputy = input.deputy { _ = try connection.activePerson(deputy) }
            let scope = try connection.checked(input.scope)
            let twin = try connection.assignments(person: code).first {
                $0.role == input.role && $0.scope == scope && $0.overlaps(from: from, until: input.until)
            }
            if let twin { throw Problem.catalogue(.assignmentExists(code: twin.code)) }
            let assignment = Assignment(
                code: try connection.nextCode(of: .assignment),
                person: person.code,
                role: input.role,
                scope: scope,
                from: from,
                until: input.until,
                deputy: input.deputy
            )
            try connection.add(assignment, stamp)
            return assignment
        }
    }

    /// Erases what is personal and ends what the person answers for. The audit trail stays whole.
    public func forget(_ code: String) async throws -> PersonView {
        let (stamp, today) = (context.stamp, context.clock.today())
        try await context.database.write { connection in
            let person = try connection.activePerson(code)
            for assignment in try connection.assignments(person: person.code)
            where assignment.until.map({ $0 > today }) ?? true {
                try connection.endAssignment(assignment.code, on: max(today, assignment.from))
            }
            try connection.removeDeputy(code)
            try connection.forgetPerson(code, on: today)
            try connection.audit(AuditedAct("person.forget", .person, code), stamp)
        }
        return try await show(code)
    }
}

extension Assignment {
    fileprivate func overlaps(from: Day, until: Day?) -> Bool {
        (until.map { self.from <= $0 } ?? true) && (self.until.map { from <= $0 } ?? true)
    }
}

extension SQLConnection {
    fileprivate func knownPerson(_ code: String) throws -> Person {
        guard let person = try person(code) else { throw Problem.general(.notFound(.person, code: code)) }
        return person
    }

    fileprivate func activePerson(_ code: String) throws -> Person {
        let person = try knownPerson(code)
        guard person.forgottenOn == nil else { throw Problem.catalogue(.personForgotten(code: code)) }
        return person
    }

    func addPerson(_ input: PersonInput, commune: String, _ stamp: AuditStamp) throws -> Person {
        let person = input.person(code: try nextCode(of: .person), commune: commune)
        try insertPerson(person)
        let addresses = person.addresses.map { "\($0.channel.rawValue) \($0.address)" }
        let after = ([person.name] + addresses).joined(separator: " | ")
        try audit(AuditedAct("person.add", .person, person.code, after: after), stamp)
        return person
    }

    /// The producer's own person, to whom its reminders go.
    func addContact(_ input: PersonInput, of producer: Producer, from: Day, _ stamp: AuditStamp) throws {
        let person = try addPerson(input, commune: producer.commune, stamp)
        let assignment = Assignment(
            code: try nextCode(of: .assignment),
            person: person.code,
            role: .contact,
            scope: .producer(producer.code),
            from: from,
            until: nil,
            deputy: nil
        )
        try add(assignment, stamp)
    }

    fileprivate func add(_ assignment: Assignment, _ stamp: AuditStamp) throws {
        try insertAssignment(assignment)
        let scope = [assignment.scope.kind.rawValue, assignment.scope.target].compactMap(\.self).joined(separator: " ")
        let after = "\(assignment.person) \(assignment.role.rawValue) \(scope)"
        try audit(AuditedAct("person.assign", .assignment, assignment.code, after: after), stamp)
    }

    /// The scope, if what it names is there.
    fileprivate func checked(_ scope: Assignment.Scope) throws -> Assignment.Scope {
        switch scope {
        case .commune: break
        case .village(let village): return .village(try CatalogueInput.name(village, field: "village"))
        case .producer(let code):
            guard try producer(code) != nil else { throw Problem.general(.notFound(.producer, code: code)) }
        case .filing(let code):
            guard try filing(code) != nil else { throw Problem.general(.notFound(.filing, code: code)) }
        }
        return scope
    }
}
