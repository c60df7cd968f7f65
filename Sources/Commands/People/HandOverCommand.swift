import App
import ArgumentParser
import Formats
import Foundation
import LegalCalendar
import Registry
import Wording

struct PersonHandOver: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-over",
        abstract: "Bàn giao mọi việc của một người cho người khác từ một ngày. / Hand a person's work to another."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã người bàn giao. / Who hands over.") var giver: String
    @Argument(help: "Mã người nhận. / Who takes over.") var receiver: String
    @Option(help: "Ngày đầu tiên của người nhận (yyyy-mm-dd). / The receiver's first day.") var on: Day
    @Option(help: "Mã người thay khi người nhận vắng. / Who stands in for the receiver.") var deputy: String?

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let view = try await HandOvers(session.context).handOver(from: giver, to: receiver, on: on, deputy: deputy)
        let wording = session.wording
        guard options.json else {
            Output.line(wording.handedOver(from: view.giverName, to: view.receiverName, on: on, count: view.count))
            Output.table(wording.assignmentColumns, view.assignments.map { $0.cells(wording) })
            if session.settings["office.person"] == giver { Output.line(wording.settingsNameGiver(receiver)) }
            return
        }
        Output.json(view.json)
    }
}

struct PersonHandOvers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-overs",
        abstract: "Các lần bàn giao và những việc đã bàn giao. / What was handed over, and when."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let views = try await HandOvers(session.context).list()
        let wording = session.wording
        guard options.json else {
            if views.isEmpty { Output.line(wording.none(of: .handOver)) }
            for view in views {
                let sentence = wording.handedOver(
                    from: view.giverName.isEmpty ? wording.forgottenPerson : view.giverName,
                    to: view.receiverName.isEmpty ? wording.forgottenPerson : view.receiverName,
                    on: view.handOver.on,
                    count: view.count
                )
                Output.line("\(view.handOver.code)  \(sentence)")
                Output.table(wording.assignmentColumns, view.assignments.map { $0.cells(wording) })
            }
            return
        }
        Output.json(["hand_overs": .array(views.map(\.json))])
    }
}

struct PersonExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Xuất mọi thông tin đang giữ về một người, khi người đó yêu cầu. / All that is held of a person."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã người liên hệ. / The person's code.") var code: String
    @Option(help: "Tệp JSON ghi ra; không có thì in ra. / The JSON file; printed without it.") var output: String?

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let answer = try await ExportPerson(session.context).export(code)
        if let output {
            do {
                try Data((answer.text(.indented) + "\n").utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
            } catch {
                throw Problem.catalogue(.fileNotWritable(path: output))
            }
            if !options.json {
                Output.line(session.wording.personExported(code, to: output))
                return
            }
        }
        Output.json(answer)
    }
}

extension HandOverView {
    fileprivate var count: Int { handOver.items.count }
}
