import App
import HTMLText
import QRCodes
import Registry
import Wording

/// Turning the second step on and off: one form, by how far it has come.
struct SecondStepSettings {
    let view: OwnAccountView
    let part: FormPart
    /// Whose service it is, as the phone's app shows it.
    let issuer: String?

    private var wording: any Wording { part.scene.wording }

    func content(begin: String, confirm: String, stop: String) throws -> HTML {
        switch view.secondStep {
        case .off:
            let fields = part.password("old-password", wording.oldPassword) + part.submit(wording.beginCodesButton)
            return "<p>\(wording.codesExplained)</p>\n\(part.form(begin, fields))"
        case .begun(let codes):
            let address = codes.address(
                issuer: issuer ?? wording.productName,
                name: view.account.signInName
            )
            let fields =
                part.text("code", wording.codeLabel, hint: wording.codeHint, isNeeded: true, isNumber: true)
                + part.submit(wording.confirmCodesButton)
            return """
                <h2>\(wording.scanHeading)</h2>
                <p>\(wording.scanText)</p>
                <div class="square">\(try QRCode(address).svg(title: wording.squareCodeTitle))</div>
                <p>\(wording.keyText(codes.keyInGroups))</p>
                \(part.form(confirm, fields))
                """
        case .on(let left):
            let fields = part.password("old-password", wording.oldPassword) + part.submit(wording.stopCodesButton)
            return "<p>\(wording.codesOnText(recoveryLeft: left))</p>\n\(part.form(stop, fields))"
        }
    }
}
