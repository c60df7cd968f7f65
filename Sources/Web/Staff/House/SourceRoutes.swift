import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// Where facts about our own filings come from: how old the copy is and why, and a list that somebody has saved.
struct SourceRoutes: Sendable {
    private static let shownAttempts = 30

    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("nguon", use: show)
        pages.post("nguon", use: take)
    }

    @Sendable private func show(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        return desk.page(request, scene, try await page(app, FormPart(scene)))
    }

    /// Looks at a list, and takes it once somebody has looked.
    @Sendable private func take(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(request, for: .keepRules) { form in
            let isRehearsal = form.entered.text("buoc") != "ghi"
            let file = try file(form)
            var list = ReferenceFile(file)
            (list.sheet, list.number) = (form.entered.text("sheet"), form.entered.text("number"))
            (list.filed, list.passed) = (form.entered.text("filed"), form.entered.text("passed"))
            let report = try await ImportReferenceList(form.app, desk.night).run(list, isRehearsal: isRehearsal)
            guard !isRehearsal else { return desk.page(request, form.scene, look(report, file, form)) }
            return .seeOther(form.scene.address(StaffSection.sources.path, done: .listTaken))
        } again: { form, problem in
            try await page(form.app, FormPart(form.scene, form.entered, problem))
        }
    }

    private func file(_ form: StaffForm) throws -> SentFile {
        if let file = form.files["file"] { return file }
        let carried = form.files["kept"]?.bytes ?? form.entered.text("kept").map { Array($0.utf8) }
        guard let carried, let file = SentFile(named: form.entered.text("kept-name") ?? "–", carried: carried) else {
            throw Problem.general(.emptyText(field: "file"))
        }
        return file
    }

    /// What the list holds; it goes along, so that what was looked at is what is taken.
    private func look(_ report: ReferenceFileReport, _ file: SentFile, _ form: StaffForm) -> HTMLPage {
        let (wording, part) = (form.scene.wording, FormPart(form.scene, form.entered))
        let lines = report.parts.map { part -> HTML in "<li>\(wording.listFromFile(part.name, rows: part.rows))</li>\n"
        }
        let kept = [("buoc", "ghi"), ("kept-name", file.name), ("kept", file.carried)].map { part.hidden($0.0, $0.1) }
        let carried = part.carried(except: ["buoc", "kept-name", "kept", "file"]) + kept.joined()
        let back = form.scene.address(StaffSection.sources.path)
        return HTMLPage(
            wording.name(of: StaffSection.sources),
            """
            <p class="panel"><strong>\(wording.previewHeading)</strong></p>
            <p class="code">\(file.name)</p>
            <ul>
            \(lines)</ul>
            \(part.form(StaffSection.sources.path, hasFile: true, carried + part.submit(wording.takeListNow)))
            <p><a href="\(back)">\(wording.importAnother)</a></p>

            """
        )
    }

    private func page(_ app: AppContext, _ form: FormPart) async throws -> HTMLPage {
        let (scene, wording, report) = (form.scene, form.scene.wording, ReportHouse(app))
        let standing = try await report.source()
        let (attempts, proposals) = (
            try await report.fetchLog(limit: Self.shownAttempts), try await ShowProposals(app).list().count
        )
        let rows = attempts.map { line -> HTML in
            let text = line.outcome.map { wording.text(of: $0, detail: line.detail) } ?? line.detail ?? ""
            return
                "<li>\(wording.instant(line.at)): \(text)<br>\n<span class=\"code long\">\(line.address)</span></li>\n"
        }
        let log: HTML = rows.isEmpty ? "<p>\(wording.noAttemptsYet)</p>\n" : "<ul class=\"cards\">\n\(rows)</ul>\n"
        let way: HTML = """
            <p><a href="\(scene.address(ProposalRoutes.path))">\(wording.proposalsOfOwn(proposals))</a></p>

            """
        return HTMLPage(
            wording.name(of: StaffSection.sources),
            SourcePart(standing: standing, settings: desk.night, wording: wording).html + way
                + (scene.signedIn.may(.keepRules) ? upload(form) : .empty)
                + PageScene.section("log", wording.attemptsHeading, log)
        )
    }

    private func upload(_ form: FormPart) -> HTML {
        let wording = form.scene.wording
        let columns =
            form.text("sheet", wording.sheetField, hint: wording.sheetHint)
            + form.text("number", wording.numberColumn) + form.text("filed", wording.filedColumn)
            + form.text("passed", wording.passedColumn)
        let fields =
            form.file("file", wording.sourceFileField, hint: wording.sourceFileHint, accept: ".xlsx,.html,.htm")
            + FormPart.group(wording.otherColumnsHeading, columns) + form.submit(wording.importLook)
        return PageScene.section(
            "upload",
            wording.sourceUploadHeading,
            form.form(StaffSection.sources.path, hasFile: true, fields)
        )
    }
}

/// How old the last good copy of a source is, and why it is not newer.
struct SourcePart {
    let standing: SourceStanding
    let settings: NightSettings
    let wording: any Wording

    var html: HTML {
        let lines =
            [settings.isSourceEnabled ? standing.text(wording) : wording.sourceDisabled]
            + [standing.waitsUntil.map { wording.sourceWaits(until: $0) }].compactMap(\.self)
            + (standing.incompleteWeeks.isEmpty ? [] : [wording.incompleteWeeks(standing.incompleteWeeks)])
        return lines.map { line -> HTML in "<p>\(line.prefix(1).uppercased() + line.dropFirst())</p>\n" }.joined()
    }
}
