import App
import HTMLText
import Hummingbird
import Registry
import Wording

struct VillagesList: StaffList {
    let section = StaffSection.villages
    let fields: [ListField] = [.text]

    func source(_ app: AppContext, _ settings: WebSettings) -> ListVillages {
        ListVillages(app)
    }

    func item(_ row: ListedVillage, _ scene: StaffScene) -> HTML {
        let counts = scene.wording.villageCounts(producers: row.producers, products: row.products)
        let name: HTML =
            row.name.isEmpty
            ? HTML(escaping: scene.wording.noVillageSaid)
            : "<a href=\"\(scene.village(row.name))\">\(row.name)</a>"
        return "<li>\(name)<br>\(counts)</li>\n"
    }

    func columns(_ scene: StaffScene) -> [ListFile<ListedVillage>.Column] {
        [
            (.village, { $0.name }), (.producerCount, { "\($0.producers)" }),
            (.productCount, { "\($0.products)" }),
        ]
    }
}
