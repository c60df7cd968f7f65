public import LegalCalendar
import ProcedureFiles
public import Registry
import Store

/// What an office may say of its days off, once it holds the notice.
public enum HolidayAct: Hashable, Sendable {
    /// The notice has these days, as the calendar has them already.
    case confirm([NamedSpecialDay])
    /// The notice has a day that the calendar has not.
    case add(Day, SpecialDay.Kind, name: BilingualText)
    /// The notice has not what the calendar expects or proposes.
    case refuse([NamedSpecialDay])
    /// Nothing of the year is open any more.
    case complete(Int)
}

/// A row of the calendar, by what tells it from the others.
public struct NamedSpecialDay: Hashable, Sendable {
    public let day: Day
    /// Needed only where a day has several rows.
    public let kind: SpecialDay.Kind?

    public init(_ day: Day, _ kind: SpecialDay.Kind? = nil) {
        self.day = day
        self.kind = kind
    }
}

/// The notice that an act rests on.
public struct HolidayNotice: Hashable, Sendable {
    /// Its number and day.
    public let number: String
    /// Where it can be read.
    public let source: String?

    public init(number: String, source: String?) {
        self.number = number
        self.source = source
    }
}

/// What an act on the calendar does, or would do.
public struct HolidayChange: Sendable {
    /// The rows that were written; none in a preview.
    public let codes: [String]
    public let moved: [MovedObligation]
}

/// The calendar of one year, as it holds here.
public struct HolidayYear: Sendable {
    public let year: CalendarYear
    public let rows: [SpecialDay]
    /// The accepted rows about the year, the newest first; those withdrawn too.
    public let accepted: [AcceptedRow]
}

/// Use case: the days off that a commune confirms each year, as rows over the data files.
public struct Holidays: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func list(_ year: Int) async throws -> HolidayYear {
        let calendar = try context.library.calendar()
        guard let known = calendar.year(year) else {
            throw Problem.house(
                .yearUnknown(year, first: calendar.firstDay.year, last: calendar.lastDay.year)
            )
        }
        let accepted = try await context.database.read { connection in
            try OverlaidTable.allCases.flatMap { try connection.acceptedRows(path: $0.rawValue) }
        }
        return HolidayYear(
            year: known,
            rows: calendar.rows(in: year),
            accepted: accepted.filter { $0.key.hasPrefix("\(year)") }
        )
    }

    /// - Throws: ``GeneralProblem/notFound(_:code:)``.
    public func accepted(_ code: String) async throws -> AcceptedRow {
        let row = try await context.database.read { try $0.acceptedRow(code) }
        guard let row else { throw Problem.general(.notFound(.acceptedRow, code: code)) }
        return row
    }

    /// What the act would move; nothing is written.
    public func preview(_ act: HolidayAct, _ notice: HolidayNotice) async throws -> HolidayChange {
        let new = try checked(try await overlaid(by: act, notice))
        let moved = try await context.database.read { try $0.movedObligations(under: new) }
        return HolidayChange(codes: [], moved: moved)
    }

    /// Writes the rows, and brings every filing in line with them.
    public func accept(_ act: HolidayAct, _ notice: HolidayNotice) async throws -> HolidayChange {
        let preview = try await preview(act, notice)
        let stamp = context.stamp
        let drafts = try HolidayRows(try context.library.calendar(), context.clock.today()).drafts(act, notice)
        let codes = try await context.database.write { connection in
            try drafts.map { draft in
                let code = try connection.nextCode(of: .acceptedRow)
                let row = draft.row(code: code, notice, stamp)
                try connection.insertAcceptedRow(row)
                let after = [row.path, row.key, row.text == nil ? "-" : "+", notice.number].joined(separator: " | ")
                try connection.audit(AuditedAct("data.accept", .acceptedRow, code, after: after), stamp)
                return code
            }
        }
        try await recompute()
        return HolidayChange(codes: codes, moved: preview.moved)
    }

    /// What the withdrawal would move; with `isAccepted` it is written.
    public func withdraw(_ code: String, reason: String, isAccepted: Bool) async throws -> HolidayChange {
        let reason = try CatalogueInput.name(reason, field: "reason")
        let stamp = context.stamp
        let rows = try await context.database.read { connection in
            guard let row = try connection.acceptedRow(code) else {
                throw Problem.general(.notFound(.acceptedRow, code: code))
            }
            guard row.withdrawn == nil else { throw Problem.house(.alreadyWithdrawn(code: code)) }
            return try connection.standingAcceptedRows().filter { $0.code != code }.map(OverlaidRow.init)
        }
        let new = try checked(rows)
        let moved = try await context.database.read { try $0.movedObligations(under: new) }
        guard isAccepted else { return HolidayChange(codes: [], moved: moved) }
        try await context.database.write { connection in
            guard try connection.withdrawAcceptedRow(code, by: stamp.person, at: stamp.at, reason: reason) else {
                throw Problem.house(.alreadyWithdrawn(code: code))
            }
            try connection.audit(AuditedAct("data.withdraw", .acceptedRow, code, after: reason), stamp)
        }
        try await recompute()
        return HolidayChange(codes: [code], moved: moved)
    }

    // MARK: the rows

    /// All standing rows with the act's own beside them.
    private func overlaid(by act: HolidayAct, _ notice: HolidayNotice) async throws -> [OverlaidRow] {
        let drafts = try HolidayRows(try context.library.calendar(), context.clock.today()).drafts(act, notice)
        let standing = try await context.database.read { try $0.standingAcceptedRows() }
        for draft in drafts {
            let same = standing.first { $0.path == draft.table.rawValue && $0.key == draft.key }
            if let same { throw Problem.house(.alreadyAccepted(code: same.code)) }
        }
        return standing.map(OverlaidRow.init) + drafts.map(\.overlaid)
    }

    /// The library under these rows, if they can be read as strictly as the files.
    private func checked(_ rows: [OverlaidRow]) throws -> RuleLibrary {
        let library = context.library.accepting(rows)
        _ = try library.calendar()
        return library
    }

    private func recompute() async throws {
        let rows = try await context.database.read { try $0.standingAcceptedRows().map(OverlaidRow.init) }
        _ = try await RecomputeObligations(context.under(context.library.accepting(rows))).recompute()
    }
}
