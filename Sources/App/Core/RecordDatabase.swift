public import LegalCalendar
public import ProcedureFiles
import Registry
public import Store

/// The database of a record, as the composition root hands it over: it names the engine, and nobody after it does.
public struct RecordDatabase: Sendable {
    let base: any SQLDatabase

    public init(_ base: any SQLDatabase) {
        self.base = base
    }

    /// The first day on which the record was written to in earnest; nil while it has only been rehearsed with.
    public func firstRealDay() async throws -> Day? {
        try await base.read { try $0.firstRealDay() }
    }

    public func markRealUse(on day: Day) async throws {
        try await base.write { try $0.markRealUse(on: day) }
    }

    /// The rows that go over the data files; see ``RuleLibrary/accepting(_:)``.
    public func acceptedRows() async throws -> [OverlaidRow] {
        try await base.read { connection in
            try connection.standingAcceptedRows().map(OverlaidRow.init)
        }
    }

    /// How many obligations still have a date to keep: an upgrade must not lose one.
    public func openDeadlineCount() async throws -> Int {
        try await base.read { try $0.openDeadlineCount() }
    }
}

extension OverlaidRow {
    init(_ row: AcceptedRow) {
        self.init(code: row.code, path: row.path, key: row.key, text: row.text)
    }
}
