import App
import HTMLText
import Wording

extension FormPart {
    /// A file that the office keeps: one that came with a form which was not taken is told, and goes along.
    func keptFile(_ label: String, hint: String? = nil, accept: String, isNeeded: Bool = false) -> HTML {
        guard let hash = entered.text(KeptFile.hashField) else {
            return file("file", label, hint: hint, accept: accept, isNeeded: isNeeded)
        }
        let name = entered.text(KeptFile.nameField) ?? ""
        let carried = [hidden(KeptFile.hashField, hash), hidden(KeptFile.nameField, name)]
        return "<p>\(scene.wording.fileReceived(name))</p>\n\(carried)\n"
            + file("file", label, hint: hint, accept: accept)
    }
}
