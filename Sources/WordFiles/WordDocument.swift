/// A text document as blocks, which becomes an editable DOCX file.
public struct WordDocument: Hashable, Sendable {
    public var blocks: [WordBlock] = []

    public init() {}
}

/// One piece of a document.
public enum WordBlock: Hashable, Sendable {
    case title(String)
    case heading(String, level: Int)
    case paragraph([WordRun], WordAlignment = .justified)
    /// Cells as paragraphs; without lines where it only lays out two sides.
    case table([[String]], WordTable)
}

/// Letters that look alike.
public struct WordRun: Hashable, Sendable {
    public var text: String
    public var isBold: Bool
    public var isItalic: Bool

    public init(_ text: String, isBold: Bool = false, isItalic: Bool = false) {
        self.text = text
        self.isBold = isBold
        self.isItalic = isItalic
    }
}

public enum WordAlignment: String, Hashable, Sendable {
    case left, center, right
    case justified = "both"
}

/// How a table looks.
public struct WordTable: Hashable, Sendable {
    /// Of the page's width, in hundredths; one for each column.
    public var widths: [Int]
    public var hasLines: Bool
    public var hasHeading: Bool
    public var isCentered: Bool

    public init(widths: [Int], hasLines: Bool = true, hasHeading: Bool = true, isCentered: Bool = false) {
        self.widths = widths
        self.hasLines = hasLines
        self.hasHeading = hasHeading
        self.isCentered = isCentered
    }
}
