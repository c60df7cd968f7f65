import App
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

/// A file that is kept once and can serve many filings.
struct AddDocumentPage: StaffActPage {
    private let kinds: [(id: String, name: BilingualText)]
    private let producers: [Producer]
    private let older: [Document]
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        kinds = try ChooseDocuments(app).kinds()
        producers = try await ChooseInCatalogue(app).choices().producers
        older = try await ChooseDocuments(app).replaceable()
        self.scene = scene
    }

    static let path = "\(StaffSection.documents.path)/moi"

    func page(_ form: FormPart) -> HTMLPage {
        var form = form
        // A term is wrong by its end, which is called otherwise where a period is asked for.
        if form.wrongField == "until" { form.wrongField = "expires" }
        return HTMLPage(
            wording.addDocumentHeading,
            "<p>\(wording.addDocumentIntroduction)</p>\n"
                + form.form(Self.path, hasFile: true, fields(form) + form.submit(wording.saveButton))
        )
    }

    private func fields(_ form: FormPart) -> HTML {
        let accepted = "image/*,application/pdf,.docx,.xlsx,.odt,.txt"
        let whose = producers.map { ($0.code, wording.choice(of: $0)) }
        let papers = kinds.map { ($0.id, $0.name.text(in: scene.language)) }
        let replaced = older.map { ($0.code, "\($0.title) (\($0.code))") }
        let replacing: HTML =
            replaced.isEmpty
            ? .empty
            : form.choice("replaces", wording.documentReplacesField, replaced, empty: wording.replacesNothing)
        return
            form.keptFile(
                wording.documentFileField,
                hint: wording.documentFileHint,
                accept: accepted,
                isNeeded: true
            ) + form.text("title", wording.documentTitleField, isNeeded: true)
            + form.choice("kind", wording.documentKindField, papers, empty: wording.unknownChoice)
            + form.choice("producer", wording.documentProducerField, whose, empty: wording.ofCommuneItself)
            + form.day("dated", wording.documentDatedField)
            + form.day("expires", wording.documentExpiresField, hint: wording.documentExpiresHint) + replacing
            + another(form)
    }

    /// Only once the file was refused as one that is kept.
    private func another(_ form: FormPart) -> HTML {
        guard case .document(.documentExists)? = form.problem else { return .empty }
        return form.tick("another", wording.anotherPaper)
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        guard let kept = try form.keptFile() else { throw Problem.general(.emptyText(field: "file")) }
        var input = DocumentInput(title: try entered.neededText("title"))
        (input.kind, input.producer) = (entered.text("kind"), entered.text("producer"))
        (input.dated, input.expires) = (try entered.day("dated"), try entered.day("expires"))
        (input.replaces, input.isAnother) = (entered.text("replaces"), entered.isTicked("another"))
        let view = try await Documents(form.app, form.documents).add(input, kept: kept)
        return scene.address("\(StaffSection.documents.path)/\(view.document.code)", done: .saved)
    }
}

/// A document that was kept by mistake is taken out of use.
struct WithdrawDocumentPage: StaffActPage {
    private let document: Document
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        document = try await ChooseDocuments(app).document(parameters.code("document"))
        self.scene = scene
    }

    private var path: String { "\(StaffSection.documents.path)/\(document.code)" }

    func page(_ form: FormPart) -> HTMLPage {
        var form = form
        // What stands in the way is elsewhere: no field of this page is wrong then.
        if form.wrongField == "code" { form.wrongField = nil }
        let fields = form.long("reason", wording.reasonLabel, isNeeded: true) + form.submit(wording.withdrawButton)
        return HTMLPage(
            wording.withdrawHeading(document.title),
            "<p>\(wording.withdrawIntroduction)</p>\n" + form.form("\(path)/bo", fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        let reason = try form.entered.neededText("reason")
        _ = try await Documents(form.app, form.documents).withdraw(document.code, reason: reason)
        return scene.address(path, done: .settled)
    }
}
