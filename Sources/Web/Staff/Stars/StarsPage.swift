import App
import HTMLText
import Procedures
import Registry
import Wording

/// The stars of the commune: those in danger, those that could be lost, and how many of each other kind.
struct StarsPage {
    private static let most = 50

    let report: ReadinessReport
    let question: ReadinessQuestion
    let form: FormPart

    private var scene: StaffScene { form.scene }
    private var wording: any Wording { scene.wording }
    private var part: StarPart { StarPart(report: report, scene: scene) }
    /// Everything of each product, and not only what is missing.
    private var isFull: Bool {
        question.product != nil || question.star != nil || form.entered.isTicked("all")
    }

    var html: HTML {
        let endangered = report.products.flatMap(\.endangered)
        let shown = isFull ? report.products : report.atRisk.filter(\.endangered.isEmpty)
        let pages = max(1, (shown.count + Self.most - 1) / Self.most)
        let page = min(max(1, form.entered.text("page").flatMap(Int.init) ?? 1), pages)
        let products = shown.dropFirst((page - 1) * Self.most).prefix(Self.most)
        return form.summary + "<p>\(wording.starsIntroduction)</p>\n" + ask + danger(endangered)
            + (isFull ? full(Array(products)) : risk(Array(products), isQuiet: endangered.isEmpty && shown.isEmpty))
            + ListPager(path: StaffSection.stars.path, items: items, scene: scene).html(page, pages)
            + (isFull ? .empty : groups)
    }

    /// What the address says, beside the page.
    private var items: [(String, String)] {
        [("product", question.product), ("star", question.star.map(String.init)), ("all", isAll ? "yes" : nil)]
            .compactMap { name, text in text.map { (name, $0) } }
    }

    private var isAll: Bool { form.entered.isTicked("all") }

    private var ask: HTML {
        let stars = report.rules.certifiedStars(on: report.today).sorted().map { ("\($0)", wording.stars($0)) }
        let product = question.product.map { form.hidden("product", $0) } ?? .empty
        let all: HTML = question.product == nil ? form.tick("all", wording.starsAllProducts) : .empty
        return "<div class=\"screen\">"
            + form.ask(
                StaffSection.stars.path,
                product + form.choice("star", wording.starWanted, stars, empty: wording.starKept) + all
                    + form.submit(wording.starsShow)
            ) + "</div>\n"
    }

    private func danger(_ stars: [EndangeredStar]) -> HTML {
        guard let heading = stars.first?.heading else { return .empty }
        let items = stars.map { star -> HTML in
            let lines = wording.lines(of: star)
            let first: HTML = "<a href=\"\(scene.product(star.product.code))\">\(lines.first ?? star.product.name)</a>"
            let rest = lines.dropFirst().map { line -> HTML in "<br>\(line)" }
            return "<li>\(first)\(rest)</li>\n"
        }
        return PageScene.section(
            "endangered",
            wording.endangeredHeading,
            "<p class=\"unsure\">\(wording.text(of: heading))</p>\n<ul class=\"cards\">\n\(items)</ul>\n"
        )
    }

    private func risk(_ products: [ProductReadiness], isQuiet: Bool) -> HTML {
        let quiet = report.isTold ? wording.noStarAtRisk : wording.noStarKnown
        let none: HTML = isQuiet ? "<p role=\"status\">\(quiet)</p>\n" : .empty
        let inference = report.products.filter(\.isUnderInference).compactMap { $0.evaluation?.criterion?.inference }
        let sentence = inference.first.map { "<p>\(wording.text(of: $0))</p>\n" as HTML }
        return PageScene.section(
            "risk",
            wording.readinessHeading,
            none + products.map(part.short).joined() + (sentence ?? .empty)
        )
    }

    private func full(_ products: [ProductReadiness]) -> HTML {
        let none: HTML = products.isEmpty ? "<p role=\"status\">\(wording.nothingFound)</p>\n" : .empty
        let content = none + products.map(part.full).joined()
        return PageScene.section("products", wording.heading(of: RecordPart.products), content)
    }

    // MARK: the others

    private var groups: HTML {
        let secure = report.products(.certified).filter { !$0.isAtRisk }.count
        let first: HTML = secure > 0 ? "<p>\(wording.secure(count: secure))</p>\n" : .empty
        let standings: [ProductReadiness.Standing] = [.toVerify, .certificateMissing, .uncertified, .notMade]
        return first + standings.map(group).joined()
    }

    private func group(_ standing: ProductReadiness.Standing) -> HTML {
        let products = report.products(standing)
        guard !products.isEmpty else { return .empty }
        let links = products.prefix(Self.most).map { readiness -> HTML in
            let product = readiness.product
            return "<li><a href=\"\(scene.product(product.code))\">\(product.name)</a> (\(product.code))</li>\n"
        }
        let more: HTML =
            products.count > Self.most ? "<li>\(wording.moreOfGroup(products.count - Self.most))</li>\n" : .empty
        let verify: HTML =
            standing == .toVerify && scene.signedIn.may(.write)
            ? """
            <p><a href="\(scene.address(StaffSection.verification.path))">\(wording.verifyHeading)</a></p>

            """ : .empty
        return """
            <details><summary>\(wording.group(standing, count: products.count).withoutCommands)</summary>
            \(verify)<ul>
            \(links)\(more)</ul>
            </details>

            """
    }
}
