public import LegalCalendar

/// What opens the page of one producer without a password. The address itself is nowhere: it is made from the seed and
/// the installation's secret each time.
public struct PersonalLink: Hashable, Sendable {
    public let code: String
    /// Random, and unlike every other's, also after an older copy of the record was restored.
    public let seed: String
    public let producer: String
    /// Whom it was made for; nil for whoever at the producer has the paper.
    public let person: String?
    public let made: Day
    public let madeBy: String
    public let revoked: Day?
    public let revokedBy: String?
    /// The day on which its person asked for a calendar to subscribe to; nil while there is none.
    public let calendarSince: Day?

    public init(
        code: String,
        seed: String,
        producer: String,
        person: String?,
        made: Day,
        madeBy: String,
        revoked: Day? = nil,
        revokedBy: String? = nil,
        calendarSince: Day? = nil
    ) {
        self.code = code
        self.seed = seed
        self.producer = producer
        self.person = person
        self.made = made
        self.madeBy = madeBy
        self.revoked = revoked
        self.revokedBy = revokedBy
        self.calendarSince = calendarSince
    }

    public enum State: String, Hashable, Sendable, CaseIterable {
        case standing
        /// Its last day has passed, or the person is no longer the producer's contact.
        case over
        case revoked
    }
}
