public import Registry

/// The page on which a list is taken in.
public protocol ImportPageWording {
    // What was said of a list's columns.
    var rememberedHeadings: String { get }
    var rememberedHeadingsHint: String { get }
    var forgetHeadingButton: String { get }
    func name(of target: ListHeadingTarget) -> String

    var importHeading: String { get }
    var importIntroduction: String { get }
    var listFileField: String { get }
    var listFileHint: String { get }
    var listPasteField: String { get }
    var listPasteHint: String { get }
    var takeDifferences: String { get }
    var sheetField: String { get }
    var sheetHint: String { get }
    var importLook: String { get }
    var importLookHeading: String { get }
    var nothingImportedYet: String { get }
    var importNow: String { get }
    var importAnother: String { get }
    var listDifferencesHeading: String { get }
    func differencesNote(isTaken: Bool) -> String
    var lookAgainHeading: String { get }
    func convertedHeading(cells: Int, encoding: String) -> String
    var cellFaultsHeading: String { get }
    var cellFaultsHint: String { get }
    var faultColumns: [String] { get }
    var headingsHeading: String { get }
    var headingsHint: String { get }
    var leaveOut: String { get }
    var importsHeading: String { get }
    var undoImport: String { get }
    var noFileSent: String { get }
}
