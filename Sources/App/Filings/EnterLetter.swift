public import LegalCalendar
import Procedures
import Registry
import Store

/// What is said of a letter when its event is entered; what stands on the letter need not be said again.
public struct LetterEntry: Sendable {
    /// The filings, by code; none: those that the letter is about and that are still open.
    public var filings: [String] = []
    /// The kind of event, where the letter's title leaves a choice.
    public var event: String?
    /// The event's day, where it is not the letter's.
    public var date: Day?
    /// The number of the event, such as the application's, where it is not the letter's.
    public var number: String?
    /// What is printed was checked against the scan.
    public var isPrintedConfirmed = false
    /// The obligation that it answers, by code.
    public var obligation: String?

    public init() {}
}

/// What entering a letter did.
public struct LetterOutcome: Sendable {
    public let letter: LetterView
    /// One for each filing; none where nothing follows from such a letter.
    public let events: [EventOutcome]
    /// Filings for which it was seen that nothing follows.
    public let settled: [String]
}

extension Letters {
    /// Records the event that a letter reports, for each of its filings: all of them or none.
    public func enter(_ code: String, _ entry: LetterEntry) async throws -> LetterOutcome {
        let act = try LetterAct(context, entry)
        return try await context.database.write { try act.run(code, $0) }
    }

    /// What would change, without changing it.
    public func preview(_ code: String, _ entry: LetterEntry) async throws -> LetterPreview {
        let act = try LetterAct(context, entry)
        return try await context.preview { try act.preview(code, $0) }
    }

    /// A letter that belongs to no filing, with the reason.
    public func setAside(_ code: String, reason: String) async throws -> LetterView {
        let reason = try CatalogueInput.name(reason, field: "reason")
        let (today, stamp) = (context.clock.today(), context.stamp)
        let kinds = try context.library.letterKinds()
        return try await context.database.write { connection in
            let letter = try connection.knownLetter(code)
            if try connection.letterSetAside(code) != nil { throw Problem.filing(.letterSetAside(code: code)) }
            if let filing = try connection.filings(ofLetter: code).first {
                throw Problem.filing(.letterEntered(code: code, filing: filing))
            }
            try connection.setLetterAside(code, reason: reason, on: today, person: stamp.person)
            try connection.audit(AuditedAct("letter.set-aside", .letter, code, after: reason), stamp)
            return try connection.view(of: letter, kinds: kinds)
        }
    }
}

extension EventInput {
    /// The event as the letter tells it.
    init(_ letter: Letter, _ kind: LetterKind?, _ entry: LetterEntry) throws {
        let choices = kind?.events ?? []
        let only = choices.count == 1 ? choices.first : nil
        guard let event = entry.event ?? only, choices.isEmpty || choices.contains(event) else {
            throw Problem.filing(.letterEventNeeded(code: letter.code, choices: choices))
        }
        if kind?.dating == .asked, entry.date == nil { throw Problem.filing(.letterDateNeeded(event: event)) }
        self.init(kind: event, date: entry.date ?? letter.dated)
        // A day that the letter only tells is not the letter's own, so its receipt says nothing of it.
        received = kind?.dating == .asked ? nil : letter.received
        (printedDue, printedTerm) = (letter.printedDue, letter.printedTerm)
        isPrintedConfirmed = entry.isPrintedConfirmed
        number = entry.number ?? letter.number
        obligation = entry.obligation
        self.letter = letter.code
    }
}

extension SQLConnection {
    /// Those named, or those that the letter is about and that nobody has entered yet.
    func filings(for entry: LetterEntry, of letter: Letter) throws -> [String] {
        let entered = try filings(ofLetter: letter.code)
        guard entry.filings.isEmpty else {
            if let twice = entry.filings.first(where: entered.contains) {
                throw Problem.filing(.letterEntered(code: letter.code, filing: twice))
            }
            for filing in entry.filings where try requiredFiling(filing).commune != letter.commune {
                throw Problem.general(.notFound(.filing, code: filing))
            }
            return entry.filings
        }
        let open = try filings(aboutLetter: letter.code).filter { $0.settled == nil }.map(\.filing)
            .filter { !entered.contains($0) }
        guard open.isEmpty else { return open }
        if let filing = entered.first { throw Problem.filing(.letterEntered(code: letter.code, filing: filing)) }
        throw Problem.general(.oneOf(["--filing"]))
    }

    func settle(_ letter: Letter, _ filings: [String], on day: Day, _ stamp: AuditStamp) throws {
        for filing in filings {
            try insertLetterFiling(letter: letter.code, filing: filing)
            try settleLetterFiling(letter: letter.code, filing: filing, on: day, person: stamp.person)
        }
        let after = filings.joined(separator: " ")
        try audit(AuditedAct("letter.settle", .letter, letter.code, after: after), stamp)
    }
}
