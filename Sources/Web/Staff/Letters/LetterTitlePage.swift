import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// The titles of letters, to choose from.
struct LetterTitlePage {
    let choices: [LetterChoice]
    /// What an address has filled in beforehand goes along.
    let entered: Entered
    let scene: StaffScene

    var html: HTML {
        let wording = scene.wording
        let kinds = choices.map { ($0.kind.id, $0.kind.name.text(in: scene.language)) }
        let links = (kinds + [(LetterFields.Choice.other, wording.otherTitle)]).map { id, name -> HTML in
            "<li><a href=\"\(address(id))\">\(name)</a></li>\n"
        }
        return "<p>\(wording.whichTitleHint)</p>\n<ul class=\"cards\">\n\(links)</ul>\n"
    }

    private func address(_ kind: String) -> String {
        var query = ["kind": kind]
        for name in ["filing", "submission"] {
            // Only what is a code goes on: an address is no place for other texts.
            if let code = entered.text(name), code.wholeMatch(of: /[A-Z]{1,4}-[0-9]{4,9}/) != nil { query[name] = code }
        }
        return scene.address(NewLetterRoutes.path, query)
    }
}
