import App
import ArgumentParser
import Formats
import Foundation
import Registry
import StoreSQLite
import Wording

/// `daulang restore FOLDER`: a backup takes the record's place; what it cannot know is unknown.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract:
            "Khôi phục từ một bản sao lưu; bản đang có được cất riêng. / Restores a backup; the record is set aside.",
        discussion: """
            Mã thoát / exit codes: 0 xong · 2 tệp kê khai sai · 4 bản sao lưu chưa xong hoặc hỏng, hoặc chương trình đang
            gửi. Thông báo có thể đã gửi sau lúc sao lưu chuyển thành “chưa rõ”: không tự gửi lại.
            """
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Thư mục của một bản sao lưu (daulang-…). / The backup's folder.") var folder: String

    func run() async throws {
        let settings = try options.settings()
        let place = options.place(settings)
        guard !Session.isServer(place) else { throw Problem.house(.serverKeepsRecord) }
        let backup = try VerifiedBackup(folder: folder)
        try await refuseIfAtWork(place, settings)
        let copy = place + ".restoring"
        try backup.copyDatabase(to: copy)
        // A backup of an older program is brought to this one's schema before anybody sees it.
        _ = try await SQLiteDatabase.upgrade(path: copy, backup: { _ in })
        let report = try await settled(backup, copy, settings)
        // A row names no file that is not there: the files come back before the record does.
        try backup.copyDocuments(to: options.documents(settings))
        let aside = "\(place).set-aside-\(Clock.live.timestamp.filter { $0 != ":" })"
        let isSetAside = try await SQLiteDatabase.replace(path: place, with: copy, settingAside: aside)
        let wording = options.wording
        Output.answer(
            report.json(aside: isSetAside ? aside : nil),
            report.lines(aside: isSetAside ? aside : nil, wording),
            options
        )
    }

    private func settled(_ backup: VerifiedBackup, _ copy: String, _ settings: Settings) async throws -> RestoreReport {
        var here = options
        here.database = copy
        let database = try await SQLiteDatabase.open(path: copy)
        let session = try await Session.open(here, for: .writing, over: database)
        let setup = NightSetup(session: session, options: options)
        let report = try await SettleRestored(session.context, try setup.settings).settle(backup)
        try database.close()
        return report
    }

    /// A record that cannot be opened is not at work, and may be what the backup is wanted for.
    private func refuseIfAtWork(_ place: String, _ settings: Settings) async throws {
        let session: Session
        do {
            session = try await Session.open(options, for: .reading)
        } catch {
            guard Problem(error)?.gravity != .input else { throw error }
            return
        }
        try await SettleRestored(session.context, NightSettings()).refuseIfAtWork()
    }
}
