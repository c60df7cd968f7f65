import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// What somebody who may write can do from a record's page: each is a form of its own.
struct RecordActs {
    let scene: StaffScene

    func product(_ code: String) -> HTML {
        let path = RecordPath.product(code)
        return list([
            (.correct, "\(path)/sua", []), (.addCertificate, "\(path)/giay-chung-nhan", []),
            (.protect, StaffSection.advice.path, [("product", code)]), (.addRight, AddRightPage.path, []),
            (.addMaker, "\(path)/noi-lam", []), (.giveCode, "\(path)/ma-ocop", []),
        ])
    }

    func signs(_ product: String) -> HTML {
        let path = RecordPath.product(product)
        return list([
            (.seeLabel, "\(path)/nhan", []), (.sayOrigin, "\(path)/dau-hieu", []),
            (.sayProtected, "\(path)/dau-hieu-bao-ho", []),
        ])
    }

    func certificate(_ code: String) -> HTML {
        guard scene.signedIn.account.role.mayWrite else { return .empty }
        let correct = link((.correct, "\(RecordPath.certificate(code))/sua", []))
        return " – \(correct); \(link((.openFiling, OpenFilingPage.path(code), [])))"
    }

    func producer(_ code: String) -> HTML {
        let path = RecordPath.producer(code)
        return list([
            (.correct, "\(path)/sua", []), (.change, "\(path)/thay-doi", []), (.end, "\(path)/ket-thuc", []),
            (.addContact, "\(path)/nguoi-lien-he", []), (.links, "\(path)/duong-dan", []),
            (.addDocument, AddDocumentPage.path, [("producer", code)]), (.register, StaffSection.register.path, []),
        ])
    }

    func tasks(_ code: String) -> HTML { list([(.tasks, "\(RecordPath.producer(code))/viec-theo", [])]) }

    func right(_ right: ProtectedRight) -> HTML {
        let path = RecordPath.right(right.code)
        return list([
            (.openFiling, OpenFilingPage.path(right.code), []), (.enterTitle, "\(path)/van-bang", []),
            (.authorise, "\(path)/cho-phep", []), (.represent, "\(path)/dai-dien", []),
            (.holders, "\(path)/vai-tro", []),
        ])
    }

    /// Whoever may read may also take the annex.
    func users(_ right: ProtectedRight) -> HTML {
        guard right.kind != .trademark else { return .empty }
        return "<p class=\"screen\">\(link((.users, SignUserRoutes.path(right.code), [])))</p>\n"
    }

    /// Beside an assignment that still goes on.
    func endAssignment(_ assignment: Assignment, on today: Day) -> HTML {
        let isOver = assignment.until.map { $0 < today } ?? false
        guard scene.signedIn.account.role.mayWrite, !isOver else { return .empty }
        return ending(EndAssignmentPage.path(assignment.code), of: scene.wording.text(of: assignment.scope))
    }

    /// Beside a paper that still holds.
    func endPaper(_ authorisation: Authorisation) -> HTML {
        guard scene.signedIn.account.role.mayWrite, authorisation.ended == nil else { return .empty }
        return ending(EndAuthorisationPage.path(authorisation.code), of: authorisation.document)
    }

    /// Several of them stand on a page: each says aloud what it ends.
    private func ending(_ path: String, of name: String) -> HTML {
        let label = scene.wording.name(of: .endPaper)
        return " – <a href=\"\(scene.address(path))\" aria-label=\"\(label): \(name)\">\(label)</a>"
    }

    private typealias Way = (act: RecordAct, path: String, items: [(String, String)])

    private func link(_ way: Way) -> HTML {
        "<a href=\"\(scene.address(way.path, way.items))\">\(scene.wording.name(of: way.act))</a>"
    }

    private func list(_ ways: [Way]) -> HTML {
        guard scene.signedIn.account.role.mayWrite else { return .empty }
        return "<ul class=\"menu screen\">\n\(ways.map { way -> HTML in "<li>\(link(way))</li>\n" })</ul>\n"
    }
}
