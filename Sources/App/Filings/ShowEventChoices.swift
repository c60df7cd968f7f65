import LegalCalendar
import ProcedureFiles
public import Procedures
import Registry
import Store

/// The kinds of event that can be recorded of a filing now, those that are awaited first.
public struct EventChoices: Sendable {
    public let view: FilingView
    public let subjectName: String
    /// What it waits for: its filing, or what ends an open obligation, the most urgent first.
    public let likely: [EventChoice]
    /// All others that its procedure knows, in the order in which an officer meets them.
    public let others: [EventChoice]

    public func choice(_ kind: String) -> EventChoice? { (likely + others).first { $0.definition.id == kind } }
}

/// One kind of event, with what has to be asked about it.
public struct EventChoice: Sendable {
    public let definition: EventDefinition
    /// The obligations among which it must be said which one is meant; empty where nobody has to say.
    public let targets: [ObligationView]
    /// Whether it lasts until a day.
    public let hasEnd: Bool
}

/// Use case: what can be recorded of a filing.
public struct ShowEventChoices: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func show(_ code: String) async throws -> EventChoices {
        let view = try await ShowFiling(context).show(code)
        let library = context.library
        let definitions = try library.value(library.files.events())
        return try await context.database.read { connection in
            let rules = try connection.rulesInUse(view.filing.procedure, library)
            let known = rules.eventKinds(of: definitions)
            let awaited = view.awaitedKinds(known)
            let choices = known.map { EventChoice($0, view, rules) }
            return EventChoices(
                view: view,
                subjectName: try connection.subjectName(of: view.filing),
                likely: awaited.compactMap { kind in choices.first { $0.definition.id == kind } },
                others: choices.filter { !awaited.contains($0.definition.id) }
            )
        }
    }
}

extension FilingRules {
    fileprivate func eventKinds(of all: [EventDefinition]) -> [EventDefinition] {
        let kinds = procedure.eventKinds
        let isExtensible = procedure.steps.contains { $0.extensionRule != nil }
        let isProducers = procedure.steps.contains { $0.actor.isProducer }
        return all.filter { definition in
            if definition.id == EventID.timeExcluded { return isProducers }
            return kinds.contains(definition.id) || (isExtensible && speaksOfTime(definition.id))
        }
    }
}

extension FilingView {
    fileprivate func awaitedKinds(_ known: [EventDefinition]) -> [String] {
        guard filed != nil || state != .prepared else { return known.filter { $0.state == .filed }.map(\.id) }
        let open = obligations.filter { $0.state == .open && $0.carriedOn == nil }.sorted { left, right in
            let days = [left, right].map { ($0.dates.plan ?? $0.dates.statutory)?.ordinal ?? .max }
            return (days[0], left.record.code) < (days[1], right.record.code)
        }
        var seen: Set<String> = []
        return open.flatMap(\.step.closing.events).filter { seen.insert($0).inserted }
    }
}

extension EventChoice {
    fileprivate init(_ definition: EventDefinition, _ view: FilingView, _ rules: FilingRules) {
        self.definition = definition
        hasEnd = definition.id == EventID.timeExcluded
        let meant = view.obligations.filter {
            !$0.state.isFinished && rules.canBeMeant($0.record.key.step, by: definition.id)
        }
        let counts = Dictionary(grouping: meant, by: \.record.key.step).mapValues(\.count)
        let isUnclear = (rules.speaksOfTime(definition.id) && meant.count > 1) || counts.values.contains { $0 > 1 }
        targets = isUnclear ? meant : []
    }
}
