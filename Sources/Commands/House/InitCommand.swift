import App
import ArgumentParser
import Formats
import Registry
import StorePostgres
import StoreSQLite
import Wording

/// `daulang init`: makes the database and names its first commune.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Tạo cơ sở dữ liệu cho một xã, phường. / Makes the database for a commune."
    )

    @OptionGroup var options: GlobalOptions

    @Option(help: "Mã xã, phường, 5 chữ số (QĐ 19/2025/QĐ-TTg). / The commune's code.")
    var code = "07654"

    @Option(help: "Tên xã, phường. / The commune's name.")
    var name = "Xã An Lạc"

    @Option(help: "Mã tỉnh, 2 chữ số. / The province's code.")
    var province = "24"

    @Option(help: "Tên tỉnh. / The province's name.")
    var provinceName = "Bắc Ninh"

    @Option(help: "Tên cán bộ phụ trách, người mở tài khoản đầu tiên. / The officer, who opens the first account.")
    var officer: String?

    func run() async throws {
        try Commune.check(code: code, province: province)
        let settings = try options.settings()
        let place = options.place(settings)
        if Session.isServer(place) {
            try await PostgresDatabase.initialise(PostgresAddress(conninfo: place))
        } else {
            try await SQLiteDatabase.initialise(path: place)
        }
        var here = options
        here.today = nil
        let session = try await Session.open(here, for: .reading)
        let commune = Commune(
            code: code,
            name: NameFolding.normalised(name),
            province: province,
            provinceName: NameFolding.normalised(provinceName)
        )
        try await Communes(session.context).add(commune)
        var person: Person?
        if let officer {
            let people = People(session.context)
            let added = try await people.add(PersonInput(name: officer)).person
            _ = try await people.assign(added.code, AssignmentInput(role: .officer, scope: .commune))
            person = added
        }
        guard options.json else {
            Output.line(session.wording.databaseMade(at: place, for: commune))
            if let person { Output.line("\(person.code)  \(person.name)") }
            return
        }
        var answer: JSONObject = ["database": .string(place), "commune": commune.json]
        if let person { answer["officer"] = .string(person.code) }
        Output.json(.object(answer))
    }
}

/// `daulang upgrade`: brings an older database to this program's schema, after a backup.
struct UpgradeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upgrade",
        abstract: "Nâng cấp cơ sở dữ liệu cũ, có sao lưu trước. / Upgrades an older database after a backup."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let settings = try options.settings()
        let place = options.place(settings)
        let backup = "\(place).backup-\(Clock.live.timestamp.filter { $0 != ":" })"
        let steps = try await Upgrade(place: place, backup: backup).run()
        guard options.json else {
            Output.line(options.wording.upgraded(steps: steps.count, backup: steps.isEmpty ? nil : backup))
            return
        }
        Output.json([
            "steps": .array(steps.map { .string($0) }),
            "backup": steps.isEmpty ? .null : .string(backup),
        ])
    }
}

/// `daulang commune`: the communes of this installation.
struct CommuneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commune",
        abstract: "Các xã, phường trong cơ sở dữ liệu. / The communes of this installation.",
        subcommands: [CommuneList.self, CommuneAdd.self, CommuneRename.self, CommuneOffice.self],
        defaultSubcommand: CommuneList.self
    )
}

struct CommuneList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê. / List.")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let communes = try await Communes(session.context).list()
        guard options.json else {
            for commune in communes { Output.line("\(commune.code)  \(commune.name), \(commune.provinceName)") }
            return
        }
        Output.json(["communes": .array(communes.map(\.json))])
    }
}

struct CommuneAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Thêm một nơi. / Add one.")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Mã, 5 chữ số. / Code.") var code: String
    @Option(help: "Tên. / Name.") var name: String
    @Option(help: "Mã tỉnh, 2 chữ số. / Province.") var province: String
    @Option(help: "Tên tỉnh. / Province's name.") var provinceName: String

    func run() async throws {
        try Commune.check(code: code, province: province)
        let session = try await Session.open(options, for: .writing)
        let commune = Commune(
            code: code,
            name: NameFolding.normalised(name),
            province: province,
            provinceName: NameFolding.normalised(provinceName)
        )
        let settings = try NightSetup(session: session, options: options).settings
        try await Communes(session.context).add(commune, settings)
        guard options.json else {
            Output.line("\(commune.code)  \(commune.name), \(commune.provinceName)")
            return
        }
        Output.json(commune.json)
    }
}

struct CommuneRename: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: "Sửa tên xã, phường, tên tỉnh; mã không đổi. / Another name; the code stays."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Tên. / Name.") var name: String?
    @Option(help: "Tên tỉnh. / Province's name.") var provinceName: String?

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let communes = Communes(session.context)
        let now = try await communes.show()
        let commune = try await communes.rename(to: name ?? now.name, provinceName: provinceName ?? now.provinceName)
        Output.answer(commune.json, ["\(commune.code)  \(commune.name), \(commune.provinceName)"], options)
    }
}

struct CommuneOffice: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office",
        abstract: "Tên cơ quan, điện thoại mà cơ sở gọi khi cần hỏi. / Whom the commune's producers call."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Tên cơ quan. / The office's name.") var name: String?
    @Option(help: "Điện thoại. / Its number.") var phone: String?

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let communes = Communes(session.context)
        let now = try await communes.show().office
        let commune = try await communes.setOffice(OfficeContact(name: name ?? now.name, phone: phone ?? now.phone))
        let told = [commune.office.name, commune.office.phone].compactMap(\.self).joined(separator: ", ")
        Output.answer(commune.json, ["\(commune.code)  \(commune.name): \(told)"], options)
    }
}

extension Commune {
    /// Codes as Decision 19/2025/QĐ-TTg gives them, with their leading zeros.
    fileprivate static func check(code: String, province: String) throws {
        try checkDigits("code", code, count: 5, example: "07654")
        try checkDigits("province", province, count: 2, example: "24")
    }

    private static func checkDigits(_ field: String, _ text: String, count: Int, example: String) throws {
        guard text.utf8.count == count, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw Problem.general(.badValue(field: field, text: text, example: example))
        }
    }

    var json: JSONValue {
        [
            "code": .string(code), "name": .string(name), "province": .string(province),
            "province_name": .string(provinceName), "office": JSONValue(office.name),
            "phone": JSONValue(office.phone),
        ]
    }
}
