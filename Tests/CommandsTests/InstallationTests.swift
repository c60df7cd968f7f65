import Formats
import Foundation
import TestSupport
import Testing

/// What an administrator relies on: settings, layers of data, versions, and a program that may be moved.
@Suite struct InstallationTests {
    @Test func anotherSchemaVersionIsRefusedAndTheFileStaysAsItWas() async throws {
        let changes = [
            ("DELETE FROM schema_step WHERE position = (SELECT max(position) FROM schema_step)", "database_too_old"),
            ("INSERT INTO schema_step SELECT max(position) + 1, '9999-later' FROM schema_step", "database_too_new"),
        ]
        for (statement, code) in changes {
            let daulang = try await Daulang.initialised()
            try Self.run(statement, on: daulang.path("daulang.sqlite"))
            let before = try daulang.read("daulang.sqlite")

            for command in [["due"], ["producer", "add", "--name", "Hộ Mẫu"]] {
                let answer = try await daulang.run(command + ["--json"])
                #expect(answer.exitCode == 4)
                #expect(try answer.error?["code"]?.string == code)
                let hint = try answer.error?["hint"]?.string ?? ""
                #expect(hint.contains("chạy `daulang upgrade`") == (code == "database_too_old"))
            }
            #expect(try daulang.read("daulang.sqlite") == before)
        }
    }

    /// By another program than ours, as a later or earlier version would leave it.
    private static func run(_ statement: String, on path: String) throws {
        let script = """
            import sqlite3, sys
            connection = sqlite3.connect(sys.argv[1])
            connection.execute(sys.argv[2])
            connection.commit()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", script, path, statement]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    @Test func aProgramThatWasMovedKeepsItsDataWithAnEmptyEnvironment() async throws {
        let daulang = try Daulang(today: nil)
        let moved = daulang.path("moved-daulang")
        try FileManager.default.copyItem(atPath: try Daulang.program, toPath: moved)
        let here = try await daulang.run(["rules", "list", "--json"])

        let there = try await daulang.run(["-i", moved, "rules", "list", "--json"], copy: "/usr/bin/env")

        #expect(there.exitCode == 0, "\(there.errors)")
        #expect(there.output == here.output)
        #expect(try there.json["procedures"]?.array?.count ?? 0 >= 8)
    }

    @Test func aDataFolderWinsOverTheEmbeddedFilesAndTheAnswerSaysSo() async throws {
        let daulang = try Daulang(today: nil)
        let name = "procedures/trademark.collective.yaml"
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let original = try String(contentsOf: root.appendingPathComponent("data/\(name)"), encoding: .utf8)
        let changed = original.replacing("name: {vi: ", with: "name: {vi: THỬ ", maxReplacements: 1)
        try #require(changed != original)
        let folder = URL(fileURLWithPath: daulang.path("luat/procedures"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(changed.utf8).write(to: folder.appendingPathComponent("trademark.collective.yaml"))

        let plain = try await daulang.run(["rules", "list", "--json"]).json["procedures"]?.array ?? []
        let over = try await daulang.run(["rules", "list", "--json", "--data", "luat"]).json["procedures"]?.array ?? []

        #expect(Set(plain.map { $0["layer"]?.string }) == ["embedded"])
        let folderLayer = over.filter { $0["layer"]?.string == "folder" }
        #expect(folderLayer.map { $0["code"]?.string } == ["trademark.collective"])
        #expect(folderLayer.first?["name"]?.string?.hasPrefix("THỬ ") == true)
        #expect(over.count == plain.count)
    }

    @Test func theEnvironmentWinsOverTheFileAndTheOptionOverBoth() async throws {
        let daulang = try Daulang(today: nil)
        let config = try daulang.write(Array("database: tep.sqlite\n".utf8), as: "daulang.yaml")

        let byFile = try await daulang.run(["init", "--json", "--config", config])
        let variables = ["DAULANG_DATABASE": "bien.sqlite", "DAULANG_CONFIG": config]
        let byVariable = try await daulang.run(["init", "--json"], environment: variables)
        let byOption = try await daulang.run(["init", "--json", "--database", "chon.sqlite"], environment: variables)

        let places = try [byFile, byVariable, byOption].map { try $0.json["database"]?.string }
        #expect(places == ["tep.sqlite", "bien.sqlite", "chon.sqlite"])
        for place in places { #expect(FileManager.default.fileExists(atPath: daulang.path(place ?? ""))) }
    }

    @Test func aKeyThatIsNotKnownIsToldWithItsLine() async throws {
        let daulang = try await Daulang.initialised()
        let text = "office:\n  name: Xã Mẫu\n  fone: 0204 000 000\n"
        let config = try daulang.write(Array(text.utf8), as: "daulang.yaml")

        let answer = try await daulang.run(["due", "--config", config])

        #expect(answer.exitCode == 2)
        #expect(answer.errors.contains("dòng 3"))
        #expect(answer.errors.contains("office.fone"))
    }

    @Test func aFaultInADataFolderIsToldWithFileAndLineInVietnamese() async throws {
        let daulang = try Daulang(today: nil)
        let folder = URL(fileURLWithPath: daulang.path("luat/procedures"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = "procedure: trademark.application\nkhong_co: 1\n"
        try Data(text.utf8).write(to: folder.appendingPathComponent("trademark.application.yaml"))

        let fees = try await daulang.run(["fees", "trademark.application", "--data", "luat"])
        let check = try await daulang.run(["rules", "check", "--data", "luat"])

        #expect(fees.exitCode == 2)
        #expect(fees.errors.contains("procedures/trademark.application.yaml:"))
        #expect(fees.errors.contains("khóa"))
        #expect(check.exitCode == 1)
        #expect(check.text.contains("procedures/trademark.application.yaml:2: không có khóa “khong_co”"))
    }
}
