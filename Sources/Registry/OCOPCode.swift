public import LegalCalendar

/// An OCOP product code: the new `T-X-STT-20YY`, or the old form with a district.
///
/// The commune part alone cannot tell the communes of before and after July 2025 apart, so the year is always kept.
public struct OCOPCode: Hashable, Sendable {
    /// Two digits (Decision 19/2025/QĐ-TTg).
    public let province: String
    /// The old form's part that is no more; nil in the new form.
    public let district: String?
    /// Five digits.
    public let commune: String
    /// The running number that the commune keeps and never gives twice.
    public let number: Int
    public let year: Int

    public init?(province: String, district: String? = nil, commune: String, number: Int, year: Int) {
        guard OCOPCode.isNumeral(province, 2...2), OCOPCode.isNumeral(commune, 5...5), number > 0,
            district.map({ OCOPCode.isNumeral($0, 3...3) }) ?? true, (2018...2099).contains(year)
        else { return nil }
        self.province = province
        self.district = district
        self.commune = commune
        self.number = number
        self.year = year
    }

    private static func isNumeral(_ text: String, _ length: ClosedRange<Int>) -> Bool {
        length.contains(text.utf8.count)
            && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

extension OCOPCode: CustomStringConvertible, LosslessStringConvertible {
    public var description: String {
        [province, district, commune, String(number), String(year)].compactMap(\.self).joined(separator: "-")
    }

    /// Reads `24-07654-3-2026` and the older `83-832-28882-2-2022`.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4 || parts.count == 5, let year = Int(parts[parts.count - 1]),
            let number = Int(parts[parts.count - 2]), String(number) == parts[parts.count - 2]
        else { return nil }
        self.init(
            province: parts[0],
            district: parts.count == 5 ? parts[1] : nil,
            commune: parts[parts.count - 3],
            number: number,
            year: year
        )
    }
}

/// One line of the ledger of OCOP running numbers.
public struct OCOPNumber: Hashable, Sendable {
    public let number: Int
    public let year: Int
    public let product: String
    public let givenOn: Day

    public init(number: Int, year: Int, product: String, givenOn: Day) {
        self.number = number
        self.year = year
        self.product = product
        self.givenOn = givenOn
    }
}
