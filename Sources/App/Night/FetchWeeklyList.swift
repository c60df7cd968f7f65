import Crypto
import Foundation
public import LegalCalendar
import ProcedureFiles
import ReferenceData
public import Registry
import Store
public import Transfer

/// What one run of fetching came to.
public struct FetchReport: Sendable {
    public enum Status: Sendable, Hashable {
        case done
        case disabled
        /// It failed before and is asked again at this instant.
        case waiting(until: String)
        /// The source is asked on working days only, and this is none.
        case resting(until: Day)
        case failed
    }

    public struct Fault: Sendable, Hashable {
        public let address: String
        public let outcome: FetchOutcome
        public let detail: String?
    }

    public internal(set) var status = Status.done
    public internal(set) var parts = 0
    public internal(set) var rows = 0
    /// Articles that are left for the next time: nobody is asked for too much at once.
    public internal(set) var left = 0
    public internal(set) var faults: [Fault] = []
    public internal(set) var lastSuccess: String?

    public init() {}

    public var isUnreachable: Bool { status == .failed }
}

/// Use case: the weekly lists, as far as they are new. A bad answer never takes the place of a good copy.
public struct FetchWeeklyList: Sendable {
    static let sourceID = "weekly-list"
    /// So many articles at most in one run; a first run over a year takes several nights.
    static let articlesAtMost = 60

    private let context: AppContext
    private let settings: NightSettings
    private let fetcher: Fetcher
    private let pause: @Sendable (Duration) async throws -> Void

    public init(
        _ context: AppContext,
        _ settings: NightSettings,
        fetcher: Fetcher,
        pause: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.context = context
        self.settings = settings
        self.fetcher = fetcher
        self.pause = pause
    }

    /// - Parameter isForced: asks now, whatever went wrong before, and on a day of rest too.
    public func fetch(isForced: Bool = false) async throws -> FetchReport {
        let source = try context.library.source(Self.sourceID)
        var report = FetchReport()
        let now = context.clock.timestamp
        let state = try await context.database.read { try $0.sourceState(Self.sourceID) }
        report.lastSuccess = state?.lastSuccess
        guard settings.isSourceEnabled else {
            report.status = .disabled
            return report
        }
        if let state, !isForced, state.notBefore > now {
            report.status = .waiting(until: state.notBefore)
            return report
        }
        if source.isAskedOnWorkingDaysOnly, !isForced, let next = try nextWorkingDayOnRest() {
            report.status = .resting(until: next)
            return report
        }
        try await fetch(source, &report)
        try await settle(&report, failures: state?.failures ?? 0)
        return report
    }

    /// The day on which the office opens again; nil where it is open today.
    private func nextWorkingDayOnRest() throws -> Day? {
        let (calendar, today) = (try context.library.calendar(), context.clock.today())
        let next = calendar.rolledForward(today, in: .planned)
        return next == today ? nil : next
    }

    private func fetch(_ source: ReferenceSource, _ report: inout FetchReport) async throws {
        let pages = SourcePages(context: context, settings: settings, source: source, fetcher: fetcher)
        let address = settings.sourceAddress ?? source.address
        guard let list = try await listPage(address, pages, &report) else { return }
        for doubt in list.doubts {
            try await note(doubt.link, .badLink, "\(doubt)", &report)
        }
        let wanted = try await wantedArticles(list)
        report.left = max(0, wanted.count - Self.articlesAtMost)
        for article in wanted.prefix(Self.articlesAtMost) {
            try await pause(.seconds(source.pauseSeconds))
            guard try await take(article, from: address, pages, source, &report) else {
                report.left += 1
                return
            }
        }
    }

    // MARK: the list page

    private func listPage(
        _ address: String,
        _ pages: SourcePages,
        _ report: inout FetchReport
    ) async throws -> WeeklyList? {
        let known = try await context.database.read { try $0.snapshot(source: Self.sourceID, address: address) }
        switch await pages.get(address, known: known) {
        case .fault(let outcome, let detail):
            try await note(address, outcome, detail, &report)
            return nil
        case .unchanged:
            try await keepKnown(address)
            return try known.map { try WeeklyList(bytes: Array($0.body.utf8)) }
        case .page(let page):
            let list: WeeklyList
            do throws(PageFault) {
                list = try WeeklyList(bytes: page.bytes)
            } catch {
                try await note(address, error.outcome, error.detail, &report)
                return nil
            }
            let before = try known.map { try WeeklyList(bytes: Array($0.body.utf8)).articles.count } ?? 0
            guard list.articles.count * 2 >= before else {
                try await note(address, .smaller, "\(list.articles.count) < \(before)", &report)
                return nil
            }
            try await keep(page, as: .fetched, detail: "\(list.articles.count)")
            return list
        }
    }

    /// Parts that are not there yet, and those of the newest week, which may have been mended; the newest first.
    private func wantedArticles(_ list: WeeklyList) async throws -> [ListedArticle] {
        let parts = try await context.database.read { try $0.weeklyParts(source: Self.sourceID) }
        let had = Set(parts.map { [$0.year, $0.week, $0.part, $0.parts] })
        let newest = list.articles.map { [$0.weekPart.year, $0.weekPart.week] }.max { $0.lexicographicallyPrecedes($1) }
        return list.articles.filter { article in
            let part = article.weekPart
            return !had.contains(part.key) || [part.year, part.week] == newest
        }.sorted { $1.weekPart.key.lexicographicallyPrecedes($0.weekPart.key) }
    }

    // MARK: one article

    /// - Returns: false where the source cannot be reached, so that the others are left for the next time.
    private func take(
        _ article: ListedArticle,
        from list: String,
        _ pages: SourcePages,
        _ source: ReferenceSource,
        _ report: inout FetchReport
    ) async throws -> Bool {
        guard let address = pages.resolved(article.link, from: list) else {
            try await note(article.link, .badLink, article.title, &report)
            return true
        }
        let known = try await context.database.read { try $0.snapshot(source: Self.sourceID, address: address) }
        switch await pages.get(address, known: known) {
        case .fault(let outcome, let detail):
            try await note(address, outcome, detail, &report)
            return outcome != .unreachable && outcome != .tlsRefused
        case .unchanged:
            try await keepKnown(address)
        case .page(let page):
            let read: WeeklyArticle
            do throws(PageFault) {
                read = try WeeklyArticle(bytes: page.bytes, today: context.listDate, expected: article.weekPart)
            } catch {
                try await note(address, error.outcome, error.detail, &report)
                return true
            }
            try await keep(read, page, source, &report)
        }
        return true
    }

    private func keep(
        _ article: WeeklyArticle,
        _ page: SourcePages.Page,
        _ source: ReferenceSource,
        _ report: inout FetchReport
    ) async throws {
        let part = WeeklyPart(article, page, source: Self.sourceID)
        let rows = article.rows.compactMap(WeeklyRow.init)
        let at = context.clock.timestamp
        let before = try await context.database.write { connection -> Int? in
            let before = try connection.weeklyParts(source: Self.sourceID).first {
                [$0.year, $0.week, $0.part] == [part.year, part.week, part.part]
            }
            if let before, rows.count * 100 < before.rowCount * source.leastPercentOfLastCopy { return before.rowCount }
            try connection.saveSnapshot(page.snapshot(source: Self.sourceID, at: at))
            try connection.saveWeeklyPart(part, rows: rows)
            try connection.logFetch(
                source: Self.sourceID,
                at: at,
                address: page.address,
                outcome: FetchOutcome.fetched.rawValue,
                detail: "\(rows.count)"
            )
            return nil
        }
        if let before {
            try await note(page.address, .smaller, "\(rows.count) < \(before)", &report)
        } else {
            report.parts += 1
            report.rows += rows.count
        }
    }

    // MARK: what is written down

    private func keep(_ page: SourcePages.Page, as outcome: FetchOutcome, detail: String?) async throws {
        let at = context.clock.timestamp
        try await context.database.write { connection in
            try connection.saveSnapshot(page.snapshot(source: Self.sourceID, at: at))
            try connection.logFetch(
                source: Self.sourceID,
                at: at,
                address: page.address,
                outcome: outcome.rawValue,
                detail: detail
            )
        }
    }

    private func keepKnown(_ address: String) async throws {
        let at = context.clock.timestamp
        try await context.database.write { connection in
            try connection.touchSnapshot(source: Self.sourceID, address: address, at: at)
            try connection.logFetch(
                source: Self.sourceID,
                at: at,
                address: address,
                outcome: FetchOutcome.unchanged.rawValue,
                detail: nil
            )
        }
    }

    private func note(
        _ address: String,
        _ outcome: FetchOutcome,
        _ detail: String?,
        _ report: inout FetchReport
    ) async throws {
        report.faults.append(.init(address: address, outcome: outcome, detail: detail))
        let at = context.clock.timestamp
        try await context.database.write { connection in
            try connection.logFetch(
                source: Self.sourceID,
                at: at,
                address: address,
                outcome: outcome.rawValue,
                detail: detail
            )
        }
    }

    /// A quarter of an hour after the first failure, then twice as long each time, up to nearly a day, so that the
    /// next night asks again; it never gives up.
    private func settle(_ report: inout FetchReport, failures: Int) async throws {
        let now = context.clock.now()
        let fault = report.faults.first
        if fault != nil { report.status = .failed } else { report.lastSuccess = Instant.text(now) }
        let wait = fault == nil ? 0 : min(900 << min(failures, 10), 82_800)
        let state = SourceState(
            source: Self.sourceID,
            failures: fault == nil ? 0 : failures + 1,
            notBefore: Instant.text(now + wait),
            lastSuccess: report.lastSuccess,
            lastProblem: fault.map { [$0.outcome.rawValue, $0.detail].compactMap(\.self).joined(separator: "|") }
        )
        try await context.database.write { try $0.saveSourceState(state) }
    }
}

extension AppContext {
    /// Today as the lists write days.
    var listDate: ListDate {
        let parts = clock.today().parts
        guard let today = ListDate(year: parts.year, month: parts.month, day: parts.day) else {
            preconditionFailure("no office fetches lists outside the years 1900 to 2199")
        }
        return today
    }
}

extension WeekPart {
    /// Year, week, part and number of parts; a week that is not split is part 1 of 1.
    fileprivate var key: [Int] { [year, week, part?.number ?? 1, part?.count ?? 1] }
}

extension WeeklyPart {
    fileprivate init(_ article: WeeklyArticle, _ page: SourcePages.Page, source: String) {
        self.init(
            source: source,
            year: article.weekPart.year,
            week: article.weekPart.week,
            part: article.weekPart.part?.number ?? 1,
            parts: article.weekPart.part?.count ?? 1,
            address: page.address,
            rowCount: article.rows.count,
            hash: page.hash
        )
    }
}

extension WeeklyRow {
    init?(_ row: PublicationRow) {
        guard let filed = Day(row.filed.description), let passed = Day(row.passedForPublication.description) else {
            return nil
        }
        self.init(applicationNumber: row.number.text, filed: filed, passed: passed)
    }
}

extension ListDoubt {
    fileprivate var link: String {
        switch self {
        case .badTitle(_, let link, _), .badLink(_, let link), .sameTwice(_, let link, _, _): link
        }
    }
}
