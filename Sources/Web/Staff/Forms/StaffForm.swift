import App
import Registry

/// A form of ours that somebody who may write has sent.
struct StaffForm: Sendable {
    /// They act in it.
    let app: AppContext
    let scene: StaffScene
    let entered: Entered
    /// By the names of their fields.
    let files: [String: SentFile]
    /// Where files are kept.
    let documents: DocumentFolder

    /// - Parameter pairs: what the form would show now.
    /// - Throws: ``GeneralProblem/changedMeanwhile`` where it showed something else.
    func requireUnchanged(_ pairs: [(String, String?)]) throws {
        guard let shown = entered.text(FormPart.shownField) else { return }
        guard shown == FormPart.mark(of: pairs) else { throw Problem.general(.changedMeanwhile) }
    }

    /// The file that came with this form, or with the one before it that was not taken.
    func keptFile() throws -> KeptFile? {
        let keep = KeepFile(app, documents)
        if let file = files["file"] { return try keep.keep(file) }
        guard let hash = entered.text(KeptFile.hashField) else { return nil }
        return try keep.again(hash: hash, name: entered.text(KeptFile.nameField) ?? "")
    }

    /// What was entered, with the file that came along, so that it need not be chosen again. One that is refused is gone.
    func keepingFile() -> Entered {
        guard files["file"] != nil, let kept = try? keptFile() else { return entered }
        return kept.fields.reduce(entered) { $0.with($1.0, $1.1) }
    }

    /// Where a paper is: the file that was brought, else the document chosen, else words. What is chosen now goes before a
    /// file that came with an earlier form.
    func paperPlace() throws -> PaperPlace {
        if files["file"] == nil, let document = entered.text("document") { return .document(document) }
        if let kept = try keptFile() { return .kept(kept, documents) }
        return entered.text("place").map { .place(NameFolding.normalised($0)) } ?? .unsaid
    }
}

extension KeptFile {
    static let hashField = "kept-file"
    static let nameField = "kept-file-name"

    /// How it goes along with a form.
    var fields: [(String, String)] { [(Self.hashField, hash), (Self.nameField, name)] }
}
