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
}

/// How far a letter in the book has come.
public enum LetterState: Hashable, Sendable {
    case waiting, entered
    case setAside(reason: String)
}
