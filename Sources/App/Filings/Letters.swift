public import LegalCalendar
public import Registry
import Store

/// What is read off a letter when it is entered.
public struct LetterInput: Sendable {
    public var title: String
    public var number: String?
    public var dated: Day
    public var received: Day?
    public var scan: String?

    public init(title: String, dated: Day) {
        self.title = title
        self.dated = dated
    }
}

/// A letter with the filings whose events it reports.
public struct LetterView: Sendable {
    public let letter: Letter
    public let filings: [String]
}

/// Use case: the book of letters.
public struct Letters: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func add(_ input: LetterInput) async throws -> LetterView {
        let today = context.clock.today()
        let stamp = context.stamp
        let code = context.commune
        let title = try CatalogueInput.name(input.title, field: "title")
        let number = try CatalogueInput.optionalName(input.number, field: "number")
        let scan = try CatalogueInput.optionalName(input.scan, field: "scan")
        for day in [input.dated, input.received].compactMap(\.self) where day > today {
            throw Problem.filing(.eventInFuture(date: day, today: today))
        }
        if let received = input.received, received < input.dated {
            throw Problem.filing(.receivedBeforeDate(date: input.dated, received: received))
        }
        return try await context.database.write { connection in
            let letter = Letter(
                code: try connection.nextCode(of: .letter),
                commune: try connection.chosenCommune(code).code,
                title: title,
                number: number,
                dated: input.dated,
                received: input.received,
                scan: scan
            )
            try connection.insertLetter(letter)
            let after = "\(letter.title); \(letter.number ?? "-"); \(letter.dated)"
            try connection.audit(AuditedAct("letter.add", .letter, letter.code, after: after), stamp)
            return LetterView(letter: letter, filings: [])
        }
    }

    public func list() async throws -> [LetterView] {
        let code = context.commune
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(code)
            return try connection.letters(commune: commune.code).map { letter in
                LetterView(letter: letter, filings: try connection.filings(ofLetter: letter.code))
            }
        }
    }
}
