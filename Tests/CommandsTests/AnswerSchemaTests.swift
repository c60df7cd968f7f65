import Formats
import Foundation
import LegalCalendar
import TestSupport
import Testing

/// Every answer in JSON keeps the promise of its published schema.
@Suite struct AnswerSchemaTests {
    /// What this suite cannot bring about by the command line alone, and why.
    private static let outOfReach = [
        "inbox take": "something is sent by the service alone; WebTests hold its answer",
        "inbox return": "the same",
        "user totp-off": "codes are turned on in the service alone; WebTests hold its answer",
        "reminders resend": "a message becomes unknown or refused only by a mail server",
        "rules check": "driven by itself below: it reads every pack, and needs no record",
        "rules mutate": "driven by itself below, on the project's own cases",
    ]

    @Test(.timeLimit(.minutes(10)))
    func everyCommandAnswersAfterItsSchema() async throws {
        let schemas = try AnswerSchemas()
        var journey = AnswerJourney(try Daulang(), schemas)
        var sending = AnswerJourney(try Daulang(today: nil), schemas)

        try await journey.catalogue()
        try await journey.people()
        try await journey.lists()
        try await journey.filings()
        try await journey.accounts()
        try await journey.papers()
        try await journey.office()
        try await journey.law()
        try await journey.nights()
        try await journey.listFromFile()
        try await journey.holidays()
        try await journey.week()
        try await journey.changes()
        try await journey.severalCommunes()
        try await sending.messages(today: Self.realToday)

        let faults = try schemas.faults(in: journey.given + sending.given)
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
        let seen = journey.commands.union(sending.commands).union(Self.outOfReach.keys)
        #expect(Set(schemas.files.keys).subtracting(seen).sorted() == [])
    }

    @Test func everyCommandThatSpeaksJSONHasASchemaAndNoOther() async throws {
        let help = try await Daulang(today: nil).run(["--experimental-dump-help"]).json

        // The service answers no question: it runs until it is stopped, and what it writes is its log.
        let commands = Self.commands(try #require(help["command"]), []).filter { $0 != "serve" }

        // The service answers requests and no command; its log is JSON by itself.
        #expect(Set(commands).subtracting(["serve"]) == Set(try AnswerSchemas().files.keys))
        #expect(commands.count > 60)
    }

    @Test func theLawsOwnCommandsAnswerAfterTheirSchemas() async throws {
        let schemas = try AnswerSchemas()
        var journey = AnswerJourney(try Daulang(), schemas)

        try await journey.ask("rules check")
        try await journey.ask("rules mutate", ["--procedure", "trademark.collective"] + Self.projectData)

        #expect(try schemas.faults(in: journey.given) == [])
    }

    @Test func aForeignKeyAMissingKeyAndABadDateAreNoticed() throws {
        let schemas = try AnswerSchemas()
        let answers: [JSONValue] = [
            ["person": "NG-0001", "from": "2026-11-23", "to": "2026-11-24", "more": 1],
            ["person": "NG-0001", "from": "2026-11-23"],
            ["person": "NG-0001", "from": "23/11/2026", "to": "2026-11-24"],
            ["person": "NG-0001", "from": "2026-11-23", "to": "2026-11-24"],
        ]

        let faults = try answers.map { answer in
            try schemas.faults(in: [.init(command: "reminders away", file: "absence.json", answer: answer)]).count
        }

        #expect(faults == [1, 1, 1, 0])
    }

    /// The leaves of the tree of commands that take `--json`.
    private static func commands(_ node: JSONValue, _ path: [String]) -> [String] {
        let children = (node["subcommands"]?.array ?? []).filter { $0["commandName"]?.string != "help" }
        guard children.isEmpty else {
            return children.flatMap { commands($0, path + [$0["commandName"]?.string ?? ""]) }
        }
        let names = (node["arguments"]?.array ?? []).flatMap { $0["names"]?.array ?? [] }
        return names.contains { $0["name"]?.string == "json" } ? [path.joined(separator: " ")] : []
    }

    static var projectFolder: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    private static var projectData: [String] { ["--data", projectFolder.appendingPathComponent("data").path] }

    private static var realToday: Day {
        Day(ordinal: (Int(Date().timeIntervalSince1970) + 7 * 3600) / 86_400)
    }
}
