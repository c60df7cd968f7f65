import LegalCalendar
import ProcedureFiles
public import Procedures
import Registry
public import Wording

/// Changed rules in words: the same on the command line and on a page.
extension RuleOutlook {
    /// Why the rules changed, as it was declared.
    public func reasonLines(_ wording: any Wording) -> [String] {
        declarations.map { $0.reason.text(in: wording.language) }
    }

    /// What is different in the files, a line for each place.
    public func differenceLines(_ wording: any Wording) -> [String] {
        files.flatMap { file in file.differences.map { "\(file.pack), \(Self.text(of: $0, wording))" } }
    }

    private static func text(of difference: PackDifference, _ wording: any Wording) -> String {
        wording.difference(
            difference.path,
            old: difference.old.map(shortened),
            new: difference.new.map(shortened),
            line: difference.line
        )
    }

    /// A step that came or went is told by its beginning: the whole of it stands in the file.
    private static func shortened(_ text: String) -> String { text.count > 160 ? text.prefix(159) + "…" : text }
}

extension RuleMovement {
    public func heading(_ wording: any Wording) -> String {
        let code = obligation.map { "\($0), " } ?? ""
        return "\(subjectName) (\(code)\(filing)): \(stepName.text(in: wording.language)) – \(wording.movement(kind))"
    }

    /// Every date that would be another, before and after.
    public func dateLines(_ wording: any Wording) -> [String] {
        let dates: [(DateLabel, Day?, Day?)] = [
            (.opens, old?.opens, new?.opens), (.safe, old?.safe, new?.safe),
            (.statutory, old?.statutory, new?.statutory), (.late, old?.late, new?.late),
        ]
        return dates.filter { $0.1 != $0.2 }.map { wording.moved($0.0, from: $0.1, to: $0.2) }
    }
}

extension RuleValue {
    public func heading(_ wording: any Wording) -> String {
        "\(name.text(in: wording.language)): \(wording.text(of: value.value))"
    }

    /// By which articles it holds, how sure that is, and when somebody last held it against them.
    public func standing(_ names: NameBook, _ wording: any Wording) -> String {
        let laws = value.citations.map { wording.citation($0, names: names) }.joined(separator: "; ")
        return "\(laws); \(wording.text(of: value.confidence)); \(wording.checked(on: value.checked))"
    }

    public func resting(_ wording: any Wording) -> String {
        obligations.isEmpty ? wording.restingOnNone : wording.restingOn(obligations)
    }
}

extension Wording {
    /// A term as a rule gives it; nil where it sets none.
    public func text(of value: TermValue?) -> String {
        switch value {
        case .term(let term): length(term)
        case .yearly(let days): yearly(days)
        case nil: noTermSet
        }
    }
}
