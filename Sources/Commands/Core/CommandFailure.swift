import App
import ArgumentParser
import Formats
import Foundation
import Registry
import Wording

/// How a command that did not succeed ends: what is said, where, and with which exit code.
struct CommandFailure {
    private let error: any Error
    private let wantsJSON: Bool
    private let language: Language

    init(_ error: any Error, arguments: [String]) {
        self.error = error
        wantsJSON = arguments.contains("--json")
        language = Language(arguments: arguments)
    }

    /// Says it on standard error and returns the exit code.
    func report() -> Int32 {
        if let code = error as? ExitCode { return code.rawValue }
        if let problem = Problem(error) {
            say(problem)
            return problem.gravity.rawValue
        }
        let exit = DaulangCommand.exitCode(for: error)
        let message = DaulangCommand.fullMessage(for: error)
        if exit == .success {
            print(message)
            return 0
        }
        if exit == .validationFailure {
            say(.general(.usage(message)))
            return Problem.Gravity.input.rawValue
        }
        let problem = Problem.general(.fault(id: faultID))
        say(problem)
        Output.error("\(error)")
        return problem.gravity.rawValue
    }

    private func say(_ problem: Problem) {
        let text = language.wording.text(of: problem)
        guard wantsJSON else {
            Output.error(text.hint.isEmpty ? text.message : "\(text.message)\n\(text.hint)")
            return
        }
        let answer: JSONValue = [
            "error": [
                "code": .string(problem.id),
                "message": .string(text.message),
                "field": JSONValue(problem.field),
                "hint": .string(text.hint),
            ]
        ]
        Output.error(answer.text(.indented))
    }

    /// Names the fault so that the sentence and the log can be brought together.
    private var faultID: String {
        let sum = "\(error)".utf8.reduce(UInt32(5381)) { ($0 &* 33) ^ UInt32($1) }
        return String(sum, radix: 16)
    }
}

extension Language {
    /// The language asked for, even where the rest of the command line cannot be read.
    init(arguments: [String]) {
        let after = arguments.firstIndex(of: "--lang").flatMap { index in
            arguments.indices.contains(index + 1) ? arguments[index + 1] : nil
        }
        let joined = arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst("--lang=".count)) }
        self = (after ?? joined).flatMap(Language.init(rawValue:)) ?? .vietnamese
    }
}
