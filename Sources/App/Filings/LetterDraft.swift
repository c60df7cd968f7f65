import LegalCalendar
import Procedures
import Registry
import Store

/// A letter that was read and found sound, to be put into the book.
struct LetterDraft: Sendable {
    let kinds: [LetterKind]
    private let kind: LetterKind?
    private let title: String
    private let number: String?
    private let input: LetterInput
    private let scan: GivenPaper
    private let stamp: AuditStamp
    private let commune: String?

    init(_ context: AppContext, _ input: LetterInput) throws {
        let today = context.clock.today()
        kinds = try context.library.letterKinds()
        kind = kinds.chosen(input.title)
        title = try kind?.name.vi ?? CatalogueInput.name(input.title, field: "title")
        number = try CatalogueInput.optionalName(input.number, field: "number")
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
        scan = try GivenPaper(context, input.scan, field: "scan", title: name, dated: input.dated)
        self.input = input
        (stamp, commune) = (context.stamp, context.commune)
    }

    func add(_ connection: any SQLConnection) throws -> Letter {
        let commune = try connection.chosenCommune(commune).code
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
        return letter
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
}
