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
        for declaration in outlook.declarations { Output.line("  \(declaration.reason.text(in: wording.language))") }
        if let obstacle = outlook.obstacle {
            let text = wording.text(of: obstacle)
            Output.line("  \(text.message) \(text.hint)")
        }
        Output.line("  \(wording.differencesHeading)")
        let differences = outlook.files.flatMap { file in
            file.differences.map { "\(file.pack), \(text(of: $0))" }
        }
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

    private func text(of difference: PackDifference) -> String {
        wording.difference(
            difference.path,
            old: difference.old.map(shortened),
            new: difference.new.map(shortened),
            line: difference.line
        )
    }

    /// A step that came or went is told by its beginning: the whole of it stands in the file.
    private func shortened(_ text: String) -> String { text.count > 160 ? text.prefix(159) + "…" : text }

    private func printMovement(_ movement: RuleMovement) {
        let code = movement.obligation.map { "\($0), " } ?? ""
        Output.line(
            "    \(movement.subjectName) (\(code)\(movement.filing)): \(movement.stepName.text(in: wording.language))"
                + " – \(wording.movement(movement.kind))"
        )
        let dates: [(DateLabel, Day?, Day?)] = [
            (.opens, movement.old?.opens, movement.new?.opens), (.safe, movement.old?.safe, movement.new?.safe),
            (.statutory, movement.old?.statutory, movement.new?.statutory),
            (.late, movement.old?.late, movement.new?.late),
        ]
        for (label, old, new) in dates where old != new {
            Output.line("        \(wording.moved(label, from: old, to: new))")
        }
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
        let laws = item.value.citations.map { wording.citation($0, names: names) }.joined(separator: "; ")
        Output.line(
            "  \(item.procedure) – \(item.name.text(in: wording.language)): \(wording.text(of: item.value.value))"
        )
        Output.line(
            "      \(item.path):\(item.line); \(laws); \(wording.text(of: item.value.confidence)); "
                + wording.checked(on: item.value.checked)
        )
        Output.line(
            "      \(item.obligations.isEmpty ? wording.restingOnNone : wording.restingOn(item.obligations))"
        )
    }
}

extension Wording {
    func text(of value: TermValue?) -> String {
        switch value {
        case .term(let term): length(term)
        case .yearly(let days): yearly(days)
        case nil: noTermSet
        }
    }
}
