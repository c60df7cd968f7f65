extension String {
    /// The text for a cell that people open in a spreadsheet: one that would begin a formula there gets an apostrophe
    /// before it, because what is entered by one person must never run on another's machine.
    public var withoutFormula: String {
        switch unicodeScalars.first {
        case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": "'" + self
        default: self
        }
    }
}
