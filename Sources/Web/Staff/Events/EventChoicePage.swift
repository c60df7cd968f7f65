import App
import HTMLText
import Procedures
import Registry
import Wording

/// What may have happened to a filing: what it waits for on top, the rest folded away.
struct EventChoicePage {
    let choices: EventChoices
    let scene: StaffScene
    /// The kind of letter that reports a kind of event, where there is one alone.
    let letters: [String: String]
    var problem: Problem?

    private var wording: any Wording { scene.wording }
    var title: String { wording.whatHappened }

    var html: HTML {
        let said = problem.map { wording.text(of: $0).message }
        let wrong = said.map { text -> HTML in "<p class=\"wrong\" role=\"alert\">\(text)</p>\n" }
        let likely: HTML =
            choices.likely.isEmpty
            ? .empty : "<h2>\(wording.awaitedNow)</h2>\n<ul class=\"cards\">\n\(choices.likely.map(link))</ul>\n"
        let others: HTML = """
            <details><summary>\(wording.otherKinds)</summary>
            <ul class="cards">
            \(choices.others.map(link))</ul>
            </details>

            """
        return scene.filingHead(choices.view, choices.subjectName) + (wrong ?? .empty) + likely + others
    }

    private func link(_ choice: EventChoice) -> HTML {
        let code = choices.view.filing.code
        var address = scene.address(EventRoutes.path(code), ["event": choice.definition.id])
        if choice.definition.isNotice {
            // With the letter goes its scan, by which a second person checks the dates.
            var query = ["filing": code]
            query["kind"] = letters[choice.definition.id]
            address = scene.address(NewLetterRoutes.path, query)
        }
        return "<li><a href=\"\(address)\">\(choice.definition.name.text(in: scene.language))</a></li>\n"
    }
}

extension StaffScene {
    /// An address with something filled in beforehand; values are ids and codes.
    func address(_ path: String, _ query: [String: String]) -> String {
        let pairs = query.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let kept = language == .vietnamese ? [] : ["lang=\(language.rawValue)"]
        return "\(path)?\((pairs + kept).joined(separator: "&"))"
    }
}
