import Hummingbird
import HummingbirdCore
import LegalCalendar
import Registry

/// What stands in the fields of a form, as a person entered it: a page that is shown again gives it back.
struct Entered: Sendable {
    /// In characters: what is longer is no name, date or reason.
    static let longest = 4_000
    /// No database takes it, and nobody types it.
    private static let zero: Character = "\0"

    private var values: [String: [String]]

    static let nothing = Entered([])

    init(_ pairs: [(String, String)]) {
        values = Dictionary(grouping: pairs, by: \.0).mapValues { pairs in
            pairs.map { String($0.1.prefix(Self.longest).filter { $0 != Self.zero }) }
        }
    }

    /// - Parameter body: as a browser sends a form without a file, in a body or an address: a blank is a plus sign.
    init(encoded body: String) {
        self.init(
            URI("/?" + body.replacing("+", with: "%20")).queryParameters.map { (String($0.key), String($0.value)) }
        )
    }

    /// The first text of the field without the space around it; nil where there is none.
    func text(_ name: String) -> String? {
        guard let value = values[name]?.first else { return nil }
        let text = value.drop(while: \.isWhitespace)
        guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(text[...last])
    }

    /// The first text of the field as it was typed, empty where there is none: a password may begin with a space.
    func secret(_ name: String) -> String { values[name]?.first ?? "" }

    /// - Throws: ``GeneralProblem/emptyText(field:)``.
    func neededText(_ name: String) throws -> String {
        guard let text = text(name) else { throw Problem.general(.emptyText(field: name)) }
        return text
    }

    /// What stands in a larger field, line by line without the space around; empty lines say nothing.
    func lines(_ name: String) -> [String] {
        (values[name]?.first ?? "").split(whereSeparator: \.isNewline).compactMap { line in
            Entered([("", String(line))]).text("")
        }
    }

    /// Everything of one name: the boxes that were ticked.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Whether the field came with the form, be it empty.
    func holds(_ name: String) -> Bool { values[name] != nil }

    func isTicked(_ name: String) -> Bool { text(name) != nil }

    /// A day as people here write it, `dd/mm/yyyy`, or `yyyy-mm-dd`.
    /// - Throws: ``GeneralProblem/badValue(field:text:example:)``.
    func day(_ name: String) throws -> Day? {
        guard let text = text(name) else { return nil }
        let plain = text.replacing("-", with: "/").replacing(".", with: "/").filter { !$0.isWhitespace }
        guard let day = ListedRow.day(text) ?? ListedRow.day(plain) else {
            throw Problem.general(.badValue(field: name, text: text, example: "05/03/2026"))
        }
        return day
    }

    func neededDay(_ name: String) throws -> Day {
        guard let day = try day(name) else { throw Problem.general(.emptyText(field: name)) }
        return day
    }

    func number(_ name: String) throws -> Int? {
        guard let text = text(name) else { return nil }
        guard let number = Int(text) else {
            throw Problem.general(.badValue(field: name, text: text, example: "3"))
        }
        return number
    }

    /// The same with one field filled in, or emptied.
    func with(_ name: String, _ text: String?) -> Entered {
        var copy = self
        copy.values[name] = text.map { [$0] }
        return copy
    }

    /// Whatever was entered, wherever, without the space around it.
    var texts: [String] {
        values.values.flatMap { $0.map { text in text.filter { !$0.isWhitespace } } }
    }

    /// Everything again, for the hidden fields of a page between entering and saving.
    func pairs(except names: Set<String>) -> [(String, String)] {
        values.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }
            .flatMap { name, values in values.map { (name, $0) } }
    }
}
