extension EnglishWording {
    public var letterBookToPrint: String { "Get this year's book, for the printer" }
    public var letterBook: String { "Book of letters" }
    public var newLetter: String { "Record a letter" }
    public var whichTitle: String { "Which title is printed on the letter?" }
    public var whichTitleHint: String { "Choose by the title in the middle of its first page." }
    public var otherTitle: String { "Another title" }
    public var letterTitle: String { "Title printed on the letter" }
    public var letterTells: String { "What does the text below the title say?" }
    public var toldDate: String { "Day of what the letter reports (read it off the letter)" }
    public var letterFilings: String { "Filings" }
    public var letterFilingsHint: String {
        "Code or application number, with commas between several. If you do not know yet, leave it empty: the letter "
            + "waits in the book."
    }
    public var scanFile: String { "Scan or photo of the letter" }
    public var scanPlace: String { "Or where the paper lies" }
    public var scanPlaceHint: String { "Such as cupboard 2, or the code of a document (TL-…)." }
    public var seeScan: String { "See the scan" }
    public var sentScan: String { "The photo that the producer sent is this letter's scan." }
    public var intoTheBook: String { "Into the book:" }
    public var waitsInTheBook: String { "No filing was named: the letter waits in the book to be entered." }
    public var enterIntoFiling: String { "Enter into a filing" }
    public var setAsideHeading: String { "It belongs to no filing" }
    public var setAsideButton: String { "Set aside" }
    public var waitingLetters: String { "Waiting to be entered" }
    public func lettersOf(year: Int) -> String { "Letters of \(year)" }
    public var noLetters: String { "No letters yet." }
}
