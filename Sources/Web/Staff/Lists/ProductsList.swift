import App
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

struct ProductsList: StaffList {
    let section = StaffSection.products
    let fields: [ListField] = [.text, .producer, .village, .kind]

    func source(_ app: AppContext, _ settings: WebSettings) -> ListProducts {
        ListProducts(app)
    }

    func item(_ row: ListedProduct, _ scene: StaffScene) -> HTML {
        let stars = Self.stars(row, scene.wording).map { text -> HTML in "\(text)<br>" }
        let rights: HTML =
            row.rights.isEmpty
            ? HTML(escaping: scene.wording.withoutRight)
            : row.rights.map { right -> HTML in
                "<a href=\"\(scene.right(right.code))\">\(scene.wording.name(of: right.kind)): \(right.sign)</a>"
            }.joined(separator: "; ")
        return """
            <li><a href="\(scene.product(row.product.code))">\(row.product.name)</a> (\(row.product.code))<br>
            <a href="\(scene.producer(row.producer.code))">\(scene.wording.name(of: row.producer))</a>\
            \(row.producer.village.map { ", \($0)" })<br>
            \(stars ?? .empty)\(rights)</li>

            """
    }

    func columns(_ scene: StaffScene) -> [ListFile<ListedProduct>.Column] {
        let wording = scene.wording
        return [
            (.code, { $0.product.code }), (.name, { $0.product.name }), (.producer, { $0.producer.name }),
            (.village, { $0.producer.village }), (.place, { $0.producer.place }),
            (.set, { $0.product.ocopSet.map(String.init) }), (.ocopCode, { $0.product.ocopCode?.description }),
            (.stars, { $0.certificate.map { "\($0.stars)" } }),
            (.issued, { $0.certificate.map { wording.day($0.issued) } }),
            (.expires, { $0.expires.map { wording.day($0) } }),
            (.isSure, { $0.certificate.map { wording.sure($0.dateBasis == .certificate) } }),
            (.rights, { $0.rights.map { "\(wording.name(of: $0.kind)): \($0.sign)" }.joined(separator: "; ") }),
        ]
    }

    private static func stars(_ row: ListedProduct, _ wording: any Wording) -> String? {
        guard let certificate = row.certificate else { return nil }
        let expiry = row.expires.map {
            ", \(wording.until(wording.expiry($0, isProvisional: certificate.dateBasis == .decision)))"
        }
        let state = certificate.state == .valid ? "" : " (\(wording.name(of: certificate.state)))"
        return "\(wording.stars(certificate.stars))\(expiry ?? "")\(state)"
    }
}

extension Wording {
    /// A producer of whom a list has not said who it is is told as such.
    func name(of producer: Producer) -> String {
        producer.isUnidentified ? unidentified(listedAs: producer.name) : producer.name
    }
}
