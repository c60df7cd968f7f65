import Procedures
import Registry
import Store

/// The entering of one letter into its filings: to be done, or to be looked at before. Both go the same way.
struct LetterAct: Sendable {
    private let scene: EventScene
    private let kinds: [LetterKind]
    private let entry: LetterEntry

    init(_ context: AppContext, _ entry: LetterEntry) throws {
        scene = EventScene(context)
        kinds = try context.library.letterKinds()
        var entry = entry
        entry.number = try CatalogueInput.optionalName(entry.number, field: "number")
        self.entry = entry
    }

    func run(_ code: String, _ connection: any SQLConnection) throws -> LetterOutcome {
        let (events, settled) = try enter(code, connection) { _, _, act in try act() }
        return LetterOutcome(letter: try view(code, connection), events: events, settled: settled)
    }

    /// Only inside ``AppContext/preview(_:)``.
    func preview(_ code: String, _ connection: any SQLConnection) throws -> LetterPreview {
        let (events, settled) = try enter(code, connection) { filing, rules, act in
            try EventPreview(of: filing, rules, scene, connection, act: act)
        }
        return LetterPreview(letter: try view(code, connection), events: events, settled: settled)
    }

    private func view(_ code: String, _ connection: any SQLConnection) throws -> LetterView {
        try connection.view(of: connection.knownLetter(code), kinds: kinds)
    }

    /// - Parameter each: is given a filing, its rules, and what records the event in it.
    private func enter<Result>(
        _ code: String,
        _ connection: any SQLConnection,
        each: (Filing, FilingRules, () throws -> EventOutcome) throws -> Result
    ) throws -> (events: [Result], settled: [String]) {
        let letter = try connection.knownLetter(code)
        if try connection.letterSetAside(code) != nil { throw Problem.filing(.letterSetAside(code: code)) }
        let kind = kinds.first { $0.id == letter.kind }
        let filings = try connection.filings(for: entry, of: letter)
        guard kind?.events.isEmpty != true || entry.event != nil else {
            try connection.settle(letter, filings, on: scene.today, scene.stamp)
            return ([], filings)
        }
        let input = try EventInput(letter, kind, entry)
        let results = try filings.map { code -> Result in
            let filing = try connection.requiredFiling(code)
            let rules = try connection.rulesInUse(filing.procedure, scene.library)
            return try each(filing, rules) {
                try EventCheck(rules: rules, today: scene.today).check(input)
                try connection.insertLetterFiling(letter: letter.code, filing: code)
                return try connection.record(
                    input,
                    filing: filing,
                    rules: rules,
                    today: scene.today,
                    stamp: scene.stamp
                )
            }
        }
        return (results, [])
    }
}
