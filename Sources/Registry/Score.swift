/// The points of a product out of one hundred, to the hundredth, as a council gives them.
public struct Score: Hashable, Sendable, CustomStringConvertible {
    public let hundredths: Int

    public init?(hundredths: Int) {
        guard (0...10_000).contains(hundredths) else { return nil }
        self.hundredths = hundredths
    }

    /// Reads `72`, `72.5` and `72,25`, with or without the word for points behind.
    public init?(_ text: String) {
        let words = text.split(separator: " ")
        guard let number = words.first, words.count == 1 || NameFolding.folded(String(words[1])) == "diem",
            words.count <= 2
        else { return nil }
        let parts = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        let isNumeral = { (part: Substring) in
            !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        guard (1...2).contains(parts.count), parts.allSatisfy(isNumeral), parts[0].utf8.count <= 3,
            let whole = Int(parts[0])
        else { return nil }
        var fraction = 0
        if parts.count == 2 {
            guard parts[1].utf8.count <= 2, let digits = Int(parts[1]) else { return nil }
            fraction = parts[1].utf8.count == 1 ? digits * 10 : digits
        }
        self.init(hundredths: whole * 100 + fraction)
    }

    /// With a point, as machines write it.
    public var description: String {
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return "\(whole)" }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
