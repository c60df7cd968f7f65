import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing
import Wording

/// What a preview shows is what is saved, and looking leaves no trace.
@Suite(.serialized) struct PreviewTests {
    @Test(arguments: Engine.available)
    func whatIsSavedIsWhatWasShownAndLookingChangesNoRow(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("trademark.application", [])
        let seed = UInt64.random(in: 0...UInt64.max)
        var draws = SeededGenerator(seed: seed)
        var (recorded, changed) = (0, 0)
        for _ in 0..<40 {
            let input = Self.draw(&draws)
            let before = try await record.rows()
            let preview = await Result { try await RecordEvent(record.context).preview(input, filing: code) }
            let after = try await record.rows()
            #expect(before == after, "seed \(seed): \(input)")

            let saved = await Result { try await RecordEvent(record.context).record(input, filing: code) }

            switch (preview, saved) {
            case (.success(let preview), .success(let outcome)):
                let view = try await ShowFiling(record.context).show(code)
                #expect(preview.outcome == outcome, "seed \(seed): \(input)")
                #expect(preview.after.events == view.events, "seed \(seed): \(input)")
                #expect(preview.after.obligations.map(\.record) == view.obligations.map(\.record), "seed \(seed)")
                #expect(preview.after.obligations.map(\.dates) == view.obligations.map(\.dates), "seed \(seed)")
                #expect(preview.after.state == view.state)
                recorded += 1
                changed += preview.changes.count
            case (.failure(let seen), .failure(let met)):
                #expect(seen as? Problem == met as? Problem && seen is Problem, "seed \(seed): \(seen) \(met)")
            case (.success, .failure(let error)), (.failure(let error), .success):
                Issue.record("seed \(seed): \(input): only one of both failed: \(error)")
            }
        }
        #expect(recorded > 5 && changed > 3, "seed \(seed): hardly anything was tried")
    }

    private static func draw(_ draws: inout SeededGenerator) -> EventInput {
        let kinds = [
            "filed", "formality_notice", "formality_replied", "passed_for_publication", "formally_valid", "published",
            "refusal_notice", "refusal_replied", "grant_notice", "fees_paid", "granted", "extension_requested",
            "withdrawn", "no_such_event",
        ]
        let day = Day(ordinal: ("2024-01-01" as Day).ordinal + Int.random(in: 0...1060, using: &draws))
        var input = EventInput(kind: kinds.randomElement(using: &draws) ?? "filed", date: day)
        if Bool.random(using: &draws) { input.received = day.adding(days: Int.random(in: -1...9, using: &draws)) }
        if Int.random(in: 0...3, using: &draws) == 0 { input.printedTerm = "P3M" }
        return input
    }

    @Test(arguments: Engine.available)
    func aMovedDateIsShownOldAndNewWithItsReasons(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing(
            "gi.application",
            [("filed", "2026-01-15"), ("formally_valid", "2026-03-20"), ("published", "2026-03-31")]
        )
        var correction = EventCorrection(reason: "đọc nhầm ngày trên Công báo")
        correction.date = "2026-04-01"
        let before = try await record.rows()

        let preview = try await CorrectEvent(record.context).preview("DB-0003", with: correction)

        let moved = try #require(preview.changes.first { $0.after.record.key.step == "substantive_examination" })
        #expect(moved.change == .moved && moved.isMoved)
        #expect(moved.before?.dates.raw == "2026-09-30")
        #expect(moved.after.dates.raw == "2026-09-01")
        let lines = moved.dateLines(.vietnamese).joined(separator: "\n")
        #expect(lines.contains("30/9/2026 → 28/8/2026"), "\(lines)")
        #expect(!moved.reasonLines(preview.after.names, .vietnamese).isEmpty)
        #expect(try await record.rows() == before)
        #expect(try await CorrectEvent(record.context).correct("DB-0003", with: correction) == preview.outcome)
        #expect(try await ShowFiling(record.context).show(code).events.count == 4)
    }

    @Test(arguments: Engine.available)
    func aLetterForTwoFilingsShowsWhatChangesInBothAndIsEnteredInBothOrNone(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let first = try await record.filing("gi.application", [("filed", "2026-01-15")])
        let second = try await record.filing("gi.application", [("filed", "2026-02-16")])
        var letter = LetterInput(title: "Thông báo kết quả thẩm định hình thức", dated: "2026-11-02")
        letter.printedTerm = "P2M"
        let code = try await Letters(record.context).add(letter).letter.code
        var entry = LetterEntry()
        entry.filings = [first, second]
        let before = try await record.rows()

        let preview = try await Letters(record.context).preview(code, entry)

        #expect(try await record.rows() == before)
        #expect(preview.events.map(\.after.filing.code) == [first, second])
        #expect(preview.events.allSatisfy { $0.changes.contains { $0.change == .added } })
        let outcome = try await Letters(record.context).enter(code, entry)
        #expect(outcome.events == preview.events.map(\.outcome))
    }
}

extension Wording where Self == VietnameseWording {
    static var vietnamese: VietnameseWording { VietnameseWording() }
}

extension SampleRecord {
    /// Every row of every table, as text.
    func rows() async throws -> [String: [String]] {
        let statements = SchemaStep.all.flatMap(\.statements)
        let made = statements.compactMap { $0.firstMatch(of: /CREATE TABLE ([a-z_]+)/).map { String($0.output.1) } }
        // Those that a step needed only on its way.
        let tables = Set(made).subtracting(["filing_before", "holding_in_time"])
        return try await database.read { connection in
            var rows: [String: [String]] = [:]
            for table in tables {
                let query = SQLQuery(verbatim: "SELECT * FROM \(table)")
                rows[table] = try connection.rows(query).map { String(describing: $0) }.sorted()
            }
            return rows
        }
    }
}
