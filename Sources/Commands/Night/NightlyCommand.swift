import App
import ArgumentParser
import Formats
import Registry
import Wording

/// `daulang nightly`: the whole night in one go.
struct NightlyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nightly",
        abstract: "Việc hằng đêm: tải, đối chiếu, tính lại, lập lịch nhắc, sao lưu, gửi. / The whole night.",
        discussion: """
            Mã thoát / exit codes: 0 xong · 4 một lượt khác đang chạy · 69 không tới được nguồn hay máy chủ thư (các bước
            khác vẫn làm) · 70 một bước bị lỗi (các bước khác vẫn làm).
            """
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .sending)
        let setup = NightSetup(session: session, options: options)
        let wording = session.wording
        let night = RunNight(
            session.context,
            try setup.settings,
            try setup.means(backup: try BackupPlace(session: session, options: options)?.stage)
        )
        let report = try await night.run { $0.json(wording).text() }
        if options.json {
            Output.json(report.json(wording))
        } else {
            for line in report.lines(wording) { Output.line(line) }
        }
        for fault in report.faults where fault.problem == nil {
            Output.error("\(fault.stage.rawValue): \(fault.detail)")
        }
        if report.hasFault { throw ExitCode(Problem.Gravity.fault.rawValue) }
        if report.isUnreachable { throw ExitCode(Problem.Gravity.unreachable.rawValue) }
    }
}

/// `daulang fetch`: the first stage by itself.
struct FetchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Tải danh sách đơn chuyển công bố hằng tuần (mã thoát 69 khi không được). / Fetches the weekly lists."
    )

    @OptionGroup var options: GlobalOptions
    @Flag(help: "Hỏi ngay, không chờ hết thời gian giãn cách. / Asks now, without waiting for the back-off.")
    var now = false

    func run() async throws {
        let session = try await Session.open(options, for: .sending)
        let setup = NightSetup(session: session, options: options)
        let means = try setup.means()
        let fetch = FetchWeeklyList(session.context, try setup.settings, fetcher: means.fetcher, pause: means.pause)
        let report = try await fetch.fetch(isForced: now)
        Output.answer(report.json(session.wording), report.lines(session.wording), options)
        if report.isUnreachable { throw ExitCode(Problem.Gravity.unreachable.rawValue) }
    }
}

/// `daulang propose`: our numbers are looked for in what was fetched.
struct ProposeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Đối chiếu số đơn của ta với danh sách đã tải. / Looks for our numbers in the lists."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let setup = NightSetup(session: session, options: options)
        let report = try await FindProposals(session.context, try setup.settings).find()
        Output.answer(report.json(session.wording), report.lines(session.wording), options)
    }
}

/// `daulang recompute`: every filing under the rules as they are now.
struct RecomputeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recompute",
        abstract: "Tính lại mọi hạn theo dữ liệu luật hiện có. / Recomputes every deadline."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let report = try await RecomputeObligations(session.context).recompute()
        Output.answer(report.json(session.wording), report.lines(session.wording), options)
        if !report.problems.isEmpty { throw ExitCode(Problem.Gravity.fault.rawValue) }
    }
}

/// `daulang send`: what is planned leaves; a timer of its own calls it every quarter of an hour.
struct SendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Gửi các thông báo đang chờ (mã thoát 69 khi máy chủ thư không dùng được). / Sends what is planned."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .sending)
        let setup = NightSetup(session: session, options: options)
        let send = SendMessages(session.context, try setup.settings, channels: try setup.channels())
        let report = try await send.send()
        Output.answer(report.json, report.lines(session.wording), options)
        if !report.faults.isEmpty { throw ExitCode(Problem.Gravity.fault.rawValue) }
        if report.isUnreachable { throw ExitCode(Problem.Gravity.unreachable.rawValue) }
    }
}

/// `daulang report`: what the person in charge should know this morning.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Sáng nay cần biết gì; báo cáo năm. / What needs a look this morning; the yearly report.",
        subcommands: [MorningReportCommand.self, AnnualReportCommand.self, CraftVillageReportCommand.self],
        defaultSubcommand: MorningReportCommand.self
    )
}

/// `daulang report`, or `daulang report morning`.
struct MorningReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "morning",
        abstract: "Sáng nay cần biết gì (mã thoát 1 khi có điều cần xem). / What needs a look; exit 1 if anything does."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let report = try await ReportHouse(session.context).report()
        Output.answer(report.json(session.wording), report.lines(session.wording), options)
        if report.hasFindings { throw ExitCode(1) }
    }
}

extension Output {
    /// One answer in the form that was asked for.
    static func answer(_ json: JSONValue, _ lines: [String], _ options: GlobalOptions) {
        if options.json {
            Output.json(json)
        } else {
            for line in lines { Output.line(line) }
        }
    }
}
