import HTMLText
import LegalCalendar
import Procedures
import Registry
import Store
public import Wording

/// What is told without a mail: a sheet that people sign, a private text for each, and a public one without names.
public struct HandReminders: Sendable {
    private let calls: [WeekSheet.Call]
    private let commune: Commune
    private let until: Day
    private let settings: NightSettings

    public init(_ sheet: WeekSheet, _ settings: NightSettings) {
        calls = sheet.calls
        commune = sheet.commune
        until = sheet.lastWorkingDay
        self.settings = settings
    }

    public var isEmpty: Bool { calls.isEmpty }
    /// Whom it tells, by code.
    public var producers: Set<String> { Set(calls.map(\.producer.code)) }

    // MARK: the sheet

    private func rows(_ wording: any Wording) -> [[String]] {
        let pairs = calls.flatMap { call in call.items.map { (call, $0) } }
        return pairs.enumerated().map { index, pair in
            let (call, item) = pair
            let people = call.people.map(\.name).joined(separator: ", ")
            let obligation = item.obligation
            return [
                "\(index + 1)", "\(call.producer.name)\(people.isEmpty ? "" : " – \(people)")",
                "\(obligation.name.text(in: wording.language)) (\(obligation.record.code))", date(item, wording),
                call.people.compactMap(\.phone).joined(separator: ", "), "",
            ]
        }
    }

    private func date(_ item: DueItem, _ wording: any Wording) -> String {
        let dates = item.obligation.dates
        guard let day = dates.plan ?? dates.safe else { return wording.enterPrintedTerm }
        return [
            wording.day(day), dates.isSafeFirm ? nil : wording.provisional,
            item.obligation.unchecked.isEmpty ? nil : wording.unchecked,
        ].compactMap(\.self).joined(separator: " – ")
    }

    public func sheetLines(_ wording: any Wording) -> [String] {
        guard !isEmpty else { return [wording.nothingToTell] }
        return [wording.signingTitle, wording.signingNote, ""]
            + rows(wording).map { row in
                row.dropLast().filter { !$0.isEmpty }.joined(separator: " | ") + " | ……………………"
            }
    }

    /// One page of HTML for A4 paper, a row for each thing to tell; after it a slip for each producer that has a link.
    /// The sheet goes from hand to hand, so no code that opens a page stands on it.
    public func sheetPage(_ wording: any Wording, slips: LinkSlips? = nil) throws -> String {
        let head = wording.signingColumns.map { cell -> HTML in "<th>\(cell)</th>" }
        let cells = rows(wording).map { row -> HTML in
            "<tr>\(row.map { cell -> HTML in "<td>\(cell)</td>" })</tr>\n"
        }
        let table: HTML = "<table><tr>\(head)</tr>\n\(cells)</table>\n<p>\(wording.signingNote)</p>\n"
        let body: HTML = isEmpty ? "<p>\(wording.nothingToTell)</p>\n" : table
        let handed = try slips?.sections(of: producers, wording) ?? .empty
        return PrintedPage(title: wording.signingTitle, language: wording.language, style: LinkSlips.slipStyle)
            .html(body + handed).text
    }

    // MARK: the texts

    /// A text to one producer's own people, for each thing to do; the name of nobody else stands in it.
    public func privateTexts(producer: String?, _ wording: any Wording) -> [(producer: String, text: String)] {
        calls.filter { producer == nil || $0.producer.code == producer }.flatMap { call in
            call.items.map { item in
                let text = wording.privateText(
                    greeting: call.people.first?.name ?? call.producer.name,
                    step: item.obligation.name.text(in: wording.language),
                    subject: item.subjectName,
                    date: item.obligation.weekDate(wording, daysLeft: item.daysLeft),
                    phone: settings.officePhone,
                    office: settings.officeName
                )
                return (call.producer.code, text)
            }
        }
    }

    /// For the village group and the loudspeaker. It depends on nobody's filings, so it can give nobody away.
    public func publicText(_ wording: any Wording) -> String {
        wording.publicText(
            commune: commune.name,
            until: until,
            phone: settings.officePhone,
            office: settings.officeName
        )
    }
}
