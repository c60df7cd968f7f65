import App
import ArgumentParser
import Formats
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
        ]
    )
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

struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Tạo tài khoản và đường dẫn đặt mật khẩu. / Make an account, and the link to set its password."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã người (NG-…). / The person.") var person: String
    @Option(help: "responsible (cán bộ phụ trách), officer (cán bộ), reader (người xem). / The role.") var role: String
    @Option(help: "Tên đăng nhập; không ghi thì lấy từ họ tên. / The sign-in name.") var signIn: String?

    func run() async throws {
        let role = try Account.Role(option: role)
        let session = try await Session.open(options, for: .writing)
        let made = try await Accounts(session.context).add(person, signInName: signIn, role: role)
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
    @Argument(help: "responsible, officer hoặc reader. / The role.") var role: String

    func run() async throws {
        let role = try Account.Role(option: role)
        let session = try await Session.open(options, for: .writing)
        try await Accounts(session.context).setRole(code, to: role).answer(session, options)
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

extension AccountView {
    fileprivate func cells(_ wording: any Wording) -> [String] {
        [account.code, personName, account.signInName, wording.name(of: account.role), wording.name(of: state)]
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
