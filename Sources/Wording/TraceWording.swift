public import LegalCalendar
public import Procedures

/// The names that data files give to ids, for the sentences that speak of them.
public struct NameBook: Sendable {
    private let names: [String: BilingualText]

    /// - Parameter names: by id: events, steps, milestones, laws; an id without a name is told as it is.
    public init(_ names: [String: BilingualText]) {
        self.names = names
    }

    public func name(_ id: String, in language: Language) -> String {
        names[id]?.text(in: language) ?? id
    }
}

extension BilingualText {
    public func text(in language: Language) -> String {
        switch language {
        case .vietnamese: vi
        case .english: en
        }
    }
}

/// How a date came about, sentence by sentence: the same on the page, the command line, in the mail and in JSON.
public protocol TraceWording {
    func day(_ day: Day) -> String
    func dayWithWeekday(_ day: Day) -> String
    func length(_ term: Term) -> String
    func text(of confidence: Confidence) -> String
    func citation(_ citation: Citation, names: NameBook) -> String
    /// One numbered line of a trace.
    func sentence(_ reason: Reason, names: NameBook) -> String
    func text(of doubt: Doubt) -> String
    /// The names of the four dates and of the window's first day.
    func label(_ date: DateLabel) -> String
    /// Beside a date that is not firm.
    var provisional: String { get }
    var howComputed: String { get }
}

public enum DateLabel: String, CaseIterable, Sendable {
    case raw, statutory, safe, internalDay = "internal", late, opens, plan
}
