import App
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

/// Who did what and when, and whether the trail is whole.
struct AuditRoutes: Sendable {
    let desk: StaffDesk

    static let check = "\(StaffSection.trail.path)/kiem-tra"

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("nhat-ky", use: trail)
        pages.get("nhat-ky/kiem-tra", use: verify)
    }

    @Sendable private func trail(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let filter = AuditFilter(request.asked)
        try await app.requireOwn(among: [filter.question.code].compactMap(\.self))
        let page = AuditPart(
            found: try await ReadAudit(app).page(filter.question),
            filter: filter,
            names: try app.library.allNames(),
            scene: scene
        )
        return desk.page(request, scene, HTMLPage(scene.wording.name(of: StaffSection.trail), page.html))
    }

    @Sendable private func verify(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let (wording, report) = (scene.wording, try await AuditVerification(app).verify())
        let answer: HTML =
            report.brokenAt.map { number -> HTML in "<p class=\"unsure\">\(wording.auditBroken(at: number))</p>\n" }
            ?? "<p class=\"long\">\(wording.auditHolds(entries: report.entries, head: report.head))</p>\n"
        let erased: HTML = report.erased == 0 ? .empty : "<p>\(wording.erasedValues(report.erased))</p>\n"
        return desk.page(
            request,
            scene,
            HTMLPage(
                wording.auditCheckHeading,
                """
                \(answer)\(erased)<p>\(wording.auditLimit)</p>
                <p><a href="\(scene.address(StaffSection.trail.path))">\(wording.name(of: StaffSection.trail))</a></p>

                """
            )
        )
    }
}

/// Which part of the trail is shown; it stands in the address. What cannot be read as what it should be is left out.
struct AuditFilter {
    let question: AuditQuestion
    /// Without the place to read on from.
    let items: [(String, String)]

    init(_ asked: Entered) {
        var question = AuditQuestion()
        question.person = asked.text("person").map { String($0.prefix(200)) }
        question.act = asked.text("act").map { String($0.prefix(60)) }
        question.code = asked.text("code").map { String($0.prefix(60)) }
        question.from = try? asked.day("from")
        question.until = try? asked.day("until")
        question.before = asked.text("before").flatMap(Int.init)
        self.question = question
        let days = [("from", question.from), ("until", question.until)].map { name, day in
            (name, day.flatMap { _ in asked.text(name) })
        }
        items = ([("person", question.person), ("act", question.act), ("code", question.code)] + days)
            .compactMap { name, value in value.map { (name, $0) } }
    }
}
