import App
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

/// The commune's ledger of OCOP codes.
struct LedgerList: StaffList {
    let section = StaffSection.ledger
    let fields: [ListField] = [.text, .producer, .village]

    func page(_ page: ListPage, _ app: AppContext, _ settings: WebSettings) async throws -> HTML {
        let scene = page.scene
        return page.html(try await ListLedger(app).list(page.form.filter.question)) { line in
            let wording = scene.wording
            let told = wording.ledgerLine(
                line.entry.number,
                code: line.code?.description,
                given: line.entry.givenOn
            )
            return """
                <li>\(told)<br>
                <a href="\(scene.product(line.product.code))">\(line.product.name)</a> (\(line.product.code)), \
                <a href="\(scene.producer(line.producer.code))">\(wording.name(of: line.producer))</a></li>

                """
        }
    }

    func file(
        _ question: ListQuestion,
        _ app: AppContext,
        _ scene: StaffScene,
        _ settings: WebSettings
    ) async throws -> Response {
        let wording = scene.wording
        let file = ListFile<LedgerLine>(
            name: fileName,
            columns: [
                (.ledgerNumber, { "\($0.entry.number)" }), (.ocopCode, { $0.code?.description }),
                (.code, { $0.product.code }), (.name, { $0.product.name }), (.producer, { $0.producer.name }),
                (.given, { wording.day($0.entry.givenOn) }),
            ]
        )
        return file.response(try await ListLedger(app).list(question, .everything).rows, wording)
    }
}
