import App
import ArgumentParser
import Formats
import LegalCalendar
import Procedures
import Registry
import Wording

/// `daulang due`: what must be done soon, the late first.
struct DueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract:
            "Việc sắp đến hạn và đã quá hạn (mã thoát 1 khi có việc quá hạn). / What is due; exit 1 if anything is late."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Nhìn trước bao nhiêu ngày. / How many days ahead.") var days = 30

    func run() async throws {
        guard (0...3660).contains(days) else {
            throw Problem.general(.badValue(field: "days", text: "\(days)", example: "30"))
        }
        let session = try await Session.open(options, for: .reading)
        let owed = try await Filings(session.context).owed(within: days)
        let items = owed.filter { $0.obligation.carriedOn == nil }
        let carried = owed.filter { $0.obligation.carriedOn != nil }
        let today = session.context.clock.today()
        let stars = try await OCOPReadiness(session.context).endangeredStars()
        if options.json {
            Output.json([
                "due": .array(items.map { $0.json(session.wording) }),
                "carried_on": .array(carried.map { $0.json(session.wording) }),
                "endangered_stars": .array(stars.map { $0.json(session.wording) }),
            ])
        } else {
            for line in stars.lines(session.wording) { Output.line(line) }
            print(items, session.wording)
            printCarried(carried, session.wording)
        }
        if items.contains(where: { $0.obligation.isLate(on: today) }) { throw ExitCode(1) }
    }

    private func printCarried(_ items: [DueItem], _ wording: any Wording) {
        if !items.isEmpty { Output.line("\(wording.carriedOnHeading):") }
        for item in items {
            guard let carried = item.obligation.carriedOn else { continue }
            let name = item.obligation.name.text(in: wording.language)
            Output.line("    \(item.subjectName) (\(item.filing.code)): \(name). \(wording.carriedOn(carried))")
        }
    }

    private func print(_ items: [DueItem], _ wording: any Wording) {
        if items.isEmpty { Output.line(wording.noneDue) }
        for item in items {
            let obligation = item.obligation
            let left = item.daysLeft.map { " – \(wording.due(daysLeft: $0))" } ?? ""
            Output.line(
                "\(item.subjectName) (\(item.filing.code)): \(obligation.name.text(in: wording.language))\(left)"
            )
            for line in obligation.dateLines(wording) { Output.line("    \(line)") }
        }
    }
}

/// `daulang explain FILING STEP`: how the dates of one step came about.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Cách tính ngày của một bước. / How the dates of a step are counted."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đơn. / The filing's code.") var filing: String
    @Argument(help: "Bước (ví dụ opposition_period) hoặc mã việc. / The step or the obligation's code.") var step:
        String

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let (view, obligations) = try await ExplainStep(session.context).explain(step: step, of: filing)
        let wording = session.wording
        guard options.json else {
            for obligation in obligations { print(obligation, view, wording) }
            return
        }
        Output.json([
            "filing": .string(filing),
            "obligations": .array(obligations.map { $0.json(names: view.names, wording) }),
        ])
    }

    private func print(_ obligation: ObligationView, _ view: FilingView, _ wording: any Wording) {
        Output.line("\(obligation.record.code)  \(obligation.name.text(in: wording.language))")
        if let carried = obligation.carriedOn { Output.line("  \(wording.carriedOn(carried))") }
        for line in obligation.dateLines(wording) { Output.line("  \(line)") }
        Output.line("\(wording.howComputed):")
        for (index, reason) in obligation.reasons.enumerated() {
            Output.line("  \(index + 1). \(wording.sentence(reason, names: view.names))")
        }
        for text in [obligation.step.ifMissed, obligation.step.remedy].compactMap(\.self) {
            Output.line("  \(text.text(in: wording.language))")
        }
    }
}

/// `daulang fees PROCEDURE`: what it costs, with the working.
struct FeesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fees",
        abstract: "Phí, lệ phí của một thủ tục, có cách tính. / The fees of a procedure, with their working."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Thủ tục. / The procedure.") var procedure: String
    @Option(help: "Số nhóm hàng hóa, dịch vụ. / Number of classes.") var classes = 1
    @Option(help: "Số sản phẩm, dịch vụ của mỗi nhóm; nhiều nhóm khác nhau thì ghi 8,6. / Items a class, or 8,6.")
    var items = "1"
    @Option(name: .customLong("on"), help: "Ngày nộp. / The day of payment.") var day: Day?
    @Option(help: "Câu trả lời, ví dụ priority=yes. / An answer.") var answer: [String] = []

    func run() async throws {
        let settings = try options.settings()
        let library = try options.library(settings)
        let today = options.today ?? Clock.live.today()
        let answers = try answers(example: "priority=yes", answer)
        let quantities = FeeQuantities(itemsByClass: try itemsByClass(), answers: answers)
        let quote = try QuoteFees(library).quote(procedure: procedure, quantities, on: day ?? today)
        guard options.json else {
            FeesPrinter(quote, options.wording).printAll()
            return
        }
        Output.json(quote.json(options.wording))
    }

    private func itemsByClass() throws -> [Int] {
        let counts = items.split(separator: ",").map { Int($0) }
        let numbers = counts.compactMap(\.self)
        guard FeeQuantities.classCounts.contains(classes), numbers.count == counts.count, !numbers.isEmpty,
            numbers.allSatisfy(FeeQuantities.itemCounts.contains), numbers.count == 1 || numbers.count == classes
        else { throw Problem.general(.badValue(field: "items", text: items, example: "--classes 2 --items 8,6")) }
        return numbers.count == 1 ? Array(repeating: numbers[0], count: classes) : numbers
    }
}

/// Answers to yes-or-no questions, each as `question=yes`.
func answers(example: String, _ texts: [String]) throws -> [String: Bool] {
    var answers: [String: Bool] = [:]
    for text in texts {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let answer = YesNo(rawValue: parts[1].lowercased()) else {
            throw Problem.general(.badValue(field: "answer", text: text, example: example))
        }
        answers[parts[0]] = answer.isYes
    }
    return answers
}

/// A quote as text: each line with its working, then the sum, then what may be reduced.
struct FeesPrinter {
    private let quote: QuoteFees.Quote
    private let wording: any Wording

    init(_ quote: QuoteFees.Quote, _ wording: any Wording) {
        self.quote = quote
        self.wording = wording
    }

    func printAll() {
        let language = wording.language
        for statement in quote.statements where !statement.lines.isEmpty {
            Output.line("\(statement.stage.name.text(in: language)):")
            for line in statement.lines {
                let working = "\(line.quantity) × \(wording.money(line.row.amount)) = \(wording.money(line.sum))"
                let law = wording.citation(line.row.citation, names: quote.names)
                Output.line("  \(line.row.name.text(in: language)): \(working)  (\(law))")
            }
            Output.line("  \(wording.total): \(wording.money(statement.total))")
        }
        Output.line(wording.fullPrice)
        let sentences = Dictionary(grouping: quote.reductions) { $0.sentence.text(in: language) }
        for (sentence, reductions) in sentences.sorted(by: { $0.key < $1.key }) {
            let laws = reductions.map { quote.names.name($0.citation.law, in: language) }.joined(separator: "; ")
            Output.line("\(sentence) – \(laws).")
        }
    }
}
