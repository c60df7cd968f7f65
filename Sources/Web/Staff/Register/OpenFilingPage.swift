import App
import HTMLText
import Hummingbird
import Procedures
import Registry
import Wording

/// Opens a filing for a right or a certificate that is on record.
struct OpenFilingPage: StaffActPage {
    private let subject: FilingSubject
    private let name: String
    private let procedures: [Procedure]
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        let code = parameters.get("subject") ?? ""
        if code.hasPrefix(RecordKind.right.prefix + "-") {
            subject = .right(code)
            procedures = try await ChooseInCatalogue(app).procedures(for: subject)
            name = try await Rights(app).show(code).right.sign
        } else {
            subject = .certificate(code)
            procedures = try await ChooseInCatalogue(app).procedures(for: subject)
            name = try await Certificates(app).show(code).product.name
        }
        self.scene = scene
    }

    static func path(_ subject: String) -> String { "\(StaffSection.filings.path)/mo/\(subject)" }

    func page(_ form: FormPart) -> HTMLPage {
        let introduction: HTML = "<p>\(wording.openFilingFor(name)) (\(subject.code))</p>\n"
        guard !procedures.isEmpty else {
            return HTMLPage(wording.openFilingHeading, introduction + "<p>\(wording.noProcedure)</p>\n")
        }
        let options = procedures.map { ($0.id, $0.name.text(in: scene.language)) }
        let fields = form.radios("procedure", wording.procedureField, options, isNeeded: true)
        let content =
            introduction + "<p>\(wording.openProtectionIntroduction)</p>\n"
            + form.form(Self.path(subject.code), fields + form.submit(wording.openFilingButton))
        return HTMLPage(wording.openFilingHeading, content)
    }

    func act(_ form: StaffForm) async throws -> String {
        let procedure = try form.entered.neededText("procedure")
        let filing = try await OpenFiling(form.app).open(procedure: procedure, subject: subject, isOnce: true)
        return scene.address("\(StaffSection.filings.path)/\(filing)", done: .registered)
    }
}
