/// A day on which the office's week is not the usual one, with where that is written and how sure it is.
public struct SpecialDay: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case holiday
        /// A day off because a holiday fell on a weekend (Labour Code 111.3).
        case compensatoryDayOff = "compensatory_day_off"
        /// A working day given off against a Saturday that is worked.
        case swappedDayOff = "swapped_day_off"
        /// The Saturday that is worked for it.
        case swappedWorkingDay = "swapped_working_day"

        public var isDayOff: Bool { self != .swappedWorkingDay }
    }

    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// Decided by statute or notice.
        case decided
        /// Follows from the usual rule, but the year's notice is still to come.
        case expected
        /// One of several ways in which the year may be decided.
        case proposed
    }

    public let day: Day
    public let kind: Kind
    public let status: Status
    public let name: BilingualText
    /// The notice, or the place in the law, that the row rests on.
    public let source: String
    public let citation: Citation?
    /// How well the row has been read, which is apart from whether it has been decided.
    public let confidence: Confidence
    public let layer: DataLayer

    public init(
        day: Day,
        kind: Kind,
        status: Status,
        name: BilingualText,
        source: String,
        citation: Citation? = nil,
        confidence: Confidence = .confirmed,
        layer: DataLayer = .embedded
    ) {
        self.day = day
        self.kind = kind
        self.status = status
        self.name = name
        self.source = source
        self.citation = citation
        self.confidence = confidence
        self.layer = layer
    }
}

/// Whether a year's list of days off can still change other than by its own proposed rows.
public struct CalendarYear: Hashable, Sendable {
    public let year: Int
    public let isComplete: Bool
    public let source: String
    public let layer: DataLayer

    public init(year: Int, isComplete: Bool, source: String, layer: DataLayer = .embedded) {
        self.year = year
        self.isComplete = isComplete
        self.source = source
        self.layer = layer
    }
}
