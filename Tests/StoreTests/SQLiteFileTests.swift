import Foundation
import Store
import StoreSQLite
import TestSupport
import Testing

/// What is SQLite's own: its file, the folder around it, and how a commit gets onto the device.
@Suite struct SQLiteFileTests {
    @Test func aCommitIsOnTheDeviceWhenItReturns() async throws {
        let path = try await newFile()
        let database = try await SQLiteDatabase.open(path: path, steps: .example)

        let settings = try await database.write { connection in
            [
                try connection.first("PRAGMA synchronous")?.sqlValue(0),
                try connection.first("PRAGMA journal_mode")?.sqlValue(0),
                try connection.first("PRAGMA foreign_keys")?.sqlValue(0),
                try connection.first("PRAGMA busy_timeout")?.sqlValue(0),
            ]
        }

        #expect(settings == [.integer(2), .text("wal"), .integer(1), .integer(10_000)], "2 is FULL")
    }

    @Test func openingAndReadingChangeNoByteOfTheFile() async throws {
        let path = try await newFile()
        try await SQLiteDatabase.open(path: path, steps: .example).write { try $0.addItem("a") }
        let before = try Data(contentsOf: URL(filePath: path))

        let database = try await SQLiteDatabase.open(path: path, steps: .example)
        #expect(try await database.read { try $0.itemCodes() } == ["a"])
        try database.close()
        _ = await Result { try await SQLiteDatabase.open(path: path, steps: .longer) }

        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func aFileOpenedForReadingCannotBeWritten() async throws {
        let path = try await newFile()
        let database = try await SQLiteDatabase.open(path: path, access: .readOnly, steps: .example)

        #expect(try await database.read { try $0.itemCodes() } == [])
        await #expect(throws: StoreError.readOnly) { try await database.write { try $0.addItem("a") } }
    }

    @Test func aMissingFolderOrFileIsNamed() async throws {
        let missing = try TestFolder.path(forNew: "missing.sqlite")
        let lost = missing + "/no/such/folder.sqlite"

        await #expect(throws: StoreError.cannotOpen(place: missing, reason: .fileMissing)) {
            _ = try await SQLiteDatabase.open(path: missing)
        }
        for access in [SQLiteDatabase.Access.readOnly, .readWrite] {
            await #expect(throws: StoreError.cannotOpen(place: lost, reason: .folderMissing)) {
                _ = try await SQLiteDatabase.open(path: lost, access: access)
            }
        }
        await #expect(throws: StoreError.cannotOpen(place: lost, reason: .folderMissing)) {
            try await SQLiteDatabase.initialise(path: lost)
        }
        #expect(!FileManager.default.fileExists(atPath: missing))
    }

    /// Not even root can make a file there.
    @Test func aFolderThatCannotBeWrittenIsAnError() async throws {
        let path = "/proc/self/database.sqlite"

        let outcome = await Result { try await SQLiteDatabase.initialise(path: path) }

        guard case .failure(StoreError.cannotOpen(path, _)) = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test func aFileOfAnotherKindIsRefusedAndKept() async throws {
        let path = try TestFolder.path(forNew: "letter.txt")
        let letter = Data(repeating: UInt8(ascii: "x"), count: 5_000)
        try letter.write(to: URL(filePath: path))

        await #expect(throws: StoreError.notADatabase(place: path)) { _ = try await SQLiteDatabase.open(path: path) }
        await #expect(throws: StoreError.notADatabase(place: path)) { try await SQLiteDatabase.initialise(path: path) }

        #expect(try Data(contentsOf: URL(filePath: path)) == letter)
    }

    @Test func aBackupIsTheWholeDatabaseWhileWritersGoOn() async throws {
        let database = try await SQLiteDatabase.open(path: newFile(), steps: .example)
        try await database.write { connection in
            try connection.addItem("a", title: "Gốm Phù Lãng")
            try connection.replaceSearchEntry(kind: "item", code: "a", commune: nil, text: "gom phu lang")
        }
        let copy = try TestFolder.path(forNew: "copy.sqlite")

        try await database.backup(to: copy)
        try await database.write { try $0.addItem("later") }

        let restored = try await SQLiteDatabase.open(path: copy, steps: .example)
        #expect(try await restored.read { try $0.itemCodes() } == ["a"])
        #expect(try await restored.read { try $0.search(["phu"], limit: 9).map(\.code) } == ["a"])
        #expect(try await restored.read { try $0.first("PRAGMA journal_mode")?.text(0) } == "wal")
        try restored.close()
        let folder = URL(filePath: copy).deletingLastPathComponent()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["copy.sqlite"])
    }

    @Test func aBackupTakesNoOtherFilesPlace() async throws {
        let database = try await SQLiteDatabase.open(path: newFile(), steps: .example)
        let copy = try TestFolder.path(forNew: "copy.sqlite")
        try Data("older".utf8).write(to: URL(filePath: copy))

        await #expect(throws: StoreError.cannotOpen(place: copy, reason: .fileExists)) {
            try await database.backup(to: copy)
        }

        #expect(try String(contentsOfFile: copy, encoding: .utf8) == "older")
    }

    @Test func theBackupOfAnUpgradeCanBeOpened() async throws {
        let path = try await newFile()
        let copy = try TestFolder.path(forNew: "before.sqlite")
        try await SQLiteDatabase.open(path: path, steps: .example).write { try $0.addItem("a") }

        _ = try await SQLiteDatabase.upgrade(path: path, steps: .longer, backup: { try await $0.backup(to: copy) })

        let before = try await SQLiteDatabase.open(path: copy, access: .readOnly, steps: .example)
        #expect(try await before.read { try $0.itemCodes() } == ["a"])
    }

    @Test func aFullDiskIsToldAndLeavesNothing() async throws {
        let database = try await SQLiteDatabase.open(path: newFile(), steps: .example)

        await #expect(throws: StoreError.diskFull) {
            try await database.write { connection in
                let pages = try connection.first("PRAGMA page_count")?.integer(0) ?? 0
                #expect(try connection.first("PRAGMA max_page_count = 40")?.integer(0) == max(40, pages))
                for number in 1...10_000 {
                    try connection.addItem("item-\(number)", title: String(repeating: "x", count: 100))
                }
            }
        }

        #expect(try await database.read { try $0.itemCodes() } == [])
    }

    private func newFile() async throws -> String {
        let path = try TestFolder.path(forNew: "database.sqlite")
        try await SQLiteDatabase.initialise(path: path, steps: .example)
        return path
    }
}
