import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport

/// A record with one commune, one producer, one right and one certificate, on a day of the test's choice.
struct SampleRecord {
    let database: any SQLDatabase
    let context: AppContext

    static let right = "QSH-0001"
    static let indication = "QSH-0002"
    /// Read once for all tests: it is the same for every one.
    private static let shipped = RuleLibrary()

    init(_ engine: Engine, today: Day = "2026-11-23") async throws {
        database = try await engine.empty()
        context = SampleRecord.context(database, today: today)
        try await database.write { connection in
            try connection.insertCommune(
                Commune(code: "07654", name: "Xã An Lạc (mẫu)", province: "24", provinceName: "Bắc Ninh")
            )
            try connection.run(
                """
                INSERT INTO protected_right (code, commune, kind, sign, identity_sign)
                VALUES ('QSH-0001', '07654', 'trademark', 'Mật ong Mẫu', 'mat ong mau'),
                    ('QSH-0002', '07654', 'geographical_indication', 'Núi Mẫu', 'nui mau')
                """
            )
        }
    }

    /// The same record, looked at on another day.
    func on(_ day: Day) -> AppContext { SampleRecord.context(database, today: day) }

    /// The same record, by another person.
    func by(_ person: String, on day: Day? = nil) -> AppContext {
        SampleRecord.context(database, today: day ?? context.clock.today(), person: person)
    }

    /// The same record and day under other rules.
    func under(_ library: RuleLibrary) -> AppContext {
        SampleRecord.context(database, today: context.clock.today(), library: library)
    }

    fileprivate static func context(
        _ database: any SQLDatabase,
        today: Day,
        library: RuleLibrary = shipped,
        person: String = "cán bộ mẫu"
    ) -> AppContext {
        AppContext(
            database: RecordDatabase(database),
            clock: Clock(today: { today }, now: { today.ordinal * 86_400 }, monotonic: { 0 }),
            library: library,
            person: person,
            commune: nil,
            salt: { "00" }
        )
    }

    /// A filing of the given procedure with these events, recorded in this order.
    func filing(_ procedure: String, _ events: [(String, Day)]) async throws -> String {
        let subject: FilingSubject = procedure == "gi.application" ? .right(Self.indication) : .right(Self.right)
        let code = try await OpenFiling(context).open(procedure: procedure, subject: subject)
        for (kind, day) in events {
            _ = try await RecordEvent(context).record(EventInput(kind: kind, date: day), filing: code)
        }
        return code
    }

    func obligation(_ step: String, of filing: String, on day: Day? = nil) async throws -> ObligationView? {
        let view = try await ShowFiling(day.map(on) ?? context).show(filing)
        return view.obligations.first { $0.record.key.step == step }
    }
}

extension SampleRecord {
    /// The same record through another database, such as one that fails.
    func context(over database: any SQLDatabase) -> AppContext {
        SampleRecord.context(database, today: "2026-11-23")
    }
}
