public import LegalCalendar

/// Which points give which star, and which stars come with a certificate, in one time of the law.
public struct StarScale: Hashable, Sendable {
    public struct Level: Hashable, Sendable {
        public let star: Int
        /// The fewest points of the star, out of one hundred.
        public let pointsFrom: Int
        public let hasCertificate: Bool

        public init(star: Int, pointsFrom: Int, hasCertificate: Bool) {
            self.star = star
            self.pointsFrom = pointsFrom
            self.hasCertificate = hasCertificate
        }
    }

    public let period: LegalPeriod
    /// The highest star first.
    public let levels: [Level]
    public let grounds: StatedGrounds

    public init(period: LegalPeriod, levels: [Level], grounds: StatedGrounds) {
        self.period = period
        self.levels = levels.sorted { $0.star > $1.star }
        self.grounds = grounds
    }

    /// Stars with a certificate, the lowest first.
    public var certifiedStars: [Int] { levels.filter(\.hasCertificate).map(\.star).sorted() }
}

/// The days on which something of the law holds: the first is inside, the last is outside.
public struct LegalPeriod: Hashable, Sendable {
    public let from: Day?
    public let before: Day?

    public init(from: Day?, before: Day?) {
        self.from = from
        self.before = before
    }

    public func contains(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (before.map { day < $0 } ?? true)
    }
}

/// What a value that is chosen by its period alone rests on.
public struct StatedGrounds: Hashable, Sendable {
    public let citations: [Citation]
    public let confidence: Confidence
    public let checked: Day
    public let note: BilingualText?

    public init(citations: [Citation], confidence: Confidence, checked: Day, note: BilingualText? = nil) {
        self.citations = citations
        self.confidence = confidence
        self.checked = checked
        self.note = note
    }
}
