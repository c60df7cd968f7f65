import App
import HTMLText
import Procedures
import Registry
import Wording

/// The questions about a name and its holder, what the answers mean for each way to keep it, and the form that opens
/// the application.
struct AdvicePage {
    private static let prefix = "hoi-"

    let report: AdviceReport
    let product: ProductView?
    /// Who may hold it; none where whoever looks may not write.
    let producers: [Producer]
    let form: FormPart

    private var scene: StaffScene { form.scene }
    private var wording: any Wording { scene.wording }
    private var name: String? { form.entered.text("ten") ?? product?.product.name }

    /// What was answered, by question. A question that nobody asks is left out.
    static func answers(_ entered: Entered) -> [String: Bool] {
        let pairs = entered.pairs(except: []).filter { $0.0.hasPrefix(prefix) && ["yes", "no"].contains($0.1) }
        return Dictionary(pairs.map { (String($0.0.dropFirst(prefix.count)), $0.1 == "yes") }) { first, _ in first }
    }

    var page: HTMLPage {
        HTMLPage(wording.protectHeading, questions + ways + opening)
    }

    // MARK: the questions

    private var questions: HTML {
        var asked = form
        asked.entered = form.entered.with("ten", name)
        let hidden = product.map { form.hidden("product", $0.product.code) } ?? .empty
        let groups = [(ProtectionQuestion.Subject.name, wording.aboutName), (.owner, wording.aboutOwner)].map {
            about,
            heading in
            let radios = report.asked.filter { $0.about == about }.map(question)
            return radios.isEmpty ? HTML.empty : FormPart.group(heading, radios.joined())
        }
        return form.ask(
            StaffSection.advice.path,
            hidden + asked.text("ten", wording.protectNameField) + groups.joined() + form.submit(wording.protectAgain)
        )
    }

    private func question(_ question: ProtectionQuestion) -> HTML {
        let answers = [("yes", wording.yes), ("no", wording.no), ("", wording.notYetKnown)]
        return form.radios(
            Self.prefix + question.id,
            question.ask.text(in: scene.language),
            answers,
            hint: question.hint?.text(in: scene.language)
        )
    }

    // MARK: the ways

    private var ways: HTML {
        let none: HTML =
            report.routes.allSatisfy { $0.advice.verdict == .closed }
            ? "<p class=\"unsure\">\(wording.noRouteOpen)</p>\n" : .empty
        let cautions = report.cautions.map { caution -> HTML in "<p>\(wording.text(of: caution))</p>\n" }
        return PageScene.section(
            "ways",
            wording.whatItMeans,
            none + report.routes.map(way).joined() + cautions.joined()
        )
    }

    private func way(_ route: AdviceReport.Route) -> HTML {
        let advice = route.advice
        let isOpen = advice.verdict == .open
        let told: ProtectionFinding.Effect = advice.verdict == .closed ? .closes : .supports
        var lines = advice.findings.filter { isOpen || $0.effect == told }.map {
            wording.line(of: $0, names: report.names)
        }
        if isOpen {
            lines += route.costs.map { wording.cost(of: $0) }
            if let earliest = route.earliest { lines.append(wording.earliestResult(earliest.day)) }
            if let usual = route.usual, let experience = advice.route.usual {
                lines.append(wording.usualResult(from: usual.from, to: usual.to, experience))
            }
        }
        let items = lines.map { line -> HTML in "<li>\(line)</li>\n" }
        let list: HTML = items.isEmpty ? .empty : "<ul>\n\(items)</ul>\n"
        let earliest = isOpen ? route.earliest : nil
        let trace = earliest.map { end in end.reasons.map { wording.sentence($0, names: end.names) } } ?? []
        return """
            <h3>\(wording.name(of: advice.route.kind)): \(wording.name(of: advice.verdict))</h3>
            <p>\(advice.route.meaning.text(in: scene.language))</p>
            \(list)\(PageScene.fold(wording.howComputed, trace, ordered: true))
            """
    }

    // MARK: the application

    private var opening: HTML {
        let possible = report.routes.filter { $0.advice.verdict != .closed }
        guard !producers.isEmpty, !possible.isEmpty else { return .empty }
        guard let product else {
            let register = scene.address(StaffSection.register.path)
            return "<p><a href=\"\(register)\">\(wording.registerFirst)</a></p>\n"
        }
        let kinds = possible.map { route in
            let kind = route.advice.route.kind
            return (kind.rawValue, wording.openProtectionKind(kind, isOpen: route.advice.verdict == .open))
        }
        var filled = form
        filled.entered = form.entered.with("sign", form.entered.text("sign") ?? name)
            .with("owner", form.entered.text("owner") ?? product.producer.code)
            .with("right-kind", form.entered.text("right-kind") ?? kinds.first?.0)
        let owners = producers.map { ($0.code, wording.choice(of: $0)) }
        let answers = form.entered.pairs(except: []).filter { $0.0.hasPrefix(Self.prefix) || $0.0 == "ten" }
        let fields =
            form.hidden("product", product.product.code) + answers.map { form.hidden($0, $1) }.joined()
            + filled.radios("right-kind", wording.rightKindField, kinds)
            + filled.text("sign", wording.signField, hint: wording.signHint, isNeeded: true)
            + filled.choice("owner", wording.ownerField, owners, hint: wording.ownerHint, empty: nil)
            + form.submit(wording.openProtectionButton)
        return PageScene.section(
            "open",
            wording.openProtectionHeading,
            "<p>\(wording.openProtectionIntroduction)</p>\n" + filled.form(StaffSection.advice.path, fields)
        )
    }
}
