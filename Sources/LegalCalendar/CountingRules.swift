/// The ways of counting that a date may rest on. What each says, and where the law says it, is data.
public enum CountingRule: String, Hashable, Sendable, CaseIterable {
    case excludeFirstDay = "exclude_first_day"
    case monthEnd = "month_end"
    case monthWithoutDay = "month_without_day"
    case yearEnd = "year_end"
    case leapDay = "leap_day"
    case rollForward = "roll_forward"
    case rollOverSwappedDay = "roll_over_swapped_day"
    case noRoll = "no_roll"
    case workingDays = "working_days"
    case backward
    case exclusiveEnd = "exclusive_end"

    /// Whether a doubt about the rule can make the safe date wrong.
    ///
    /// The other rules in doubt are read in the way that ends earlier, so the safe date holds under either reading.
    var touchesSafeDate: Bool {
        switch self {
        case .excludeFirstDay, .monthEnd, .monthWithoutDay, .yearEnd, .workingDays: true
        case .leapDay, .rollForward, .rollOverSwappedDay, .noRoll, .backward, .exclusiveEnd: false
        }
    }
}

/// A few counting rules at once, cheap enough to make for every date of a batch.
public struct CountingRuleSet: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    public init(_ rule: CountingRule) {
        let position = CountingRule.allCases.firstIndex(of: rule) ?? 0
        self.init(rawValue: 1 << UInt16(position))
    }

    static let excludeFirstDay = CountingRuleSet(.excludeFirstDay)
    static let monthEnd = CountingRuleSet(.monthEnd)
    static let monthWithoutDay = CountingRuleSet(.monthWithoutDay)
    static let yearEnd = CountingRuleSet(.yearEnd)
    static let leapDay = CountingRuleSet(.leapDay)
    static let rollForward = CountingRuleSet(.rollForward)
    static let rollOverSwappedDay = CountingRuleSet(.rollOverSwappedDay)
    static let noRoll = CountingRuleSet(.noRoll)
    static let workingDays = CountingRuleSet(.workingDays)
    static let backward = CountingRuleSet(.backward)
    static let exclusiveEnd = CountingRuleSet(.exclusiveEnd)

    /// The rules in the order in which they are applied and told.
    public var rules: [CountingRule] {
        CountingRule.allCases.filter { contains(CountingRuleSet($0)) }
    }
}

/// What the law says of each way of counting, as read from `data/calendar/counting.yaml`.
public struct CountingLaw: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        public let citations: [Citation]
        public let confidence: Confidence
        public let checked: Day
        public let text: BilingualText
        public let note: BilingualText?

        public init(
            citations: [Citation],
            confidence: Confidence,
            checked: Day,
            text: BilingualText,
            note: BilingualText? = nil
        ) {
            self.citations = citations
            self.confidence = confidence
            self.checked = checked
            self.text = text
            self.note = note
        }
    }

    /// Rules that hold for every date alike, so that no single trace tells them.
    public enum GeneralRule: String, Hashable, Sendable, CaseIterable {
        case solarCalendar = "solar_calendar"
        case civilCodeApplies = "civil_code_applies"
        case endOfDay = "end_of_day"
    }

    private let entries: [CountingRule: Entry]
    public let general: [GeneralRule: Entry]
    /// Rules that are not confirmed.
    let doubtful: CountingRuleSet
    /// Rules that are not confirmed and whose other reading could end earlier.
    let doubtfulForSafeDate: CountingRuleSet

    /// Nil where a rule has no entry: no way of counting is without its reason.
    public init?(_ entries: [CountingRule: Entry], general: [GeneralRule: Entry] = [:]) {
        guard CountingRule.allCases.allSatisfy({ entries[$0] != nil }) else { return nil }
        self.entries = entries
        self.general = general
        var doubtful: CountingRuleSet = []
        var doubtfulForSafeDate: CountingRuleSet = []
        for (rule, entry) in entries where entry.confidence != .confirmed {
            doubtful.insert(CountingRuleSet(rule))
            if rule.touchesSafeDate { doubtfulForSafeDate.insert(CountingRuleSet(rule)) }
        }
        self.doubtful = doubtful
        self.doubtfulForSafeDate = doubtfulForSafeDate
    }

    public func entry(of rule: CountingRule) -> Entry? { entries[rule] }
}
