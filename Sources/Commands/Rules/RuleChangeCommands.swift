import App
import ArgumentParser
import Formats
import LegalCalendar
import ProcedureFiles
import Procedures
import Registry
import Wording

/// `daulang rules diff`: what the program's rules would change in this record.
struct RulesDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract:
            "So quy định đi kèm chương trình với bản đang dùng, và những ngày sẽ đổi. / What the program's rules would change."
    )

    @OptionGroup var options: GlobalOptions
    @Flag(help: "In mẫu khai báo cho những chỗ chưa khai báo. / Print declarations to fill in.") var declare = false

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let outlooks = try await UpdateRules(session.context).outlooks()
        if declare {
            RuleDeclarations(outlooks, today: session.context.clock.today(), session.wording).printAll()
        } else if options.json {
            Output.json(["procedures": .array(outlooks.map { $0.json(session.wording) })])
        } else {
            let printer = RuleOutlookPrinter(session.wording)
            for outlook in outlooks { printer.printAll(outlook) }
            Output.line(outlooks.isEmpty ? session.wording.rulesUnchanged : session.wording.howToTakeOver)
        }
        if !outlooks.isEmpty { throw ExitCode(1) }
    }
}

/// `daulang rules update`: takes them over, all or none.
struct RulesUpdate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Áp dụng quy định đi kèm chương trình, sau khi đã xem `rules diff`. / Take the program's rules over."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let taken = try await UpdateRules(session.context).update()
        guard !options.json else {
            Output.json(["procedures": .array(taken.map { $0.json(session.wording) })])
            return
        }
        let printer = RuleOutlookPrinter(session.wording)
        for outlook in taken { printer.printAll(outlook) }
        Output.line(
            taken.isEmpty ? session.wording.rulesUnchanged : session.wording.rulesTakenOver(taken.count)
        )
    }
}

/// `daulang rules review`: what a lawyer should look at next, and what rests on it.
struct RulesReview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract:
            "Những con số cần đối chiếu lại: chưa kiểm chứng, lâu chưa xem, và việc nào dựa vào. / What to check next."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Số giá trị lâu chưa đối chiếu được nêu. / How many of the oldest to show.") var limit = 20

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit: 1…10000") }
    }

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let (unverified, others, names) = try await RulesToReview(session.context).values()
        let oldest = Array(others.prefix(limit))
        let wording = session.wording
        guard !options.json else {
            Output.json([
                "unverified": .array(unverified.map { $0.json(wording) }),
                "oldest": .array(oldest.map { $0.json(wording) }),
            ])
            return
        }
        let printer = RuleValuePrinter(wording, names)
        Output.line(wording.unverifiedHeading)
        for value in unverified { printer.print(value) }
        Output.line()
        Output.line(wording.oldestHeading(oldest.count))
        for value in oldest { printer.print(value) }
    }
}
