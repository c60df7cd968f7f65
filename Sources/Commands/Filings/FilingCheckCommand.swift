import App
import ArgumentParser
import Wording

struct FilingCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Người thứ hai đã đối chiếu một diễn biến với bản giấy. / A second person has checked an event."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã diễn biến. / The event's code.") var event: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let check = try await CheckEvent(session.context).check(event)
        Output.answer(check.json, [session.wording.checkNoted(event)], options)
    }
}
