import App
import Foundation
import Registry

extension PaperPlace {
    /// A code is a document, the path of a file is a file, and anything else is said in words.
    init(given text: String?, field: String, _ session: Session, _ options: GlobalOptions) throws {
        guard let text else {
            self = .unsaid
            return
        }
        let words = NameFolding.normalised(text)
        guard !words.isEmpty else { throw Problem.general(.emptyText(field: field)) }
        if RecordKind.document.isCode(words) {
            self = .document(words)
        } else if FileManager.default.fileExists(atPath: text) {
            self = .file(text, try session.documents(options))
        } else {
            self = .place(words)
        }
    }
}
