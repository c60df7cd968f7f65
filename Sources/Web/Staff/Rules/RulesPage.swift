import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// The procedures, with what is unverified above them.
struct RulesPage {
    let procedures: [ProcedureOverview]
    let names: NameBook
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    var html: HTML {
        let ways: HTML = """
            <p><a href="\(scene.address(StaffSection.fees.path))">\(wording.name(of: StaffSection.fees))</a></p>
            <p><a href="\(scene.address(scene.daysOff))">\(wording.daysOffLink)</a></p>
            \(keeping)
            """
        return "<p>\(wording.rulesIntroduction)</p>\n\(ways)"
            + PageScene.section("unverified", wording.rulesUnverified, unverified)
            + PageScene.section("procedures", wording.proceduresHeading, list)
    }

    /// What is looked after, for whoever sees what rests on it.
    private var keeping: HTML {
        guard scene.signedIn.may(.read) else { return .empty }
        return [StaffSection.ruleReview, .ruleChanges].map { section -> HTML in
            "<p><a href=\"\(scene.address(section.path))\">\(wording.name(of: section))</a></p>\n"
        }.joined()
    }

    private var unverified: HTML {
        let values = procedures.flatMap { procedure in procedure.unverified.map { (procedure, $0) } }
        guard !values.isEmpty else { return "<p>\(wording.nothingUnverified)</p>\n" }
        let items = values.map { procedure, value -> HTML in
            let grounds = value.citations.map { wording.citation($0, names: names) }.joined(separator: "; ")
            return """
                <li><a href="\(scene.procedure(procedure.id, part: value.part))">\(value.name.text(in: scene.language))</a> \
                – \(procedure.name.text(in: scene.language)). \(grounds) (\(wording.checkedOn(value.checked)))</li>

                """
        }
        return "<ul>\n\(items)</ul>\n"
    }

    private var list: HTML {
        let items = procedures.map { procedure -> HTML in
            let subjects = procedure.subjects.map { wording.name(of: $0) }
            let line = wording.procedureLine(subjects: subjects, steps: procedure.steps, checked: procedure.checked)
            let count = procedure.unverified.count
            let doubt: HTML =
                count == 0 ? .empty : "<br><span class=\"unsure\">\(wording.unverifiedCount(count))</span>"
            return """
                <li><a href="\(scene.procedure(procedure.id))">\(procedure.name.text(in: scene.language))</a><br>
                \(line)\(doubt)</li>

                """
        }
        return "<ul class=\"cards\">\n\(items)</ul>\n"
    }
}
