import App
import ArgumentParser
import Formats
import LegalCalendar
import Registry
import Wording

struct PersonAssignments: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assignments",
        abstract: "Ai phụ trách việc gì, ai thay: vào một ngày, hoặc tất cả. / Who answers for what on a day."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Vào ngày này; mặc định hôm nay. / On this day; today unless said.") var on: Day?
    @Flag(help: "Tất cả, cả đã kết thúc. / All, ended ones too.") var all = false

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let day = all ? nil : on ?? session.context.clock.today()
        let views = try await Assignments(session.context).list(on: day)
        let wording = session.wording
        guard options.json else {
            if views.isEmpty { Output.line(wording.none(of: .assignment)) }
            Output.table(wording.assignmentColumns, views.map { $0.cells(wording) })
            return
        }
        Output.json(["assignments": .array(views.map(\.json))])
    }
}

struct PersonUnassign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unassign",
        abstract: "Kết thúc một phân công. / End an assignment."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã phân công (PC-…). / The assignment's code.") var code: String
    @Option(help: "Ngày cuối (yyyy-mm-dd). / Its last day.") var on: Day

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let view = try await Assignments(session.context).end(code, on: on)
        Output.answer(view.json, [session.wording.ended(.assignment, code: code, on: on)], options)
    }
}

extension AssignmentView {
    func cells(_ wording: any Wording) -> [String] {
        [
            assignment.code, personName.isEmpty ? wording.forgottenPerson : personName,
            wording.name(of: assignment.role), wording.text(of: assignment.scope), wording.day(assignment.from),
            assignment.until.map(wording.day) ?? "–", deputyName ?? assignment.deputy ?? "–",
        ]
    }
}
