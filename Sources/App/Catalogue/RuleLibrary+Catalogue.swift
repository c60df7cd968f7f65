import Formats
import LegalCalendar
import ProcedureFiles
public import Procedures
public import Registry

extension RuleLibrary {
    /// Kinds of producers, OCOP sets and placeholder names, from their data files.
    public func catalogueLists() throws(Problem) -> CatalogueLists {
        let kinds = try table("registry/producer-kinds.csv")
        let sets = try table("ocop/sets.csv")
        let placeholders = try table("registry/placeholder-producers.csv")
        var numbered: [OCOPSet] = []
        for row in sets.rows {
            let text = try sets.cell("set", row)
            guard let number = Int(text) else { throw sets.unreadable(row, .badNumber(text)) }
            numbered.append(OCOPSet(number: number, name: try sets.text("name", row)))
        }
        var kindList: [ProducerKind] = []
        for row in kinds.rows {
            let name = BilingualText(vi: try kinds.cell("name_vi", row), en: try kinds.cell("name_en", row))
            kindList.append(ProducerKind(id: try kinds.cell("kind", row), name: name))
        }
        var lists = CatalogueLists(
            kinds: kindList,
            sets: numbered,
            placeholders: try placeholderNames(placeholders),
            certifiedStars: try ocopRules().certifiedStars(on: nil)
        )
        lists.headings = try listHeadings(table("registry/list-headings.csv"))
        return lists
    }

    private func listHeadings(_ table: DataTable) throws(Problem) -> ListHeadings {
        var headings = ListHeadings()
        for row in table.rows {
            let text = try table.cell("column", row)
            guard let target = ListHeadingTarget(text) else {
                let known = ProductListColumn.allCases.map(\.rawValue) + ["-"]
                throw table.unreadable(row, .badChoice(text, allowed: known))
            }
            headings.add(try table.cell("heading", row), target)
        }
        return headings
    }

    /// What an OCOP star needs.
    public func ocopRules() throws(Problem) -> OCOPRules {
        guard let rules = try value(files.ocopRules()) else {
            throw .dataUnreadable(PackProblem(path: "ocop/criteria.yaml", line: 0, kind: .missingFile))
        }
        return rules
    }

    private func placeholderNames(_ table: DataTable) throws(Problem) -> PlaceholderNames {
        var words: [String] = []
        var whole: [String] = []
        for row in table.rows {
            let pattern = try table.cell("pattern", row)
            let match = try table.cell("match", row)
            switch match {
            case "words": words.append(pattern)
            case "equals": whole.append(pattern)
            default: throw table.unreadable(row, .badChoice(match, allowed: ["words", "equals"]))
            }
        }
        return PlaceholderNames(words: words, whole: whole)
    }

    private func table(_ path: String) throws(Problem) -> DataTable {
        guard let text = text(path) else {
            throw .dataUnreadable(PackProblem(path: path, line: 0, kind: .missingFile))
        }
        do {
            return DataTable(path: path, document: try CSVDocument(bytes: Array(text.utf8)))
        } catch {
            let fault = PackProblem.Kind.notCSV(TableFault(error))
            throw .dataUnreadable(PackProblem(path: path, line: error.position?.row ?? 0, kind: fault))
        }
    }
}

/// A small data file with columns found by their headings.
private struct DataTable {
    let path: String
    let document: CSVDocument

    var rows: [CSVRow] { document.rows }

    func cell(_ column: String, _ row: CSVRow) throws(Problem) -> String {
        guard let index = document.headings.firstIndex(of: column) else {
            throw unreadable(row, .missingColumn(column))
        }
        guard !row.fields[index].isEmpty else { throw unreadable(row, .empty) }
        return row.fields[index]
    }

    func text(_ column: String, _ row: CSVRow) throws(Problem) -> BilingualText {
        BilingualText(vi: try cell(column, row), en: try cell("\(column)_en", row))
    }

    func unreadable(_ row: CSVRow, _ fault: PackProblem.Kind) -> Problem {
        .dataUnreadable(PackProblem(path: path, line: row.number, kind: fault))
    }
}

/// How long an OCOP certificate lasts, as the rule pack of the certificate says it.
struct CertificateTerm: Sendable {
    private let terms: [DatedValue<TermValue>]
    private let event: String
    private let calendar: WorkCalendar

    init(_ library: RuleLibrary) throws(Problem) {
        let procedure = ProcedureID.certificate
        guard let pack = try library.value(library.files.pack(procedure)),
            let expiry = pack.procedure.milestones.first(where: { $0.id == "expiry" })
        else {
            let fault = PackProblem.Kind.undefined(.milestone, "expiry")
            throw .dataUnreadable(PackProblem(path: "procedures/\(procedure).yaml", line: 0, kind: fault))
        }
        terms = expiry.terms
        event = expiry.countsFrom
        calendar = try library.calendar()
    }

    /// The last day of validity of a certificate of this date; nil where no rule says it.
    func expiry(issued: Day) -> Day? {
        let dates = EventDates(trigger: event, on: issued)
        guard case .term(let term)? = terms.first(where: { $0.applies(to: dates) })?.value else { return nil }
        return calendar.end(from: issued, term: term).day
    }

    /// How that day came about.
    ///
    /// - Parameter isAssumed: the day of issue is the decision's.
    func reasons(issued: Day, isAssumed: Bool) -> [Reason] {
        let dates = EventDates(trigger: event, on: issued)
        guard let value = terms.first(where: { $0.applies(to: dates) }), case .term(let term)? = value.value else {
            return []
        }
        let end = calendar.end(from: issued, term: term).day
        return [
            Reason(.event, .triggerEvent, date: issued, subject: event),
            Reason(
                .term,
                .datedTerm,
                from: issued,
                term: term,
                citations: value.citations,
                confidence: value.confidence,
                note: value.note
            ),
            Reason(.count, .rawEnd, date: end, from: issued),
        ] + (isAssumed ? [Reason(.doubt, .doubt(.eventDateAssumed))] : [])
    }

    /// An old certificate whose term has run out when it is first entered owes nothing until somebody has looked.
    func state(issued: Day, today: Day) -> Certificate.State {
        expiry(issued: issued).map { $0 < today } ?? false ? .toVerify : .valid
    }
}
