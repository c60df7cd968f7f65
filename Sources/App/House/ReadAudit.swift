public import LegalCalendar
public import Registry
import Store

/// Which entries of the trail somebody wants to see.
public struct AuditQuestion: Sendable, Hashable {
    /// The name or code of the person who acted, or the machine's user who did.
    public var person: String?
    public var act: String?
    /// The record that the act was done to; of a filing also its events and what is to be done in it.
    public var code: String?
    /// First and last day, as the office counts days.
    public var from: Day?
    public var until: Day?
    /// The number before which the entries stand; nil begins with the newest.
    public var before: Int?

    public init() {}
}

/// One entry of the trail as a person reads it.
public struct ListedAudit: Sendable {
    public let sequence: Int
    public let at: String
    public let person: String
    /// Nil where a machine's user acted, or somebody who was forgotten.
    public let personName: String?
    public let act: String
    /// Nil for a kind that this program does not know any more.
    public let kind: RecordKind?
    public let code: String
    /// What stood before and after; nil once they were erased.
    public let before: String?
    public let after: String?
}

/// A part of the trail, the newest entries first.
public struct AuditPage: Sendable {
    public let entries: [ListedAudit]
    /// Where to read on; nil where nothing more is to be found.
    public let next: Int?
    /// Every act that the trail holds.
    public let acts: [String]
}

/// Use case: who did what and when, in one commune. The chain runs through the whole installation, so what was done to
/// another commune's records is left out.
public struct ReadAudit: Sendable {
    public static let pageSize = 50
    private static let chunk = 500
    /// A page looks so far back and no further: whoever wants more reads on.
    private static let mostRead = 10_000

    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func page(_ question: AuditQuestion) async throws -> AuditPage {
        let chosen = context.commune
        return try await context.database.read { connection in
            let own = try connection.chosenCommune(chosen).code
            let reader = AuditReader(connection, own: own, isOnly: try connection.communes().count == 1)
            var (found, last, looked) = ([KeptAudit](), question.before, 0)
            var isMore = true
            let scope = try question.scope(connection, commune: own)
            while found.count < Self.pageSize, isMore, looked < Self.mostRead {
                let part = try connection.auditEntries(scope, before: last, limit: Self.chunk)
                isMore = part.count == Self.chunk
                looked += part.count
                for entry in part {
                    last = entry.link.sequence
                    if try reader.isOwn(entry.link) { found.append(entry) }
                    if found.count == Self.pageSize {
                        isMore = isMore || entry.link.sequence != part.last?.link.sequence
                        break
                    }
                }
            }
            return AuditPage(
                entries: try found.map(reader.listed),
                next: isMore ? last : nil,
                acts: try connection.auditedActs()
            )
        }
    }
}

extension AuditQuestion {
    fileprivate func scope(_ connection: any SQLConnection, commune: String) throws -> AuditScope {
        var scope = AuditScope()
        scope.act = act
        scope.codes = try code.map { code in
            [code] + (try connection.events(filing: code).map(\.code))
                + (try connection.obligations(filing: code).map(\.code))
        }
        scope.people = try person.map { text in
            let words = NameFolding.words(text)
            let named = try connection.people(commune: commune).filter { ListNames.holds($0.name, words) }
            return [text, text.uppercased()] + named.map(\.code)
        }
        scope.from = from.map(Self.midnight)
        scope.until = until.map { Self.midnight($0.adding(days: 1)) }
        return scope
    }

    /// The instant at which a day begins where the office is.
    private static func midnight(_ day: Day) -> String {
        Instant.text(day.ordinal * 86_400 - Clock.officeOffset)
    }
}

/// Tells whose an entry is, and asks for each record and each person once.
private final class AuditReader {
    private let connection: any SQLConnection
    private let own: String
    private let isOnly: Bool
    private var communes: [String: String?] = [:]
    private var names: [String: String?] = [:]

    init(_ connection: any SQLConnection, own: String, isOnly: Bool) {
        (self.connection, self.own, self.isOnly) = (connection, own, isOnly)
    }

    /// Rules and days off are everybody's. Of a record that is not there any more, who acted tells whose it was.
    func isOwn(_ link: AuditLink) throws -> Bool {
        guard !isOnly else { return true }
        let kind = RecordKind(rawValue: link.kind)
        if kind == .rulePack || kind == .acceptedRow { return true }
        let commune = try kind.flatMap { try self.commune($0, link.code) } ?? self.commune(.person, link.person)
        return commune == own
    }

    private func commune(_ kind: RecordKind, _ code: String) throws -> String? {
        let key = "\(kind.rawValue) \(code)"
        if let known = communes[key] { return known }
        let commune = try connection.commune(of: kind, code)
        communes[key] = .some(commune)
        return commune
    }

    func listed(_ entry: KeptAudit) throws -> ListedAudit {
        ListedAudit(
            sequence: entry.link.sequence,
            at: entry.link.at,
            person: entry.link.person,
            personName: try name(entry.link.person),
            act: entry.link.act,
            kind: RecordKind(rawValue: entry.link.kind),
            code: entry.link.code,
            before: entry.before,
            after: entry.after
        )
    }

    /// Only of the commune's own people.
    private func name(_ code: String) throws -> String? {
        if let known = names[code] { return known }
        let person = try connection.person(code)
        let name = person.flatMap { $0.commune == own && $0.forgottenOn == nil ? $0.name : nil }
        names[code] = .some(name)
        return name
    }
}
