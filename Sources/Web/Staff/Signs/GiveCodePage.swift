import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// The commune's next OCOP code, for one product.
struct GiveCodePage: StaffActPage {
    private let view: ProductView
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        view = try await app.product(parameters)
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let ledger: HTML =
            "<p><a href=\"\(scene.address(StaffSection.ledger.path))\">\(wording.ledgerName)</a></p>\n"
        let fields =
            form.text("year", wording.codeYearField, hint: wording.codeYearHint, isNumber: true)
            + form.submit(wording.giveCodeButton)
        return HTMLPage(
            wording.giveCodeHeading(view.product.name),
            "<p>\(wording.ocopCodeNow(view.product.ocopCode?.description))</p>\n"
                + "<p>\(wording.giveCodeIntroduction)</p>\n"
                + form.form("\(RecordPath.product(view.product.code))/ma-ocop", fields) + ledger
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        _ = try await OCOPCodes(form.app).give(to: view.product.code, year: try form.entered.number("year"))
        return scene.address(RecordPath.product(view.product.code), done: .saved)
    }
}
