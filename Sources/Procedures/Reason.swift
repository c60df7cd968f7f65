public import LegalCalendar

/// One numbered line of a trace: what was done to reach a date, where the law says so, and how sure that is.
///
/// It carries values only; `Wording` makes the sentence, the same for page, command, mail and JSON.
public struct Reason: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case event, term, count, roll, holiday
        case extended = "extension"
        case printed, doubt
    }

    public let kind: Kind
    public let rule: Rule
    /// The date that this line yields, or speaks of.
    public let date: Day?
    /// The date from which it was reached.
    public let from: Day?
    public let term: Term?
    /// An id of `data/events.yaml`, a step, a milestone, or a day off's name.
    public let subject: String?
    public let citations: [Citation]
    public let confidence: Confidence?
    public let note: BilingualText?
    /// The layer of the data from which a day off was taken; nil for lines of other kinds.
    public let layer: DataLayer?

    public init(
        _ kind: Kind,
        _ rule: Rule,
        date: Day? = nil,
        from: Day? = nil,
        term: Term? = nil,
        subject: String? = nil,
        citations: [Citation] = [],
        confidence: Confidence? = nil,
        note: BilingualText? = nil,
        layer: DataLayer? = nil
    ) {
        self.kind = kind
        self.rule = rule
        self.date = date
        self.from = from
        self.term = term
        self.subject = subject
        self.citations = citations
        self.confidence = confidence
        self.note = note
        self.layer = layer
    }

    /// What the line says. The raw text is stable: it stands in the JSON.
    public enum Rule: Hashable, Sendable {
        case triggerEvent, noticeDay, receivedEvent, countedEvent, milestone, endOfStep, firstEndOfStep
        case datedTerm, yearlyDay, noTerm
        case printedTerm, printedDue, printedConfirmed
        /// A way of counting, told as `data/calendar/counting.yaml` words it.
        case counting(CountingRule)
        case weekend, dayOff(SpecialDay.Kind, SpecialDay.Status)
        case rolled, rawEnd
        case extensionRequested, extensionGranted, prolonged, excludedTime
        case keptEnd, safeDay, delivery, preparation, windowOpens, windowOpensSafe, graceEnds, floor
        case doubt(Doubt)

        public var id: String {
            switch self {
            case .triggerEvent: "trigger_event"
            case .noticeDay: "notice_day"
            case .receivedEvent: "received_event"
            case .countedEvent: "counted_event"
            case .milestone: "milestone"
            case .endOfStep: "end_of_step"
            case .firstEndOfStep: "first_end_of_step"
            case .datedTerm: "dated_term"
            case .yearlyDay: "yearly_day"
            case .noTerm: "no_term"
            case .printedTerm: "printed_term"
            case .printedDue: "printed_due"
            case .printedConfirmed: "printed_confirmed"
            case .counting(let rule): rule.rawValue
            case .weekend: "weekend"
            case .dayOff(let kind, _): kind.rawValue
            case .rolled: "rolled"
            case .rawEnd: "raw_end"
            case .extensionRequested: "extension_requested"
            case .extensionGranted: "extension_granted"
            case .prolonged: "prolonged"
            case .excludedTime: "excluded_time"
            case .keptEnd: "kept_end"
            case .safeDay: "safe_day"
            case .delivery: "delivery"
            case .preparation: "preparation"
            case .windowOpens: "window_opens"
            case .windowOpensSafe: "window_opens_safe"
            case .graceEnds: "grace_ends"
            case .floor: "floor"
            case .doubt(let doubt): doubt.rawValue
            }
        }
    }
}
