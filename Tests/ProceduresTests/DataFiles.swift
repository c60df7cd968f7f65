import Foundation
import LegalCalendar
import ProcedureFiles
import Procedures

/// The project's own data files, as they stand in the repository.
enum DataFiles {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "data").resolvingSymlinksInPath()

    static func all() throws -> [SourceText] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        return try paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") }.map { path in
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            return SourceText(path: "data/\(path)", text: text)
        }
    }

    static func rules() throws -> RuleFiles {
        RuleFiles(try all(), hash: { "\($0.utf8.count)" })
    }
}
