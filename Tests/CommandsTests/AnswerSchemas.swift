import Formats
import Foundation
import TestSupport

/// The published schemas of answers, and the table that says which command answers with which.
struct AnswerSchemas {
    /// The schema's file by the command's words, as `docs/json/README.md` has them.
    let files: [String: String]
    private let folder: String

    init(here: String = #filePath) throws {
        let tests = URL(fileURLWithPath: here).deletingLastPathComponent()
        let root = tests.deletingLastPathComponent().deletingLastPathComponent()
        folder = root.appendingPathComponent("docs/json").path
        script = tests.appendingPathComponent("hold_answers.py").path
        let text = try String(contentsOfFile: folder + "/README.md", encoding: .utf8)
        var files: [String: String] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let command = cells[0].trimmingCharacters(in: CharacterSet(charactersIn: "`"))
            files[command] = cells[1].split(separator: "`").dropFirst().first.map(String.init)
        }
        self.files = files
    }

    private let script: String

    /// An answer that a command gave.
    struct Given {
        let command: String
        let file: String
        let answer: JSONValue

        fileprivate var line: String {
            let object: JSONValue = ["command": .string(command), "schema": .string(file), "answer": answer]
            return object.text()
        }
    }

    /// One line for each place where an answer departs from its schema.
    func faults(in answers: [Given]) throws -> [String] {
        let place = try ScratchFolder()
        let path = place.path + "/answers"
        try Data(answers.map(\.line).joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [script, folder]
        process.standardInput = FileHandle(forReadingAtPath: path)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        let lines = said.split(separator: "\n").map(String.init)
        guard process.terminationStatus == 0 || !lines.isEmpty else { throw Failure.validatorFailed }
        return lines
    }

    enum Failure: Error {
        case validatorFailed
    }
}
