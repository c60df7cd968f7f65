import App
import HTMLText
import Procedures
import Registry
import Wording

/// The office's papers, each with what it is written about.
struct OfficeFormsPage {
    let forms: [OfficeForm]
    let products: [ProductView]
    let rights: [RightView]
    let year: Int
    let form: FormPart

    static func path(_ form: String) -> String { "\(StaffSection.forms.path)/\(form)/tep" }

    private var wording: any Wording { form.scene.wording }

    var page: HTMLPage {
        let mayTake = form.scene.signedIn.account.role.maySeeAddresses
        let sections = forms.map { paper -> HTML in
            let note = paper.note.map { note -> HTML in "<p>\(note.text(in: wording.language))</p>\n" }
            let ask: HTML =
                mayTake
                ? form.ask(Self.path(paper.id), fields(of: paper) + form.submit(wording.takeForm)) : .empty
            return PageScene.section(
                paper.id,
                paper.name.text(in: wording.language),
                "<p class=\"hint\">\(wording.formSource(paper))</p>\n\(note ?? .empty)" + ask
            )
        }
        let way: HTML =
            form.scene.signedIn.may(.write)
            ? "<p class=\"screen\"><a href=\"\(form.scene.address(OpenReportPage.path))\">\(wording.openReportHeading)</a></p>\n"
            : .empty
        return HTMLPage(wording.formsHeading, "<p>\(wording.formsIntroduction)</p>\n\(way)" + sections.joined())
    }

    private func fields(of paper: OfficeForm) -> HTML {
        paper.needs.map { subject -> HTML in
            let id = "\(subject.rawValue)-\(paper.id)"
            switch subject {
            case .product:
                let options = products.map { ($0.product.code, "\($0.product.name), \($0.producer.name)") }
                return form.choice(
                    subject.rawValue,
                    wording.name(of: subject),
                    options,
                    empty: wording.chooseOne,
                    isNeeded: true,
                    id: id
                )
            case .right:
                let options = rights.map { ($0.right.code, "\($0.right.sign) (\(wording.name(of: $0.right.kind)))") }
                return form.choice(
                    subject.rawValue,
                    wording.name(of: subject),
                    options,
                    empty: wording.chooseOne,
                    isNeeded: true,
                    id: id
                )
            case .year:
                let years = ((year - 3)...year).reversed().map { ("\($0)", "\($0)") }
                return form.choice(subject.rawValue, wording.name(of: subject), years, empty: nil, id: id)
            }
        }.joined()
    }
}
