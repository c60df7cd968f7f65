import App
import Formats
import LegalCalendar
import TestSupport
import Testing

/// `daulang deadline`, one date or a hundred thousand: the same dates either way.
@Suite struct DeadlineCommandTests {
    private static let seed: UInt64 = 20_261_123
    private static let units: [Term.Unit] = [.day, .week, .month, .year, .workingDay]

    private static func draws(_ count: Int) throws -> [(from: Day, term: Term)] {
        var generator = SeededGenerator(seed: seed)
        let first = try #require(Day(year: 2015, month: 1, day: 1))
        let last = try #require(Day(year: 2060, month: 12, day: 31))
        return try (0..<count).map { _ in
            let from = Day(ordinal: Int.random(in: first.ordinal...last.ordinal, using: &generator))
            let unit = try #require(units.randomElement(using: &generator))
            let length = Int.random(in: 1...(unit == .year ? 10 : unit == .month ? 120 : 400), using: &generator)
            let sign = Int.random(in: 0..<4, using: &generator) == 0 ? -1 : 1
            return (from, try #require(Term(count: sign * length, unit: unit)))
        }
    }

    @Test(.timeLimit(.minutes(5)))
    func theBatchAgreesWithTheQuestionOverAHundredThousandDraws() async throws {
        let draws = try Self.draws(100_000)
        let question = try DeadlineQuestion(RuleLibrary())
        let input = Array(("from,term\n" + draws.map { "\($0.from),\($0.term)\n" }.joined()).utf8)

        let answer = try await Daulang(today: nil).run(["deadline", "--csv"], input: input)

        let lines = answer.text.split(separator: "\n")
        try #require(lines.count == draws.count + 1, "\(answer.errors)")
        #expect(lines[0] == "from,term,raw,statutory,safe,status")
        let wrong = zip(draws, lines.dropFirst()).first { draw, line in
            let dates = question.dates(from: draw.from, term: draw.term)
            let safe = dates.safe.map(\.description) ?? ""
            let status = dates.isFirm && dates.safe != nil ? "firm" : "provisional"
            return line != "\(draw.from),\(draw.term),\(dates.raw),\(dates.statutory),\(safe),\(status)"
        }
        #expect(wrong == nil, "seed \(Self.seed): \(String(describing: wrong))")
    }

    @Test(.timeLimit(.minutes(5)))
    func theBatchAgreesWithTheSingleForm() async throws {
        let draws = try Self.draws(25)
        let daulang = try Daulang(today: nil)
        let input = Array(draws.map { "\($0.from),\($0.term)\n" }.joined().utf8)

        let batch = try await daulang.run(["deadline", "--csv"], input: input).text.split(separator: "\n")

        for (draw, line) in zip(draws, batch) {
            let single = try await daulang.run(["deadline", "--json", "--", "\(draw.from)", "\(draw.term)"]).json
            let names = ["from", "term", "raw", "statutory", "safe"]
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            #expect(names.map { single[$0]?.string ?? "" } == cells.prefix(5).map(String.init))
            let isFirm = ["statutory", "safe"].allSatisfy { single["status"]?[$0]?.string == "firm" }
            #expect(cells.last == (isFirm ? "firm" : "provisional"))
        }
    }

    @Test(
        arguments: [
            "24/9/2026,P2M", "2026-02-30,P2M", "2026-09-24;P2M", "2026-09-24,2M", "2026-09-24", "2026-09-24,P2M,x",
        ]
    )
    func aBadLineStopsTheBatchWithItsNumberAfterTheGoodOnes(line: String) async throws {
        let input = Array("2026-09-24,P2M\n\(line)\n2026-09-24,P2M\n".utf8)

        let answer = try await Daulang(today: nil).run(["deadline", "--csv"], input: input)

        #expect(answer.exitCode == 2)
        #expect(answer.errors.hasPrefix("Dòng 2 "))
        #expect(answer.text == "2026-09-24,P2M,2026-11-24,2026-11-25,2026-11-20,firm\n")
    }

    @Test func aBackwardTermIsAskedWithBeforeOrAfterTwoDashes() async throws {
        let daulang = try Daulang(today: nil)

        let before = try await daulang.run(["deadline", "2026-12-29", "P180D", "--before", "--json"])
        let dashes = try await daulang.run(["deadline", "--json", "--", "2026-12-29", "-P180D"])

        #expect(before.output == dashes.output)
        #expect(try before.json["raw"]?.string == "2026-07-02")
    }

    @Test func everyDateOfTheExplanationIsToldInVietnamese() async throws {
        let answer = try await Daulang(today: nil).run(["deadline", "2026-09-24", "P2M", "--explain"])

        #expect(answer.text.contains("Hạn cuối theo luật"))
        #expect(answer.text.contains("25/11/2026"))
        #expect(answer.text.contains("Nên nộp trước hết ngày"))
    }
}
