/// A length of time as the law states it: so many days, weeks, months, years or working days, forward or backward.
public struct Term: Hashable, Sendable {
    public enum Unit: Hashable, Sendable, CaseIterable {
        case day, week, month, year, workingDay
    }

    /// Negative where the term counts backward from its day.
    public let count: Int
    public let unit: Unit

    /// Nil where the length is beyond two hundred years, which no rule has and no calendar answers.
    public init?(count: Int, unit: Unit) {
        guard abs(count) <= Term.limit(of: unit) else { return nil }
        self.count = count
        self.unit = unit
    }

    init(validCount count: Int, unit: Unit) {
        self.count = count
        self.unit = unit
    }

    public static let none = Term(validCount: 0, unit: .day)

    public var isBackward: Bool { count < 0 }

    public var reversed: Term { Term(validCount: -count, unit: unit) }

    /// The same unit, so many more: for the next occurrence, or for a rule under proof.
    public func adding(_ more: Int) -> Term? { Term(count: count + more, unit: unit) }

    /// About how many days it is long, for ordering only; never for a date.
    public var roughDays: Int {
        switch unit {
        case .day: count
        case .week: count * 7
        case .month: count * 30
        case .year: count * 365
        case .workingDay: count * 7 / 5
        }
    }

    private static func limit(of unit: Unit) -> Int {
        switch unit {
        case .day: 73_000
        case .week: 10_400
        case .month: 2_400
        case .year: 200
        case .workingDay: 20_000
        }
    }
}

extension Term: CustomStringConvertible, LosslessStringConvertible {
    /// `P3M`, `P10Y`, `P30D`, `P2W`, `P15WD`; a leading minus counts backward.
    public var description: String {
        "\(count < 0 ? "-" : "")P\(abs(count))\(unit.letters)"
    }

    public init?(_ text: String) {
        var text = text
        let term = text.withUTF8 { Term(bytes: $0) }
        guard let term else { return nil }
        self = term
    }

    /// Reads the same form from bytes.
    public init?(bytes: UnsafeBufferPointer<UInt8>) {
        var position = 0
        let isBackward = bytes.first == UInt8(ascii: "-")
        if isBackward { position = 1 }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "P") else { return nil }
        position += 1
        var count = 0
        let firstDigit = position
        while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit <= 9 {
            guard position - firstDigit < 6 else { return nil }
            count = count * 10 + Int(digit)
            position += 1
        }
        guard position > firstDigit, let unit = Unit(bytes: bytes, at: position) else { return nil }
        self.init(count: isBackward ? -count : count, unit: unit)
    }
}

extension Term.Unit {
    fileprivate var letters: String {
        switch self {
        case .day: "D"
        case .week: "W"
        case .month: "M"
        case .year: "Y"
        case .workingDay: "WD"
        }
    }

    fileprivate init?(bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
        let rest = bytes.count - position
        guard rest == 1 || rest == 2 else { return nil }
        switch (bytes[position], rest) {
        case (UInt8(ascii: "D"), 1): self = .day
        case (UInt8(ascii: "W"), 1): self = .week
        case (UInt8(ascii: "M"), 1): self = .month
        case (UInt8(ascii: "Y"), 1): self = .year
        case (UInt8(ascii: "W"), 2) where bytes[position + 1] == UInt8(ascii: "D"): self = .workingDay
        default: return nil
        }
    }
}
