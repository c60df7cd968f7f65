public import LegalCalendar
public import Procedures
public import Registry

/// Filings, events, obligations, checklists and fees.
public protocol FilingWording {
    func name(of state: FilingState, word: FilingWord) -> String
    func name(of state: ObligationRecord.State) -> String
    func name(of timing: Timing) -> String
    func name(of actor: Actor) -> String
    func name(of subject: SubjectKind) -> String
    /// Above everything that looks like progress: has it been filed, when, under which number.
    func filedLine(word: FilingWord, on day: Day?, number: String?) -> String
    /// How many papers are ready, and in the same breath whether the filing has been filed.
    func checklistLine(ready: Int, of total: Int, word: FilingWord, filedOn day: Day?, number: String?) -> String
    func name(of state: PaperState) -> String
    func notNeeded(reason: String, person: String) -> String
    func answerNeeded(_ question: String) -> String
    func copies(_ count: Int, kind: ChecklistItem.Kind) -> String
    /// Money in đồng, with points between the thousands.
    func money(_ amount: Int) -> String
    func opened(_ code: String) -> String
    func recorded(_ event: String) -> String
    func change(_ change: ObligationChange, codes: [String]) -> String
    /// The headings of a list of filings: code, name, procedure, state, next step, date.
    var filingColumns: [String] { get }
    var paperColumns: [String] { get }
    /// Who must see to a paper's end.
    var paperHolder: String { get }
    var obligationsHeading: String { get }
    var eventsHeading: String { get }
    var nothingOwed: String { get }
    var enterPrintedTerm: String { get }
    var historic: String { get }
    var toOther: String { get }
    var dayPassed: String { get }
    func until(_ day: String) -> String
    var total: String { get }
    var fullPrice: String { get }
    var noneDue: String { get }
    /// Of a title entered by number and days.
    var historyUnknown: String { get }
    /// Why this filing is silent about a duty, and which one speaks.
    func carriedOn(_ carried: CarriedOn) -> String
    /// Above the duties of a list that other filings carry on.
    var carriedOnHeading: String { get }
    func due(daysLeft: Int) -> String
}

/// How a paper of the dossier stands, as people see it.
public enum PaperState: String, CaseIterable, Sendable {
    case open, prepared
    case notNeeded = "not_needed"
    /// Nobody has answered the question on which it depends.
    case unknown
}

public enum ObligationChange: CaseIterable, Sendable {
    case added, moved, finished, reopened
}
