import LegalCalendar
import Registry

/// Finds what cannot be understood in the cells of a list, and rows that contradict each other.
struct ProductListCheck {
    let lists: CatalogueLists
    let today: Day
    let headings: ProductListHeadings

    func problems(in entries: [ProductListFile.Entry]) -> [ListProblem] {
        entries.flatMap(cellProblems) + doubledRows(entries) + contradictions(entries)
    }

    private func cellProblems(_ entry: ProductListFile.Entry) -> [ListProblem] {
        var problems: [ListProblem] = []
        for column in ProductListColumn.allCases {
            let kind =
                CatalogueInput.holdsControlCharacter(entry.row[column])
                ? .holdsControlCharacter
                : fault(of: entry.row.trimmed(column), in: column)
            if let kind { problems.append(problem(entry, column, kind)) }
        }
        return problems
    }

    private func fault(of text: String, in column: ProductListColumn) -> ListProblem.Kind? {
        if column == .name, text.isEmpty { return .emptyName }
        guard !text.isEmpty else { return nil }
        switch column {
        case .name, .producer, .place:
            let limit = CatalogueInput.longestName
            return text.count > limit ? .tooLong(limit: limit) : nil
        case .producerKind:
            let choices = lists.kinds.map { "\($0.id) (\($0.name.vi))" }
            return lists.kind(called: text) == nil ? .unknownKind(text, choices: choices) : nil
        case .stars:
            let stars = lists.certifiedStars
            return ListedRow.stars(text).map(stars.contains) ?? false ? nil : .badStars(text, allowed: stars)
        case .ocopSet:
            let last = lists.sets.map(\.number).max() ?? 0
            return ListedRow.set(text).flatMap({ lists.set(number: $0) }) == nil ? .badSet(text, last: last) : nil
        case .decisionDate:
            guard let day = ListedRow.day(text) ?? ListedPeriod(text)?.firstDay else { return .badDate(text) }
            return day > today ? .dateInFuture(day, today: today) : nil
        case .decision, .knownProtection, .source:
            return nil
        }
    }

    /// Rows that say the same product of the same producer twice: which of them is right is not ours to choose.
    private func doubledRows(_ entries: [ProductListFile.Entry]) -> [ListProblem] {
        var first: [ListIdentity: Int] = [:]
        var problems: [ListProblem] = []
        for entry in entries where !entry.row.trimmed(.name).isEmpty {
            let identity = lists.identity(of: entry.row, by: NameFolding.identity)
            if let other = first[identity] {
                problems.append(problem(entry, .name, .sameAsRow(other)))
            } else {
                first[identity] = entry.number
            }
        }
        return problems
    }

    /// A producer that is of one kind in one row and of another in the next.
    private func contradictions(_ entries: [ProductListFile.Entry]) -> [ListProblem] {
        var first: [ProducerIdentity: (row: Int, kind: ProducerKind)] = [:]
        var problems: [ListProblem] = []
        for entry in entries where !lists.placeholders.include(entry.row[.producer]) {
            guard let kind = lists.kind(called: entry.row.trimmed(.producerKind)) else { continue }
            let identity = ProducerIdentity(name: entry.row[.producer], place: entry.row[.place])
            guard let other = first[identity] else {
                first[identity] = (entry.number, kind)
                continue
            }
            if other.kind != kind {
                let fault = ListProblem.Kind.kindDiffersFromRow(other.row, kind: other.kind.name.vi)
                problems.append(problem(entry, .producerKind, fault))
            }
        }
        return problems
    }

    private func problem(
        _ entry: ProductListFile.Entry,
        _ column: ProductListColumn,
        _ kind: ListProblem.Kind
    ) -> ListProblem {
        ListProblem(row: entry.number, column: headings.heading(of: column), kind: kind)
    }
}

/// What tells one producer from another: its name and its place; no name where nobody has said who it is.
struct ProducerIdentity: Hashable {
    let name: String
    let place: String

    init(name: String, place: String) {
        self.name = NameFolding.identity(name)
        self.place = NameFolding.identity(place)
    }
}

extension CatalogueLists {
    /// The row's identity. A placeholder names nobody, however it is written.
    func identity(of row: ListedRow, by fold: (String) -> String) -> ListIdentity {
        let producer = row[.producer]
        return ListIdentity(
            producer: placeholders.include(producer) ? "" : producer,
            place: row[.place],
            name: row[.name],
            by: fold
        )
    }

    /// What a cell says, whatever way it is written; empty where it says nothing.
    func meaning(of text: String, in column: ProductListColumn) -> String {
        let text = NameFolding.normalised(text)
        switch column {
        case .producer: return placeholders.include(text) ? "" : NameFolding.identity(text)
        case .producerKind: return kind(called: text)?.id ?? text
        case .stars: return ListedRow.stars(text).map { "\($0)" } ?? text
        case .ocopSet: return ListedRow.set(text).map { "\($0)" } ?? text
        case .decisionDate: return ListedRow.day(text)?.description ?? text
        case .name, .place, .decision, .knownProtection, .source: return text
        }
    }
}
