import LegalCalendar
import Procedures
import Registry
import Store

/// Which obligations are one duty, and where it is told.
///
/// A filing may follow what another, more special filing of the same right follows too: a mark's application has its
/// renewal, and so has a renewal opened by itself. One of them speaks. Which one is found anew each time, from how the
/// filings stand: when the one that spoke is withdrawn or refused, or its event is taken back, the other speaks again.
struct SharedDuties: Sendable {
    /// By the obligation that is silent.
    private(set) var carried: [String: CarriedOn] = [:]
    private var twins: [String: Set<String>] = [:]

    static let none = SharedDuties()

    private init() {}

    /// - Parameter rights: only the duties of these, where they are given.
    init(_ connection: any SQLConnection, _ shelf: RuleShelf, rights: Set<String>? = nil) throws {
        let rows = try connection.dutyRows(rights: rights)
        for group in Dictionary(grouping: rows, by: { [$0.right, $0.step] }).values where group.count > 1 {
            add(try group.map { try Duty($0, shelf, connection) })
        }
    }

    /// The duties that some filings may share with others; those without a right share none.
    init(_ connection: any SQLConnection, _ shelf: RuleShelf, of filings: [Filing]) throws {
        let rights = try filings.compactMap { filing -> String? in
            switch filing.subject {
            case .right(let code): code
            case .paper(let paper):
                paper.kind == .authorisation ? try connection.authorisation(paper.code)?.right : nil
            case .certificate, .commune: nil
            }
        }
        try self.init(connection, shelf, rights: Set(rights))
    }

    /// The obligation with those that are the same duty: what was told of one was told of all.
    func same(as obligation: String) -> [String] { [obligation] + (twins[obligation] ?? []).sorted() }

    private mutating func add(_ duties: [Duty]) {
        let papers = PaperMatch(duties.map(\.row))
        for duty in duties {
            var stronger: [(duty: Duty, why: CarriedOn.Why)] = []
            for other in duties where other.row.filing != duty.row.filing {
                if let why = duty.isSame(as: other, papers) {
                    twins[duty.row.obligation, default: []].insert(other.row.obligation)
                    if other.speaks(before: duty) { stronger.append((other, why)) }
                } else if other.answers(duty) {
                    stronger.append((other, .answeredThere))
                }
            }
            guard duty.isOpen, let chosen = stronger.min(by: { $0.duty.speaks(before: $1.duty) }) else { continue }
            carried[duty.row.obligation] = CarriedOn(
                filing: chosen.duty.row.filing,
                obligation: chosen.duty.row.obligation,
                why: chosen.why,
                isDone: !chosen.duty.isOpen
            )
        }
    }
}

/// One obligation beside those that may be the same.
private struct Duty {
    let row: DutyRow
    let procedure: Procedure
    let step: Step?
    let filing: FilingState

    init(_ row: DutyRow, _ shelf: RuleShelf, _ connection: any SQLConnection) throws {
        let rules = try shelf.rules(row.procedure, connection)
        self.row = row
        procedure = rules.procedure
        step = rules.procedure.step(row.step)
        let events = try connection.events(filing: row.filing).effective(under: rules)
        filing = rules.procedure.state(after: events, definitions: rules.definitions)
    }

    var isOpen: Bool { !row.state.isFinished }

    /// Why two obligations of one step and one right are one duty; nil where they are two.
    func isSame(as other: Duty, _ papers: PaperMatch) -> CarriedOn.Why? {
        if papers.areOne(row, other.row) { return .samePaper }
        guard isPart(of: other) || other.isPart(of: self), row.raw == other.row.raw else { return nil }
        // What follows from each notice is another duty for another notice, though both end on one day.
        let isOfTitle = step.map { if case .event(_, each: false) = $0.trigger { true } else { false } } ?? false
        if isOfTitle, row.raw != nil { return .sameStep }
        guard let trigger = row.trigger, let second = other.row.trigger else { return nil }
        return trigger.kind == second.kind && trigger.date == second.date ? .sameStep : nil
    }

    /// Of a step whose every piece asks for the next, such as the yearly evidence: whether a later piece is recorded here.
    func answers(_ other: Duty) -> Bool {
        guard isPart(of: other) || other.isPart(of: self), let step, case .event(let kinds, each: true) = step.trigger,
            let trigger = row.trigger, let earlier = other.row.trigger,
            step.closing.events.contains(trigger.kind), kinds.contains(trigger.kind)
        else { return false }
        return trigger.date > earlier.date && rank.filing <= other.rank.filing && (!row.isMuted || !isOpen)
    }

    private func isPart(of other: Duty) -> Bool { other.procedure.includes.contains(procedure.id) }

    /// A filing that was given up carries nothing on; what is done is done; who reminds goes before who does not.
    private var rank: (filing: Int, state: Int, muted: Int) {
        let filingRank =
            switch filing {
            case .withdrawn: 2
            case .refused: 1
            case .prepared, .filed, .granted, .lapsed: 0
            }
        let stateRank =
            switch row.state {
            case .done, .notNeeded: 0
            case .open: 1
            case .waiting, .overtaken: 2
            }
        return (filingRank, stateRank, row.isMuted && isOpen ? 1 : 0)
    }

    /// A strict order: of two filings that stand alike, the more special one speaks.
    func speaks(before other: Duty) -> Bool {
        guard rank == other.rank else { return rank < other.rank }
        if isPart(of: other) { return true }
        if other.isPart(of: self) { return false }
        if (row.paper == nil) != (other.row.paper == nil) { return row.paper != nil }
        return (row.obligation.count, row.obligation) < (other.row.obligation.count, other.row.obligation)
    }
}

/// Which authorisation, followed as a paper, is the one that a filing about the sign speaks of.
///
/// The event names no user, and twenty users may have papers of one day: without the paper's number only a single
/// candidate is taken for it. Where it stays unsure both speak.
private struct PaperMatch {
    private var pairs: Set<Set<String>> = []

    init(_ rows: [DutyRow]) {
        let papers = rows.filter { $0.paper != nil && $0.raw != nil }
        let events = rows.filter { $0.paper == nil && $0.raw != nil && $0.trigger?.kind == EventID.useAuthorised }
        for event in events {
            let sameTerm = papers.filter { $0.raw == event.raw && $0.trigger?.date == event.trigger?.date }
            if let number = event.trigger?.number {
                for paper in papers where paper.raw == event.raw && paper.isNumbered(number) {
                    pairs.insert([event.obligation, paper.obligation])
                }
            } else if sameTerm.count == 1, let paper = sameTerm.first,
                events.filter({ $0.raw == event.raw && $0.trigger?.date == event.trigger?.date }).count == 1
            {
                pairs.insert([event.obligation, paper.obligation])
            }
        }
    }

    func areOne(_ first: DutyRow, _ second: DutyRow) -> Bool {
        pairs.contains([first.obligation, second.obligation])
    }
}

extension DutyRow {
    /// People write the number alone or with the kind of the paper before it.
    fileprivate func isNumbered(_ number: String) -> Bool {
        guard let paper else { return false }
        let (whole, wanted) = (NameFolding.identity(paper), NameFolding.identity(number))
        return whole == wanted || whole.split(separator: " ").contains { $0 == wanted }
    }
}
