public import LegalCalendar
public import Procedures

/// The page that tells one procedure to a lawyer: its headings, and the sentences around the values.
public protocol RulePageWording {
    /// Where the page comes from, so that nobody mends it by hand.
    func pageOrigin(file: String) -> String
    func pageSubjects(_ names: [String], checked: Day) -> String
    var pageMilestones: String { get }
    var pageSteps: String { get }
    var pageSharedSteps: String { get }
    var pagePapers: String { get }
    var pageExamples: String { get }
    /// Term, when, basis, how sure.
    var pageTermColumns: [String] { get }
    var pageForm: String { get }
    func pageActor(_ name: String) -> String
    func pageCondition(_ question: String, expected: Bool) -> String
    func pageTrigger(_ events: [String], each: Bool) -> String
    func pageFollows(_ steps: [String], beforeExtension: Bool) -> String
    func pageCounted(_ day: String) -> String
    func pageEnd(_ rule: EndRule) -> String
    func pageOpens(_ term: Term) -> String
    func pageLate(_ term: Term) -> String
    var pageExtension: String { get }
    func pageStop(from notice: String, until reply: String) -> String
    func pageProlonged(_ events: [String]) -> String
    func pageNeeds(_ term: Term) -> String
    func pageFloor(_ term: Term) -> String
    func pageCloses(_ events: [String], all: Bool) -> String
    func pageReopens(_ events: [String]) -> String
    func pageOvertakes(_ events: [String]) -> String
    func pageMissed(_ text: String) -> String
    func pageRemedy(_ text: String) -> String
    /// What a worked example was read from: its own words, or its name.
    func pageExample(_ ruleCase: RuleCase) -> String
    func pageEvent(_ name: String, on day: Day) -> String
    func pageDate(_ key: RuleCase.DateKey, _ day: Day?) -> String
    func pageState(_ state: RuleCase.State) -> String
}
