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

    func page(_ page: ListPage, _ app: AppContext, _ settings: WebSettings) async throws -> HTML {
        let (scene, wording) = (page.scene, page.scene.wording)
        let add: HTML =
            scene.signedIn.may(.write)
            ? """
            <p><a class="button screen" href="\(scene.address(AddDocumentPage.path))">\(wording.addDocument)</a></p>

            """ : .empty
        return add
            + page.html(try await ListDocuments(app).list(page.form.filter.question)) { row in
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
    }

    func file(
        _ question: ListQuestion,
        _ app: AppContext,
        _ scene: StaffScene,
        _ settings: WebSettings
    ) async throws -> Response {
        let wording = scene.wording
        let file = ListFile<ListedDocument>(
            name: fileName,
            columns: [
                (.code, { $0.document.code }), (.title, { $0.document.title }), (.producer, { $0.producerName }),
                (.dated, { $0.document.dated.map { wording.day($0) } }),
                (.expires, { $0.document.expires.map { wording.day($0) } }),
                (.uses, { $0.uses.joined(separator: "; ") }),
            ]
        )
        return file.response(try await ListDocuments(app).list(question, .everything).rows, wording)
    }
}

/// The papers whose terms are followed.
struct PapersList: StaffList {
    let section = StaffSection.papers
    let fields: [ListField] = [.text, .producer, .within, .expired]

    func page(_ page: ListPage, _ app: AppContext, _ settings: WebSettings) async throws -> HTML {
        let (scene, wording) = (page.scene, page.scene.wording)
        return page.html(try await ListPapers(app).list(page.form.filter.question)) { row in
            let look: HTML = row.isExpired || (row.end != nil && !row.isEndFirm) ? " class=\"unsure\"" : .empty
            let producer = row.producerName.map { ", \($0)" }
            return """
                <li><a href="\(scene.filing(row.filing.code))">\(row.paper.name)</a> \
                <span class="code">\(row.filing.code)</span><br>
                \(wording.name(of: row.paper.kind))\(producer). \(wording.name(of: row.state, word: row.word))<br>
                <span\(look)>\(wording.paperEnd(row.end, isFirm: row.isEndFirm, isPast: row.isExpired))</span></li>

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
        let file = ListFile<ListedPaper>(
            name: fileName,
            columns: [
                (.code, { $0.filing.code }), (.title, { $0.paper.name }), (.kind, { wording.name(of: $0.paper.kind) }),
                (.producer, { $0.producerName }), (.state, { wording.name(of: $0.state, word: $0.word) }),
                (.expires, { $0.end.map { wording.day($0) } }),
                (.isSure, { row in row.end.map { _ in wording.sure(row.isEndFirm) } }),
            ]
        )
        return file.response(try await ListPapers(app).list(question, .everything).rows, wording)
    }
}
