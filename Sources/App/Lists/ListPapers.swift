public import LegalCalendar
public import Procedures
public import Registry
import Store

/// A paper whose term is followed, in a list: what it is, whose, and when it ends.
public struct ListedPaper: Sendable {
    /// That follows it.
    public let filing: Filing
    public let paper: FollowedPaper
    public let producerName: String?
    public let word: FilingWord
    public let state: FilingState
    /// Its last day, as far as anything says it.
    public let end: Day?
    public let isEndFirm: Bool
    /// Whether its day has passed and nothing has taken its place.
    public let isExpired: Bool
}

/// Use case: the papers whose terms are followed, narrowed and page by page, the first to expire first. Those that were
/// replaced or ended come last.
public struct ListPapers: Listing {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func list(_ question: ListQuestion, _ reach: ListReach = .page) async throws -> ListAnswer<ListedPaper> {
        let (chosen, library, today) = (context.commune, context.library, context.clock.today())
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            var names = try ListNames(connection, commune: commune)
            let producers = try names.codes(of: .producer, question.producer).map(Set.init)
            let rows = FilingRows(connection, RuleShelf(library), nil, today: today)
            let latest = [
                question.isExpired ? today.adding(days: -1) : nil, question.within.map(today.adding(days:)),
            ].compactMap(\.self).min()
            let found = try connection.paperFilings(commune: commune).compactMap { filing -> ListedPaper? in
                guard case .paper(let paper) = filing.subject, paper.bears(question.text, filing.code),
                    producers.map({ $0.contains(paper.producer ?? "") }) ?? true
                else { return nil }
                let dates = try connection.obligations(filing: filing.code).map(\.dates).first { $0.statutory != nil }
                // Most papers of an old record ended long ago or end another day: the rest of them is not even read.
                guard latest.map({ day in dates?.statutory.map { $0 <= day } ?? false }) ?? true else { return nil }
                let row = try connection.listed(filing, paper, dates, rows, today: today)
                return latest == nil || row.isFollowed ? row : nil
            }
            let byCode = Dictionary(found.map { ($0.filing.code, $0) }, uniquingKeysWith: { first, _ in first })
            let pages = ListPages(question: question, reach: reach, isCutShort: names.isCutShort)
            return pages.codes(of: found.sorted { $0.order < $1.order }.map(\.filing.code)).map { byCode[$0] }
        }
    }
}

extension ListedPaper {
    fileprivate var isFollowed: Bool { state != .lapsed }

    fileprivate var order: (Int, Int, Int, String) {
        (isFollowed ? 0 : 1, end?.ordinal ?? .max, filing.code.utf8.count, filing.code)
    }
}

extension FollowedPaper {
    /// - Parameter filing: that follows it, by which it may be meant too.
    fileprivate func bears(_ text: String?, _ filing: String) -> Bool {
        guard let text, !text.isEmpty else { return true }
        return [filing, code].contains(text.uppercased()) || ListNames.holds(name, NameFolding.words(text))
    }
}

extension SQLConnection {
    fileprivate func listed(
        _ filing: Filing,
        _ paper: FollowedPaper,
        _ dates: ObligationDates?,
        _ rows: FilingRows,
        today: Day
    ) throws -> ListedPaper {
        let row = try rows.row(filing)
        return ListedPaper(
            filing: filing,
            paper: paper,
            producerName: try paper.producer.flatMap { try producer($0)?.name },
            word: row.word,
            state: row.state,
            end: dates?.statutory,
            isEndFirm: dates?.isStatutoryFirm ?? false,
            isExpired: row.state != .lapsed && dates?.statutory.map { $0 < today } ?? false
        )
    }
}
