public import LegalCalendar
public import Procedures
public import Registry
public import Wording

/// What a producer's own page shows: what comes next, its filings, and the road of each product.
public struct ProducerWork: Sendable {
    public let producer: Producer
    public let today: Day
    public let next: NextWork?
    public let filings: [FilingSummary]
    /// Papers whose terms are followed.
    public let papers: [FilingSummary]
    public let roads: [ProductRoad]
    public let names: NameBook
    /// Obligations of which the reader can say "seen" now, by code; those already seen are in the second.
    public let toAcknowledge: Set<String>
    public let acknowledged: Set<String>
    /// What was sent by the producer's links, the oldest first.
    public let sent: [SubmissionView]
}

/// The one thing that comes next.
public enum NextWork: Sendable {
    /// Something is owed, by a date or as soon as its term is known.
    case obligation(ObligationView, FilingSummary, fee: StepFee?)
    /// A product's next evaluation needs a mark that nobody has filed.
    case fileMark(Product, FileBy, fee: StepFee?)
    /// An application is being prepared, and nothing says by when.
    case prepare(FilingSummary, fee: StepFee?)

    /// The day by which it should be done.
    public var date: Day? {
        switch self {
        case .obligation(let obligation, _, _): obligation.dates.plan ?? obligation.dates.safe
        case .fileMark(_, let fileBy, _): fileBy.plan.safe
        case .prepare: nil
        }
    }
}

/// The stations of a product on its way to the next evaluation.
public struct ProductRoad: Sendable {
    public let readiness: ProductReadiness
    public let stops: [RoadStop]
}

public struct RoadStop: Hashable, Sendable {
    public let station: RoadStation
    public let passing: RoadPassing
    public let from: Day?
    public let until: Day?
    public let isFirm: Bool
    /// How its dates came about; empty where none is counted.
    public var reasons: [Reason] = []
    /// Of the mark's filing: the planning date, which is no term of the law.
    public var fileBy: FileBy?
}
