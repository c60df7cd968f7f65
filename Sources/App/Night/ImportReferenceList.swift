import Crypto
import Foundation
import LegalCalendar
import ProcedureFiles
public import ReferenceData
import Registry
import Spreadsheets
import Store

/// What a list from a file came to.
public struct ReferenceFileReport: Sendable {
    /// The years, or the one week, that the file tells of, each with its number of applications.
    public internal(set) var parts: [(name: String, rows: Int)] = []
    /// What it suggests of our own filings; nothing in a trial.
    public internal(set) var proposals = ProposeReport()
}

/// Use case: a list of the Office that a person has saved as a file: the workbook of a year, or the page of a week where
/// the site cannot be reached. It is checked like a page that was fetched, and gives the same proposals.
public struct ImportReferenceList: Sendable {
    private let context: AppContext
    private let settings: NightSettings

    public init(_ context: AppContext, _ settings: NightSettings) {
        self.context = context
        self.settings = settings
    }

    /// - Parameters:
    ///   - file: its name, which proposals give as their source.
    ///   - sheet: of a workbook; nil takes the first that people see.
    ///   - named: the headings of the columns, where they are not the Office's usual ones.
    ///   - isRehearsal: says what the file holds, and keeps nothing.
    /// - Throws: ``NightProblem/referenceFileRefused(_:detail:)``; ``CatalogueProblem/listRefused(_:)`` where a workbook
    ///   cannot be opened. Nothing is kept then.
    public func run(
        _ bytes: [UInt8],
        file: String,
        sheet: String? = nil,
        named: WeeklyColumnNames = WeeklyColumnNames(),
        isRehearsal: Bool
    ) async throws -> ReferenceFileReport {
        let source = try context.library.source(FetchWeeklyList.sourceID)
        let hash = SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
        let parts: [Part]
        do throws(PageFault) {
            parts = try read(bytes, sheet, named)
        } catch {
            throw Problem.night(.referenceFileRefused(error.outcome, detail: error.detail))
        }
        var report = ReferenceFileReport()
        report.parts = parts.map { ($0.name, $0.rows.count) }
        let address = "file:\(NameFolding.normalised(file))"
        let (at, stamp, chosen) = (context.clock.timestamp, context.stamp, context.commune)
        let body: @Sendable (any SQLConnection) throws -> Void = { connection in
            let known = try connection.weeklyParts(source: source.id)
            for part in parts {
                let kept = part.kept(source: source.id, address: address, hash: hash)
                let before = known.first { [$0.year, $0.week, $0.part] == [kept.year, kept.week, kept.part] }
                if let before, kept.rowCount * 100 < before.rowCount * source.leastPercentOfLastCopy {
                    let detail = "\(part.name): \(kept.rowCount) < \(before.rowCount)"
                    throw Problem.night(.referenceFileRefused(.smaller, detail: detail))
                }
                guard !isRehearsal else { continue }
                try connection.saveWeeklyPart(kept, rows: part.rows.compactMap(WeeklyRow.init))
            }
            guard !isRehearsal else { return }
            try connection.logFetch(
                source: source.id,
                at: at,
                address: address,
                outcome: FetchOutcome.fetched.rawValue,
                detail: "\(parts.reduce(0) { $0 + $1.rows.count })"
            )
            // The list is everybody's; the entry is of the commune for which somebody took it, where that is known.
            let communes = try connection.communes().map(\.code)
            let commune = chosen ?? (communes.count == 1 ? communes[0] : source.id)
            try connection.audit(AuditedAct("reference.import", .commune, commune, after: address), stamp)
        }
        if isRehearsal {
            try await context.database.read(body)
        } else {
            try await context.database.write(body)
            report.proposals = try await FindProposals(context, settings).find()
        }
        return report
    }

    private func read(
        _ bytes: [UInt8],
        _ sheet: String?,
        _ named: WeeklyColumnNames
    ) throws(PageFault) -> [Part] {
        let today = context.listDate
        guard Spreadsheet.isLikely(bytes) else {
            let article = try WeeklyArticle(bytes: bytes, today: today)
            return [Part(week: article.weekPart, rows: article.rows)]
        }
        let list = try YearlyList(sheet: rows(bytes, sheet), named: named, today: today)
        return Dictionary(grouping: list.rows, by: \.passedForPublication.year).sorted { $0.key < $1.key }
            .map { Part(year: $0.key, rows: $0.value) }
    }

    private func rows(_ bytes: [UInt8], _ name: String?) throws(PageFault) -> [YearlyList.SheetRow] {
        let book: Spreadsheet
        do {
            book = try Spreadsheet(bytes: bytes)
        } catch {
            throw .noWorkbook("\(error)")
        }
        let sheet = book.sheets.first { sheet in
            name.map { NameFolding.identity($0) == NameFolding.identity(sheet.name) } ?? !sheet.isHidden
        }
        guard let sheet else { throw .noSheet(book.sheets.map(\.name)) }
        return sheet.rows.map { YearlyList.SheetRow(number: $0.number, cells: $0.cells.map(Self.text)) }
    }

    private static func text(of cell: SpreadsheetCell) -> String {
        guard case .date(let year, let month, let day) = cell else { return cell.text }
        return "\(day)/\(month)/\(year)"
    }
}

/// A year, or a part of a week, of a file.
private struct Part {
    let year: Int
    /// 0 for the year as a whole.
    let week: Int
    let part: Int
    let parts: Int
    let rows: [PublicationRow]

    init(year: Int, rows: [PublicationRow]) {
        (self.year, week, part, parts) = (year, 0, 1, 1)
        self.rows = rows
    }

    init(week: WeekPart, rows: [PublicationRow]) {
        (year, self.week) = (week.year, week.week)
        (part, parts) = (week.part?.number ?? 1, week.part?.count ?? 1)
        self.rows = rows
    }

    var name: String {
        week == 0 ? "\(year)" : "\(week)/\(year)" + (parts > 1 ? " (\(part)/\(parts))" : "")
    }

    func kept(source: String, address: String, hash: String) -> WeeklyPart {
        WeeklyPart(
            source: source,
            year: year,
            week: week,
            part: part,
            parts: parts,
            address: address,
            rowCount: rows.count,
            hash: hash
        )
    }
}
