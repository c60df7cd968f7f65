import App
import LegalCalendar
import ProcedureFiles
import Procedures
import Registry
import Wording

/// One procedure's changed rules, and every obligation that they would move, both dates side by side.
struct RuleOutlookPrinter {
    private static let shownDifferences = 20

    private let wording: any Wording

    init(_ wording: any Wording) {
        self.wording = wording
    }

    func printAll(_ outlook: RuleOutlook) {
        let nature = outlook.nature.map { " – \(wording.name(of: $0))" } ?? ""
        Output.line("\(outlook.name.text(in: wording.language)) (\(outlook.procedure))\(nature)")
        for line in outlook.reasonLines(wording) { Output.line("  \(line)") }
        if let obstacle = outlook.obstacle {
            let text = wording.text(of: obstacle)
            Output.line("  \(text.message) \(text.hint)")
        }
        Output.line("  \(wording.differencesHeading)")
        let differences = outlook.differenceLines(wording)
        for line in differences.prefix(Self.shownDifferences) { Output.line("    \(line)") }
        if differences.count > Self.shownDifferences {
            Output.line("    \(wording.furtherDifferences(differences.count - Self.shownDifferences))")
        }
        guard !outlook.movements.isEmpty else {
            Output.line("  \(wording.nothingMoves)")
            return
        }
        Output.line("  \(wording.movementsHeading)")
        for movement in outlook.movements { printMovement(movement) }
    }

    private func printMovement(_ movement: RuleMovement) {
        Output.line("    \(movement.heading(wording))")
        for line in movement.dateLines(wording) { Output.line("        \(line)") }
    }
}

/// Declarations to fill in, for the file that says what a change is.
struct RuleDeclarations {
    private let outlooks: [RuleOutlook]
    private let today: Day
    private let wording: any Wording

    init(_ outlooks: [RuleOutlook], today: Day, _ wording: any Wording) {
        self.outlooks = outlooks
        self.today = today
        self.wording = wording
    }

    func printAll() {
        var told: Set<String> = []
        Output.line(wording.declareSkeleton)
        Output.line("changes:")
        for file in outlooks.filter({ $0.obstacle != nil }).flatMap(\.files) {
            guard let was = file.was, !file.differences.allSatisfy(\.isTextOnly), told.insert(file.pack).inserted
            else { continue }
            Output.line("  - pack: \(file.pack)")
            Output.line("    was: \(was)")
            Output.line("    kind: correction")
            // Left empty, so that the file is refused until somebody has given the reason.
            Output.line("    reason: {vi: \"\", en: \"\"}")
            Output.line("    declared: \(today)")
        }
    }
}

/// One value for review: where, how sure, since when, and what rests on it.
struct RuleValuePrinter {
    private let wording: any Wording
    private let names: NameBook

    init(_ wording: any Wording, _ names: NameBook) {
        self.wording = wording
        self.names = names
    }

    func print(_ item: RuleValue) {
        Output.line("  \(item.procedure) – \(item.heading(wording))")
        Output.line("      \(item.path):\(item.line); \(item.standing(names, wording))")
        Output.line("      \(item.resting(wording))")
    }
}
