import App
import ArgumentParser
import Formats
import Procedures
import Registry
import Wording

/// `daulang user`: who of the office may sign in.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Tài khoản đăng nhập của cán bộ. / The accounts of the staff.",
        discussion: """
            Mật khẩu không bao giờ gõ ở đây: người dùng tự đặt bằng đường dẫn mở một lần. / Nobody types a password here.
            """,
        subcommands: [
            UserAdd.self, UserList.self, UserLink.self, UserRole.self, UserDisable.self, UserEnable.self,
            UserCodesOff.self,
        ]
    )

    static let roles = """
        responsible (cán bộ phụ trách), officer (cán bộ), reviewer (người kiểm tra), vice_chair (lãnh đạo), administrator
        (quản trị tài khoản), reader (người xem), province_reader (người xem của tỉnh). / The role.
        """
    static let units = """
        Phòng, ban của cán bộ: culture, economy, police, service_centre, school. / The unit for which an officer works.
        """
}

extension Account.Role {
    fileprivate init(option text: String) throws {
        guard let role = Account.Role(rawValue: text) else {
            let choices = Account.Role.allCases.map(\.rawValue)
            throw Problem.general(.unknownChoice(field: "role", text: text, choices: choices))
        }
        self = role
    }
}

extension OfficeUnit {
    fileprivate init(option text: String) throws {
        guard let unit = OfficeUnit(rawValue: text) else {
            let choices = OfficeUnit.allCases.map(\.rawValue)
            throw Problem.general(.unknownChoice(field: "unit", text: text, choices: choices))
        }
        self = unit
    }
}

struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Tạo tài khoản và đường dẫn đặt mật khẩu. / Make an account, and the link to set its password."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã người (NG-…). / The person.") var person: String
    @Option(help: ArgumentHelp(UserCommand.roles)) var role: String
    @Option(help: ArgumentHelp(UserCommand.units)) var unit: String?
    @Option(help: "Tên đăng nhập; không ghi thì lấy từ họ tên. / The sign-in name.") var signIn: String?

    func run() async throws {
        let (role, unit) = (try Account.Role(option: role), try unit.map { try OfficeUnit(option: $0) })
        let session = try await Session.open(options, for: .writing)
        let made = try await Accounts(session.context).add(person, signInName: signIn, role: role, unit: unit)
        try made.answer(session, options)
    }
}

struct UserList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê. / List.")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let (views, wording) = (try await Accounts(session.context).list(), session.wording)
        guard options.json else {
            if views.isEmpty { Output.line(wording.noAccountYet) }
            Output.table(wording.accountColumns, views.map { $0.cells(wording) })
            return
        }
        Output.json(["accounts": .array(views.map(\.json))])
    }
}

struct UserLink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Đường dẫn mới để đặt lại mật khẩu. / A new link to set the password."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã tài khoản (TK-…). / The account.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        try await Accounts(session.context).newLink(code).answer(session, options)
    }
}

struct UserRole: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "role", abstract: "Đổi vai trò. / Change the role.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã tài khoản (TK-…). / The account.") var code: String
    @Argument(help: ArgumentHelp(UserCommand.roles)) var role: String
    @Option(help: ArgumentHelp(UserCommand.units)) var unit: String?

    func run() async throws {
        let (role, unit) = (try Account.Role(option: role), try unit.map { try OfficeUnit(option: $0) })
        let session = try await Session.open(options, for: .writing)
        try await Accounts(session.context).setRole(code, to: role, unit: unit).answer(session, options)
    }
}

struct UserDisable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Khóa; ai đang đăng nhập thì ra ngay. / Let nobody in with it any more."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã tài khoản (TK-…). / The account.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        try await Accounts(session.context).disable(code).answer(session, options)
    }
}

struct UserEnable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "enable", abstract: "Mở lại. / Let it in again.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã tài khoản (TK-…). / The account.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        try await Accounts(session.context).enable(code).answer(session, options)
    }
}

struct UserCodesOff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "totp-off",
        abstract: "Tắt mã xác nhận cho người mất điện thoại. / Ask for no code any more: the phone is lost."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã tài khoản (TK-…). / The account.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        try await Accounts(session.context).stopCodes(code).answer(session, options)
    }
}

extension AccountView {
    fileprivate func cells(_ wording: any Wording) -> [String] {
        let role = [wording.name(of: account.role), account.unit.map { wording.name(of: $0) }].compactMap(\.self)
        return [
            account.code, personName, account.signInName, role.joined(separator: ", "), wording.name(of: state),
            wording.asksForCode(asksForCode),
        ]
    }

    fileprivate func answer(_ session: Session, _ options: GlobalOptions) {
        Output.answer(json, [cells(session.wording).joined(separator: "  ")], options)
    }
}

extension AccountWithLink {
    fileprivate func answer(_ session: Session, _ options: GlobalOptions) throws {
        let address = try WebSetup(session: session, options: options).publicAddress
        Output.answer(json(address: address), lines(session.wording, address: address), options)
    }

    func lines(_ wording: any Wording, address: String?) -> [String] {
        let signInName = view.account.signInName
        return ["\(view.account.code)  \(view.personName), \(wording.name(of: view.account.role))"]
            + wording.setUpLink(
                signInName: signInName,
                address: address,
                path: path,
                until: Instant.text(until)
            )
    }
}
