import App
import HTMLText
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
            (.addMaker, "\(path)/noi-lam", []),
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
            (.register, StaffSection.register.path, []),
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

    private typealias Way = (act: RecordAct, path: String, items: [(String, String)])

    private func link(_ way: Way) -> HTML {
        "<a href=\"\(scene.address(way.path, way.items))\">\(scene.wording.name(of: way.act))</a>"
    }

    private func list(_ ways: [Way]) -> HTML {
        guard scene.signedIn.account.role.mayWrite else { return .empty }
        return "<ul class=\"menu screen\">\n\(ways.map { way -> HTML in "<li>\(link(way))</li>\n" })</ul>\n"
    }
}
