public import Formats

/// Why a data file is no CSV, without the place, which the problem itself names.
public enum TableFault: Hashable, Sendable {
    case noHeading
    case emptyHeading
    case doubledHeading(String)
    case wrongFieldCount(expected: Int, found: Int)
    case badQuoting
    case strayCarriageReturn
    /// Not UTF-8, or not the Unicode that we write.
    case notText

    public init(_ error: CSVError) {
        self =
            switch error {
            case .noHeading: .noHeading
            case .emptyHeading: .emptyHeading
            case .duplicateHeading(let heading, _, _): .doubledHeading(heading)
            case .wrongFieldCount(let expected, let found, _): .wrongFieldCount(expected: expected, found: found)
            case .quoteInsideField, .textAfterQuote, .unterminatedQuote: .badQuoting
            case .strayCarriageReturn: .strayCarriageReturn
            case .nul, .invalidUTF8, .invalidUTF16, .legacyEncoding: .notText
            }
    }
}
