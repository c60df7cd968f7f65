import App
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

/// The documents that the commune keeps.
struct DocumentsList: StaffList {
    let section = StaffSection.documents
    let fields: [ListField] = [.text, .producer, .filing, .expired, .unlinked]

    func head(_ scene: StaffScene) -> HTML {
        guard scene.signedIn.may(.write) else { return .empty }
        return """
            <p><a class="button screen" href="\(scene.address(AddDocumentPage.path))">\(scene.wording.addDocument)</a></p>

            """
    }

    func source(_ app: AppContext, _ settings: WebSettings) -> ListDocuments {
        ListDocuments(app)
    }

    func item(_ row: ListedDocument, _ scene: StaffScene) -> HTML {
        let wording = scene.wording
        let document = row.document
        let dated = document.dated.map { "\(wording.paperDated($0)). " } ?? ""
        let end = document.expires.map { wording.paperEnd($0, isFirm: true, isPast: row.isExpired) }
        let look: HTML = row.isExpired ? " class=\"unsure\"" : .empty
        let expiry = end.map { text -> HTML in "<span\(look)>\(text)</span><br>" }
        return """
            <li><a href="\(scene.document(document.code))">\(document.title)</a> \
            <span class="code">\(document.code)</span><br>
            \(row.producerName ?? wording.ofCommuneItself). \(dated)\
            \(row.uses.isEmpty ? wording.documentUnused : wording.documentServes(row.uses.joined(separator: ", ")))<br>
            \(expiry ?? .empty)</li>

            """
    }

    func columns(_ scene: StaffScene) -> [ListFile<ListedDocument>.Column] {
        let wording = scene.wording
        return [
            (.code, { $0.document.code }), (.title, { $0.document.title }), (.producer, { $0.producerName }),
            (.dated, { $0.document.dated.map { wording.day($0) } }),
            (.expires, { $0.document.expires.map { wording.day($0) } }),
            (.uses, { $0.uses.joined(separator: "; ") }),
        ]
    }
}

/// The papers whose terms are followed.
struct PapersList: StaffList {
    let section = StaffSection.papers
    let fields: [ListField] = [.text, .producer, .within, .expired]

    func source(_ app: AppContext, _ settings: WebSettings) -> ListPapers {
        ListPapers(app)
    }

    func item(_ row: ListedPaper, _ scene: StaffScene) -> HTML {
        let wording = scene.wording
        let look: HTML = row.isExpired || (row.end != nil && !row.isEndFirm) ? " class=\"unsure\"" : .empty
        let producer = row.producerName.map { ", \($0)" }
        return """
            <li><a href="\(scene.filing(row.filing.code))">\(row.paper.name)</a> \
            <span class="code">\(row.filing.code)</span><br>
            \(wording.name(of: row.paper.kind))\(producer). \(wording.name(of: row.state, word: row.word))<br>
            <span\(look)>\(wording.paperEnd(row.end, isFirm: row.isEndFirm, isPast: row.isExpired))</span></li>

            """
    }

    func columns(_ scene: StaffScene) -> [ListFile<ListedPaper>.Column] {
        let wording = scene.wording
        return [
            (.code, { $0.filing.code }), (.title, { $0.paper.name }), (.kind, { wording.name(of: $0.paper.kind) }),
            (.producer, { $0.producerName }), (.state, { wording.name(of: $0.state, word: $0.word) }),
            (.expires, { $0.end.map { wording.day($0) } }),
            (.isSure, { row in row.end.map { _ in wording.sure(row.isEndFirm) } }),
        ]
    }
}
