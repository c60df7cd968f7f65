import App
import HTMLText
import Hummingbird
import Procedures
import Registry
import Wording

/// A letter that has come: chosen by its title, its two dates, its scan; what would change; saved.
struct NewLetterRoutes: Sendable {
    let desk: StaffDesk

    static let path = "\(LetterRoutes.path)/moi"

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("thu/moi", use: choose)
        pages.post("thu/moi", use: record)
    }

    @Sendable private func choose(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .write)
        let entered = request.asked
        let sent = try await submission(entered, app)
        guard let choice = try LetterFields.Choice(asked: entered.text("kind"), Letters(app)) else {
            let page = LetterTitlePage(choices: try Letters(app).choices(), entered: entered, scene: scene)
            return desk.page(request, scene, HTMLPage(scene.wording.whichTitle, page.html))
        }
        return desk.page(request, scene, page(choice, sent, FormPart(scene, entered)))
    }

    @Sendable private func record(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(
            request,
            act: { form in
                let (app, entered) = (form.app, form.entered)
                let sent = try await submission(entered, app)
                let choice = try choice(form)
                if entered.isTicked("edit") {
                    return desk.page(request, form.scene, page(choice, sent, FormPart(form.scene, entered)))
                }
                let kept = try form.keptFile()
                let input = try await LetterFields.input(form, choice, scan(form, kept, sent))
                var entry = try await LetterFields.entry(entered, choice.kind?.id, app)
                entry.filings = []
                let letters = RecordLetter(app)
                guard entered.isTicked("save") else {
                    let part = PreviewPart(scene: form.scene, entered: entered, path: Self.path)
                    let preview = try await letters.preview(input, entry, from: sent?.submission.code)
                    let fields = kept?.fields ?? []
                    return desk.page(request, form.scene, part.page(preview, form.scene.wording.newLetter, fields))
                }
                let outcome = try await letters.record(input, entry, from: sent?.submission.code)
                let address = "\(LetterRoutes.path)/\(outcome.letter.letter.code)"
                return .seeOther(form.scene.address(address, done: .recorded))
            },
            again: { form, problem in
                let sent = try await submission(form.entered, form.app)
                let targets = try await targets(problem, form)
                return page(try choice(form), sent, FormPart(form.scene, form.keepingFile(), problem), targets)
            }
        )
    }

    private func choice(_ form: StaffForm) throws -> LetterFields.Choice {
        let asked = try form.entered.neededText("kind")
        guard let choice = try LetterFields.Choice(asked: asked, Letters(form.app)) else {
            throw PageFault(.unreadable)
        }
        return choice
    }

    private func page(
        _ choice: LetterFields.Choice,
        _ sent: SubmissionView?,
        _ part: FormPart,
        _ targets: [(String, String)] = []
    ) -> HTMLPage {
        let fields = LetterFields(part: part, choice: choice, sent: sent, targets: targets)
        let title = choice.kind?.name.text(in: part.scene.language) ?? part.scene.wording.newLetter
        return HTMLPage(title, part.form(Self.path, hasFile: true, fields.html))
    }

    /// What a producer sent as the photo of a letter, where the letter is recorded from that.
    private func submission(_ entered: Entered, _ app: AppContext) async throws -> SubmissionView? {
        guard let code = entered.text("submission") else { return nil }
        try await app.requireOwn(.submission, code)
        return try await Inbox(app).show(code)
    }

    private func scan(_ form: StaffForm, _ kept: KeptFile?, _ sent: SubmissionView?) -> PaperPlace {
        if let sent { return .document(sent.submission.document) }
        if let kept { return .kept(kept, desk.documents) }
        guard let words = form.entered.text("scan") else { return .unsaid }
        return RecordKind.document.isCode(words) ? .document(words) : .place(words)
    }

    /// The obligations among which it must be said which one is meant, by code and name.
    private func targets(_ problem: Problem, _ form: StaffForm) async throws -> [(String, String)] {
        guard case .filing(.ambiguousTarget(let codes)) = problem else { return [] }
        let filings = try await FindFilings(form.app).codes(form.entered.text("filing") ?? "", field: "filing")
        var targets: [(String, String)] = []
        for filing in filings {
            for obligation in try await ShowFiling(form.app).show(filing).obligations
            where codes.contains(obligation.record.code) {
                let wording = form.scene.wording
                let day = obligation.trigger.map { " – \(wording.day($0.date))" } ?? ""
                targets.append((obligation.record.code, obligation.name.text(in: wording.language) + day))
            }
        }
        return targets
    }
}
