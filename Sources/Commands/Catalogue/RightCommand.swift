import App
import ArgumentParser
import Formats
import LegalCalendar
import Procedures
import Registry
import Wording

/// `daulang right`: the signs to protect, and who may use them.
struct RightCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "right",
        abstract: "Nhãn hiệu, chỉ dẫn địa lý và quyền sử dụng. / Signs and who may use them.",
        subcommands: [
            RightAdd.self, RightList.self, RightShow.self, RightAuthorise.self, AuthorisationEnd.self,
            RightRegister.self, HoldingCommand.self, SignUsersCommand.self,
        ]
    )
}

struct RightAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Thêm một đối tượng bảo hộ. / Add a sign to protect."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "trademark, collective_mark, certification_mark, geographical_indication. / The kind.")
    var kind: String
    @Option(help: "Dấu hiệu, tên gọi. / The sign.") var sign: String
    @Option(
        help: """
            Mã chủ thể đứng tên; với chỉ dẫn địa lý (Nhà nước sở hữu) là tổ chức quản lý, nộp đơn. / In whose name; \
            for a geographical indication, which the State owns, who manages or applies.
            """
    )
    var owner: String
    @Option(help: "Mã sản phẩm; dùng nhiều lần được. / A product's code, may be repeated.") var product: [String] = []

    func run() async throws {
        guard let kind = SubjectKind(rawValue: kind), Rights.kinds.contains(kind) else {
            let choices = Rights.kinds.map { "\($0.rawValue) (\(options.wording.name(of: $0)))" }
            throw Problem.general(.unknownChoice(field: "kind", text: kind, choices: choices))
        }
        let input = RightInput(kind: kind, sign: sign, owner: owner, products: product)
        let session = try await Session.open(options, for: .writing)
        let view = try await Rights(session.context).add(input)
        guard options.json else {
            Output.line(session.wording.added(.right, code: view.right.code, name: view.right.sign))
            return
        }
        Output.json(view.json(session.wording))
    }
}

struct RightList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê. / List.")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Chỉ của chủ thể này. / Only of this producer.") var producer: String?
    @Option(help: "Chỉ của một thôn, khu phố. / Only of this village.") var village: String?

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let views = try await Rights(session.context).list(producer: producer, village: village)
        guard options.json else {
            CataloguePrinter(session.wording).table(
                [.code, .kind, .sign, .holder, .products],
                views.map { view in
                    [
                        view.right.code, session.wording.name(of: view.right.kind), view.right.sign,
                        view.holders(session.wording), "\(view.right.products.count)",
                    ]
                },
                emptyOf: .right
            )
            return
        }
        Output.json(["rights": .array(views.map { $0.json(session.wording) })])
    }
}

struct RightShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Xem một đối tượng. / Show one.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đối tượng bảo hộ. / The right's code.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let view = try await Rights(session.context).show(code)
        guard options.json else {
            let wording = session.wording
            let products = view.right.products.map { view.named($0) }.joined(separator: ", ")
            CataloguePrinter(wording).lines([
                (.code, view.right.code), (.kind, wording.name(of: view.right.kind)), (.sign, view.right.sign),
                (.holder, view.holders(wording)), (.products, products),
            ])
            for authorisation in view.authorisations {
                Output.line()
                CataloguePrinter(wording).lines([
                    (.document, "\(authorisation.document) (\(authorisation.code))"),
                    (.user, view.named(authorisation.user)),
                    (.products, authorisation.products.map { view.named($0) }.joined(separator: ", ")),
                    (.from, wording.day(authorisation.from)), (.until, authorisation.period.until.map(wording.day)),
                ])
            }
            return
        }
        Output.json(view.json(session.wording))
    }
}

struct RightAuthorise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authorise",
        abstract: "Ghi văn bản ghi nhận quyền sử dụng. / Record a paper that lets somebody use the sign."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đối tượng bảo hộ. / The right's code.") var code: String
    @Option(help: "Mã chủ thể được sử dụng. / The user's code.") var user: String
    @Option(help: "Mã sản phẩm; dùng nhiều lần được. / A product's code, may be repeated.") var product: [String]
    @Option(help: "Số, ký hiệu văn bản. / The paper's number.") var document: String
    @Option(help: "Từ ngày (yyyy-mm-dd). / From.") var from: Day
    @Option(help: "Đến hết ngày; để trống nếu không ghi. / Until, if it says so.") var until: Day?
    @Option(help: "Mã văn bản cũ (UQ-…) mà văn bản này thay. / The older one that it replaces.") var renews: String?

    func run() async throws {
        var input = AuthorisationInput(right: code, user: user, products: product, document: document, from: from)
        input.until = until
        input.renews = renews
        let session = try await Session.open(options, for: .writing)
        let authorisation = try await Rights(session.context).authorise(input)
        guard options.json else {
            Output.line(
                session.wording.added(.authorisation, code: authorisation.code, name: authorisation.document)
            )
            return
        }
        Output.json(authorisation.json)
    }
}

extension RightView {
    fileprivate func named(_ code: String) -> String {
        names[code].map { "\($0) (\(code))" } ?? code
    }

    fileprivate func holders(_ wording: any Wording) -> String {
        let holders = right.holdings.filter { $0.period.includes(today) }.map {
            "\(named($0.producer)): \(wording.name(of: $0.role))"
        }
        let state = right.kind == .geographicalIndication ? [wording.stateOwned] : []
        return (state + holders).joined(separator: "; ")
    }
}
