import Formats
import Foundation
import Registry
import TestSupport
import Testing
import Wording

/// Every fault in both languages, as people and machines read it, in one file that a reviewer can read through.
///
/// `UPDATE_GOLDEN=1` writes the file anew.
@Suite struct ErrorGoldenTests {
    /// One fault as it is told.
    private struct Told {
        let id: String
        let exitCode: Int32
        let field: String?
        let met: String
        let vietnamese: ProblemText
        let english: ProblemText

        var lines: String {
            """
            \(id) · \(exitCode) · \(field ?? "–") · \(met)
              vi: \(Told.indented(vietnamese.message))
                  \(Told.indented(vietnamese.hint))
              en: \(Told.indented(english.message))
                  \(Told.indented(english.hint))

            """
        }

        private static func indented(_ text: String) -> String {
            text.trimmingCharacters(in: .newlines).replacing("\n", with: "\n      ")
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func everyFaultIsToldAsTheGoldenFileHasIt() async throws {
        let told = try await Self.allTold()
        let text = told.map(\.lines).joined(separator: "\n")
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Golden/errors.txt")

        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: path)
        }

        #expect(text == (try String(contentsOf: path, encoding: .utf8)))
        #expect(Set(told.map(\.id)) == (try Self.declaredCodes()))
        Self.expectDistinctAndHelpful(told)
    }

    private static func expectDistinctAndHelpful(_ told: [Told]) {
        for sentences in [told.map { ($0.id, $0.vietnamese) }, told.map { ($0.id, $0.english) }] {
            let byMessage = Dictionary(grouping: sentences) { $0.1.message }
            for (message, same) in byMessage { #expect(Set(same.map(\.0)).count == 1, "\(message)") }
            for (id, text) in sentences { #expect(!text.hint.isEmpty && !text.message.isEmpty, "\(id)") }
        }
        for fault in told where fault.id != "usage" {
            #expect(codeWord(in: fault.vietnamese.message) == nil, "\(fault.id): \(fault.vietnamese.message)")
            #expect(swiftName(in: fault.vietnamese.hint) == nil, "\(fault.id): \(fault.vietnamese.hint)")
        }
    }

    /// A word of the program, not of the language, outside of quotes: `snake_case`, `camelCase`, or a dump of a value.
    private static func codeWord(in sentence: String) -> String? {
        let spoken = sentence.replacing(#/“[^”]*”|`[^`]*`|smtp\.[a-z-]+/#, with: "")
        return spoken.firstMatch(of: #/[a-z]+_[a-z_]+/#).map { String($0.0) } ?? swiftName(in: spoken)
    }

    private static func swiftName(in text: String) -> String? {
        text.firstMatch(of: #/[a-z]+[A-Z][a-z]+\(|Optional\(|[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+|\b[a-z]+[a-z]\(“/#)
            .map { String($0.0) }
    }

    /// The codes as the enums declare them, read from their text: a new case without a sample fails here.
    private static func declaredCodes() throws -> Set<String> {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var codes = Set(RecordKind.allCases.map { "\($0.rawValue)_not_found" })
        let folder = root.appendingPathComponent("Sources/Registry")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        for path in files where path.lastPathComponent.hasSuffix("Problem.swift") {
            let text = try String(contentsOf: path, encoding: .utf8)
            guard text.contains(": ProblemArea {") else { continue }
            let ids = try #require(text.split(separator: "public var id: String {").dropFirst().last)
            let body = ids.prefix(upTo: ids.firstRange(of: "\n    }\n")?.lowerBound ?? ids.endIndex)
            for match in body.matches(of: #/: "([a-z_]+)"/#) { codes.insert(String(match.1)) }
        }
        return codes
    }

    private static func allTold() async throws -> [Told] {
        let daulang = try await prepared()
        var told: [Told] = []
        for trigger in ErrorSamples.general + ErrorSamples.catalogue + ErrorSamples.filings
            + ErrorSamples.people + ErrorSamples.documents + ErrorSamples.letters + ErrorSamples.accounts
        {
            told.append(try await meet(trigger, daulang))
        }
        return told
            + (ErrorSamples.made + ErrorSamples.madeOfDocuments + ErrorSamples.madeOfAccounts).map { problem in
                Told(
                    id: problem.id,
                    exitCode: problem.gravity.rawValue,
                    field: problem.field,
                    met: "–",
                    vietnamese: VietnameseWording().text(of: problem),
                    english: EnglishWording().text(of: problem)
                )
            }
    }

    private static func meet(_ trigger: ErrorSamples.Trigger, _ daulang: Daulang) async throws -> Told {
        let told = try await [[String](), ["--lang", "en"]].asyncMap { language in
            let answer = try await daulang.run(trigger.arguments + language + ["--json"], input: trigger.input)
            let error: JSONValue? = try? answer.error
            #expect(error?["code"]?.string == trigger.id, "\(trigger.arguments): \(answer.errors)")
            return (answer.exitCode, error ?? .null)
        }
        let texts = told.map { ProblemText($0.1["message"]?.string ?? "", hint: $0.1["hint"]?.string ?? "") }
        let words = trigger.arguments.map { $0.count > 60 ? String($0.prefix(9)) + "…" : $0 }
        return Told(
            id: trigger.id,
            exitCode: told[0].0,
            field: told[0].1["field"]?.string,
            met: words.joined(separator: " ").replacing("\r\n", with: "⏎"),
            vietnamese: texts[0],
            english: texts[1]
        )
    }

    private static func prepared() async throws -> Daulang {
        let daulang = try Daulang()
        for file in ErrorSamples.files { _ = try daulang.write(file.bytes, as: file.name) }
        for arguments in ErrorSamples.preparation + ErrorSamples.documentPreparation
            + ErrorSamples.letterPreparation + ErrorSamples.accountPreparation
        {
            let answer = try await daulang.run(arguments)
            try #require(answer.exitCode == 0, "\(arguments): \(answer.errors)")
        }
        _ = try daulang.write(Array("không phải SQLite".utf8), as: "khong-phai.sqlite")
        _ = try daulang.write(Array("office:\n  nam: Xã Mẫu\n".utf8), as: "cau-hinh.yaml")
        try FileManager.default.createDirectory(
            atPath: daulang.path("luat/procedures"),
            withIntermediateDirectories: true
        )
        let empty = Array("procedure: trademark.application\n".utf8)
        _ = try daulang.write(empty, as: "luat/procedures/trademark.application.yaml")
        return daulang
    }
}

extension Array {
    /// The results in the order of the elements, one after the other.
    fileprivate func asyncMap<Result>(_ body: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await body(element)) }
        return results
    }
}
