import App
import HTMLText
import Registry
import Wording

/// What every look at a list has: the faults cell by cell, the columns that nobody knows, and the way on with the list.
struct ListLookPart {
    let list: GivenList
    /// Where the list goes on to.
    let path: String
    let scene: StaffScene
    /// What was said of the whole list, and goes along.
    var carried: [(String, String)] = []
    /// Whether one of its columns may be the points that a council gave.
    var takesScores = false

    private static let most = 200

    private var wording: any Wording { scene.wording }
    private var form: FormPart { FormPart(scene) }

    func faults(_ problems: [ListProblem]) -> HTML {
        let unknown = problems.compactMap { problem -> String? in
            guard case .unknownColumn(let heading, _) = problem.kind else { return nil }
            return heading
        }
        guard unknown.isEmpty else { return headings(unknown) }
        let rows = problems.prefix(Self.most).map { problem -> HTML in
            let text = wording.text(of: problem)
            return "<tr><td>\(text.message)</td><td>\(text.hint.withoutCommands)</td></tr>\n"
        }
        let left = problems.count - Self.most
        let more: HTML = left > 0 ? "<p class=\"unsure\">\(wording.andMore(left))</p>\n" : .empty
        let columns = wording.faultColumns.map { name -> HTML in "<th scope=\"col\">\(name)</th>" }
        return PageScene.section(
            "faults",
            wording.cellFaultsHeading,
            """
            <p>\(wording.cellFaultsHint)</p>
            <table><thead><tr>\(columns)</tr></thead><tbody>
            \(rows)</tbody></table>
            \(more)\(sheets(problems))
            """
        )
    }

    /// Columns that nobody knows: a person says what they are.
    private func headings(_ unknown: [String]) -> HTML {
        let targets =
            ProductListColumn.allCases.map { ($0.rawValue, wording.name(of: $0)) }
            + (takesScores ? [(ListHeadingTarget.score.text, wording.scoreColumn)] : []) + [("-", wording.leaveOut)]
        let fields = unknown.enumerated().map { place, heading -> HTML in
            form.hidden("heading-\(place)", heading)
                + form.choice("map-\(place)", "“\(heading)”", targets, empty: wording.chooseOne, isNeeded: true)
        }
        return PageScene.section(
            "headings",
            wording.headingsHeading,
            "<p>\(wording.headingsHint)</p>\n" + act(nil, wording.importLook, fields.joined(), step: "xem")
        )
    }

    /// Which sheet is meant, where a file has several lists.
    private func sheets(_ problems: [ListProblem]) -> HTML {
        let names = problems.flatMap { problem -> [String] in
            switch problem.kind {
            case .severalSheets(let names), .unknownSheet(_, let names): names
            default: []
            }
        }
        guard !names.isEmpty else { return .empty }
        let choice = form.choice("sheet", wording.sheetField, names.map { ($0, $0) }, empty: nil)
        return act(nil, wording.importLook, choice, step: "xem", keepsSheet: false)
    }

    /// The list goes along, so that what was looked at is what is imported.
    func act(
        _ encoding: String?,
        _ label: String,
        _ fields: HTML = .empty,
        step: String,
        keepsSheet: Bool = true
    ) -> HTML {
        let all =
            carried + [("buoc", step), ("kept-name", list.name), ("kept", list.kept)]
            + list.headings.map { ("said", $0) }
            + (list.sheet.map { keepsSheet ? [("sheet", $0)] : [] } ?? [])
            + (list.takesDifferences ? [("update", "yes")] : []) + (encoding.map { [("convert", $0)] } ?? [])
        return form.form(
            path,
            hasFile: true,
            all.map { form.hidden($0, $1) }.joined() + fields + form.submit(label)
        )
    }

    func section(_ id: String, _ heading: String, _ lines: [String], _ note: HTML = .empty) -> HTML {
        guard !lines.isEmpty else { return .empty }
        let items = lines.prefix(Self.most).map { line -> HTML in "<li>\(line)</li>\n" }
        let more: HTML = lines.count > Self.most ? "<li>… \(lines.count - Self.most)</li>\n" : .empty
        return PageScene.section(id, heading, note + "<ul>\n\(items)\(more)</ul>\n")
    }
}
