import Formats
import LegalCalendar
import Registry

/// The checks that names and other texts pass where they enter.
enum CatalogueInput {
    /// In characters: more is no name, and an index could not hold it.
    static let longestName = 300

    /// The text as it is stored.
    static func name(_ text: String, field: String) throws(Problem) -> String {
        let name = NameFolding.normalised(text)
        guard !name.isEmpty else { throw .general(.emptyText(field: field)) }
        guard !holdsControlCharacter(name) else {
            throw .general(.badValue(field: field, text: visible(name), example: "Vải thiều"))
        }
        guard name.count <= longestName else { throw .catalogue(.textTooLong(field: field, limit: longestName)) }
        return name
    }

    /// Nil stays nil; a text that is there must say something.
    static func optionalName(_ text: String?, field: String) throws(Problem) -> String? {
        guard let text else { return nil }
        return try name(text, field: field)
    }

    static func holdsControlCharacter(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.generalCategory == .control && !$0.properties.isWhitespace }
    }

    private static func visible(_ text: String) -> String {
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : String($0) }.joined()
    }

    static func pastDay(_ day: Day, field: String, today: Day) throws(Problem) {
        guard day <= today else { throw .catalogue(.dateInFuture(field: field, date: day, today: today)) }
    }

    static func period(from: Day, until: Day?) throws(Problem) {
        guard let until, until < from else { return }
        throw .catalogue(.periodReversed(from: from, until: until))
    }

    static func address(_ text: String, channel: PersonAddress.Channel) throws(Problem) -> String {
        let isGood: Bool
        switch channel {
        case .email: isGood = (try? EmailAddress(text)) != nil
        case .phone: isGood = isPhoneNumber(text)
        case .zalo: isGood = (1...64).contains(text.utf8.count) && text.utf8.allSatisfy(isPlain)
        }
        guard isGood else { throw .catalogue(.badAddress(channel: channel.rawValue)) }
        return text
    }

    private static func isPhoneNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("+") ? text.dropFirst() : text[...]
        return (8...15).contains(digits.utf8.count)
            && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// Printable ASCII that can end neither a line nor an address.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
    }
}
