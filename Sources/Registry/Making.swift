public import LegalCalendar

/// Who makes a product beside the producer in whose name it stands, from a day to a day: a product may have several makers.
public struct Making: Hashable, Sendable {
    public let code: String
    public let product: String
    public let producer: String
    /// Nil where nobody has said since when.
    public let from: Day?
    /// The last day; nil while it goes on.
    public let until: Day?

    public init(code: String, product: String, producer: String, from: Day?, until: Day?) {
        self.code = code
        self.product = product
        self.producer = producer
        self.from = from
        self.until = until
    }
}

/// A stretch of days whose ends may be open.
public struct Period: Hashable, Sendable {
    public let from: Day?
    /// Included.
    public let until: Day?

    public init(from: Day?, until: Day?) {
        self.from = from
        self.until = until
    }

    public func includes(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }

    public func overlaps(_ other: Period) -> Bool {
        let startsInTime = other.until.map { last in from.map { $0 <= last } ?? true } ?? true
        let endsInTime = until.map { last in other.from.map { $0 <= last } ?? true } ?? true
        return startsInTime && endsInTime
    }
}

extension Making {
    public var period: Period { Period(from: from, until: until) }
}

extension Holding {
    public var period: Period { Period(from: from, until: until) }
}
