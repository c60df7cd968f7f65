public import LegalCalendar
import Procedures
public import Registry
public import Wording

/// One thing that a producer's change asks for, with its source and price.
public struct ProducerTask: Sendable {
    public enum Standing: Hashable, Sendable {
        case open
        /// It is followed in this filing.
        case followed(filing: String)
        case done(filing: String, on: Day)
    }

    public let kind: ProducerTaskKind
    /// The code of the right, filing, certificate or paper that it is about; the producer's own for the papers.
    public let record: String
    public let name: String
    /// The first day on which the record's name or holder was no longer the one that the Office knows.
    public let since: Day
    public var standing: Standing
    /// The step by which the law asks for it, where the rules have one.
    public let step: BilingualText?
    /// What it costs at the full price, in đồng.
    public let fee: Int?
    public let citations: [Citation]
    public let confidence: Confidence?
    let target: Target?

    /// In which filing it can be begun, by which event.
    struct Target: Sendable {
        /// Nil where a filing has to be opened first.
        let filing: String?
        let procedure: String
        let event: String
        let right: String
    }

    init(
        _ kind: ProducerTaskKind,
        _ record: String,
        name: String,
        since: Day,
        standing: Standing = .open,
        source: Source = .none,
        target: Target? = nil
    ) {
        self.kind = kind
        self.record = record
        self.name = name
        self.since = since
        self.standing = standing
        step = source.step
        fee = source.fee
        citations = source.citations
        confidence = source.confidence
        self.target = target
    }

    /// Where it is written, and what it costs.
    struct Source: Sendable {
        var step: BilingualText?
        var fee: Int?
        var citations: [Citation] = []
        var confidence: Confidence?

        static let none = Source()
    }
}

/// What a producer's changes ask for, as the record stands.
public struct ProducerTasks: Sendable {
    public let producer: Producer
    /// How it ended, where it did; then these are its successor's, or what nobody has taken over.
    public let end: ProducerEnd?
    public let tasks: [ProducerTask]
    public let names: NameBook
}
