public import LegalCalendar
import ProcedureFiles
public import Procedures
public import Registry

/// One procedure in a table of contents, with how sure its values are.
public struct ProcedureOverview: Sendable {
    public let id: String
    public let name: BilingualText
    public let subjects: [SubjectKind]
    public let checked: Day
    public let steps: Int
    /// Values that nobody has held against the law's text.
    public let unverified: [UnverifiedValue]
}

/// A term that nobody has held against the law's text.
public struct UnverifiedValue: Sendable {
    public let procedure: String
    /// The step or milestone that it belongs to, by id.
    public let part: String
    public let name: BilingualText
    public let citations: [Citation]
    public let checked: Day
}

/// Use case: the rules by which dates are told, for whoever wants to read them.
public struct ReadRules: Sendable {
    private let library: RuleLibrary

    public init(_ library: RuleLibrary) {
        self.library = library
    }

    /// By id. A step that several procedures share is unverified in the one that it belongs to.
    public func procedures() throws(Problem) -> [ProcedureOverview] {
        var found: [ProcedureOverview] = []
        for id in library.procedureIDs {
            guard let pack = try library.value(library.files.pack(id)) else { continue }
            let procedure = pack.procedure
            let steps = procedure.steps.filter { pack.inherited[.step($0.id)] == nil }
            let milestones = procedure.milestones.filter { pack.inherited[.milestone($0.id)] == nil }
            let parts = steps.map { ($0.id, $0.name, $0.terms) } + milestones.map { ($0.id, $0.name, $0.terms) }
            found.append(
                ProcedureOverview(
                    id: id,
                    name: procedure.name,
                    subjects: procedure.subjects,
                    checked: procedure.checked,
                    steps: procedure.steps.count,
                    unverified: parts.flatMap { part, name, terms in
                        terms.filter { $0.confidence == .unverified }.map { value in
                            UnverifiedValue(
                                procedure: id,
                                part: part,
                                name: name,
                                citations: value.citations,
                                checked: value.checked
                            )
                        }
                    }
                )
            )
        }
        return found
    }

    /// The official schedule as it is known, those rows first that nobody has held against it.
    public func fees() throws(Problem) -> FeeSchedule {
        let schedule = try library.fees()
        let rows = schedule.rows.enumerated().sorted { left, right in
            let ranks = [left, right].map { $0.element.confidence == .unverified ? 0 : 1 }
            return ranks[0] == ranks[1] ? left.offset < right.offset : ranks[0] < ranks[1]
        }
        return FeeSchedule(rows: rows.map(\.element), reductions: schedule.reductions)
    }
}
