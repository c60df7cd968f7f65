import HTMLText
import Wording

extension FormPart {
    /// A file that the office keeps: one that came with a form which was not taken is told, and goes along.
    func keptFile(_ label: String, hint: String? = nil, accept: String, isNeeded: Bool = false) -> HTML {
        guard let hash = entered.text("kept-file") else {
            return file("file", label, hint: hint, accept: accept, isNeeded: isNeeded)
        }
        let name = entered.text("kept-file-name") ?? ""
        return
            "<p>\(scene.wording.fileReceived(name))</p>\n\(hidden("kept-file", hash))\(hidden("kept-file-name", name))\n"
            + file("file", label, hint: hint, accept: accept)
    }
}
