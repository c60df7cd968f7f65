public import LegalCalendar
import ProcedureFiles
public import Procedures
public import Registry
import Store
public import Wording

/// What is read off a letter when it is put into the book.
public struct LetterInput: Sendable {
    /// The title printed on it, or the id of its kind.
    public var title: String
    public var number: String?
    public var dated: Day
    public var received: Day?
    /// Its scan, or where the paper lies.
    public var scan: PaperPlace = .unsaid
    public var printedDue: Day?
    public var printedTerm: Term?
    /// The filings that it is about, by code.
    public var filings: [String] = []
    /// It is another letter, though of the same kind and number.
    public var isAnother = false

    public init(title: String, dated: Day) {
        self.title = title
        self.dated = dated
    }
}

/// A letter with the filings whose events it reports.
public struct LetterView: Sendable {
    public let letter: Letter
    public let kind: LetterKind?
    /// The filings whose events it reports.
    public let filings: [String]
    /// The filings that it is about, as whoever put it into the book said.
    public let about: [String]
    public let state: LetterState

    public var isWaiting: Bool { state == .waiting }
}

/// A kind of letter with the events that it may report.
public struct LetterChoice: Sendable {
    public let kind: LetterKind
    public let events: [EventDefinition]
}

/// Use case: the book of letters.
public struct Letters: Sendable {
    let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func add(_ input: LetterInput) async throws -> LetterView {
        let draft = try LetterDraft(context, input)
        return try await context.database.write { connection in
            try connection.view(of: draft.add(connection), kinds: draft.kinds)
        }
    }

    public func show(_ code: String) async throws -> LetterView {
        let kinds = try context.library.letterKinds()
        return try await context.database.read { try $0.view(of: $0.knownLetter(code), kinds: kinds) }
    }

    /// - Parameters:
    ///   - isWaiting: only those that are still to be entered.
    ///   - year: only those dated in it.
    public func list(isWaiting: Bool = false, year: Int? = nil) async throws -> [LetterView] {
        let kinds = try context.library.letterKinds()
        let chosen = context.commune
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let letters =
                try isWaiting
                ? connection.lettersNotEntered(commune: commune) : connection.letters(commune: commune)
            return try letters.filter { letter in year.map { letter.dated.year == $0 } ?? true }
                .map { try connection.view(of: $0, kinds: kinds) }
        }
    }

    /// What a letter can be, in the order of the list.
    public func choices() throws -> [LetterChoice] {
        let events = try context.library.value(context.library.files.events())
        return try context.library.letterKinds().map { kind in
            LetterChoice(kind: kind, events: kind.events.compactMap { id in events.first { $0.id == id } })
        }
    }

    /// What a letter under a title of its own can report.
    public func everyEvent() throws -> [EventDefinition] {
        try context.library.value(context.library.files.events())
    }

    /// The name of the commune whose book it is.
    public func communeName() async throws -> String {
        let chosen = context.commune
        return try await context.database.read { try $0.chosenCommune(chosen).name }
    }
}

extension [LetterKind] {
    /// The kind meant by an id or by the title as it is printed.
    func chosen(_ title: String) -> LetterKind? {
        let folded = NameFolding.folded(title)
        return first { $0.id == title }
            ?? first { NameFolding.folded($0.name.vi) == folded || NameFolding.folded($0.name.en) == folded }
    }
}

extension Letter {
    /// The letter in a line, as the audit trail keeps it.
    var summary: String {
        let parts: [String?] = [
            title, number ?? "-", dated.description, printedDue.map { "due \($0)" },
            printedTerm.map { "term \($0)" }, document,
        ]
        return parts.compactMap(\.self).joined(separator: "; ")
    }
}

extension SQLConnection {
    func knownLetter(_ code: String) throws -> Letter {
        guard let letter = try letter(code) else { throw Problem.general(.notFound(.letter, code: code)) }
        return letter
    }

    func view(of letter: Letter, kinds: [LetterKind]) throws -> LetterView {
        let entered = try filings(ofLetter: letter.code)
        let about = try filings(aboutLetter: letter.code)
        let isOpen =
            about.isEmpty
            ? entered.isEmpty : about.contains { $0.settled == nil && !entered.contains($0.filing) }
        let state: LetterState =
            if let reason = try letterSetAside(letter.code) { .setAside(reason: reason) } else {
                isOpen ? .waiting : .entered
            }
        return LetterView(
            letter: letter,
            kind: kinds.first { $0.id == letter.kind },
            filings: entered,
            about: about.map(\.filing),
            state: state
        )
    }
}

extension RuleLibrary {
    /// The kinds of letter that reach the office.
    public func letterKinds() throws(Problem) -> [LetterKind] { try value(files.letterKinds()) }
}
