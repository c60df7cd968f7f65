import LegalCalendar
import Procedures
public import Registry
import Store

/// Use case: what a commune's dates rest on and nobody has settled yet: days off without a notice, terms that nobody has
/// held against the law's text, rules that nobody has taken over.
public struct FindOpenGround: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func find() async throws -> [HouseFinding] {
        let (chosen, library) = (context.commune, context.library)
        let rules = try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            return try connection.proceduresInUse(commune: commune).map { try connection.rulesInUse($0, library) }
        }
        // A step that several procedures share is counted once.
        let unverified = Set(rules.flatMap(\.procedure.unverifiedTerms)).count
        let superseded = rules.filter(\.isSuperseded).map(\.procedure.name)
        return try library.calendar().findings(on: context.clock.today())
            + (unverified == 0 ? [] : [.termsUnverified(unverified)])
            + (superseded.isEmpty ? [] : [.rulesToTakeOver(superseded)])
    }
}

/// A term, by the part of a procedure that it belongs to.
private struct TermOfPart: Hashable {
    let part: String
    let value: DatedValue<TermValue>
}

extension Procedure {
    fileprivate var unverifiedTerms: [TermOfPart] {
        let parts = steps.map { ($0.id, $0.terms) } + milestones.map { ($0.id, $0.terms) }
        return parts.flatMap { part, terms in
            terms.filter { $0.confidence == .unverified }.map { TermOfPart(part: part, value: $0) }
        }
    }
}

extension WorkCalendar {
    /// How far ahead an undecided day off is worth asking about.
    private static let daysAhead = 60

    /// What has still to be asked about the days off of this year and the next.
    func findings(on today: Day) -> [HouseFinding] {
        let years = [today.year, today.year + 1].filter { year($0)?.isComplete != true }
        let undecided = (0...Self.daysAhead).map { today.adding(days: $0) }.filter { day in
            rows(on: day).contains { $0.status == .proposed }
        }
        return (undecided.isEmpty ? [] : [.daysUndecided(undecided)]) + years.map { .yearIncomplete($0) }
    }
}
