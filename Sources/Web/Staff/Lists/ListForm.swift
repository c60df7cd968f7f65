import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// The form that narrows a list: names first, the rest behind a line to be tapped.
struct ListForm {
    let section: StaffSection
    let fields: [ListField]
    let filter: ListFilter
    let scene: StaffScene
    /// Those who answer for work.
    let officers: [Person]

    private var wording: any Wording { scene.wording }

    var html: HTML {
        let rest = fields.filter { $0 != .text }
        let isOpen = rest.contains { filter.value($0) != nil }
        let more: HTML =
            rest.isEmpty
            ? .empty
            : """
            <details\(isOpen ? " open" : "")><summary>\(wording.moreFilters)</summary>
            \(rest.map(field))</details>

            """
        return """
            <form class="screen" action="\(section.path)">\(scene.keptLanguage)
            \(fields.contains(.text) ? field(.text) : .empty)\(more)<p><button>\(wording.filterButton)</button></p>
            \(clear)</form>

            """
    }

    private var clear: HTML {
        guard !filter.items.isEmpty else { return .empty }
        return "<p><a href=\"\(scene.address(section.path))\">\(wording.clearFilter)</a></p>\n"
    }

    /// What is shown, in words: on paper there is no form.
    var words: [String] {
        fields.compactMap { field in
            guard let value = filter.value(field) else { return nil }
            switch field {
            case .overdue, .expired, .unlinked: return label(field)
            case .kind, .state, .officer, .unit:
                let chosen = choices(field).first { $0.0 == value }?.1 ?? value
                return "\(label(field)): \(chosen)"
            case .text, .producer, .product, .village, .within, .filing: return "\(label(field)): \(value)"
            }
        }
    }

    private func field(_ field: ListField) -> HTML {
        switch field {
        case .text, .producer, .product, .village, .filing: input(field, " type=\"search\" maxlength=\"200\"")
        case .within: input(field, " inputmode=\"numeric\" maxlength=\"4\"")
        case .kind, .state, .officer, .unit: choice(field)
        case .overdue, .expired, .unlinked: tick(field)
        }
    }

    /// The search on top of the page has a field of the same name.
    private func id(_ field: ListField) -> String { "filter-\(field.rawValue)" }

    private func input(_ field: ListField, _ kind: HTML) -> HTML {
        let hint = hint(field)
        let described: HTML = hint == nil ? .empty : " aria-describedby=\"\(id(field))-hint\""
        let line = hint.map { text -> HTML in "<span class=\"hint\" id=\"\(id(field))-hint\">\(text)</span><br>\n" }
        return """
            <p><label for="\(id(field))">\(label(field))</label><br>
            \(line ?? .empty)<input id="\(id(field))" name="\(field.rawValue)" value="\(filter.value(field))"\(kind)\(described)></p>

            """
    }

    private func label(_ field: ListField) -> String {
        switch (field, section) {
        case (.text, .filings): wording.filterText
        case (.overdue, .filings): wording.overdueFilingsOnly
        case (.within, .papers): wording.papersWithin
        default: wording.label(of: field)
        }
    }

    private func hint(_ field: ListField) -> String? {
        field == .within && section == .papers ? wording.papersWithinHint : wording.hint(of: field)
    }

    private func choice(_ field: ListField) -> HTML {
        let chosen = filter.value(field)
        let options = choices(field).map { value, label -> HTML in
            "<option value=\"\(value)\"\(value == chosen ? " selected" : "")>\(label)</option>\n"
        }
        return """
            <p><label for="\(id(field))">\(label(field))</label><br>
            <select id="\(id(field))" name="\(field.rawValue)"><option value="">\(wording.anyOfThem)</option>
            \(options)</select></p>

            """
    }

    private func tick(_ field: ListField) -> HTML {
        let mark: HTML = filter.value(field) == nil ? .empty : " checked"
        return """
            <p><label class="tick"><input type="checkbox" name="\(field.rawValue)" value="1"\(mark)> \
            \(label(field))</label></p>

            """
    }

    private func choices(_ field: ListField) -> [(String, String)] {
        switch field {
        case .kind: kinds.map { ($0.rawValue, wording.name(of: $0)) }
        case .state: FilingState.allCases.map { ($0.rawValue, wording.name(of: $0, word: .application)) }
        case .officer: officers.map { ($0.code, $0.name) }
        case .unit: OfficeUnit.allCases.map { ($0.rawValue, wording.name(of: $0.actor)) }
        case .text, .producer, .product, .village, .within, .overdue, .filing, .expired, .unlinked: []
        }
    }

    private var kinds: [SubjectKind] {
        switch section {
        case .work: SubjectKind.allCases
        case .filings: Rights.kinds + [.certificate, .commune]
        default: Rights.kinds
        }
    }
}
