import LegalCalendar
import Procedures
import Registry

/// The kinds of paper that the rule packs know: what their checklists ask for.
struct PaperKinds: Sendable {
    /// In the order of the packs; papers of two procedures may bear one id under two names.
    private let items: [(id: String, names: [BilingualText])]

    init(_ library: RuleLibrary) throws(Problem) {
        var (order, names): ([String], [String: [BilingualText]]) = ([], [:])
        for procedure in library.procedureIDs {
            for item in try library.filingRules(procedure).procedure.checklist {
                if names[item.id] == nil { order.append(item.id) }
                if names[item.id]?.contains(item.name) != true { names[item.id, default: []].append(item.name) }
            }
        }
        items = order.map { ($0, names[$0] ?? []) }
    }

    /// The kind meant by an id or by the paper's name.
    func chosen(_ text: String) throws(Problem) -> String {
        let wanted = NameFolding.folded(text)
        let found =
            items.first { $0.id == text }
            ?? items.first { item in
                item.names.contains { NameFolding.folded($0.vi) == wanted || NameFolding.folded($0.en) == wanted }
            }
        guard let found else { throw .document(.kindUnknown(text, known: items.map(\.id))) }
        return found.id
    }

    /// In the order of the packs.
    var all: [(id: String, name: BilingualText)] {
        items.compactMap { item in name(of: item.id).map { (item.id, $0) } }
    }

    func name(of id: String) -> BilingualText? {
        guard let names = items.first(where: { $0.id == id })?.names, !names.isEmpty else { return nil }
        return BilingualText(
            vi: names.map(\.vi).joined(separator: " / "),
            en: names.map(\.en).joined(separator: " / ")
        )
    }
}
