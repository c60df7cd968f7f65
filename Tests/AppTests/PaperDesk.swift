import App
import Foundation
import LegalCalendar
import Registry
import Store
import TestSupport

/// A sample record with a folder for documents and files to put into it.
struct PaperDesk {
    let record: SampleRecord
    let folder: DocumentFolder
    private let scratch: String

    init(_ engine: Engine, today: Day = "2026-11-23") async throws {
        record = try await SampleRecord(engine, today: today)
        scratch = (try TestFolder.path(forNew: "x") as NSString).deletingLastPathComponent
        folder = DocumentFolder(path: scratch + "/kho", limit: 100_000)
    }

    var documents: Documents { Documents(record.context, folder) }

    func addProducer() async throws {
        try await record.database.write { connection in
            try connection.insertProducer(
                Producer(
                    code: "CT-0001",
                    commune: "07654",
                    name: "Hợp tác xã Mẫu",
                    kind: nil,
                    village: nil,
                    place: nil
                )
            )
        }
    }

    /// The least that is a PDF file to us, made another by the text in it.
    static func pdf(_ text: String) -> [UInt8] { Array("%PDF-1.4\n% \(text)\n%%EOF\n".utf8) }

    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = scratch + "/" + name
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    @discardableResult
    func add(
        _ name: String,
        _ bytes: [UInt8],
        title: String = "Giấy mẫu",
        _ change: (inout DocumentInput) -> Void = { _ in }
    ) async throws -> DocumentView {
        var input = DocumentInput(title: title)
        change(&input)
        return try await documents.add(input, file: try write(name, bytes))
    }

    /// The names of the files that are kept.
    func files() throws -> [String] {
        (FileManager.default.subpaths(atPath: folder.path) ?? []).filter { $0.contains("/") }
            .map { ($0 as NSString).lastPathComponent }
    }
}
