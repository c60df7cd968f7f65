import App
import HTMLText
import Hummingbird
import Registry
import Wording

struct VillagesList: StaffList {
    let section = StaffSection.villages
    let fields: [ListField] = [.text]

    func page(_ page: ListPage, _ app: AppContext, _ settings: WebSettings) async throws -> HTML {
        let scene = page.scene
        return page.html(try await ListVillages(app).list(page.form.filter.question)) { row in
            let counts = scene.wording.villageCounts(producers: row.producers, products: row.products)
            let name: HTML =
                row.name.isEmpty
                ? HTML(escaping: scene.wording.noVillageSaid)
                : "<a href=\"\(scene.village(row.name))\">\(row.name)</a>"
            return "<li>\(name)<br>\(counts)</li>\n"
        }
    }

    func file(
        _ question: ListQuestion,
        _ app: AppContext,
        _ scene: StaffScene,
        _ settings: WebSettings
    ) async throws -> Response {
        let file = ListFile<ListedVillage>(
            name: fileName,
            columns: [
                (.village, { $0.name }), (.producerCount, { "\($0.producers)" }),
                (.productCount, { "\($0.products)" }),
            ]
        )
        return file.response(try await ListVillages(app).list(question, .everything).rows, scene.wording)
    }
}
