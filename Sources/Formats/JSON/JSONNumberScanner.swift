/// JSON's grammar of numbers: no leading zero, no leading plus, digits on both sides of the point.
struct JSONNumberScanner {
    let bytes: [UInt8]
    private(set) var position: Int
    /// Set where there is a fraction or an exponent.
    private(set) var isInteger = true

    init(bytes: [UInt8], position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The byte behind the number.
    var next: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    /// - Returns: whether a number stands at the position, which then is behind it.
    mutating func scan() -> Bool {
        take("-")
        guard take("0") || digits() else { return false }
        if take(".") {
            isInteger = false
            guard digits() else { return false }
        }
        if take("e") || take("E") {
            isInteger = false
            if !take("+") { take("-") }
            guard digits() else { return false }
        }
        return true
    }

    @discardableResult
    private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: wanted) else { return false }
        position += 1
        return true
    }

    private mutating func digits() -> Bool {
        let start = position
        while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
            position += 1
        }
        return position > start
    }
}
