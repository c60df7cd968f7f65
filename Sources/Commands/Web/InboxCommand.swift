import App
import ArgumentParser
import Formats
import Registry
import Wording

/// `daulang inbox`: what producers sent by their links.
struct InboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox",
        abstract: "Thư và giấy tờ cơ sở gửi từ trang của mình. / What producers sent by their links.",
        subcommands: [InboxList.self, InboxTake.self, InboxReturn.self]
    )
}

struct InboxList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê. / List.")

    @OptionGroup var options: GlobalOptions
    @Flag(help: "Cả những thứ đã xem. / Those that were settled too.") var all = false

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let views = try await Inbox(session.context).list(all: all)
        let wording = session.wording
        guard options.json else {
            if views.isEmpty { Output.line(wording.none(of: .submission)) }
            Output.table(wording.inboxColumns, views.map { $0.cells(wording) })
            return
        }
        Output.json(["submissions": .array(views.map(\.json))])
    }
}

struct InboxTake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take",
        abstract: "Nhận: giấy tờ vào hồ sơ của nó; thư thì còn phải vào sổ. / Take it."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã (GT-…). / Its code.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let view = try await Inbox(session.context).take(code)
        Output.answer(view.json, [session.wording.taken(view.submission)], options)
    }
}

struct InboxReturn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: "Trả lại, kèm lý do mà cơ sở sẽ thấy. / Give it back, with the reason that the producer sees."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã (GT-…). / Its code.") var code: String
    @Option(help: "Lý do. / The reason.") var reason: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let view = try await Inbox(session.context).giveBack(code, reason: reason)
        Output.answer(view.json, [session.wording.givenBack(code)], options)
    }
}

extension SubmissionView {
    fileprivate func cells(_ wording: any Wording) -> [String] {
        [
            submission.code, producerName, wording.purpose(of: submission, title: title), submission.document,
            wording.instant(submission.sent), wording.name(of: submission.outcome),
        ]
    }
}
