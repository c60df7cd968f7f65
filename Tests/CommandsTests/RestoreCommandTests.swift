import Formats
import Foundation
import TestSupport
import Testing

/// A backup comes back as a person would bring it back, on the real day, because messages are sent in between.
@Suite struct RestoreCommandTests {
    /// A record with one message that waits, and a place for backups.
    private struct Office {
        let daulang: Daulang
        let config: [String]

        init() async throws {
            daulang = try await Daulang.initialised(today: nil)
            let settings = """
                backup: \(daulang.path("sao-luu"))
                sources: {weekly-list: {enabled: "no"}}
                """
            config = ["--config", try daulang.write(Array(settings.utf8), as: "daulang.yaml")]
            for command in [
                ["producer", "add", "--name", "Hợp tác xã Mẫu"],
                [
                    "person", "add", "--name", "Bà Mẫu", "--email", "ba@xa.example", "--quiet-from", "0",
                    "--quiet-until", "0",
                ],
                ["person", "assign", "NG-0001", "--role", "contact", "--producer", "CT-0001"],
                ["product", "add", "--producer", "CT-0001", "--name", "Mật ong Mẫu"],
                ["right", "add", "--kind", "trademark", "--sign", "M", "--owner", "CT-0001", "--product", "SP-0001"],
                ["filing", "open", "trademark.application", "--right", "QSH-0001"],
                ["filing", "event", "DON-0001", "filed", "2025-10-01"],
                ["filing", "event", "DON-0001", "formality_notice", "2025-11-03"],
                ["obligation", "pursue", "VC-0002"],
            ] {
                try await done(command)
            }
        }

        @discardableResult
        func done(_ command: [String]) async throws -> Daulang.Answer {
            let answer = try await daulang.run(command + config)
            try #require(answer.exitCode == 0, "\(command): \(answer.errors)")
            return answer
        }

        func backup() async throws -> String {
            try #require(try await done(["backup", "--json"]).json["backup"]?.string)
        }

        func state(of message: String) async throws -> String? {
            let list = try await done(["reminders", "list", "--json"]).json["messages"]?.array
            return list?.first { $0["code"]?.string == message }?["state"]?.string
        }
    }

    @Test func whatWasSentAfterTheBackupIsUnknownAndIsNotSentAgain() async throws {
        let office = try await Office()
        try await office.done(["reminders", "plan"])
        let folder = try await office.backup()
        try await office.done(["send"])
        try await office.done(["product", "add", "--producer", "CT-0001", "--name", "Ghi sau Mẫu"])

        let restored = try await office.done(["restore", folder, "--json"]).json
        let sentAgain = try await office.done(["send", "--json"]).json
        let aside = try #require(restored["set_aside"]?.string)
        let products = try await office.done(["product", "list", "--json"]).json["products"]?.array
        let productsAside = try await office.done(["product", "list", "--json", "--database", aside]).json["products"]
        let trail = try await office.done(["audit", "show", "--json"]).json["entries"]?.array
        try await office.done(["audit", "verify"])

        #expect(restored["unknown"]?.array?.compactMap { $0["code"]?.string } == ["TB-0001"])
        #expect(sentAgain["sent"] == [])
        #expect(try await office.state(of: "TB-0001") == "unknown")
        #expect(products?.count == 1)
        #expect(productsAside?.array?.count == 2, "the record before it is whole where it was set aside")
        #expect(trail?.last?["act"] == "database.restore")
        try await office.done(["reminders", "resend", "TB-0001"])
        #expect(try await office.done(["send", "--json"]).json["sent"] == ["TB-0001"])
    }

    /// Nothing was planned in the copy: what nights after it may have planned and sent is unknown too.
    @Test func whatCameDueAfterTheBackupIsUnknownToo() async throws {
        let office = try await Office()
        let folder = try await office.backup()
        try await office.done(["reminders", "plan"])
        try await office.done(["send"])

        let restored = try await office.done(["restore", folder, "--json"]).json
        let night = try await office.done(["nightly", "--json"]).json

        #expect(restored["unknown"]?.array?.count == 1)
        #expect(night["plan"]?["messages"] == [])
        #expect(night["send"]?["sent"] == [])
    }

    @Test func aRecordThatIsGoneComesBack() async throws {
        let office = try await Office()
        let folder = try await office.backup()
        for suffix in ["", "-wal", "-shm"] {
            let path = office.daulang.path("daulang.sqlite" + suffix)
            if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
        }

        let restored = try await office.done(["restore", folder, "--json"]).json
        try await office.done(["audit", "verify"])

        #expect(restored["set_aside"] == .null)
        #expect(try await office.done(["filing", "list", "--json"]).json["filings"]?.array?.count == 1)
    }

    @Test func aBackupThatIsNotWholeIsRefusedAndTheRecordStays() async throws {
        let office = try await Office()
        let folder = try await office.backup()
        let (record, manifest) = (folder + "/record.sqlite", folder + "/manifest.json")
        let text = try String(contentsOfFile: manifest, encoding: .utf8)
        let before = try office.daulang.read("daulang.sqlite")
        func refused() async throws -> (Int32, String?) {
            let answer = try await office.daulang.run(["restore", folder, "--json"] + office.config)
            return (answer.exitCode, try answer.error?["code"]?.string)
        }

        try text.replacing("record.sqlite", with: "../../record.sqlite")
            .write(toFile: manifest, atomically: true, encoding: .utf8)
        #expect(try await refused() == (2, "manifest_unreadable"))
        try "{".write(toFile: manifest, atomically: true, encoding: .utf8)
        #expect(try await refused() == (2, "manifest_unreadable"))
        try text.write(toFile: manifest, atomically: true, encoding: .utf8)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: record))
        try (bytes + Data([0])).write(to: URL(fileURLWithPath: record))
        #expect(try await refused() == (4, "backup_damaged"))
        try FileManager.default.removeItem(atPath: record)
        #expect(try await refused() == (4, "backup_damaged"))
        try FileManager.default.removeItem(atPath: manifest)
        #expect(try await refused() == (4, "backup_unfinished"))
        #expect(try office.daulang.read("daulang.sqlite") == before)
    }

    @Test func theDoctorNamesWhatIsMissing() async throws {
        let office = try await Office()
        _ = try await office.backup()

        let answer = try await office.daulang.run(["doctor", "--json"] + office.config)
        let codes = try answer.json["findings"]?.array?.compactMap { $0["code"]?.string } ?? []

        #expect(answer.exitCode == 1)
        #expect(codes.contains("backup_on_same_device"))
        #expect(codes.contains("night_never_ran") && codes.contains("no_mail_server") && codes.contains("no_officer"))
        #expect(!codes.contains("no_backup_yet") && !codes.contains("backup_old"))
    }
}
