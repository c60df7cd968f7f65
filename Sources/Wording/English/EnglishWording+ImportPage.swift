public import Registry

extension EnglishWording {
    public var importHeading: String { "Import a list of products" }
    public var importIntroduction: String {
        "Choose the commune's own spreadsheet, or copy its rows and paste them below (with the row of headings). The next "
            + "page shows what would be done; nothing is written before you press “Import”."
    }
    public var listFileField: String { "The list's file" }
    public var listFileHint: String { "An .xlsx or .csv file" }
    public var listPasteField: String { "Or paste the list" }
    public var listPasteHint: String { "The first row holds the headings" }
    public var takeDifferences: String { "Take the cells that differ from the record too (else they are only told)" }
    public var sheetField: String { "Sheet" }
    public var sheetHint: String { "Only where the file has several lists" }
    public var importLook: String { "Look first" }
    public var importLookHeading: String { "The list, before it is imported" }
    public var nothingImportedYet: String { "Nothing was written yet. It would be:" }
    public var importNow: String { "Import" }
    public var importAnother: String { "Choose another list" }
    public var listDifferencesHeading: String { "Cells that differ from the record" }
    public func differencesNote(isTaken: Bool) -> String {
        isTaken ? "They will be taken from the list." : "They stay as the record has them."
    }
    public var lookAgainHeading: String { "To be looked at" }
    public func convertedHeading(cells: Int, encoding: String) -> String {
        "\(cells) cells were brought from \(encoding) to Unicode: read them again"
    }
    public var cellFaultsHeading: String { "It cannot be imported yet: mend these cells" }
    public var cellFaultsHint: String { "Mend them in the file and choose it again. Nothing was written." }
    public var faultColumns: [String] { ["Where", "How to mend it"] }
    public var headingsHeading: String { "Which column is which?" }
    public var headingsHint: String { "These are not known. What you choose is remembered." }
    public var leaveOut: String { "Leave this column out" }
    public var importsHeading: String { "Imports so far" }
    public var undoImport: String { "Take this import back" }
    public var noFileSent: String { "No file was chosen and no list was pasted." }
}

extension EnglishWording {
    public var rememberedHeadings: String { "Columns as they were chosen before" }
    public var rememberedHeadingsHint: String {
        "What was chosen wrongly is taken back here: the next list asks again."
    }
    public var forgetHeadingButton: String { "Take back, ask next time" }
    public func name(of target: ListHeadingTarget) -> String {
        switch target {
        case .column(let column): name(of: column)
        case .score: scoreColumn
        case .leftOut: leaveOut
        }
    }
}
