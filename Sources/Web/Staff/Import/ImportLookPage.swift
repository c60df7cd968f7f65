import App
import Formats
import HTMLText
import Registry
import Wording

/// What an import would do, or what stands in its way, cell by cell.
struct ImportLookPage {
    enum Found {
        case success(ListImport)
        case failure([ListProblem])
    }

    let list: GivenList
    let found: Found
    let scene: StaffScene

    private static let most = 200

    private var wording: any Wording { scene.wording }
    private var form: FormPart { FormPart(scene) }

    var page: HTMLPage {
        let again = scene.address(ImportRoutes.path)
        let content =
            switch found {
            case .success(let report): look(report)
            case .failure(let problems): faults(problems)
            }
        return HTMLPage(
            wording.importLookHeading,
            "<p class=\"code\">\(list.name)</p>\n" + content
                + "<p><a href=\"\(again)\">\(wording.importAnother)</a></p>\n"
        )
    }

    private func look(_ report: ListImport) -> HTML {
        let counts = wording.importCounts(report).map { line -> HTML in "<li>\(line)</li>\n" }
        let again = report.likenesses.map { wording.text(of: $0) } + report.vagueDates.map { wording.text(of: $0) }
        let converted = report.conversion.map { conversion in
            let heading = wording.convertedHeading(cells: conversion.cells, encoding: conversion.encoding)
            return section("converted", heading, conversion.words.map { wording.text(of: $0) })
        }
        let note: HTML =
            report.differences.isEmpty
            ? .empty : "<p>\(wording.differencesNote(isTaken: list.takesDifferences))</p>\n"
        let differences = section(
            "different",
            wording.listDifferencesHeading,
            report.differences.map { wording.text(of: $0) },
            note
        )
        return """
            <p>\(wording.nothingImportedYet)</p>
            <ul>
            \(counts)</ul>
            \(converted)\(differences)\(section("again", wording.lookAgainHeading, again))\
            \(act(report.conversion?.encoding.lowercased(), wording.importNow, step: "ghi"))
            """
    }

    private func faults(_ problems: [ListProblem]) -> HTML {
        let unknown = problems.compactMap { problem -> String? in
            guard case .unknownColumn(let heading, _) = problem.kind else { return nil }
            return heading
        }
        guard unknown.isEmpty else { return headings(unknown) }
        let rows = problems.prefix(Self.most).map { problem -> HTML in
            let text = wording.text(of: problem)
            return "<tr><td>\(text.message)</td><td>\(text.speaksOfShell ? "" : text.hint)</td></tr>\n"
        }
        let columns = wording.faultColumns.map { name -> HTML in "<th scope=\"col\">\(name)</th>" }
        return PageScene.section(
            "faults",
            wording.cellFaultsHeading,
            """
            <p>\(wording.cellFaultsHint)</p>
            <table><thead><tr>\(columns)</tr></thead><tbody>
            \(rows)</tbody></table>
            \(sheets(problems))
            """
        )
    }

    /// Columns that nobody knows: a person says what they are.
    private func headings(_ unknown: [String]) -> HTML {
        let targets = ProductListColumn.allCases.map { ($0.rawValue, wording.name(of: $0)) } + [("-", wording.leaveOut)]
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
    private func act(
        _ encoding: String?,
        _ label: String,
        _ fields: HTML = .empty,
        step: String,
        keepsSheet: Bool = true
    ) -> HTML {
        let carried =
            [("buoc", step), ("kept-name", list.name), ("kept", list.kept)] + list.headings.map { ("said", $0) }
            + (list.sheet.map { keepsSheet ? [("sheet", $0)] : [] } ?? [])
            + (list.takesDifferences ? [("update", "yes")] : []) + (encoding.map { [("convert", $0)] } ?? [])
        return form.form(
            ImportRoutes.path,
            hasFile: true,
            carried.map { form.hidden($0, $1) }.joined() + fields + form.submit(label)
        )
    }

    private func section(_ id: String, _ heading: String, _ lines: [String], _ note: HTML = .empty) -> HTML {
        guard !lines.isEmpty else { return .empty }
        let items = lines.prefix(Self.most).map { line -> HTML in "<li>\(line)</li>\n" }
        let more: HTML = lines.count > Self.most ? "<li>… \(lines.count - Self.most)</li>\n" : .empty
        return PageScene.section(id, heading, note + "<ul>\n\(items)\(more)</ul>\n")
    }
}
