import LegalCalendar
import Registry
import Store

/// What of a producer is no longer as others know it: its own changes, and those that became part of it.
struct ProducerChanges {
    static let holderRoles: Set<Holding.Role> = [.owner, .applicant, .managingBody]

    let producer: Producer
    let end: ProducerEnd?
    /// The first day of its present name and form, where it had others.
    private let earlier: [EarlierName]
    private var renamed: Day? { earlier.last?.until.adding(days: 1) }
    /// The first day on which each predecessor was part of it.
    private let merged: [String: Day]
    private let makings: [Making]

    init(_ producer: Producer, _ connection: any SQLConnection) throws {
        self.producer = producer
        end = try connection.producerEnd(producer.code)
        earlier = try connection.earlierNames(of: producer.code)
        var merged: [String: Day] = [:]
        let ends = try connection.producerEnds(commune: producer.commune)
        // What merged into a predecessor came along with it.
        var heirs = [producer.code]
        while let heir = heirs.popLast() {
            for (code, end) in ends where end.how == .merged && end.successor == heir && merged[code] == nil {
                merged[code] = max(end.last.adding(days: 1), merged[heir] ?? end.last)
                heirs.append(code)
            }
        }
        self.merged = merged
        makings = try connection.makings(commune: producer.commune)
    }

    /// The first day of the last change of all.
    var last: Day? { ([renamed].compactMap(\.self) + merged.values).max() }

    /// Who may be named in a paper that others wrote, and until when that name was right.
    var users: [(code: String, since: Day)] {
        (renamed.map { [(producer.code, $0)] } ?? []) + merged.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Since when somebody else, or another name, stands in a role than the one that the Office was told.
    func since(_ right: ProtectedRight, _ roles: Set<Holding.Role>) -> Day? {
        let own = right.holdings.filter { $0.producer == producer.code && roles.contains($0.role) }
        let wasOwn = own.contains { holding in renamed.map { day in holding.from.map { $0 < day } ?? true } ?? false }
        let inherited = right.holdings.filter { roles.contains($0.role) }.compactMap { merged[$0.producer] }
        return ((wasOwn ? [renamed].compactMap(\.self) : []) + inherited).max()
    }

    /// Who, or under which name, stood there until the day before.
    func nameBefore(_ day: Day, _ name: (String) -> String?) -> String {
        if let same = earlier.first(where: { $0.until.adding(days: 1) == day }) { return same.name }
        return merged.first { $0.value == day }.flatMap { name($0.key) } ?? producer.name
    }

    /// The same for a product, whose certificate names its maker.
    func since(product: String) throws -> Day? {
        let inherited = makings.filter { $0.product == product }.compactMap { merged[$0.producer] }
        return ([renamed].compactMap(\.self) + inherited).max()
    }
}
