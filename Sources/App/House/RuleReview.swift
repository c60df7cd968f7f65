public import LegalCalendar
public import ProcedureFiles
public import Procedures
public import Registry

/// Use case: whether the rule packs are sound, and what they say.
public struct RuleReview: Sendable {
    private let library: RuleLibrary
    private let today: Day

    public init(_ library: RuleLibrary, today: Day) {
        self.library = library
        self.today = today
    }

    public struct Report: Sendable {
        public let packs: Int
        public let cases: Int
        public let problems: [PackProblem]
        public let findings: [PackFinding]
        public let differences: [CaseDifference]

        public var count: Int { problems.count + findings.count + differences.count }
    }

    /// Reads every file strictly, looks for gaps and silences, and runs all worked cases.
    public func check() -> Report {
        let book = library.files.book()
        let cases = library.files.cases()
        let findings = book.value.packs.flatMap {
            PackCheck($0, definitions: book.value.definitions, today: today).findings()
        }
        return Report(
            packs: book.value.packs.count,
            cases: cases.value.count,
            problems: book.problems + cases.problems,
            findings: findings,
            differences: differences(in: book.value, cases.value)
        )
    }

    private func differences(in book: RuleBook, _ cases: [RuleCase]) -> [CaseDifference] {
        guard let calendar = book.calendar else { return [] }
        let procedures = Dictionary(book.procedures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return cases.flatMap { ruleCase in
            procedures[ruleCase.procedure].map {
                ruleCase.differences(in: $0, definitions: book.definitions, calendar: calendar)
            } ?? []
        }
    }

    /// Falsifies each value of each pack and reports what no worked case noticed.
    /// - Parameter id: one procedure, or nil for all.
    public func mutate(_ id: String?) throws(Problem) -> [MutationReport] {
        let book = library.files.book().value
        let cases = library.files.cases().value
        let calendar = try library.calendar()
        if let id, !library.procedureIDs.contains(id) {
            throw .filing(.unknownProcedure(id, known: library.procedureIDs))
        }
        return book.packs.filter { id == nil || $0.procedure.id == id }.map { pack in
            MutationProof(
                pack,
                cases: cases.filter { $0.procedure == pack.procedure.id },
                definitions: book.definitions,
                calendar: calendar
            ).report()
        }
    }

    /// The procedures that have a step of this id, with it.
    public func steps(_ id: String) throws(Problem) -> [(rules: FilingRules, step: Step)] {
        var found: [(rules: FilingRules, step: Step)] = []
        var known: Set<String> = []
        for procedure in library.procedureIDs {
            let rules = try library.filingRules(procedure)
            known.formUnion(rules.procedure.steps.map(\.id))
            if let step = rules.procedure.step(id) { found.append((rules, step)) }
        }
        guard !found.isEmpty else { throw .filing(.unknownStep(id, known: known.sorted())) }
        return found
    }
}
