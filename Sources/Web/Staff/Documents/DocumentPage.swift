import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// What a document is, where it is used, and the ways to what can be done with it.
struct DocumentPage {
    private let view: DocumentView
    private let producer: Producer?
    private let addedBy: String
    private let papers: [String: BilingualText]
    private let parts: RecordParts
    private var wording: any Wording { parts.wording }
    private var scene: StaffScene { parts.scene }
    private var document: Document { view.document }

    /// - Parameter papers: the names of the papers as which it serves, by id.
    init(
        view: DocumentView,
        producer: Producer?,
        addedBy: String,
        papers: [String: BilingualText],
        today: Day,
        scene: StaffScene
    ) {
        (self.view, self.producer, self.addedBy, self.papers) = (view, producer, addedBy, papers)
        parts = RecordParts(scene: scene, today: today)
    }

    var html: HTML {
        let gone: HTML =
            document.withdrawn == nil ? .empty : "<p class=\"unsure\">\(wording.isWithdrawn)</p>\n"
        return "<p class=\"code\">\(document.code)</p>\n" + gone + parts.part(.about, about)
            + PageScene.section(
                "uses",
                wording.documentServesHeading,
                uses == .empty ? "<p>\(wording.documentUnused)</p>\n" : uses
            ) + acts
    }

    private var about: HTML {
        let content = [wording.name(of: document.content.format), wording.fileSize(document.content.size)]
        let file = content.joined(separator: ", ")
        let address = scene.address(FileRoutes.path(document.code))
        let open: HTML =
            scene.signedIn.maySeeFiles ? "\(parts.link(address, wording.takeFile)) (\(file))" : HTML(escaping: file)
        let kind = view.kindName?.text(in: scene.language)
        let expiry = document.expires.map { wording.paperExpiry($0, isPast: view.isExpired) }
        let lines: [HTML?] = [
            view.validity.map { parts.link(scene.filing($0), wording.termFollowed(by: $0)) },
            view.sharedWith.map { parts.link(scene.document($0), wording.fileShared(with: $0)) },
            document.replaces.map { parts.link(scene.document($0), wording.documentReplaces($0)) },
            view.replacedBy.map { parts.link(scene.document($0), wording.documentReplaced(by: $0)) },
            HTML(escaping: wording.documentAdded(at: document.added, by: addedBy)),
        ]
        return parts.facts([
            (wording.documentFileField, open), (wording.documentKindField, parts.text(kind)),
            (
                wording.documentProducerField,
                producer.map { parts.producer($0.code, wording.name(of: $0)) }
                    ?? HTML(escaping: wording.ofCommuneItself)
            ),
            (wording.documentDatedField, parts.text(document.dated.map(wording.day))),
            (wording.documentExpiresField, parts.text(expiry)),
        ]) + parts.list(lines.compactMap(\.self))
    }

    private var uses: HTML {
        let filings = view.uses.map { use -> HTML in
            let paper = papers[use.item].map { " (\($0.text(in: scene.language)))" }
            return "\(parts.link("\(scene.filing(use.filing))#paper-\(use.item)", use.filing))\(paper)"
        }
        let letters = view.letters.map { code in parts.link(scene.address("\(LetterRoutes.path)/\(code)"), code) }
        let labels = view.labels.map { code in parts.link(scene.product(code), wording.labelPhotoOf(code)) }
        return parts.list(filings + letters + labels)
    }

    private var acts: HTML {
        guard scene.signedIn.may(.write), document.withdrawn == nil else { return .empty }
        let path = "\(StaffSection.documents.path)/\(document.code)"
        let use = parts.link(scene.address("\(path)/dung"), wording.useForFiling)
        let renew = scene.address(
            AddDocumentPage.path,
            [("replaces", document.code)] + (document.producer.map { [("producer", $0)] } ?? [])
        )
        let newer: [HTML] = view.replacedBy == nil ? [parts.link(renew, wording.addNewer)] : []
        let withdraw: [HTML] = uses == .empty ? [parts.link(scene.address("\(path)/bo"), wording.withdrawButton)] : []
        let items = ([use] + newer + withdraw).map { link -> HTML in "<li>\(link)</li>\n" }
        return "<ul class=\"menu screen\">\n\(items)</ul>\n"
    }
}
