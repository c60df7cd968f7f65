import App
import ArgumentParser
import Formats
import LegalCalendar
import Registry
import Wording

/// `daulang reminders`: who is told what and when.
struct RemindersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reminders",
        abstract: "Nhắc việc: lập lịch, xem trước, xem lại, xác nhận đã xem. / Reminders.",
        subcommands: [
            RemindersPlan.self, RemindersPreview.self, RemindersList.self, RemindersLog.self,
            RemindersAcknowledge.self, RemindersResend.self, RemindersAway.self, RemindersQuiet.self,
            RemindersSheet.self, RemindersText.self, RemindersDelivered.self,
        ]
    )
}

struct RemindersPlan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Lập các thông báo của đêm nay; chạy lại không lập hai lần. / Plans tonight's messages."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .sending)
        let setup = NightSetup(session: session, options: options)
        let plan = try await PlanReminders(session.context, try setup.settings).plan()
        Output.answer(plan.json(session.wording), plan.lines(session.wording), options)
    }
}

struct RemindersPreview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Xem trước sẽ nhắc ai, việc gì, vì sao; không ghi, không gửi. / What would be sent, and why."
    )

    @OptionGroup var options: GlobalOptions
    @Option(name: .customLong("on"), help: "Ngày xem trước. / The day.") var day: Day?

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let day = day ?? session.context.clock.today()
        let setup = NightSetup(session: session, options: options)
        let plan = try await PlanReminders(session.context, try setup.settings).preview(on: day)
        let wording = session.wording
        Output.answer(plan.json(wording), [wording.previewNote(on: day)] + plan.lines(wording), options)
    }
}

struct RemindersList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Các thông báo gần đây và lời nhắc trong đó. / Recent messages and their reminders."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Bao nhiêu thông báo. / How many.") var limit = 50

    func run() async throws {
        try await MessageLister(options: options, limit: limit).run { view, wording in
            view.reminders.map { "    \($0.obligation): \(wording.text(of: $0.occasion))" }
        }
    }
}

struct RemindersLog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Mỗi lần gửi và câu trả lời của máy chủ. / Each attempt and the server's answer."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Bao nhiêu thông báo. / How many.") var limit = 50

    func run() async throws {
        try await MessageLister(options: options, limit: limit).run { view, wording in
            view.attempts.map { "    \($0.at)  \(wording.text(of: $0.outcome))  \($0.answer)" }
        }
    }
}

/// Prints messages, each with lines of its own kind below it.
private struct MessageLister {
    let options: GlobalOptions
    let limit: Int

    func run(below: (MessageView, any Wording) -> [String]) async throws {
        let session = try await Session.open(options, for: .reading)
        let messages = try await ReminderActs(session.context).messages(limit: max(1, min(limit, 10_000)))
        let wording = session.wording
        let lines = messages.flatMap { view in
            [
                "\(view.message.code)  \(wording.day(view.message.night))  \(view.personName)  "
                    + "\(wording.name(of: view.message.channel))  \(wording.name(of: view.message.state))"
            ] + below(view, wording)
        }
        let isEmpty = messages.isEmpty
        Output.answer(
            ["messages": .array(messages.map(\.json))],
            isEmpty ? [wording.nothingPlanned] : lines,
            options
        )
    }
}

struct RemindersAcknowledge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge",
        abstract: "Đã xem: thôi nhắc lặp lại ở mốc này; việc vẫn chưa xong. / Seen: ends this stage's repetition."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã việc, ví dụ VC-0001. / The obligation's code.") var obligation: String
    @Option(help: "Mã người liên hệ đã xem. / Who has seen it.") var person: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        try await ReminderActs(session.context).acknowledge(obligation, person: person)
        Output.answer(
            ["obligation": .string(obligation), "person": .string(person)],
            [session.wording.acknowledged(obligation)],
            options
        )
    }
}

struct RemindersResend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resend",
        abstract: "Cho gửi lại thông báo chưa rõ đã đến hoặc bị từ chối. / Sends an unknown or refused message again."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã thông báo, ví dụ TB-0001. / The message's code.") var message: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        try await ReminderActs(session.context).resend(message)
        Output.answer(["message": .string(message)], [session.wording.resent(message)], options)
    }
}

struct RemindersAway: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "away",
        abstract: "Ghi ngày vắng mặt; người thay được nhắc. / Days away; the deputy is reminded."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã người liên hệ. / The person's code.") var person: String
    @Option(help: "Ngày đầu. / First day.") var from: Day
    @Option(name: .customLong("to"), help: "Ngày cuối. / Last day.") var until: Day

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        try await ReminderActs(session.context).setAway(person, from: from, until: until)
        Output.answer(
            ["person": .string(person), "from": JSONValue(from), "to": JSONValue(until)],
            [session.wording.away(person, from: from, until: until)],
            options
        )
    }
}

struct RemindersQuiet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quiet",
        abstract: "Giờ không gửi gì cho một người; hai giờ bằng nhau là không có. / Hours in which nothing is sent."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã người liên hệ. / The person's code.") var person: String
    @Option(help: "Từ giờ này, 0–23. / From this hour.") var from: Int
    @Option(name: .customLong("to"), help: "Đến giờ này, 0–23. / Until this hour.") var until: Int

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        try await ReminderActs(session.context).setQuiet(person, from: from, until: until)
        Output.answer(
            ["person": .string(person), "from": .integer(from), "to": .integer(until)],
            [session.wording.quiet(person, from: from, until: until)],
            options
        )
    }
}

/// `daulang obligation`: what is decided about one thing to do.
struct ObligationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "obligation",
        abstract: "Một việc cần làm. / One obligation.",
        subcommands: [ObligationPursue.self]
    )
}

struct ObligationPursue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pursue",
        abstract: "Theo đuổi một việc đã quá hạn khi nhập: từ nay được nhắc. / Pursues a historic obligation."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã việc. / The obligation's code.") var obligation: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        try await ReminderActs(session.context).pursue(obligation)
        Output.answer(["obligation": .string(obligation)], [session.wording.pursued(obligation)], options)
    }
}
