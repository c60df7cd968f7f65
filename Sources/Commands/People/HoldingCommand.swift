import App
import ArgumentParser
import Formats
import LegalCalendar
import Procedures
import Registry
import Wording

/// `daulang right holding`: who is what to a right, from when to when.
struct HoldingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holding",
        abstract: "Tư cách trong đối tượng bảo hộ: chủ sở hữu, thành viên… / Roles in a right.",
        subcommands: [HoldingAdd.self, HoldingEnd.self, HoldingList.self]
    )
}

/// Which role of which producer in which right.
struct HoldingOptions: ParsableArguments {
    @Argument(help: "Mã đối tượng bảo hộ. / The right's code.") var right: String
    @Option(help: "Mã chủ thể. / The producer's code.") var producer: String
    @Option(help: "owner, applicant, managing_body, representative, member. / The role.") var role: String

    func chosenRole(_ wording: any Wording) throws -> Holding.Role {
        guard let role = Holding.Role(rawValue: role) else {
            let choices = Holding.Role.allCases.map { "\($0.rawValue) (\(wording.name(of: $0)))" }
            throw Problem.general(.unknownChoice(field: "role", text: role, choices: choices))
        }
        return role
    }
}

struct HoldingAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Thêm một tư cách. / Add a role.")

    @OptionGroup var options: GlobalOptions
    @OptionGroup var holding: HoldingOptions
    @Option(help: "Từ ngày; để trống nếu chưa rõ. / From, if known.") var from: Day?
    @Option(help: "Đến hết ngày. / Until.") var until: Day?

    func run() async throws {
        let role = try holding.chosenRole(options.wording)
        var input = HoldingInput(right: holding.right, producer: holding.producer, role: role)
        input.from = from
        input.until = until
        let session = try await Session.open(options, for: .writing)
        let view = try await Holdings(session.context).add(input)
        let name = view.names[holding.producer] ?? holding.producer
        Output.answer(
            view.json(session.wording),
            [session.wording.holdingAdded(role, name: name, sign: view.right.sign)],
            options
        )
    }
}

struct HoldingEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "Kết thúc một tư cách; vẫn giữ trong sổ. / End a role; it stays on record."
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var holding: HoldingOptions
    @Option(help: "Ngày cuối (yyyy-mm-dd). / Its last day.") var on: Day

    func run() async throws {
        let role = try holding.chosenRole(options.wording)
        let session = try await Session.open(options, for: .writing)
        let view = try await Holdings(session.context).end(
            right: holding.right,
            producer: holding.producer,
            role: role,
            on: on
        )
        let name = view.names[holding.producer] ?? holding.producer
        Output.answer(
            view.json(session.wording),
            [session.wording.holdingEnded(role, name: name, sign: view.right.sign, on: on)],
            options
        )
    }
}

struct HoldingList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Liệt kê tư cách, cả đã kết thúc; hoặc vào một ngày. / List roles, ended ones too; or on a day."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đối tượng bảo hộ. / The right's code.") var right: String
    @Option(help: "Chỉ vào ngày này. / Only on this day.") var on: Day?

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let view = try await Holdings(session.context).list(right: right, on: on)
        let wording = session.wording
        guard options.json else {
            if view.right.kind == .geographicalIndication { Output.line(wording.stateOwned) }
            Output.table(
                wording.holdingColumns,
                view.right.holdings.map { holding in
                    [
                        "\(view.names[holding.producer] ?? "") (\(holding.producer))", wording.name(of: holding.role),
                        holding.from.map(wording.day) ?? "–", holding.until.map(wording.day) ?? "–",
                    ]
                }
            )
            return
        }
        Output.json(view.json(wording))
    }
}
