import App
import ArgumentParser
import Formats
import LegalCalendar
import Procedures
import Registry
import Wording

/// `daulang person`: who is reminded, and who answers for what.
struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "Người liên hệ, cán bộ và phân công. / People and what they answer for.",
        subcommands: [
            PersonAdd.self, PersonList.self, PersonShow.self, PersonCorrect.self, PersonAssign.self,
            PersonAssignments.self,
            PersonUnassign.self, PersonHandOver.self, PersonHandOvers.self, PersonExport.self, PersonForget.self,
        ]
    )
}

struct PersonAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Thêm một người. / Add one.")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Họ tên. / Name.") var name: String
    @Option(help: "Thư điện tử; dùng nhiều lần được. / E-mail, may be repeated.") var email: [String] = []
    @Option(help: "Điện thoại; dùng nhiều lần được. / Phone, may be repeated.") var phone: [String] = []
    @Option(help: "Zalo; dùng nhiều lần được. / Zalo, may be repeated.") var zalo: [String] = []
    @Option(help: "Ngôn ngữ của thư nhắc: vi hoặc en. / The language of reminders.") var language = "vi"
    @Option(help: "Không gửi từ giờ này, 0–23. / Nothing is sent from this hour.") var quietFrom = 21
    @Option(help: "Đến giờ này, 0–23. / Until this hour.") var quietUntil = 6
    @Flag(inversion: .prefixedNo, help: "Đồng ý nhận nhắc việc. / Agrees to be reminded.") var consent = true

    func run() async throws {
        var input = PersonInput(name: name)
        input.language = language
        input.quietFrom = quietFrom
        input.quietUntil = quietUntil
        input.hasConsented = consent
        input.addresses =
            email.map { AddressInput(channel: .email, address: $0) }
            + phone.map { AddressInput(channel: .phone, address: $0) }
            + zalo.map { AddressInput(channel: .zalo, address: $0) }
        let session = try await Session.open(options, for: .writing)
        let view = try await People(session.context).add(input)
        guard options.json else {
            Output.line(session.wording.added(.person, code: view.person.code, name: view.person.name))
            return
        }
        Output.json(view.json)
    }
}

struct PersonList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê. / List.")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let views = try await People(session.context).list()
        guard options.json else {
            CataloguePrinter(session.wording).table(
                [.code, .name, .addresses, .assignments],
                views.map { view in
                    [
                        view.person.code, view.shownName(session.wording),
                        view.person.addresses.map(\.address).joined(separator: ", "),
                        view.assignments.map { session.wording.text(of: $0.scope) }.joined(separator: ", "),
                    ]
                },
                emptyOf: .person
            )
            return
        }
        Output.json(["people": .array(views.map(\.json))])
    }
}

struct PersonShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Xem một người. / Show one.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã người liên hệ. / The person's code.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let view = try await People(session.context).show(code)
        guard options.json else {
            view.print(session.wording)
            return
        }
        Output.json(view.json)
    }
}

struct PersonAssign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Phân công: ai phụ trách việc gì, từ ngày nào. / Who answers for what, from when."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã người. / The person's code.") var code: String
    @Option(help: "contact (người của chủ thể) hoặc officer (cán bộ). / The role.") var role: String?
    @Flag(help: "Phụ trách toàn xã. / The whole commune.") var wholeCommune = false
    @Option(help: "Phụ trách một thôn, khu phố. / A village.") var village: String?
    @Option(help: "Phụ trách một chủ thể. / A producer's code.") var producer: String?
    @Option(help: "Phụ trách một đơn, hồ sơ. / A filing's code.") var filing: String?
    @Option(help: "Phụ trách một đơn vị: culture, economy, police, service_centre, school. / A unit of the commune.")
    var unit: String?
    @Option(help: "Từ ngày; mặc định hôm nay. / From; today unless said.") var from: Day?
    @Option(help: "Đến hết ngày. / Until.") var until: Day?
    @Option(help: "Mã người thay khi vắng. / Who stands in.") var deputy: String?

    func run() async throws {
        let unit = try unit.map { try UnitOption(options.wording).unit($0) }
        let scopes: [Assignment.Scope] = [
            wholeCommune ? .commune : nil, village.map { .village($0) }, producer.map { .producer($0) },
            filing.map { .filing($0) }, unit.map { .unit($0) },
        ].compactMap(\.self)
        guard scopes.count == 1 else {
            throw Problem.general(.oneOf(["--whole-commune", "--village", "--producer", "--filing", "--unit"]))
        }
        let role = try chosenRole(for: scopes[0])
        var input = AssignmentInput(role: role, scope: scopes[0])
        input.from = from
        input.until = until
        input.deputy = deputy
        let session = try await Session.open(options, for: .writing)
        let assignment = try await People(session.context).assign(code, input)
        guard options.json else {
            let scope = session.wording.text(of: assignment.scope)
            Output.line(
                session.wording.added(
                    .assignment,
                    code: assignment.code,
                    name: "\(code), \(session.wording.name(of: assignment.role)), \(scope)"
                )
            )
            return
        }
        Output.json(assignment.json)
    }
}

extension PersonAssign {
    /// A unit has one role only, so it need not be said.
    private func chosenRole(for scope: Assignment.Scope) throws -> Assignment.Role {
        guard let role else {
            guard scope.kind == .unit else { throw Problem.general(.oneOf(["--role", "--unit"])) }
            return .unit
        }
        guard let known = Assignment.Role(rawValue: role) else {
            let choices = Assignment.Role.allCases.map { "\($0.rawValue) (\(options.wording.name(of: $0)))" }
            throw Problem.general(.unknownChoice(field: "role", text: role, choices: choices))
        }
        return known
    }
}

/// A unit of the commune as it is typed: its id or its name.
struct UnitOption {
    private let wording: any Wording

    init(_ wording: any Wording) {
        self.wording = wording
    }

    func unit(_ text: String) throws(Problem) -> OfficeUnit {
        let folded = NameFolding.folded(text)
        let found = OfficeUnit.allCases.first { unit in
            unit.rawValue == text || NameFolding.folded(wording.name(of: unit.actor)) == folded
        }
        guard let found else {
            let choices = OfficeUnit.allCases.map { "\($0.rawValue) (\(wording.name(of: $0.actor)))" }
            throw .general(.unknownChoice(field: "unit", text: text, choices: choices))
        }
        return found
    }
}

struct PersonForget: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Xóa thông tin cá nhân; nhật ký vẫn liền mạch. / Erase personal data; the audit trail stays whole."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã người. / The person's code.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let view = try await People(session.context).forget(code)
        guard options.json else {
            Output.line(session.wording.forgotten(code))
            return
        }
        Output.json(view.json)
    }
}

extension PersonView {
    fileprivate func shownName(_ wording: any Wording) -> String {
        person.forgottenOn == nil ? person.name : wording.forgottenPerson
    }

    fileprivate func print(_ wording: any Wording) {
        let addresses = person.addresses.map { address in
            let channel = wording.name(of: address.channel)
            return "\(address.address) (\(channel), \(wording.consent(address.hasConsented)))"
        }
        let quiet = person.quietFrom == person.quietUntil ? nil : "\(person.quietFrom)–\(person.quietUntil)"
        CataloguePrinter(wording).lines([
            (.code, person.code), (.name, shownName(wording)), (.addresses, addresses.joined(separator: "; ")),
            (.quietHours, quiet),
        ])
        for assignment in assignments {
            Output.line()
            CataloguePrinter(wording).lines([
                (.assignments, assignment.code), (.role, wording.name(of: assignment.role)),
                (.scope, wording.text(of: assignment.scope)), (.from, wording.day(assignment.from)),
                (.until, assignment.until.map(wording.day)), (.deputy, assignment.deputy),
            ])
        }
    }
}
