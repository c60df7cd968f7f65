import HTMLText
import LegalCalendar
import Procedures
import Registry
public import Wording

/// The week in words: lines for a terminal, and the same as one page for the printer.
public struct WeekPage {
    private let sheet: WeekSheet
    private let wording: any Wording

    public init(_ sheet: WeekSheet, _ wording: any Wording) {
        self.sheet = sheet
        self.wording = wording
    }

    /// A heading with its rows; each row a first line and what stands below it.
    private struct Part {
        let heading: String
        let rows: [[String]]
    }

    public var title: String {
        wording.weekTitle(commune: sheet.commune.name, unit: sheet.unit, from: sheet.from, until: sheet.until)
    }

    private var parts: [Part] {
        let shares = sheet.shares.flatMap { share -> [Part] in
            let name = wording.share(of: share.people.map(\.name), unit: share.unit, isVacant: share.isVacant)
            return [
                part(.overdue, share.overdue.map(row), under: name), part(.due, share.due.map(row), under: name),
                part(.upcoming, share.upcoming.map(row), under: name),
            ]
        }
        let doubtful =
            (sheet.unknown.isEmpty ? [] : [wording.unknownMessages(sheet.unknown)])
            + (sheet.refused.isEmpty ? [] : [wording.refusedMessages(sheet.refused)])
        let report = sheet.toReport.map(\.obligation.record.code)
        let rest = [
            part(.letters, sheet.letters.map { [wording.letterLine($0)] }),
            part(.calls, sheet.calls.map(row)),
            part(.undelivered, sheet.undelivered.map { ["\($0.message.code)  \($0.personName)"] }),
            part(.doubtful, doubtful.map { [$0] }),
            part(.proposals, sheet.proposals.map { ["\($0.code)  \($0.applicationNumber)  \(wording.day($0.date))"] }),
            part(.report, report.isEmpty ? [] : [[wording.reportLine(report)]]),
        ]
        return (shares + rest).filter { !$0.rows.isEmpty }
    }

    private func part(_ heading: WeekHeading, _ rows: [[String]], under name: String? = nil) -> Part {
        Part(heading: ([name, wording.heading(heading)].compactMap(\.self)).joined(separator: " – "), rows: rows)
    }

    /// What, by when, and why in one line.
    private func row(_ item: DueItem) -> [String] {
        [
            wording.weekItem(
                step: item.obligation.name.text(in: wording.language),
                subject: item.subjectName,
                code: item.obligation.record.code
            ),
            item.obligation.weekDate(wording, daysLeft: item.daysLeft),
            reason(of: item),
        ].filter { !$0.isEmpty }
    }

    private func reason(of item: DueItem) -> String {
        let reasons = item.obligation.reasons
        let told = [reasons.first { $0.kind == .event }, reasons.first { $0.kind == .term || $0.kind == .printed }]
        return told.compactMap(\.self).map { wording.sentence($0, names: item.names) }.joined(separator: " ")
    }

    private func row(_ call: WeekSheet.Call) -> [String] {
        let people = call.people.map { wording.callee(name: $0.name, phone: $0.phone) }
        let whom = people.isEmpty ? wording.noContact : people.joined(separator: "; ")
        return ["\(call.producer.name) (\(call.producer.code)) – \(whom)"]
            + call.items.map { item in
                "\(item.obligation.record.code) \(item.obligation.name.text(in: wording.language)): "
                    + item.obligation.weekDate(wording, daysLeft: item.daysLeft)
            }
    }

    var isEmpty: Bool { parts.isEmpty }

    public var lines: [String] {
        let parts = parts
        guard !parts.isEmpty else { return [title, wording.nothingThisWeek] }
        return [title]
            + parts.flatMap { part in
                ["", part.heading]
                    + part.rows.flatMap { row in
                        row.enumerated().map { $0.offset == 0 ? "  ☐ \($0.element)" : "      \($0.element)" }
                    }
            }
    }

    /// The parts as HTML, for a page or a mail.
    var body: HTML {
        let parts = parts.map { part -> HTML in
            let rows = part.rows.map { row -> HTML in
                let below = row.dropFirst().map { line -> HTML in "<br>\(line)" }
                return "<li><b>\(row.first)</b>\(below)</li>\n"
            }
            return "<section><h2>\(part.heading)</h2>\n<ul>\n\(rows)</ul></section>\n"
        }
        return parts.isEmpty ? "<p>\(wording.nothingThisWeek)</p>\n" : parts.joined()
    }

    /// One page of HTML for A4 paper.
    public var page: String {
        PrintedPage(title: title, language: wording.language).html(body).text
    }
}

/// A page for A4 paper, with nothing that must be fetched.
struct PrintedPage {
    let title: String
    let language: Language
    /// What the sheet has beside the usual.
    var style: HTML = .empty

    private static let style: HTML = """
        @page { size: A4; margin: 15mm }
        body { font: 11pt/1.35 "Liberation Serif", "Times New Roman", serif; max-width: 180mm; margin: auto }
        h1 { font-size: 14pt; text-align: center } h2 { font-size: 12pt; border-bottom: 1px solid }
        ul { list-style: "☐ "; padding-left: 6mm } li { margin-bottom: 2mm } li, tr { break-inside: avoid }
        table { border-collapse: collapse; width: 100% } th, td { border: 1px solid; padding: 1.5mm; text-align: left }
        """

    func html(_ body: HTML) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head><meta charset="utf-8"><title>\(title)</title><style>
        \(Self.style)
        \(style)
        </style></head>
        <body>
        <h1>\(title)</h1>
        \(body)</body>
        </html>

        """
    }
}
