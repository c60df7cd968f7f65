public import LegalCalendar
import Procedures
public import Registry
import Store

/// What is said of an authority to represent when it is entered.
public struct RepresentationInput: Sendable {
    public var scope: Representation.Scope
    /// Who gives it; nil where the record leaves no choice.
    public var producer: String?
    /// The representative, by the code of a person.
    public var person: String
    public var document: String
    public var from: Day
    public var until: Day?
    public var isReminded = true
    /// The older authority of the same person that this one replaces, by code.
    public var renews: String?

    public init(scope: Representation.Scope, person: String, document: String, from: Day) {
        self.scope = scope
        self.person = person
        self.document = document
        self.from = from
    }
}

/// Use case: who acts for whom before the Office, and until when the paper lets them.
public struct Representations: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func add(_ input: RepresentationInput) async throws -> RepresentationView {
        let document = try CatalogueInput.name(input.document, field: "document")
        try CatalogueInput.period(from: input.from, until: input.until)
        try CatalogueInput.pastDay(input.from, field: "from", today: context.clock.today())
        let (stamp, follower) = (context.stamp, PaperFollower(context))
        return try await context.database.write { connection in
            let (commune, name) = try connection.subject(of: input.scope)
            _ = try connection.activePerson(input.person)
            let twin = try connection.representations(person: input.person).first {
                $0.scope == input.scope && $0.document == document
            }
            if let twin { throw Problem.people(.representationExists(code: twin.code)) }
            if let renewed = input.renews {
                try connection.end(representation: renewed, replacedFrom: input.from, by: input, stamp, follower)
            }
            let record = Representation(
                code: try connection.nextCode(of: .representation),
                scope: input.scope,
                producer: try connection.principal(of: input, commune: commune, on: input.from),
                person: input.person,
                document: document,
                from: input.from,
                until: input.until,
                isReminded: input.isReminded
            )
            try connection.insertRepresentation(record)
            let act = AuditedAct("representation.add", .representation, record.code, after: record.summary)
            try connection.audit(act, stamp)
            // The representative's name stands among the people alone: a paper is called by its number and its sign.
            let paper = FollowedPaper(
                kind: .representation,
                code: record.code,
                name: "\(document) (\(name))",
                producer: record.producer
            )
            let term = PaperTerm(paper: paper, commune: commune, from: record.from, until: record.until)
            try follower.follow(term, connection)
            return try connection.view(record)
        }
    }

    /// - Parameter day: the last day on which the representative acts.
    public func end(_ code: String, on day: Day) async throws -> RepresentationView {
        try CatalogueInput.pastDay(day, field: "on", today: context.clock.today())
        let (stamp, follower) = (context.stamp, PaperFollower(context))
        return try await context.database.write { connection in
            try connection.end(representation: code, as: .ended, on: day, eventOn: day, stamp, follower)
            guard let record = try connection.representation(code) else {
                throw Problem.general(.notFound(.representation, code: code))
            }
            return try connection.view(record)
        }
    }

    /// - Parameter day: those who act on this day; all where it is nil.
    public func list(on day: Day?) async throws -> [RepresentationView] {
        let chosen = context.commune
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            return try connection.representations(commune: commune)
                .filter { record in day.map(record.isOn) ?? true }
                .map { try connection.view($0) }
        }
    }
}

extension Representation {
    var summary: String {
        let scope =
            switch scope {
            case .right(let code), .filing(let code): code
            }
        return [scope, producer, person, document, "\(from)–\(until?.description ?? "")"].joined(separator: " | ")
    }
}

extension SQLConnection {
    /// The commune and the name of what an authority is for.
    fileprivate func subject(of scope: Representation.Scope) throws -> (commune: String, name: String) {
        switch scope {
        case .right(let code):
            let right = try knownRight(code)
            return (right.commune, right.sign)
        case .filing(let code):
            guard let filing = try filing(code) else { throw Problem.general(.notFound(.filing, code: code)) }
            return (filing.commune, try subjectName(of: filing))
        }
    }

    /// Who gives the authority: the one named, or the only one who owns or applies.
    fileprivate func principal(of input: RepresentationInput, commune: String, on day: Day) throws -> String {
        if let named = input.producer {
            guard try activeProducer(named).commune == commune else {
                throw Problem.general(.notFound(.producer, code: named))
            }
            return named
        }
        let (code, producers): (String, [Producer]) =
            switch input.scope {
            case .right(let code): (code, try holders(of: knownRight(code), on: day))
            case .filing(let code): (code, try filing(code).map { try subjectProducers(of: $0, on: day) } ?? [])
            }
        guard let only = producers.first, producers.count == 1 else {
            throw Problem.people(.principalUnclear(right: code, producers: producers.map(\.code)))
        }
        return only.code
    }

    /// The older paper ends on the day before the newer begins; both must be of one person.
    fileprivate func end(
        representation code: String,
        replacedFrom from: Day,
        by input: RepresentationInput,
        _ stamp: AuditStamp,
        _ follower: PaperFollower
    ) throws {
        guard let old = try representation(code), old.scope == input.scope else {
            throw Problem.general(.notFound(.representation, code: code))
        }
        let last = max(old.from, from.adding(days: -1))
        try end(representation: code, as: .renewed, on: last, eventOn: from, stamp, follower)
    }

    fileprivate func end(
        representation code: String,
        as end: PaperEnd,
        on day: Day,
        eventOn eventDay: Day,
        _ stamp: AuditStamp,
        _ follower: PaperFollower
    ) throws {
        guard let old = try representation(code) else {
            throw Problem.general(.notFound(.representation, code: code))
        }
        if let ended = old.ended { throw Problem.people(.alreadyEnded(.representation, code: code, on: ended)) }
        try CatalogueInput.period(from: old.from, until: day)
        try endRepresentation(code, on: day)
        try audit(AuditedAct("representation.end", .representation, code, after: "\(end.rawValue) \(day)"), stamp)
        try follower.end(.representation, code, as: end, on: eventDay, self)
    }
}
