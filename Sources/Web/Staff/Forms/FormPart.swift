import App
import HTMLText
import Registry
import Wording

/// A form as a page shows it: each field with its label, hint, what was entered, and what is wrong with it.
///
/// A field bears the name that ``Registry/ProblemArea/field`` gives it, so that a problem finds its field.
struct FormPart {
    let scene: StaffScene
    var entered: Entered
    let problem: Problem?
    /// The field that is wrong; the problem's own, unless the page knows better.
    var wrongField: String?
    /// The mark of what the form showed first, where somebody could change it meanwhile.
    private var shown: String?
    private let labels = Labels()

    /// How the fields drawn so far are called on the page: a person knows no other name of them.
    private final class Labels {
        var byName: [String: String] = [:]
    }

    init(_ scene: StaffScene, _ entered: Entered = .nothing, _ problem: Problem? = nil) {
        self.scene = scene
        self.entered = entered
        self.problem = problem
        wrongField = problem?.field
    }

    private var wording: any Wording { scene.wording }

    static let shownField = "shown"

    /// What is on record, in the fields that nobody has filled in or emptied yet; the form remembers what it showed.
    func watching(_ pairs: [(String, String?)]) -> FormPart {
        var copy = filling(pairs)
        let isOlder = entered.holds(Self.shownField) && problem != .general(.changedMeanwhile)
        copy.shown = isOlder ? entered.text(Self.shownField) : Self.mark(of: pairs)
        return copy
    }

    /// Tells whether two forms showed the same. It keeps nobody out, so a short one is enough (FNV-1a).
    static func mark(of pairs: [(String, String?)]) -> String {
        let text = pairs.map { "\($0)\u{1F}\($1 ?? "")" }.joined(separator: "\u{1E}")
        let hash = text.utf8.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
        return String(hash, radix: 16)
    }

    /// What is on record, in the fields that nobody has filled in or emptied yet.
    func filling(_ pairs: [(String, String?)]) -> FormPart {
        var copy = self
        for (name, text) in pairs where !entered.holds(name) { copy.entered = copy.entered.with(name, text) }
        return copy
    }

    // MARK: the form

    /// - Parameters:
    ///   - path: where it goes; the page's language goes with it.
    ///   - hasFile: whether one of its fields is a file.
    func form(_ path: String, hasFile: Bool = false, _ content: HTML) -> HTML {
        let encoding: HTML = hasFile ? " enctype=\"multipart/form-data\"" : .empty
        return """
            \(summary)<form method="post" action="\(scene.address(path))"\(encoding)>\(hidden("form", scene.signedIn.formToken))\
            \(shown.map { hidden(Self.shownField, $0) } ?? .empty)
            \(content)</form>

            """
    }

    /// A form that only asks: it goes into the address, and changes nothing.
    func ask(_ path: String, _ content: HTML) -> HTML {
        "<form action=\"\(path)\">\(scene.keptLanguage)\n\(content)</form>\n"
    }

    /// A form that is one button, such as one beside a row.
    func button(_ label: String, to path: String, _ fields: [(String, String)] = [], isQuiet: Bool = false) -> HTML {
        let look: HTML = isQuiet ? " class=\"quiet\"" : .empty
        return """
            <form method="post" action="\(scene.address(path))">\(hidden("form", scene.signedIn.formToken))\
            \(fields.map { hidden($0, $1) })<button\(look)>\(label)</button></form>

            """
    }

    func submit(_ label: String) -> HTML { "<p><button>\(label)</button></p>\n" }

    func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    /// What was entered, carried through a page that shows what would change.
    func carried(except names: Set<String> = []) -> HTML {
        entered.pairs(except: names.union(["form"])).map { hidden($0, $1) }.joined()
    }

    /// What is wrong, read out at once, with the way to the field.
    var summary: HTML {
        guard let problem else { return .empty }
        let text = told(problem)
        let message: HTML =
            wrongField.map { "<a href=\"#\($0)\">\(text.message)</a>" } ?? HTML(escaping: text.message)
        let hint = text.hint.withoutCommands.map { hint -> HTML in "<p>\(hint)</p>\n" }
        return """
            <div class="panel late" role="alert" tabindex="-1" id="problem">
            <h2>\(wording.errorHeading)</h2>
            <p><strong>\(message)</strong></p>
            \(hint)</div>

            """
    }

    /// The problem in words, with the field by its label.
    private func told(_ problem: Problem) -> ProblemText {
        let label = problem.field.flatMap { labels.byName[$0] }
        return wording.text(of: label.map(problem.naming) ?? problem)
    }

    // MARK: fields

    /// Says how a field is called that has no label of its own, such as a group of boxes.
    func call(_ name: String, _ label: String) { labels.byName[name] = label }

    func text(
        _ name: String,
        _ label: String,
        hint: String? = nil,
        isNeeded: Bool = false,
        isNumber: Bool = false,
        suggestions: [String] = []
    ) -> HTML {
        let kind: HTML = isNumber ? " inputmode=\"numeric\"" : .empty
        let list: HTML = suggestions.isEmpty ? .empty : " list=\"\(name)-list\""
        let needed: HTML = isNeeded ? " required" : .empty
        return """
            <p>\(head(name, label, hint, isNeeded))<input id="\(name)" name="\(name)" value="\(entered.text(name))" \
            maxlength="400" autocomplete="off"\(kind)\(list)\(needed)\(described(name, hint))></p>
            \(FormPart.list(name, suggestions))
            """
    }

    /// What is typed into it is never given back.
    ///
    /// - Parameter isNew: whether it is being chosen, so that the browser offers to make one.
    func password(_ name: String, _ label: String, hint: String? = nil, isNew: Bool = false) -> HTML {
        """
        <p>\(head(name, label, hint, true))<input id="\(name)" name="\(name)" type="password" maxlength="200" \
        autocomplete="\(isNew ? "new-password" : "current-password")" required\(described(name, hint))></p>

        """
    }

    private static func list(_ name: String, _ suggestions: [String]) -> HTML {
        guard !suggestions.isEmpty else { return .empty }
        let options = suggestions.map { text -> HTML in "<option value=\"\(text)\"></option>" }
        return "<datalist id=\"\(name)-list\">\(options)</datalist>\n"
    }

    /// A day is typed: what a browser's own field shows depends on the browser's language, and 05/03 is not 03/05.
    func day(_ name: String, _ label: String, hint: String? = nil, isNeeded: Bool = false) -> HTML {
        let hint = [hint, wording.dayHint].compactMap(\.self).joined(separator: " ")
        return text(name, label, hint: hint, isNeeded: isNeeded)
    }

    func long(_ name: String, _ label: String, hint: String? = nil, isNeeded: Bool = false) -> HTML {
        let needed: HTML = isNeeded ? " required" : .empty
        return """
            <p>\(head(name, label, hint, isNeeded))<textarea id="\(name)" name="\(name)" rows="4"\(needed)\
            \(described(name, hint))>
            \(entered.text(name))</textarea></p>

            """
    }

    /// - Parameters:
    ///   - options: value and label.
    ///   - empty: what stands first and means nothing; nil where one of the options is always chosen.
    ///   - id: where several forms of a page have a field of this name.
    func choice(
        _ name: String,
        _ label: String,
        _ options: [(String, String)],
        hint: String? = nil,
        empty: String?,
        isNeeded: Bool = false,
        id: String? = nil
    ) -> HTML {
        let chosen = entered.text(name)
        let first: HTML = empty.map { "<option value=\"\">\($0)</option>\n" } ?? .empty
        let items = options.map { value, label -> HTML in
            "<option value=\"\(value)\"\(value == chosen ? " selected" : "")>\(label)</option>\n"
        }
        let needed: HTML = isNeeded ? " required" : .empty
        return """
            <p>\(head(name, label, hint, isNeeded, id: id))<select id="\(id ?? name)" name="\(name)"\(needed)\(described(name, hint))>
            \(first)\(items)</select></p>

            """
    }

    /// One of a few answers, all in sight.
    func radios(
        _ name: String,
        _ label: String,
        _ options: [(String, String)],
        hint: String? = nil,
        isNeeded: Bool = false
    ) -> HTML {
        call(name, label)
        let chosen = entered.text(name) ?? ""
        let needed: HTML = isNeeded ? " required" : .empty
        let items = options.enumerated().map { place, option -> HTML in
            let id = place == 0 ? name : "\(name)-\(place)"
            let mark: HTML = option.0 == chosen ? " checked" : .empty
            return """
                <label class="tick"><input type="radio" id="\(id)" name="\(name)" value="\(option.0)"\(mark)\(needed)> \
                \(option.1)</label>

                """
        }
        return """
            <fieldset\(described(name, hint))><legend>\(label)</legend>
            \(hint.map { hintLine(name, $0) })\(wrong(name))\(items)</fieldset>

            """
    }

    /// - Parameter id: tells boxes of one name apart; the first bears the name itself.
    func tick(_ name: String, _ label: String, value: String = "yes", id: String? = nil) -> HTML {
        let mark: HTML = entered.all(name).contains(value) ? " checked" : .empty
        return """
            <p>\(id == nil || id == name ? wrong(name) : .empty)\
            <label class="tick"><input type="checkbox" id="\(id ?? name)" name="\(name)" value="\(value)"\
            \(mark)\(described(name, nil))> \(label)</label></p>

            """
    }

    func file(_ name: String, _ label: String, hint: String? = nil, accept: String, isNeeded: Bool = false) -> HTML {
        let needed: HTML = isNeeded ? " required" : .empty
        return """
            <p>\(head(name, label, hint, isNeeded))<input type="file" id="\(name)" name="\(name)" accept="\(accept)"\
            \(needed)\(described(name, hint))></p>

            """
    }

    /// Fields that belong together.
    static func group(_ legend: String, _ content: HTML) -> HTML {
        "<fieldset><legend>\(legend)</legend>\n\(content)</fieldset>\n"
    }

    // MARK: around a field

    private func head(_ name: String, _ label: String, _ hint: String?, _ isNeeded: Bool, id: String? = nil) -> HTML {
        call(name, label)
        let optional: HTML = isNeeded ? .empty : " <span class=\"optional\">\(wording.optionalField)</span>"
        return """
            <label for="\(id ?? name)">\(label)</label>\(optional)<br>
            \(hint.map { hintLine(name, $0) })\(wrong(name))
            """
    }

    private func hintLine(_ name: String, _ hint: String) -> HTML {
        "<span class=\"hint\" id=\"\(name)-hint\">\(hint)</span><br>\n"
    }

    private func wrong(_ name: String) -> HTML {
        guard let problem, wrongField == name else { return .empty }
        return "<span class=\"wrong\" id=\"\(name)-wrong\">\(told(problem).message)</span><br>\n"
    }

    private func described(_ name: String, _ hint: String?) -> HTML {
        let isWrong = problem != nil && wrongField == name
        let ids = (hint == nil ? [] : ["\(name)-hint"]) + (isWrong ? ["\(name)-wrong"] : [])
        let description: HTML = ids.isEmpty ? .empty : " aria-describedby=\"\(ids.joined(separator: " "))\""
        return description + (isWrong ? " aria-invalid=\"true\"" : .empty)
    }
}
