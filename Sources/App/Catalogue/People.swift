import LegalCalendar
public import Registry
import Store

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
            guard (input.role == .unit) == (scope.kind == .unit) else {
                throw Problem.people(.roleNotOfScope(input.role, scope))
            }
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
            for link in try connection.links(commune: person.commune) where link.person == code {
                try connection.revoke(link, on: today, stamp)
            }
            try connection.forgetPerson(code, on: today)
            if let account = try connection.account(ofPerson: code) {
                try connection.refuseLastKeeper(account)
                try connection.forgetAccount(account.code, on: today)
            }
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

    func activePerson(_ code: String) throws -> Person {
        let person = try knownPerson(code)
        guard person.forgottenOn == nil else { throw Problem.catalogue(.personForgotten(code: code)) }
        return person
    }

    func addPerson(_ input: PersonInput, commune: String, _ stamp: AuditStamp) throws -> Person {
        let person = input.person(code: try nextCode(of: .person), commune: commune)
        try insertPerson(person)
        try audit(AuditedAct("person.add", .person, person.code, after: person.auditText), stamp)
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
        case .commune, .unit: break
        case .village(let village): return .village(try CatalogueInput.name(village, field: "village"))
        case .producer(let code):
            guard try producer(code) != nil else { throw Problem.general(.notFound(.producer, code: code)) }
        case .filing(let code):
            guard try filing(code) != nil else { throw Problem.general(.notFound(.filing, code: code)) }
        }
        return scope
    }
}
