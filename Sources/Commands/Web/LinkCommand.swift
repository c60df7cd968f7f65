import App
import ArgumentParser
import Formats
import Registry
import Wording

/// `daulang link`: the addresses by which producers open their own page.
struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Đường dẫn riêng mở trang của cơ sở. / Personal links to a producer's page.",
        subcommands: [LinkMake.self, LinkList.self, LinkPrint.self, LinkRevoke.self]
    )
}

struct LinkMake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Tạo đường dẫn, hoặc cho lại đường dẫn đang dùng. / Make a link, or tell the one that stands."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã chủ thể (CT-…) hoặc người liên hệ (NG-…). / A producer, or a contact.") var code: String
    @Option(help: "Người liên hệ (NG-…) của chủ thể. / The contact whose own link it is.") var person: String?

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let setup = WebSetup(session: session, options: options)
        let address = try setup.neededAddress
        let links = try await setup.links.make(code, person: person)
        let wording = session.wording
        let lines = links.flatMap { [$0.line(wording), "    \(address)\($0.path)"] } + [wording.linkCare]
        Output.answer(["links": .array(links.map { $0.json(address: address) })], lines, options)
    }
}

struct LinkList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Liệt kê, không in địa chỉ. / List them, without addresses."
    )

    @OptionGroup var options: GlobalOptions
    @Flag(help: "Cả những đường dẫn không còn mở được. / Those that no longer open too.") var all = false

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let links = try await WebSetup(session: session, options: options).links.list(all: all)
        let wording = session.wording
        guard options.json else {
            if links.isEmpty { Output.line(wording.none(of: .link)) }
            Output.table(wording.linkColumns, links.map { $0.cells(wording) })
            return
        }
        Output.json(["links": .array(links.map { $0.json(address: nil) })])
    }
}

struct LinkPrint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Phiếu có mã vuông để đưa tận tay. / Slips with a square code, to hand over."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đường dẫn (LK-…); không có thì mọi đường dẫn đang dùng. / All that stand, if none is named.")
    var codes: [String] = []
    @Option(help: "Khổ giấy: a4 (bốn phiếu) hoặc a6. / The paper.") var size = "a4"
    @Option(help: "Ghi ra tệp .html để in. / The file.") var output: String

    func run() async throws {
        guard let size = LinkSlips.Size(rawValue: size) else {
            let choices = LinkSlips.Size.allCases.map(\.rawValue)
            throw Problem.general(.unknownChoice(field: "size", text: self.size, choices: choices))
        }
        let session = try await Session.open(options, for: .writing)
        let setup = WebSetup(session: session, options: options)
        let address = try setup.neededAddress
        let links = try await setup.links.print(codes)
        let wording = session.wording
        let settings = try NightSetup(session: session, options: options).settings
        let office = try await Communes(session.context).office(settings)
        let slips = LinkSlips(links, address: address, settings.speaking(for: office))
        try PaperFile(path: output).write(page: try slips.page(size, wording), lines: slips.lines(wording))
        let json: JSONValue = ["links": .array(links.map { $0.json(address: address) }), "output": .string(output)]
        Output.answer(json, links.map { $0.line(wording) } + [wording.written(output)], options)
    }
}

struct LinkRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Thu hồi: từ nay không mở được nữa. / Revoke: it opens nothing from now on."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đường dẫn (LK-…). / The link's code.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let view = try await WebSetup(session: session, options: options).links.revoke(code)
        let line = session.wording.linkRevoked(code, producer: view.producerName)
        Output.answer(view.json(address: nil), [line], options)
    }
}

extension LinkView {
    fileprivate func line(_ wording: any Wording) -> String {
        let person = personName.isEmpty ? nil : personName
        return wording.linkLine(link.code, producer: producerName, person: person, lastDay: lastDay)
    }

    fileprivate func cells(_ wording: any Wording) -> [String] {
        [
            link.code, "\(producerName) (\(link.producer))", personName.isEmpty ? "–" : personName,
            wording.day(link.made), lastDay.map(wording.day) ?? wording.openEnded, wording.name(of: state),
        ]
    }
}
