import LegalCalendar
import Procedures
import Registry
import Store

/// A paper's term as it is written on the paper.
struct PaperTerm: Sendable {
    let paper: FollowedPaper
    /// The record it belongs to.
    let commune: String
    /// The day from which the paper holds.
    let from: Day
    /// Its written end; nil where it has none.
    let until: Day?
}

/// How a paper's term is over before its day comes, or after it.
enum PaperEnd: String, Sendable {
    /// A newer paper took its place: the work is done.
    case renewed = "paper_renewed"
    /// It is no longer used: there is nothing to do.
    case ended = "paper_ended"
}

/// The kinds of event by which a paper's term is told to its filing.
private enum PaperEvent {
    static let issued = "paper_issued"
    static let issuedWithoutTerm = "paper_issued_without_term"
}

/// Follows the terms of papers. A paper's term is followed by a filing of its own, under a rule pack of its own: so its
/// end is an obligation like any other, with dates, reasons, revisions, reminders and a place in the calendar.
struct PaperFollower {
    let shelf: RuleShelf
    let today: Day
    let stamp: AuditStamp

    init(_ context: AppContext) {
        shelf = RuleShelf(context.library)
        today = context.clock.today()
        stamp = context.stamp
    }

    /// Begins to follow a paper; a paper that expired before it was entered is *historic* and reminds nobody.
    /// - Returns: the code of the filing that follows it.
    @discardableResult
    func follow(_ term: PaperTerm, _ connection: any SQLConnection) throws -> String {
        let filing = Filing(
            code: try connection.nextCode(of: .validity),
            commune: term.commune,
            procedure: term.paper.kind.procedure,
            subject: .paper(term.paper),
            opened: today,
            answers: [:]
        )
        try connection.insertFiling(filing)
        let act = AuditedAct("paper.follow", .validity, filing.code, after: "\(filing.procedure) \(term.paper.code)")
        try connection.audit(act, stamp)
        let kind = term.until == nil ? PaperEvent.issuedWithoutTerm : PaperEvent.issued
        var input = EventInput(kind: kind, date: term.from)
        input.printedDue = term.until
        try record(input, of: filing, connection)
        return filing.code
    }

    /// Ends the following of a paper, if it is followed.
    func end(
        _ kind: FollowedPaper.Kind,
        _ code: String,
        as end: PaperEnd,
        on day: Day,
        _ connection: any SQLConnection
    ) throws {
        guard let filing = try connection.filing(following: kind, code) else { return }
        try record(EventInput(kind: end.rawValue, date: day), of: filing, connection)
    }

    /// The paper says another end than was recorded: a correction, so both stay on record.
    func correct(
        _ kind: FollowedPaper.Kind,
        _ code: String,
        until: Day,
        reason: String,
        _ connection: any SQLConnection
    ) throws {
        guard let filing = try connection.filing(following: kind, code),
            let issued = try connection.events(filing: filing.code).standing.first(where: {
                $0.kind == PaperEvent.issued
            })
        else { return }
        var correction = EventCorrection(reason: reason)
        correction.printedDue = until
        let rules = try shelf.rules(filing.procedure, connection)
        _ = try connection.correct(issued, with: correction, filing: filing, rules: rules, today: today, stamp: stamp)
    }

    private func record(_ input: EventInput, of filing: Filing, _ connection: any SQLConnection) throws {
        let rules = try shelf.rules(filing.procedure, connection)
        try EventCheck(rules: rules, today: today).check(input)
        _ = try connection.record(input, filing: filing, rules: rules, today: today, stamp: stamp)
    }
}
