/// The book of letters.
public protocol LetterWording {
    /// Code, title, number, date, received, filings, state.
    var letterBookColumns: [String] { get }
    func letterState(_ state: LetterState) -> String
    func letterBookTitle(commune: String, year: Int?) -> String
    /// The filings that a letter is about, as whoever put it into the book said.
    func letterAbout(_ filings: [String]) -> String
    /// The filings whose events it reports.
    func letterEnteredInto(_ filings: [String]) -> String
    func letterScan(_ scan: String) -> String
    /// A letter from which nothing follows was seen.
    func letterSettled(_ code: String, _ filings: [String]) -> String
    func setAside(_ code: String) -> String
    /// What is still to be done with a letter in the book.
    func enterLetter(_ code: String) -> String

    // The pages.
    var letterBookToPrint: String { get }
    var letterBook: String { get }
    var newLetter: String { get }
    var whichTitle: String { get }
    var whichTitleHint: String { get }
    var otherTitle: String { get }
    var letterTitle: String { get }
    var letterTells: String { get }
    /// The day of the event, where it is not the letter's.
    var toldDate: String { get }
    var letterFilings: String { get }
    var letterFilingsHint: String { get }
    var scanFile: String { get }
    var scanPlace: String { get }
    var scanPlaceHint: String { get }
    var seeScan: String { get }
    var sentScan: String { get }
    var intoTheBook: String { get }
    /// A letter that is about no filing yet.
    var waitsInTheBook: String { get }
    var enterIntoFiling: String { get }
    var setAsideHeading: String { get }
    var setAsideButton: String { get }
    var waitingLetters: String { get }
    func lettersOf(year: Int) -> String
    var noLetters: String { get }
}

/// How far a letter in the book has come.
public enum LetterState: Hashable, Sendable {
    case waiting, entered
    case setAside(reason: String)
}
