/// Looks for application numbers anywhere on a page, so that a row that broken markup hid is not lost unseen.
enum NumberSearch {
    /// The numbers in the bytes or the text of a page that are none of the known ones.
    ///
    /// The beginning of a known number counts as known: descriptions in a page's head are cut at any place.
    static func numbers(in bytes: [UInt8], _ text: String, besides known: [String]) -> [String] {
        var beginnings = Set(known)
        for number in known where number.utf8.count > 12 {
            beginnings.insert(String(number.dropLast()))
        }
        var unread: [String] = []
        for number in candidates(in: bytes) + candidates(in: Array(text.utf8)) where beginnings.insert(number).inserted
        {
            unread.append(number)
        }
        return unread
    }

    /// `4-` four digits `-` five or six digits, with no digit before or behind.
    private static func candidates(in bytes: [UInt8]) -> [String] {
        var found: [String] = []
        var index = 0
        while index + 12 <= bytes.count {
            let length = length(at: index, in: bytes)
            if length > 0 { found.append(String(decoding: bytes[index..<(index + length)], as: UTF8.self)) }
            index += max(length, 1)
        }
        return found
    }

    private static func length(at index: Int, in bytes: [UInt8]) -> Int {
        guard bytes[index] == UInt8(ascii: "4"), bytes[index + 1] == UInt8(ascii: "-"),
            bytes[index + 6] == UInt8(ascii: "-"), index == 0 || !isDigit(bytes[index - 1])
        else { return 0 }
        guard bytes[(index + 2)..<(index + 6)].allSatisfy(isDigit) else { return 0 }
        let serial = bytes[(index + 7)...].prefix(7).prefix(while: isDigit).count
        return (5...6).contains(serial) ? 7 + serial : 0
    }

    /// - Returns: whether a digit, a hyphen and a digit follow each other, as they do in any damaged number.
    static func resemblesNumber(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.indices.dropFirst(2).contains { index in
            isDigit(bytes[index]) && bytes[index - 1] == UInt8(ascii: "-") && isDigit(bytes[index - 2])
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
