import Foundation

/// Gives files a folder of this test run, which goes when the run ends.
public enum TestFolder {
    /// The path of a file that is not there yet, in a folder of its own.
    public static func path(forNew name: String) throws -> String {
        let folder = run.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appending(path: name).path(percentEncoded: false)
    }

    private static let run: URL = {
        atexit { try? FileManager.default.removeItem(at: TestFolder.run) }
        return FileManager.default.temporaryDirectory.appending(path: "daulang-tests-\(UUID().uuidString)")
    }()
}
