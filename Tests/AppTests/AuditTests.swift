import App
import LegalCalendar
import Registry
import Store
import TestSupport
import Testing

/// The audit trail proves what it can, and what may be forgotten can be forgotten.
@Suite(.serialized) struct AuditTests {
    @Test(arguments: Engine.available)
    func everyActIsInTheTrailAndTheTrailHolds(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        _ = try await record.filing("gi.application", [("filed", "2025-01-15"), ("formality_notice", "2025-02-03")])

        let report = try await AuditVerification(record.context).verify()
        let acts = try await AuditVerification(record.context).entries(about: nil, limit: 10).map(\.act)

        #expect(report.brokenAt == nil)
        #expect(acts == ["filing.open", "event.record", "rules.use", "event.record"])
    }

    @Test(arguments: Engine.available)
    func aChangedEntryIsFound(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        _ = try await record.filing("gi.application", [("filed", "2025-01-15"), ("formality_notice", "2025-02-03")])
        try await record.database.write { try $0.run("UPDATE audit SET person = 'ai đó' WHERE sequence = 2") }

        #expect(try await AuditVerification(record.context).verify().brokenAt == 2)
    }

    @Test(arguments: Engine.available)
    func aChangedValueIsFound(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        _ = try await record.filing("gi.application", [("filed", "2025-01-15")])
        try await record.database.write {
            try $0.run("UPDATE audit_value SET after_value = 'filed; 2024-01-15' WHERE sequence = 2")
        }

        #expect(try await AuditVerification(record.context).verify().brokenAt == 2)
    }

    @Test(arguments: Engine.available)
    func aMissingEntryIsFound(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        _ = try await record.filing("gi.application", [("filed", "2025-01-15"), ("formality_notice", "2025-02-03")])
        try await record.database.write { connection in
            try connection.run("DELETE FROM audit_value WHERE sequence = 2")
            try connection.run("DELETE FROM audit WHERE sequence = 2")
        }

        #expect(try await AuditVerification(record.context).verify().brokenAt == 3)
    }

    @Test(arguments: Engine.available)
    func erasedValuesLeaveTheTrailWhole(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        _ = try await record.filing("gi.application", [("filed", "2025-01-15")])
        try await record.database.write { try $0.run("DELETE FROM audit_value WHERE sequence = 2") }

        let report = try await AuditVerification(record.context).verify()

        #expect(report.brokenAt == nil)
        #expect(report.erased == 1)
    }
}
