import LegalCalendar
import Procedures
import Registry
import WordFiles
public import Wording

/// Makes a document of a form and the facts. What is missing is a visible blank, and is named.
struct FormWriter {
    let facts: FormFacts
    let activities: [ActivityView]
    let lists: OfficeActivities
    let counts: OfficeCounts?
    /// By the procedure that a form names.
    let reports: [String: UnitReports]
    let villages: VillageTable?
    private let wording = VietnameseWording()
    private(set) var document = WordDocument()
    /// Labels of what stands blank.
    private(set) var blanks: [String] = []
    private(set) var numbers: [CountedNumber] = []

    init(
        facts: FormFacts,
        activities: [ActivityView],
        lists: OfficeActivities,
        counts: OfficeCounts?,
        reports: [String: UnitReports] = [:],
        villages: VillageTable? = nil
    ) {
        self.facts = facts
        self.activities = activities
        self.lists = lists
        self.counts = counts
        self.reports = reports
        self.villages = villages
    }

    /// Long enough to write on by hand.
    static let blank = String(repeating: "…", count: 24)

    mutating func write(_ form: OfficeForm) {
        for block in form.blocks { write(block) }
    }

    private mutating func write(_ block: OfficeForm.Block) {
        switch block {
        case .letterhead(let left, let right): sides(left, right)
        case .signature(let left, let right): sides(left, right)
        case .placeAndDay: placeAndDay()
        case .title(let text): document.blocks.append(.title(filled(text)))
        case .heading(let text, let level): document.blocks.append(.heading(filled(text), level: level))
        case .text(let text): paragraph(filled(text))
        case .field(let label, let value): field(label, value)
        case .choice(let label, let options, let value): choice(label, options, value)
        case .marks: marks()
        case .counts(let counts): self.counts(counts)
        case .activities(let kinds): for kind in kinds { self.activities(kind) }
        case .units: units()
        case .unitReports(let procedure): unitReports(procedure)
        case .villages: villageTable()
        case .blank(let lines): for _ in 0..<lines { paragraph(String(repeating: "…", count: 60)) }
        }
    }

    private mutating func paragraph(_ text: String, _ alignment: WordAlignment = .justified) {
        document.blocks.append(.paragraph([WordRun(text)], alignment))
    }

    private mutating func sides(_ left: String, _ right: String) {
        let table = WordTable(widths: [45, 55], hasLines: false, hasHeading: false, isCentered: true)
        document.blocks.append(.table([[filled(left), filled(right)]], table))
    }

    private mutating func placeAndDay() {
        let text = wording.placeAndDay(facts.commune.name, year: facts.today.year)
        document.blocks.append(.paragraph([WordRun(text, isItalic: true)], .right))
    }

    private mutating func field(_ label: String, _ value: FormValue) {
        let known = facts.values[value]
        if known == nil { blanks.append(label) }
        document.blocks.append(
            .paragraph([WordRun("\(label): "), WordRun(known ?? Self.blank, isBold: known != nil)], .left)
        )
    }

    private mutating func choice(_ label: String, _ options: [String], _ value: FormValue) {
        let chosen = facts.values[value]
        if chosen == nil { blanks.append(label) }
        let boxes = options.map { "\($0 == chosen ? "☒" : "☐") \($0)" }
        paragraph("\(label):  " + boxes.joined(separator: "    "), .left)
    }

    private mutating func marks() {
        guard !facts.marks.isEmpty else {
            paragraph(wording.noMarksRecorded + " " + Self.blank, .left)
            blanks.append(wording.marksHeading)
            return
        }
        let table = WordTable(widths: [40, 25, 35])
        document.blocks.append(.table([wording.markColumns] + facts.marks, table))
    }

    private mutating func unitReports(_ procedure: String) {
        guard let reports = reports[procedure], reports.filing != nil else {
            paragraph(wording.reportYearNotOpened(facts.values[.reportYear] ?? "") + " " + Self.blank)
            blanks.append(wording.unitReportColumns.joined(separator: " – "))
            return
        }
        let rows = reports.cells(today: facts.today, wording)
        document.blocks.append(.table([wording.unitReportColumns] + rows, WordTable(widths: [45, 55])))
    }

    private mutating func villageTable() {
        guard let villages, !villages.isEmpty else {
            paragraph(wording.noVillages + " " + Self.blank)
            blanks.append(wording.villageColumns[0])
            return
        }
        let unsaid = wording.unsaidVillageColumns
        let rows = villages.cells(blanks: unsaid.count, wording)
        let table = WordTable(widths: [14, 9, 18, 16, 10, 13, 10, 10])
        document.blocks.append(.table([wording.villageColumns + unsaid] + rows, table))
        blanks += unsaid
    }

    private mutating func counts(_ wanted: [FormCount]) {
        for number in wanted.flatMap({ counts?.numbers($0) ?? [] }) {
            numbers.append(number)
            paragraph("- " + wording.sentence(on: number, year: facts.values[.reportYear] ?? ""))
        }
    }

    /// The text with the record's values in the place of their names.
    private mutating func filled(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            let value = FormValue(rawValue: name).flatMap { facts.values[$0] }
            if value == nil { blanks.append(name) }
            result += value ?? Self.blank
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

// What the log of activities says.
extension FormWriter {
    private mutating func activities(_ id: String) {
        guard let kind = lists.kind(id) else { return }
        let found = activities.filter { $0.kind == kind }
        let sums = kind.measures.map { measure in
            (measure.name.vi, found.compactMap { $0.activity.numbers[measure.id] }.reduce(0, +))
        }
        paragraph("- " + wording.sum(of: kind, count: found.count, sums: found.isEmpty ? [] : sums))
        guard !found.isEmpty else { return }
        let rows = found.map { view in
            [
                wording.day(view.activity.day), view.activity.subject, view.unit.name.vi,
                view.numbersText(wording.language),
            ]
        }
        document.blocks.append(.table([wording.activityColumns] + rows, WordTable(widths: [16, 42, 22, 20])))
    }

    private mutating func units() {
        for (index, unit) in lists.units.enumerated() {
            document.blocks.append(.heading("\(index + 1). \(unit.name.vi)", level: 2))
            let found = activities.filter { $0.unit == unit }
            paragraph(wording.done(by: found.map { "\($0.activity.subject) (\(wording.day($0.activity.day)))" }))
            paragraph(String(repeating: "…", count: 60))
        }
    }
}

extension ActivityView {
    /// Its numbers in the order of the kind's measures.
    public func numbersText(_ language: Language) -> String {
        kind.measures.compactMap { measure in
            activity.numbers[measure.id].map { "\($0) \(measure.name.text(in: language))" }
        }.joined(separator: "; ")
    }
}
