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

/// Use case: the book of letters.
public struct Letters: Sendable {
    let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func add(_ input: LetterInput) async throws -> LetterView {
        let today = context.clock.today()
        let kinds = try context.library.letterKinds()
        let kind = kinds.chosen(input.title)
        let title = try kind?.name.vi ?? CatalogueInput.name(input.title, field: "title")
        let number = try CatalogueInput.optionalName(input.number, field: "number")
        for day in [input.dated, input.received].compactMap(\.self) where day > today {
            throw Problem.filing(.eventInFuture(date: day, today: today))
        }
        if let received = input.received, received < input.dated {
            throw Problem.filing(.receivedBeforeDate(date: input.dated, received: received))
        }
        if let due = input.printedDue, due < input.dated {
            throw Problem.filing(.dueBeforeDate(date: input.dated, due: due))
        }
        let name = [title, number].compactMap(\.self).joined(separator: " ")
        let scan = try GivenPaper(context, input.scan, field: "scan", title: name, dated: input.dated)
        let (stamp, chosen) = (context.stamp, context.commune)
        return try await context.database.write { connection in
            let commune = try connection.chosenCommune(chosen).code
            let twin = try connection.letters(commune: commune).first {
                $0.isSame(kind: kind?.id, title: title, number: number)
            }
            if let twin, !input.isAnother {
                throw Problem.filing(.letterExists(code: twin.code, title: twin.title))
            }
            var letter = Letter(
                code: try connection.nextCode(of: .letter),
                commune: commune,
                title: title,
                number: number,
                dated: input.dated,
                received: input.received,
                scan: scan.words
            )
            letter.kind = kind?.id
            letter.document = try scan.document(connection, commune: commune)
            (letter.printedDue, letter.printedTerm) = (input.printedDue, input.printedTerm)
            try connection.insertLetter(letter)
            for filing in input.filings {
                guard try connection.requiredFiling(filing).commune == commune else {
                    throw Problem.general(.notFound(.filing, code: filing))
                }
                try connection.insertLetterFiling(letter: letter.code, filing: filing)
            }
            try connection.audit(AuditedAct("letter.add", .letter, letter.code, after: letter.summary), stamp)
            return try connection.view(of: letter, kinds: kinds)
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
    /// Letters without a number are never taken for the same.
    fileprivate func isSame(kind: String?, title: String, number: String?) -> Bool {
        guard let number, let own = self.number, NameFolding.identity(own) == NameFolding.identity(number) else {
            return false
        }
        return kind == nil ? NameFolding.folded(title) == NameFolding.folded(self.title) : self.kind == kind
    }

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
