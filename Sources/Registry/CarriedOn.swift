/// Where a duty is carried on that more than one filing has, so that people are told of it once.
public struct CarriedOn: Hashable, Sendable {
    /// Why two obligations are one duty.
    public enum Why: String, Hashable, Sendable, CaseIterable {
        /// One step of one title, followed by the filing that got it and by one opened for this step alone.
        case sameStep = "same_step"
        /// A newer piece of the same kind stands in the other filing, and answers this one.
        case answeredThere = "answered_there"
        /// One paper, followed by itself and as an event of a filing.
        case samePaper = "same_paper"
    }

    public let filing: String
    public let obligation: String
    public let why: Why
    /// Whether it is done there already.
    public let isDone: Bool

    public init(filing: String, obligation: String, why: Why, isDone: Bool) {
        self.filing = filing
        self.obligation = obligation
        self.why = why
        self.isDone = isDone
    }
}
