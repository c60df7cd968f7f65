import Formats
import Foundation
import TestSupport
import Testing

/// The night as a timer calls it: exit codes, answers, and the mailbox at the other end.
///
/// Sending refuses another day than the real one, so these tests take an obligation that is long past and pursue it.
@Suite struct NightCommandTests {
    /// The program with its settings, whose file lives as long as this.
    private final class Office {
        let daulang: Daulang
        let config: [String]
        private let folder: ScratchFolder

        init(daulang: Daulang, config: [String], folder: ScratchFolder) {
            self.daulang = daulang
            self.config = config
            self.folder = folder
        }

        func run(_ arguments: [String]) async throws -> Daulang.Answer { try await daulang.run(arguments + config) }
    }

    /// A producer whose only obligation was past when it was entered, and settings for the servers.
    private func started(mail: String, settings: String) async throws -> Office {
        let folder = try ScratchFolder()
        let config = folder.path + "/settings.yaml"
        try settings.write(toFile: config, atomically: true, encoding: .utf8)
        let daulang = try await Daulang.initialised(today: nil)
        for command in [
            ["producer", "add", "--name", "Hợp tác xã Mẫu", "--kind", "cooperative"],
            ["person", "add", "--name", "Bà Mẫu", "--email", mail, "--quiet-from", "0", "--quiet-until", "0"],
            ["person", "assign", "NG-0001", "--role", "contact", "--producer", "CT-0001"],
            ["product", "add", "--producer", "CT-0001", "--name", "Mật ong Mẫu"],
            [
                "right", "add", "--kind", "trademark", "--sign", "Mật ong Mẫu", "--owner", "CT-0001", "--product",
                "SP-0001",
            ],
            ["filing", "open", "trademark.application", "--right", "QSH-0001"],
            ["filing", "event", "DON-0001", "filed", "2025-10-01", "--number", "4-2025-99001"],
            ["filing", "event", "DON-0001", "formality_notice", "2025-11-03"],
        ] {
            let answer = try await daulang.run(command)
            try #require(answer.exitCode == 0, "\(command): \(answer.errors)")
        }
        return Office(daulang: daulang, config: ["--config", config], folder: folder)
    }

    private func settings(_ server: MailServer) -> String {
        """
        smtp: {url: "\(server.address)", sender: "Xã Mẫu <dau@lang.example>", allow-plain-loopback: "yes"}
        sources: {weekly-list: {address: "http://localhost:1/danh-sach"}}
        office: {phone: "0204 000 000"}
        """
    }

    private func pursue(_ daulang: Daulang) async throws {
        let due = try await daulang.run(["filing", "show", "DON-0001", "--json"]).json
        let reply = due["obligations"]?.array?.first { $0["step"]?.string == "formality_reply" }
        let code = try #require(reply?["code"]?.string)
        try #require(reply?["historic"] == true)
        let answer = try await daulang.run(["obligation", "pursue", code])
        try #require(answer.exitCode == 0, "\(answer.errors)")
    }

    /// The source is asked on working days only, and this runs on any day.
    private func askEveryDay(_ daulang: Daulang, here: String = #filePath) throws {
        let root = URL(fileURLWithPath: here).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("data/sources.yaml"), encoding: .utf8)
        try FileManager.default.createDirectory(atPath: daulang.path("luat"), withIntermediateDirectories: true)
        let changed = text.replacing("on: working_days ", with: "on: all_days ")
        try #require(changed != text)
        _ = try daulang.write(Array(changed.utf8), as: "luat/sources.yaml")
    }

    @Test func aNightSendsOnceThoughTheSourceIsDown() async throws {
        let server = try await MailServer()
        let office = try await started(mail: "dem@xa.example", settings: settings(server))
        try await pursue(office.daulang)
        try askEveryDay(office.daulang)

        let first = try await office.run(["nightly", "--json", "--data", office.daulang.path("luat")])
        let second = try await office.run(["nightly", "--data", office.daulang.path("luat")])
        let report = try await office.run(["report", "--json"])
        let night = try first.json

        #expect(first.exitCode == 69, "\(first.errors)")
        #expect(night["fetch"]?["faults"]?.array?.first?["code"] == "unreachable")
        #expect(night["send"]?["sent"] == ["TB-0001"])
        #expect(second.text.contains("chờ đến"), "the source is not asked again at once: \(second.text)")
        #expect(try server.mails(to: "dem@xa.example").count == 1)
        #expect(report.exitCode == 1)
        #expect(try report.json["source"]?["problem"] == "unreachable")
    }

    @Test func aPreviewAndARehearsalSendNothing() async throws {
        let server = try await MailServer()
        let office = try await started(mail: "thu@xa.example", settings: settings(server))
        try await pursue(office.daulang)

        let preview = try await office.run(["reminders", "preview", "--json"])
        let rehearsal = try await office.run(["nightly", "--rehearsal", "--today", "2027-01-04"])
        let list = try await office.run(["reminders", "list", "--json"])

        #expect(try preview.json["messages"]?.array?.count == 1)
        #expect(rehearsal.text.contains("Gửi: đã gửi 1"), "\(rehearsal.text) \(rehearsal.errors)")
        #expect(try list.json["messages"] == [])
        #expect(try server.mails(to: "thu@xa.example").isEmpty)
    }

    @Test func eachMistakeHasItsExitCode() async throws {
        let server = try await MailServer()
        let office = try await started(mail: "sai@xa.example", settings: settings(server))
        let refusals: [([String], Int32, String)] = [
            (["nightly", "--today", "2027-01-04"], 4, "rehearsal_only"),
            (["reference", "accept", "TT-9999"], 3, "proposal_not_found"),
            (["reference", "reject", "TT-9999", "--reason", "nhầm"], 3, "proposal_not_found"),
            (["reference", "reject", "TT-9999", "--reason", " "], 2, "reason_needed"),
            (["reminders", "resend", "TB-9999"], 3, "message_not_found"),
            (["reminders", "acknowledge", "VC-9999", "--person", "NG-0001"], 3, "obligation_not_found"),
            (["reminders", "preview", "--on", "2020-01-01"], 2, "day_past"),
            (["reminders", "away", "NG-0001", "--from", "2026-12-02", "--to", "2026-12-01"], 2, "absence_backwards"),
            (["obligation", "pursue", "VC-9999"], 3, "obligation_not_found"),
            (["calendar", "--producer", "CT-9999"], 3, "producer_not_found"),
            (["calendar", "--output", "no/such/folder/a.ics"], 70, "folder_not_writable"),
            (["backup"], 2, "backup_not_set"),
        ]

        for (command, exitCode, code) in refusals {
            let answer = try await office.run(command + ["--json"])
            #expect(answer.exitCode == exitCode, "\(command)")
            #expect(try answer.error?["code"]?.string == code, "\(command)")
        }
    }

    @Test(arguments: [
        ("smtp: {url: \"smtp://mail.example:25\"}", "sender_missing", Int32(2)),
        ("smtp: {url: \"http://mail.example\", sender: \"a@b.example\"}", "bad_mail_server", 2),
        (
            "smtp: {url: \"smtps://mail.example\", sender: \"a@b.example\", user: \"a\", password-file: \"/no/such\"}",
            "password_unreadable", 2
        ),
        ("sources: {weekly-list: {accept: \"maybe\"}}", "unknown_choice", 2),
    ])
    func aBadSettingIsNamedBeforeAnythingIsSent(settings: String, code: String, exitCode: Int32) async throws {
        let folder = try ScratchFolder()
        let config = folder.path + "/settings.yaml"
        try settings.write(toFile: config, atomically: true, encoding: .utf8)
        let daulang = try await Daulang.initialised(today: nil)

        let answer = try await daulang.run(["send", "--json", "--config", config])

        #expect(answer.exitCode == exitCode)
        #expect(try answer.error?["code"]?.string == code)
    }
}
