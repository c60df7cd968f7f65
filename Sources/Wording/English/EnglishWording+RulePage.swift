public import LegalCalendar
public import Procedures

extension EnglishWording {
    public func pageOrigin(file: String) -> String {
        "This page is written by the program from `\(file)` and the worked cases; to mend it, mend that file."
    }
    public func pageSubjects(_ names: [String], checked: Day) -> String {
        "For: \(names.joined(separator: ", ")). Checked on \(day(checked))."
    }
    public var pageMilestones: String { "Milestones" }
    public var pageSteps: String { "Steps" }
    public var pageSharedSteps: String { "Steps shared with other procedures" }
    public var pagePapers: String { "Papers" }
    public var pageExamples: String { "Examples" }
    public var pageTermColumns: [String] { ["Term", "When", "Basis", "How sure"] }
    public var pageForm: String { "form" }
    public func pageActor(_ name: String) -> String { "Who acts: \(name)." }
    public func pageCondition(_ question: String, expected: Bool) -> String {
        "Only where the answer is \(expected ? "yes" : "no"): \(question)"
    }
    public func pageTrigger(_ events: [String], each: Bool) -> String {
        "Owed after: \(quoted(events))\(each ? ", once for each" : "")."
    }
    public func pageFollows(_ steps: [String], beforeExtension: Bool) -> String {
        "Counted from the end of: \(quoted(steps))\(beforeExtension ? ", before any extension" : "")."
    }
    public func pageCounted(_ day: String) -> String { "Counted from \(day)." }
    public func pageEnd(_ rule: EndRule) -> String {
        let roll =
            rule.rolling == .forward
            ? "A last day that is a day off moves to the next working day" : "The last day does not move from a day off"
        return rule.boundary == .exclusive ? "\(roll); to be done before that day." : "\(roll)."
    }
    public func pageOpens(_ term: Term) -> String { "Possible from \(length(term)) on." }
    public func pageLate(_ term: Term) -> String { "Possible late for \(length(term)), at a surcharge." }
    public var pageExtension: String { "May be extended once, by the first length, if asked for before the end." }
    public func pageStop(from notice: String, until reply: String) -> String {
        "The clock stands still from “\(notice)” to “\(reply)”."
    }
    public func pageProlonged(_ events: [String]) -> String { "More time after \(quoted(events)):" }
    public func pageNeeds(_ term: Term) -> String { "Preparation: \(length(term))." }
    public func pageFloor(_ term: Term) -> String { "While the term is unverified plans take \(length(term))." }
    public func pageCloses(_ events: [String], all: Bool) -> String {
        "Done with \(all ? "all of" : "one of"): \(quoted(events))."
    }
    public func pageReopens(_ events: [String]) -> String { "Owed again, as it was, after: \(quoted(events))." }
    public func pageOvertakes(_ events: [String]) -> String { "No longer owed after: \(quoted(events))." }
    public func pageMissed(_ text: String) -> String { "If missed: \(text)" }
    public func pageRemedy(_ text: String) -> String { "Remedy: \(text)" }
    public func pageExample(_ ruleCase: RuleCase) -> String { ruleCase.name }
    public func pageEvent(_ name: String, on day: Day) -> String { "\(name) \(self.day(day))" }

    public func pageDate(_ key: RuleCase.DateKey, _ date: Day?) -> String {
        let name =
            switch key {
            case .raw: "term ends"
            case .statutory: "last lawful day"
            case .safe: "safe day"
            case .internalDay: "prepared by"
            case .opens: "possible from"
            case .opensSafe: "surely possible from"
            case .late: "late until"
            case .plan: "planned for"
            }
        return "\(name) \(date.map(day) ?? "none")"
    }

    public func pageState(_ state: RuleCase.State) -> String {
        switch state {
        case .waiting: "waiting"
        case .open: "open"
        case .done: "done"
        case .overtaken: "no longer owed"
        }
    }

    private func quoted(_ names: [String]) -> String { names.map { "“\($0)”" }.joined(separator: ", ") }
}
