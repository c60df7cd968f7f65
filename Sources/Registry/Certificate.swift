public import LegalCalendar

/// An OCOP certificate. Its 36 months run from the day the certificate was issued, not from the decision.
public struct Certificate: Hashable, Sendable {
    public enum DateBasis: String, Hashable, Sendable, CaseIterable {
        case certificate
        /// The decision's date stands in for the certificate's, so everything counted from it is provisional.
        case decision
    }

    public enum State: String, Hashable, Sendable, CaseIterable {
        case valid
        /// Already expired when it was entered from a list: somebody must find out before anything is owed.
        case toVerify = "to_verify"
        /// Somebody has found out: the product is no longer made, or another certificate has taken its place.
        case ended
    }

    public var code: String
    public var product: String
    public var stars: Int
    /// Nil where no paper at hand says it.
    public var score: Score?
    public var issued: Day
    public var dateBasis: DateBasis
    public var decision: String?
    public var decisionDate: Day?
    public var state: State

    public init(
        code: String,
        product: String,
        stars: Int,
        score: Score? = nil,
        issued: Day,
        dateBasis: DateBasis,
        decision: String?,
        decisionDate: Day? = nil,
        state: State
    ) {
        self.code = code
        self.product = product
        self.stars = stars
        self.score = score
        self.issued = issued
        self.dateBasis = dateBasis
        self.decision = decision
        self.decisionDate = decisionDate
        self.state = state
    }
}
