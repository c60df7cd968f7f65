import LegalCalendar
public import Registry
import Store

/// Why an address opens nothing.
public enum LinkRefusal: Error, Hashable, Sendable {
    /// It was never given; nobody is told more.
    case unknown
    /// It was given, and has run out or was revoked.
    case over
}

/// Who came by a personal link, and to whose page.
public struct LinkVisit: Sendable {
    public let link: PersonalLink
    public let producer: Producer
    /// The producer's, and whether the installation keeps no other.
    public let commune: Commune
    public let isAlone: Bool
    /// Whose "seen" counts: the link's own person, else the producer's only contact; nil where nobody can say.
    public let reader: String?
    /// The part of the address that opens the page.
    public let token: String
    /// Stands in every form of the page: a form from elsewhere does not know it.
    public let formToken: String
    /// The calendar's address after that of the service; nil where none was asked for.
    public let calendarPath: String?
}

/// Use case: what an address opens.
public struct LinkVisits: Sendable {
    private let context: AppContext
    private let key: LinkKey

    public init(_ context: AppContext, _ key: LinkKey) {
        self.context = context
        self.key = key
    }

    /// - Throws: ``LinkRefusal``.
    public func page(_ token: String) async throws -> LinkVisit {
        guard let seed = key.seed(of: token, for: .page) else { throw LinkRefusal.unknown }
        return try await visit(seed)
    }

    /// - Throws: ``LinkRefusal``; an address whose calendar was ended is over.
    public func calendar(_ token: String) async throws -> LinkVisit {
        guard let seed = key.seed(of: token, for: .calendar) else { throw LinkRefusal.unknown }
        let visit = try await visit(seed)
        guard visit.link.calendarSince != nil else { throw LinkRefusal.over }
        return visit
    }

    private func visit(_ seed: String) async throws -> LinkVisit {
        let (today, key) = (context.clock.today(), key)
        return try await context.database.read { connection in
            guard let link = try connection.link(seed: seed), let producer = try connection.producer(link.producer)
            else { throw LinkRefusal.unknown }
            guard try connection.state(of: link, on: today) == .standing else { throw LinkRefusal.over }
            let communes = try connection.communes()
            guard let commune = communes.first(where: { $0.code == producer.commune }) else {
                throw LinkRefusal.unknown
            }
            let reader = try link.person ?? connection.onlyContact(of: producer, on: today)
            return LinkVisit(
                link: link,
                producer: producer,
                commune: commune,
                isAlone: communes.count == 1,
                reader: reader,
                token: key.token(link.seed, for: .page),
                formToken: key.token(link.seed, for: .form),
                calendarPath: link.calendarSince.map { _ in
                    LinkPath.calendar + key.token(link.seed, for: .calendar) + ".ics"
                }
            )
        }
    }

    /// Whom to call about an address that opens nothing any more; nil where it was never given.
    public func office(behind token: String, _ settings: OfficeContact) async throws -> OfficeContact? {
        guard let seed = key.seed(of: token, for: .page) ?? key.seed(of: token, for: .calendar) else { return nil }
        return try await context.database.read { connection in
            guard let link = try connection.link(seed: seed), let producer = try connection.producer(link.producer)
            else { return nil }
            let communes = try connection.communes()
            return communes.first { $0.code == producer.commune }?
                .office(or: settings, isAlone: communes.count == 1)
        }
    }

    /// Whether a form was sent from a page that this link opened.
    public func isOwn(_ formToken: String, _ visit: LinkVisit) -> Bool {
        key.seed(of: formToken, for: .form) == visit.link.seed
    }
}

extension SQLConnection {
    fileprivate func onlyContact(of producer: Producer, on day: Day) throws -> String? {
        let people = try assignments(commune: producer.commune).filter { assignment in
            assignment.role == .contact && assignment.scope == .producer(producer.code)
                && assignment.isInForce(on: day)
        }.map(\.person)
        return Set(people).count == 1 ? people.first : nil
    }
}
