import ReferenceData

extension ApplicationNumber {
    /// A trademark application's number however an officer typed it: `4-2026-99001`, `4 2026 99001`, `VN4202699001`,
    /// `Số đơn: 4 - 2026 - 99001`. Nil where the digits are not those of one.
    init?(anySpelling text: String) {
        let groups = text.unicodeScalars.split { !("0"..."9").contains($0) }.map(String.init)
        switch groups.count {
        case 3: self.init(groups.joined(separator: "-"))
        case 1:
            let digits = groups[0]
            guard (10...11).contains(digits.count) else { return nil }
            self.init("\(digits.prefix(1))-\(digits.dropFirst().prefix(4))-\(digits.dropFirst(5))")
        default: return nil
        }
    }
}
