import App
import Foundation
import LegalCalendar
import Registry
import Store
import TestSupport
import Testing

/// What a restored copy says of the time that it does not know.
@Suite struct RestoreTests {
    /// A backup of the record as it stands, with a file of another kind in place of the engine's copy.
    private func backedUp(_ record: NightRecord, in folder: ScratchFolder) async throws -> VerifiedBackup {
        let database = record.database
        let place = try await BackUp(record.context, folder: folder.path, keepDays: nil).run { path, reading in
            try Data("copy".utf8).write(to: URL(fileURLWithPath: path))
            return try await database.read(reading)
        }
        return try VerifiedBackup(folder: place)
    }

    @Test(arguments: Engine.available)
    func everyReminderSinceTheBackupIsUnknownAndNoNightSendsIt(engine: Engine) async throws {
        let (record, folder) = (try await NightRecord(engine), try ScratchFolder())
        try await record.filingWithNotice()
        _ = try await record.plan()
        let backup = try await backedUp(record, in: folder)
        record.set(today: "2026-04-10")

        let report = try await SettleRestored(record.context, record.settings).settle(backup)
        let plan = try await record.plan()
        let sent = try await record.send()
        let occasions = report.unknown.flatMap { $0.reminders.map(\.occasion) }

        #expect(report.unknown.count == 2, "the one that waited, and one for what has come due since")
        #expect(Set(occasions).count == occasions.count)
        #expect(report.unknown.allSatisfy { $0.message.state == .unknown && $0.attempts.last?.outcome == .restored })
        #expect(plan.messages.isEmpty)
        #expect(sent.sent.isEmpty)
    }

    /// Who may have been told a date is told when it moves.
    @Test(arguments: Engine.available)
    func aDateThatMayHaveBeenToldIsMovedAloud(engine: Engine) async throws {
        let (record, folder) = (try await NightRecord(engine), try ScratchFolder())
        let filing = try await record.filingWithNotice()
        _ = try await record.plan()
        let backup = try await backedUp(record, in: folder)
        _ = try await SettleRestored(record.context, record.settings).settle(backup)

        var notice = EventCorrection(reason: "đọc nhầm ngày")
        notice.date = "2026-03-09"
        _ = try await CorrectEvent(record.context).correct("DB-0002", with: notice)
        record.set(today: "2026-03-21")
        let plan = try await record.plan()
        let occasions = plan.messages.flatMap { $0.items.map(\.reminder.occasion) }

        #expect(try await record.reply(of: filing) != nil)
        #expect(occasions.contains { if case .moved = $0 { true } else { false } })
    }

    @Test func aFileOfTheRecordIsKeptAndComesBack() async throws {
        let (record, folder) = (try await NightRecord(), try ScratchFolder())
        let original = folder.path + "/original"
        try Data("tờ khai".utf8).write(to: URL(fileURLWithPath: original))
        let (kept, back) = (
            DocumentFolder(path: folder.path + "/kept"), DocumentFolder(path: folder.path + "/back")
        )
        let database = record.database
        _ = try await Documents(record.context, kept).add(DocumentInput(title: "Tờ khai"), file: original)
        let backUp = BackUp(record.context, folder: folder.path + "/to", keepDays: nil, files: kept.backupFiles)
        let place = try await backUp.run { path, reading in
            try Data("copy".utf8).write(to: URL(fileURLWithPath: path))
            return try await database.read(reading)
        }

        try VerifiedBackup(folder: place).copyDocuments(to: back)

        #expect(try await Documents(record.context, back).bytes(of: "TL-0001") == Array("tờ khai".utf8))
    }
}
