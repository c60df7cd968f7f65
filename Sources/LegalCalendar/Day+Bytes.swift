/// Dates as bytes, for the batch form, which would spend most of its time on strings otherwise.
extension Day {
    /// Reads exactly `yyyy-mm-dd`.
    public init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash,
            let year = number(bytes, 0, 4), let month = number(bytes, 5, 2), let day = number(bytes, 8, 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Writes `yyyy-mm-dd`; the buffer must have room for 12 bytes.
    /// - Returns: how many bytes were written, 10 for the years 1 to 9999.
    public func write(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let (year, month, day) = parts
        var position = 0
        if year > 9999 {
            buffer[0] = digit(year / 10_000)
            position = 1
        }
        buffer[position] = digit(year / 1000)
        buffer[position + 1] = digit(year / 100)
        buffer[position + 2] = digit(year / 10)
        buffer[position + 3] = digit(year)
        buffer[position + 4] = dash
        buffer[position + 5] = digit(month / 10)
        buffer[position + 6] = digit(month)
        buffer[position + 7] = dash
        buffer[position + 8] = digit(day / 10)
        buffer[position + 9] = digit(day)
        return position + 10
    }
}

private let dash = UInt8(ascii: "-")
private let zero = UInt8(ascii: "0")

private func digit(_ value: Int) -> UInt8 {
    zero + UInt8(truncatingIfNeeded: value % 10)
}

private func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for index in start..<(start + count) {
        let digit = bytes[index] &- zero
        guard digit <= 9 else { return nil }
        value = value * 10 + Int(digit)
    }
    return value
}
