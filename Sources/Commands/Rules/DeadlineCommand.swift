import App
import ArgumentParser
import Formats
import LegalCalendar
import Procedures
import Registry
import Wording

/// `daulang deadline`: counts one term, or a million.
struct DeadlineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadline",
        abstract: "Tính một thời hạn theo Bộ luật Dân sự. / Counts a term by the Civil Code.",
        discussion: """
            daulang deadline 2026-09-24 P2M --explain
            daulang deadline 2026-12-29 P180D --before
            daulang deadline --csv < tu-va-thoi-han.csv

            Thời hạn: P3M tháng, P10Y năm, P30D ngày, P2W tuần, P15WD ngày làm việc. Với --csv, mỗi dòng vào là
            “ngày,thời hạn” (dấu trừ: tính ngược), mỗi dòng ra là “from,term,raw,statutory,safe,status”; gặp dòng sai
            thì dừng, báo số dòng, mã thoát 2.
            """
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Ngày bắt đầu (yyyy-mm-dd). / The starting day.") var from: Day?
    @Argument(help: "Thời hạn, ví dụ P2M. / The term.") var term: Term?
    @Flag(help: "Tính ngược về trước. / Count backward.") var before = false
    @Flag(help: "In cách tính từng bước. / Print each step.") var explain = false
    @Flag(help: "Đọc nhiều dòng từ đầu vào chuẩn. / Read lines from standard input.") var csv = false

    func run() async throws {
        let question = try DeadlineQuestion(await options.recordedLibrary(options.settings()))
        guard !csv else {
            try DeadlineBatch(question).run(from: 0, to: 1)
            return
        }
        guard let from, let term else { throw Problem.general(.oneOf(["FROM TERM", "--csv"])) }
        let counted = before && !term.isBackward ? term.reversed : term
        guard options.json else {
            try print(question, from, counted)
            return
        }
        try Output.json(json(question, from, counted))
    }

    private func print(_ question: DeadlineQuestion, _ from: Day, _ term: Term) throws {
        let wording = options.wording
        let dates = question.dates(from: from, term: term)
        let doubt = { (isFirm: Bool) in isFirm ? "" : " – \(wording.provisional)" }
        Output.line("\(wording.label(.raw)): \(wording.dayWithWeekday(dates.raw))")
        Output.line(
            "\(wording.label(.statutory)): "
                + "\(wording.dayWithWeekday(dates.statutory))\(doubt(dates.statutoryDoubts.isEmpty))"
        )
        if let safe = dates.safe {
            Output.line("\(wording.label(.safe)): \(wording.dayWithWeekday(safe))\(doubt(dates.safeDoubts.isEmpty))")
        }
        guard explain else { return }
        Output.line("\(wording.howComputed):")
        let names = try options.library(options.settings()).lawNames()
        for (index, reason) in question.reasons(from: from, term: term).enumerated() {
            Output.line("  \(index + 1). \(wording.sentence(reason, names: names))")
        }
    }

    private func json(_ question: DeadlineQuestion, _ from: Day, _ term: Term) throws -> JSONValue {
        let dates = question.dates(from: from, term: term)
        let names = try options.library(options.settings()).lawNames()
        return [
            "from": JSONValue(from),
            "term": .string(term.description),
            "raw": JSONValue(dates.raw),
            "statutory": JSONValue(dates.statutory),
            "safe": JSONValue(dates.safe),
            "status": [
                "statutory": dates.statutoryDoubts.isEmpty ? "firm" : "provisional",
                "safe": dates.safe != nil && dates.safeDoubts.isEmpty ? "firm" : "provisional",
            ],
            "reasons": .array(
                question.reasons(from: from, term: term).map { JSONValue($0, names: names, wording: options.wording) }
            ),
        ]
    }
}
