import HTMLText
import LegalCalendar
import Procedures
public import Registry
import Wording

/// The papers of a filing as they would be handed in: in the checklist's order, with what is there and what is missing.
public struct Dossier: Sendable {
    public let checklist: ChecklistView
    let procedureName: String
    /// The sign, the product: what the filing is about.
    let subjectName: String
    let communeName: String
    public let entries: [Entry]

    /// One paper of the list; its number is the one that its files bear.
    public struct Entry: Sendable {
        public let number: Int
        public let paper: ChecklistView.Paper
        public let files: [File]
    }

    public struct File: Sendable {
        public let name: String
        public let document: Document
    }

    /// Papers that count now and are neither ready nor known to be unneeded.
    public var missing: [Entry] {
        entries.filter { entry in
            switch entry.paper.state {
            case .open, .unknown: true
            case .prepared: entry.paper.isExpired
            case .notNeeded: false
            }
        }
    }

    public var files: [File] { entries.flatMap(\.files) }
}

extension Dossier {
    init(
        _ checklist: ChecklistView,
        procedureName: String,
        subjectName: String,
        communeName: String,
        language: Language
    ) {
        self.checklist = checklist
        self.procedureName = procedureName
        self.subjectName = subjectName
        self.communeName = communeName
        entries = checklist.papers.filter { checklist.currentStages.contains($0.item.stage) }.enumerated()
            .map { index, paper in
                let stem = Self.number(index + 1) + "-" + Self.slug(paper.item.name.text(in: language), paper.item.id)
                let isOne = paper.documents.count == 1
                return Entry(
                    number: index + 1,
                    paper: paper,
                    files: paper.documents.enumerated().map { place, document in
                        let end = (isOne ? "" : "-\(place + 1)") + "." + document.content.format.fileExtension
                        return File(name: stem + end, document: document)
                    }
                )
            }
    }

    static func number(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// A name that every system and every stick can hold: ASCII words of the paper's own name, not too many of them.
    private static func slug(_ name: String, _ id: String) -> String {
        var slug = ""
        for word in NameFolding.words(name) {
            guard slug.utf8.count + word.utf8.count < 60 else { break }
            slug += (slug.isEmpty ? "" : "-") + word
        }
        return slug.isEmpty ? id : slug
    }
}

/// The list in front of a dossier, as a page to print.
struct DossierPage {
    let dossier: Dossier
    let wording: any Wording

    var line: String {
        let view = dossier.checklist
        return wording.checklistLine(
            ready: view.ready,
            of: view.needed.count,
            word: view.word,
            filedOn: view.filed?.date,
            number: view.filed?.number
        )
    }

    var text: String {
        let view = dossier.checklist
        let head = wording.dossierColumns.map { column -> HTML in "<th>\(column)</th>" }
        let rows = dossier.entries.map { entry -> HTML in
            let cells: [HTML] = [
                "\(Dossier.number(entry.number))", name(entry.paper), "\(copies(entry.paper))", state(entry),
            ]
            return "<tr>\(cells.map { cell -> HTML in "<td>\(cell)</td>" })</tr>\n"
        }
        let questions = view.openQuestions.map { question -> HTML in
            "<li>\(wording.answerNeeded(question.ask.text(in: wording.language)))</li>\n"
        }
        let asked: HTML = questions.isEmpty ? "" : "<ul>\n\(questions)</ul>\n"
        let body: HTML = """
            <p>\(dossier.procedureName) – \(dossier.subjectName) (\(view.filing.code))</p>
            <p><strong>\(line)</strong></p>
            <table>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>
            \(asked)<p>\(wording.dossierNote(commune: dossier.communeName, on: view.today))</p>

            """
        return PrintedPage(title: wording.dossierTitle, language: wording.language).html(body).text
    }

    private func name(_ paper: ChecklistView.Paper) -> HTML {
        let name = paper.item.name.text(in: wording.language)
        guard let form = paper.form, let value = form.value else { return "\(name)" }
        let doubt = form.confidence == .confirmed ? "" : " (\(wording.text(of: form.confidence)))"
        return "\(name)<br><small>\(value.number), \(value.source)\(doubt)</small>"
    }

    /// How many, and whether the original; where the law's number is not known, that it is not.
    private func copies(_ paper: ChecklistView.Paper) -> String {
        guard let copies = paper.copies, let count = copies.value else { return wording.name(of: paper.item.kind) }
        let doubt = copies.confidence == .confirmed ? "" : " (\(wording.text(of: copies.confidence)))"
        return wording.copies(count, kind: paper.item.kind) + doubt
    }

    private func state(_ entry: Dossier.Entry) -> HTML {
        let paper = entry.paper
        switch paper.state {
        case .open: return "<strong>\(wording.paperMissing)</strong>"
        case .unknown: return "<strong>\(wording.name(of: paper.state))</strong>"
        case .notNeeded:
            return "\(wording.notNeeded(reason: paper.mark?.reason ?? "", person: paper.mark?.person ?? ""))"
        case .prepared where entry.files.isEmpty: return "\(wording.paperElsewhere(paper.mark?.document))"
        case .prepared:
            let files = entry.files.map { file -> HTML in
                let document = file.document
                let expiry = document.expires.map {
                    wording.paperExpiry($0, isPast: document.isExpired(on: dossier.checklist.today))
                }
                let end: HTML = expiry.map { "<br>\(wording.heading(.expires)): \($0)" } ?? ""
                return "\(file.name)\(end)"
            }
            return files.joined(separator: "<br>")
        }
    }
}
