import App
import HTMLText
import Hummingbird
import Registry
import Wording

struct ProducersList: StaffList {
    let section = StaffSection.producers
    let fields: [ListField] = [.text, .village, .product, .kind]

    func source(_ app: AppContext, _ settings: WebSettings) -> ListProducers {
        ListProducers(app)
    }

    func item(_ row: ListedProducer, _ scene: StaffScene) -> HTML {
        let producer = row.producer
        let about = [row.kind?.name.text(in: scene.language), producer.village].compactMap(\.self)
        let end = row.end.map { end -> HTML in "<br><span class=\"unsure\">\(scene.wording.ended(end))</span>" }
        let products = row.products.prefix(5).map { product -> HTML in
            "<a href=\"\(scene.product(product.code))\">\(product.name)</a>"
        }
        let more: HTML = row.products.count > 5 ? "; …" : .empty
        return """
            <li><a href="\(scene.producer(producer.code))">\(scene.wording.name(of: producer))</a> (\(producer.code))<br>
            \(about.joined(separator: ", "))\(end ?? .empty)<br>
            \(products.joined(separator: "; "))\(more)</li>

            """
    }

    func columns(_ scene: StaffScene) -> [ListFile<ListedProducer>.Column] {
        [
            (.code, { $0.producer.code }), (.name, { $0.producer.name }),
            (.kind, { $0.kind?.name.text(in: scene.language) }), (.village, { $0.producer.village }),
            (.place, { $0.producer.place }), (.productCount, { "\($0.products.count)" }),
            (.products, { $0.products.map(\.name).joined(separator: "; ") }),
            (.rights, { $0.rights.joined(separator: "; ") }),
            (.ended, { $0.end.map { scene.wording.ended($0) } }),
        ]
    }
}
