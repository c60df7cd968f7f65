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

    func source(_ app: AppContext, _ settings: WebSettings) -> ListLedger {
        ListLedger(app)
    }

    func item(_ line: LedgerLine, _ scene: StaffScene) -> HTML {
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

    func columns(_ scene: StaffScene) -> [ListFile<LedgerLine>.Column] {
        let wording = scene.wording
        return [
            (.ledgerNumber, { "\($0.entry.number)" }), (.ocopCode, { $0.code?.description }),
            (.code, { $0.product.code }), (.name, { $0.product.name }), (.producer, { $0.producer.name }),
            (.given, { wording.day($0.entry.givenOn) }),
        ]
    }
}
