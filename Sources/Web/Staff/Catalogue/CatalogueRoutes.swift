import App
import HTMLText
import HTTPTypes
import Hummingbird
import Registry

/// The forms that keep what is on record true: corrections, certificates, rights, changes of a producer, its links.
struct CatalogueRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        desk.add(CorrectProductPage.self, at: "san-pham/:product/sua", to: pages)
        desk.add(AddCertificatePage.self, at: "san-pham/:product/giay-chung-nhan", to: pages)
        desk.add(CorrectCertificatePage.self, at: "giay-chung-nhan/:certificate/sua", to: pages)
        desk.add(VerifyCertificatesPage.self, at: "giay-chung-nhan/xac-minh", to: pages)
        desk.add(AddRightPage.self, at: "doi-tuong/moi", to: pages)
        desk.add(RegisterRightPage.self, at: "doi-tuong/:right/van-bang", to: pages)
        desk.add(AuthorisePage.self, at: "doi-tuong/:right/cho-phep", to: pages)
        desk.add(CorrectProducerPage.self, at: "chu-the/:producer/sua", to: pages)
        desk.add(ChangeProducerPage.self, at: "chu-the/:producer/thay-doi", to: pages)
        desk.add(EndProducerPage.self, at: "chu-the/:producer/ket-thuc", to: pages)
        desk.add(ProducerTasksPage.self, at: "chu-the/:producer/viec-theo", to: pages)
        LinkDeskRoutes(desk: desk).add(to: pages)
    }
}

/// Where the pages of the catalogue's records stand.
enum RecordPath {
    static func product(_ code: String) -> String { "\(StaffDoor.home)/san-pham/\(code)" }
    static func producer(_ code: String) -> String { "\(StaffDoor.home)/chu-the/\(code)" }
    static func right(_ code: String) -> String { "\(StaffDoor.home)/doi-tuong/\(code)" }
    static func certificate(_ code: String) -> String { "\(StaffDoor.home)/giay-chung-nhan/\(code)" }
    static func filing(_ code: String) -> String { "\(StaffDoor.home)/don/\(code)" }
}

/// What the path names, for the pages that are about it. Another commune's the desk has refused already.
extension AppContext {
    func product(_ parameters: Parameters) async throws -> ProductView {
        try await Products(self).show(parameters.code("product"))
    }

    func producer(_ parameters: Parameters) async throws -> ProducerView {
        try await Producers(self).show(parameters.code("producer"))
    }

    func right(_ parameters: Parameters) async throws -> RightView {
        try await Rights(self).show(parameters.code("right"))
    }

    func certificate(_ parameters: Parameters) async throws -> CertificateView {
        try await Certificates(self).show(parameters.code("certificate"))
    }
}

extension Parameters {
    /// A part of the path, which may name nothing.
    func code(_ name: String) -> String { get(name) ?? "" }
}
