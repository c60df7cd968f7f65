import App
import ArgumentParser
import Foundation
import Logging
import Registry
import Web
import Wording

/// `daulang serve`: the service on the network, until it is asked to end.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Mở trang cho các cơ sở, chạy đến khi được dừng. / Serves the pages until it is stopped.",
        discussion: """
            Dừng bằng Ctrl+C hoặc tín hiệu TERM: việc đang làm dở được làm xong. Nhật ký ra đầu ra lỗi, mỗi dòng một JSON.
            Ends on Ctrl+C or TERM after finishing what was begun. The log goes to standard error, one JSON a line.
            """
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Địa chỉ và cổng; cổng 0 là cổng trống bất kỳ. / Address and port; 0 takes any free port.")
    var address: String?
    @Option(help: "Giờ chạy việc hằng đêm, ví dụ 02:00. / The hour of the night's work.") var nightAt: String?
    @Flag(help: "Chỉ liệt kê các đường vào của dịch vụ rồi thôi. / List the service's routes and end.") var routes =
        false

    func run() async throws {
        ServedMemory.keepSmall()
        let hour = try (nightAt ?? options.settings()["web.night-at"]).map { try NightHour($0) }
        let session = try await Session.open(options, for: hour == nil ? .writing : .sending)
        let setup = WebSetup(session: session, options: options)
        let settings = try setup.settings(address: address)
        let key = try setup.linkKey
        // What the feeds need is made now: a page that is read writes nothing.
        try await MakeCalendar(session.context).installation()
        let record = ServedRecord(session.context)
        let house = try setup.house
        let server = WebServer(
            record,
            key,
            try session.documents(options),
            settings,
            house,
            logger: Self.logger(session.context.clock)
        )
        guard !routes else {
            for route in server.routes { Output.line(route) }
            return
        }
        let wording = session.wording
        let first = try await firstAccount(session, settings)
        if let hour { Output.line(wording.nightServed(at: hour.text)) }
        let night = hour.map { ServedNights(hour: $0, session: session, options: options, record: record) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            if let night { group.addTask { await night.run() } }
            group.addTask {
                do {
                    try await server.run { port in
                        let here = settings.address(port: port)
                        // Only now is it known where the link opens, if no setting says so.
                        let link = first?.lines(wording, address: settings.publicAddress ?? here) ?? []
                        for line in link + [wording.serving(at: here)] { Output.line(line) }
                    }
                } catch is AddressTaken {
                    throw Problem.web(.addressTaken("\(settings.host):\(settings.port)"))
                }
            }
            group.addTask { await ServedMemory.giveBack() }
            // Whichever ends first ends the others; a night is not broken off in the middle.
            try await group.next()
            group.cancelAll()
            try await group.waitForAll()
        }
        Output.line(wording.servingEnded)
    }

    /// There is no first password: whoever answers for the whole commune gets a link to set one.
    private func firstAccount(_ session: Session, _ settings: WebSettings) async throws -> AccountWithLink? {
        let accounts = Accounts(session.context)
        guard try await accounts.areNone() else { return nil }
        let made = try await accounts.first(for: settings.officePerson)
        if made == nil { Output.line(session.wording.noAccountYet) }
        return made
    }

    private static func logger(_ clock: Clock) -> Logger {
        Logger(label: "daulang") { _ in LogLines(now: { clock.timestamp }, write: { Output.error($0) }) }
    }
}

extension WebSettings {
    fileprivate func address(port: Int) -> String {
        host.contains(":") ? "http://[\(host)]:\(port)" : "http://\(host):\(port)"
    }
}
