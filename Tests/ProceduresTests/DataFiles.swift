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

/// Everything that the data files say, read once for all tests.
struct RuleData: Sendable {
    let book: RuleBook
    let cases: [RuleCase]
    let calendar: WorkCalendar
    let definitions: [String: EventDefinition]

    private static let once = Result { try fromFiles() }

    static func read() throws -> RuleData { try once.get() }

    private static func fromFiles() throws -> RuleData {
        let rules = try DataFiles.rules()
        let book = rules.book().value
        guard let calendar = book.calendar else { throw MissingCalendar() }
        return RuleData(
            book: book,
            cases: rules.cases().value,
            calendar: calendar,
            definitions: book.definitions
        )
    }

    struct MissingCalendar: Error {}
}
