public import LegalCalendar
import ProcedureFiles
public import Procedures
import Registry
import Store
public import Wording

/// One legal value as a reviewer meets it: where it stands, how sure it is, and what rests on it in this record.
public struct RuleValue: Sendable {
    public let procedure: String
    public let path: String
    public let line: Int
    /// The id of the step or milestone.
    public let part: String
    public let name: BilingualText
    public let value: DatedValue<TermValue>
    /// Codes of open obligations whose dates are counted with it.
    public let obligations: [String]
}

/// Use case: what a lawyer should look at next.
public struct RulesToReview: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Parameter isOwnOnly: of the obligations only those of the commune.
    /// - Returns: everything unverified, then the rest, what was checked longest ago first; of values of one day those
    ///   on which most rests.
    public func values(
        isOwnOnly: Bool = false
    ) async throws -> (unverified: [RuleValue], others: [RuleValue], names: NameBook) {
        let (library, chosen) = (context.library, context.commune)
        let resting = try await context.database.read { connection in
            let communes = try isOwnOnly ? [connection.chosenCommune(chosen)] : connection.communes()
            return try connection.obligationsByValue(library, communes: communes.map(\.code))
        }
        let packs = try library.value(library.files.book()).packs
        let all = packs.flatMap { pack in
            let steps = pack.procedure.steps.map { (RulePack.Part.step($0.id), $0.id, $0.name, $0.terms) }
            let milestones = pack.procedure.milestones.map {
                (RulePack.Part.milestone($0.id), $0.id, $0.name, $0.terms)
            }
            return (milestones + steps).flatMap { part, id, name, terms in
                terms.map { value in
                    RuleValue(
                        procedure: pack.procedure.id,
                        path: pack.path(of: part),
                        line: value.line,
                        part: id,
                        name: name,
                        value: value,
                        obligations: resting[Place(pack.procedure.id, id, value.line), default: []]
                    )
                }
            }
        }
        let sorted = all.sorted { left, right in
            if left.value.checked != right.value.checked { return left.value.checked < right.value.checked }
            if left.obligations.count != right.obligations.count {
                return left.obligations.count > right.obligations.count
            }
            return (left.procedure, left.line) < (right.procedure, right.line)
        }
        let names = try library.lawNames()
        return (
            sorted.filter { $0.value.confidence == .unverified }, sorted.filter { $0.value.confidence != .unverified },
            names
        )
    }

    /// A value of a step, by where it is written.
    fileprivate struct Place: Hashable {
        let procedure: String
        let part: String
        let line: Int

        init(_ procedure: String, _ part: String, _ line: Int) {
            (self.procedure, self.part, self.line) = (procedure, part, line)
        }
    }
}

extension SQLConnection {
    /// The open obligations of some communes by the values with which they are counted, under the program's rules.
    fileprivate func obligationsByValue(
        _ library: RuleLibrary,
        communes: [String]
    ) throws -> [RulesToReview.Place: [String]] {
        var result: [RulesToReview.Place: [String]] = [:]
        for filing in try communes.flatMap({ try filings(commune: $0) }) {
            let records = try obligations(filing: filing.code).filter { !$0.state.isFinished }
            guard !records.isEmpty, var rules = try? library.filingRules(filing.procedure) else { continue }
            rules.successors = try stepSuccessors(procedure: filing.procedure)
            let course = rules.procedure.course(
                of: try effectiveEvents(of: filing, under: rules),
                answers: filing.answers,
                definitions: rules.definitions,
                calendar: rules.calendar
            )
            let codes = Dictionary(records.map { ($0.key, $0.code) }, uniquingKeysWith: { first, _ in first })
            for obligation in course.obligations where obligation.state == .open || obligation.state == .waiting {
                guard let code = codes[obligation.key] else { continue }
                for (part, value) in obligation.valuesUsed {
                    result[RulesToReview.Place(filing.procedure, part, value.line), default: []].append(code)
                }
            }
        }
        return result
    }
}
