import Formats
import Foundation
import TestSupport
import Testing

/// Documents go into a backup with the record that names them, come back with it, and are deleted by the sweep alone.
@Suite struct DocumentBackupTests {
    private struct Office {
        let daulang: Daulang
        let config: [String]

        init() async throws {
            daulang = try await Daulang.initialised(today: nil)
            let settings = "backup: \(daulang.path("sao-luu"))\nsources: {weekly-list: {enabled: \"no\"}}\n"
            config = ["--config", try daulang.write(Array(settings.utf8), as: "daulang.yaml")]
        }

        func run(_ command: [String]) async throws -> Daulang.Answer { try await daulang.run(command + config) }

        @discardableResult
        func add(_ text: String) async throws -> String {
            let path = try daulang.write(Array("%PDF-1.4\n% \(text)\n".utf8), as: "giay.pdf")
            let answer = try await run(["document", "add", path, "--title", "Giấy \(text)", "--json"])
            let hash = try #require(try answer.json["file"]?["sha256"]?.string, "\(answer.errors)")
            return daulang.path("daulang.documents/\(hash.prefix(2))/\(hash)")
        }

        func backup() async throws -> String {
            let answer = try await run(["backup", "--json"])
            return try #require(try answer.json["backup"]?.string, "\(answer.errors)")
        }

        func findings(_ more: [String] = []) async throws -> Set<String> {
            let answer = try await run(["doctor", "--json"] + more)
            return Set(try answer.json["findings"]?.array?.compactMap { $0["code"]?.string } ?? [])
        }

        func age(_ path: String, days: Double) throws {
            let date = Date(timeIntervalSinceNow: -days * 86_400)
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
        }
    }

    @Test func theFilesComeBackWithTheRecordThatNamesThem() async throws {
        let office = try await Office()
        let first = try await office.add("một")
        let second = try await office.add("hai")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: first))
        let folder = try await office.backup()
        let third = try await office.add("ba")
        try FileManager.default.removeItem(atPath: first)
        try Data("%PDF-1.4\nhỏng".utf8).write(to: URL(fileURLWithPath: second))

        let restored = try await office.run(["restore", folder])

        #expect(restored.exitCode == 0, "\(restored.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: first)) == bytes)
        #expect(FileManager.default.fileExists(atPath: third), "nothing but the sweep deletes")
        let list = try await office.run(["document", "list", "--json"]).json["documents"]?.array
        #expect(list?.count == 2)
        #expect(try await office.findings(["--files"]).isDisjoint(with: ["documents_missing", "documents_damaged"]))
    }

    @Test func aBackupWhoseFileWasTouchedIsRefusedAndNothingIsRestored() async throws {
        let office = try await Office()
        let kept = try await office.add("một")
        let folder = try await office.backup()
        let copy = folder + "/documents" + kept.dropFirst(office.daulang.path("daulang.documents").count)
        let before = try office.daulang.read("daulang.sqlite")
        try Data("%PDF-1.4\n% mốt\n".utf8).write(to: URL(fileURLWithPath: copy))

        let changed = try await office.run(["restore", folder, "--json"])
        try FileManager.default.removeItem(atPath: copy)
        let missing = try await office.run(["restore", folder, "--json"])

        #expect(try changed.error?["code"]?.string == "backup_damaged")
        #expect(try missing.error?["code"]?.string == "backup_damaged")
        #expect(try office.daulang.read("daulang.sqlite") == before)
    }

    /// A missing file must not cost the office the backup of its record; and old backups, which may have it, stay.
    @Test func aFileThatIsMissingIsNamedAndTheRecordIsBackedUpAllTheSame() async throws {
        let office = try await Office()
        let first = try await office.add("một")
        try await office.add("hai")
        try FileManager.default.removeItem(atPath: first)

        let answer = try await office.run(["backup", "--json"])
        let error = try answer.error
        let folders = try FileManager.default.contentsOfDirectory(atPath: office.daulang.path("sao-luu"))
        let restored = try await office.run(["restore", office.daulang.path("sao-luu/" + (folders.first ?? ""))])

        #expect(answer.exitCode == 4)
        #expect(error?["code"]?.string == "backup_incomplete")
        #expect(error?["message"]?.string?.contains("TL-0001") == true)
        #expect(restored.exitCode == 0, "\(restored.errors)")
    }

    /// Backups share their files among themselves; one that was damaged there is copied anew.
    @Test func aLaterBackupSharesTheFilesOfTheOneBeforeAndMendsWhatIsDamaged() async throws {
        let office = try await Office()
        let kept = try await office.add("một")
        let name = "/documents" + kept.dropFirst(office.daulang.path("daulang.documents").count)
        func inode(_ path: String) throws -> NSNumber? {
            try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? NSNumber
        }

        let first = try await office.backup()
        let second = try await office.backup()
        let isShared = try inode(first + name) == inode(second + name)
        let isApart = try inode(kept) != inode(first + name)
        try Data("%PDF-1.4\n% mốt\n".utf8).write(to: URL(fileURLWithPath: second + name))
        let third = try await office.backup()

        #expect(isShared && isApart)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: third + name)) == Data(contentsOf: URL(fileURLWithPath: kept))
        )
        #expect(try await office.run(["restore", third]).exitCode == 0)
        #expect(try await office.run(["restore", second]).exitCode == 4)
    }

    @Test func theDoctorNamesFilesThatAreMissingOrDamaged() async throws {
        let office = try await Office()
        let first = try await office.add("một")
        let second = try await office.add("hai")
        #expect(try await office.findings(["--files"]).isDisjoint(with: ["documents_missing", "documents_damaged"]))
        try FileManager.default.removeItem(atPath: first)
        // As long as before: only reading it tells.
        try Data("%PDF-1.4\n% haj\n".utf8).write(to: URL(fileURLWithPath: second))

        let quick = try await office.findings()
        let whole = try await office.findings(["--files"])

        #expect(quick.contains("documents_missing"))
        #expect(whole.isSuperset(of: ["documents_missing", "documents_damaged"]))
    }

    @Test func onlyWhatNoDocumentUsesAndNoBackupIsOlderThanIsSwept() async throws {
        let office = try await Office()
        let used = try await office.add("dùng")
        let withdrawn = try await office.add("bỏ")
        let stray = office.daulang.path("daulang.documents/ab/ghi-chu.txt")
        try FileManager.default.createDirectory(
            atPath: office.daulang.path("daulang.documents/ab"),
            withIntermediateDirectories: true
        )
        try Data("không phải của chương trình".utf8).write(to: URL(fileURLWithPath: stray))
        #expect(try await office.run(["document", "sweep", "--json"]).error?["code"] == "sweep_without_backup")
        _ = try await office.run(["document", "withdraw", "TL-0002", "--reason", "nhầm"])
        for path in [used, withdrawn, stray] { try office.age(path, days: 400) }

        // Withdrawn after the only backup, which names it still.
        let early = office.daulang.path("sao-luu/daulang-2020-01-01T000000Z")
        try FileManager.default.createDirectory(atPath: early, withIntermediateDirectories: true)
        try Data("{}".utf8).write(to: URL(fileURLWithPath: early + "/manifest.json"))
        let young = try await office.run(["document", "sweep", "--confirm", "--json"]).json
        try FileManager.default.removeItem(atPath: early)
        try await Task.sleep(for: .seconds(1.1))
        _ = try await office.backup()
        let seen = try await office.run(["document", "sweep", "--json"]).json
        let isThere = FileManager.default.fileExists(atPath: withdrawn)
        let swept = try await office.run(["document", "sweep", "--confirm", "--json"]).json

        #expect(young["files"] == [] && young["young"] == 1)
        #expect(seen["deleted"] == false && seen["files"]?.array?.count == 1 && isThere)
        #expect(swept["deleted"] == true)
        #expect(!FileManager.default.fileExists(atPath: withdrawn))
        #expect(FileManager.default.fileExists(atPath: used) && FileManager.default.fileExists(atPath: stray))
        #expect(try await office.run(["document", "sweep", "--json"]).json["files"] == [])
        let trail = try await office.run(["audit", "show", "--json"]).json["entries"]?.array
        #expect(trail?.last?["act"] == "document.sweep")
    }

    @Test func aFileThatIsAddedAgainIsYoungAgain() async throws {
        let office = try await Office()
        let kept = try await office.add("một")
        _ = try await office.run(["document", "withdraw", "TL-0001", "--reason", "nhầm"])
        try office.age(kept, days: 400)
        try await Task.sleep(for: .seconds(1.1))
        _ = try await office.backup()

        try await office.add("một")
        let swept = try await office.run(["document", "sweep", "--confirm", "--json"]).json

        #expect(swept["files"] == [])
        #expect(FileManager.default.fileExists(atPath: kept))
    }
}
