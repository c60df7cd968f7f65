import App
import Formats
import Registry
import Wording

/// Documents as text or JSON.
struct DocumentPrinter {
    private let wording: any Wording

    init(_ wording: any Wording) {
        self.wording = wording
    }

    /// - Parameter sentences: what was done, said first.
    func answer(_ view: DocumentView, _ sentences: [String], _ options: GlobalOptions) {
        Output.answer(view.json(wording.language), sentences + lines(view), options)
    }

    func list(_ views: [DocumentView], _ options: GlobalOptions) {
        guard !options.json else {
            Output.json(["documents": .array(views.map { $0.json(wording.language) })])
            return
        }
        guard !views.isEmpty else {
            Output.line(wording.none(of: .document))
            return
        }
        let rows = views.map { view in
            [
                view.document.code, view.document.title, view.document.producer ?? "–",
                view.document.dated.map(wording.day) ?? "–", expiry(view) ?? "–",
                users(view).isEmpty ? "–" : users(view),
            ]
        }
        Output.table(wording.documentColumns, rows)
    }

    private func lines(_ view: DocumentView) -> [String] {
        let document = view.document
        let kind = view.kindName?.text(in: wording.language)
        let rest: [String?] = [
            [wording.name(of: document.content.format), wording.fileSize(document.content.size), kind]
                .compactMap(\.self).joined(separator: " – "),
            document.producer.map { "\(wording.heading(.producer)): \($0)" },
            document.dated.map { wording.paperDated($0) },
            expiry(view).map { "\(wording.heading(.expires)): \($0)" },
            view.validity.map { wording.termFollowed(by: $0) },
            view.sharedWith.map { wording.fileShared(with: $0) },
            document.replaces.map { wording.documentReplaces($0) },
            view.replacedBy.map { wording.documentReplaced(by: $0) },
            users(view).isEmpty ? wording.documentUnused : wording.documentServes(users(view)),
            wording.documentAdded(at: document.added, by: document.addedBy),
        ]
        return ["\(document.code)  \(document.title)"] + rest.compactMap { $0.map { "  " + $0 } }
    }

    private func expiry(_ view: DocumentView) -> String? {
        view.document.expires.map { wording.paperExpiry($0, isPast: view.isExpired) }
    }

    private func users(_ view: DocumentView) -> String {
        (view.uses.map { "\($0.filing) (\($0.item))" } + view.letters).joined(separator: ", ")
    }
}
