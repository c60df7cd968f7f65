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

    private var wording: any Wording { scene.wording }
    private var part: ListLookPart { ListLookPart(list: list, path: ImportRoutes.path, scene: scene) }

    var page: HTMLPage {
        let again = scene.address(ImportRoutes.path)
        let content =
            switch found {
            case .success(let report): look(report)
            case .failure(let problems): part.faults(problems)
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
            return part.section("converted", heading, conversion.words.map { wording.text(of: $0) })
        }
        let note: HTML =
            report.differences.isEmpty
            ? .empty : "<p>\(wording.differencesNote(isTaken: list.takesDifferences))</p>\n"
        let differences = part.section(
            "different",
            wording.listDifferencesHeading,
            report.differences.map { wording.text(of: $0) },
            note
        )
        return """
            <p>\(wording.nothingImportedYet)</p>
            <ul>
            \(counts)</ul>
            \(converted)\(differences)\(part.section("again", wording.lookAgainHeading, again))\
            \(part.act(report.conversion?.encoding.lowercased(), wording.importNow, step: "ghi"))
            """
    }
}
