import App
import ArgumentParser
import Formats
import LegalCalendar
import Procedures
import Registry
import Wording

/// `daulang product`: what the producers make, and the codes that the commune gives.
struct ProductCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "product",
        abstract: "Sản phẩm và mã OCOP. / Products and their OCOP codes.",
        subcommands: [
            ProductAdd.self, ProductList.self, ProductShow.self, ProductCorrect.self, ProductOCOPCode.self,
            ProductLedger.self, MakingCommand.self, ProductLabel.self, ProductGeographicSign.self,
            ProductProtectedSign.self,
            ProductSignsShow.self,
        ]
    )
}

struct ProductAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Thêm một sản phẩm. / Add one.")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Mã chủ thể. / The producer's code.") var producer: String
    @Option(help: "Tên sản phẩm. / The product's name.") var name: String
    @Option(help: "Số bộ sản phẩm OCOP, 1–26. / OCOP set.") var set: Int?
    @Option(help: "Mã OCOP đã có từ trước. / An OCOP code given before.") var ocopCode: String?

    func run() async throws {
        var input = ProductInput(producer: producer, name: name)
        input.ocopSet = set
        input.ocopCode = ocopCode
        let session = try await Session.open(options, for: .writing)
        let view = try await Products(session.context).add(input)
        guard options.json else {
            Output.line(session.wording.added(.product, code: view.product.code, name: view.product.name))
            return
        }
        Output.json(view.json(options.lang))
    }
}

struct ProductList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê. / List.")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Chỉ của chủ thể này. / Only of this producer.") var producer: String?
    @Option(help: "Chỉ của một thôn, khu phố. / Only of this village.") var village: String?

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let views = try await Products(session.context).list(producer: producer, village: village)
        guard options.json else {
            CataloguePrinter(session.wording).table(
                [.code, .name, .producer, .set, .ocopCode],
                views.map { view in
                    [
                        view.product.code, view.product.name, view.producer.shownName(session.wording),
                        view.product.ocopSet.map { "\($0)" } ?? "", view.product.ocopCode?.description ?? "",
                    ]
                },
                emptyOf: .product
            )
            return
        }
        Output.json(["products": .array(views.map { $0.json(options.lang) })])
    }
}

struct ProductShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Xem một sản phẩm. / Show one.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã sản phẩm. / The product's code.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let view = try await Products(session.context).show(code)
        guard options.json else {
            let set = view.set.map { "\($0.number). \($0.name.text(in: options.lang))" }
            CataloguePrinter(session.wording).lines([
                (.code, view.product.code), (.name, view.product.name),
                (.producer, "\(view.producer.shownName(session.wording)) (\(view.producer.code))"), (.set, set),
                (.ocopCode, view.product.ocopCode?.description),
                (.certificates, view.certificates.map(\.code).joined(separator: ", ")),
                (.place, view.product.listed?.trimmed(.place)),
                (.decision, view.product.listed?.trimmed(.decision)),
                (.protection, view.product.listed?.trimmed(.knownProtection)),
                (.source, view.product.listed?.trimmed(.source)),
            ])
            return
        }
        Output.json(view.json(options.lang))
    }
}

struct ProductCorrect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Sửa thông tin sản phẩm. / Correct a product."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã sản phẩm. / The product's code.") var code: String
    @Option(help: "Tên đúng. / The right name.") var name: String?
    @Option(help: "Số bộ sản phẩm đúng. / The right OCOP set.") var set: Int?
    @Option(help: "Mã chủ thể đúng. / The right producer.") var producer: String?
    @Option(help: "Mã OCOP đã có từ trước. / An OCOP code given before.") var ocopCode: String?

    func run() async throws {
        var correction = ProductCorrection()
        correction.name = name
        correction.ocopSet = set
        correction.producer = producer
        correction.ocopCode = ocopCode
        let session = try await Session.open(options, for: .writing)
        let view = try await Products(session.context).correct(code, with: correction)
        guard options.json else {
            Output.line(session.wording.corrected(.product, code: code, name: view.product.name))
            return
        }
        Output.json(view.json(options.lang))
    }
}

struct ProductOCOPCode: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ocop-code",
        abstract: "Cấp mã OCOP tiếp theo của xã cho sản phẩm. / Give the commune's next OCOP code."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã sản phẩm. / The product's code.") var code: String
    @Option(help: "Năm; mặc định là năm nay. / The year; this year unless said.") var year: Int?

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let product = try await OCOPCodes(session.context).give(to: code, year: year)
        guard options.json else {
            let ocopCode = product.ocopCode?.description ?? ""
            Output.line(session.wording.ocopCodeGiven(ocopCode, to: product.name))
            return
        }
        Output.json(try await Products(session.context).show(code).json(options.lang))
    }
}

struct ProductLedger: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Sổ cấp mã OCOP của xã. / The commune's ledger of OCOP codes."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let ledger = try await OCOPCodes(session.context).ledger()
        guard options.json else {
            guard !ledger.isEmpty else {
                Output.line(session.wording.emptyLedger)
                return
            }
            let headings: [CatalogueHeading] = [.number, .ocopCode, .product, .given]
            Output.table(
                headings.map(session.wording.heading),
                ledger.map { line in
                    [
                        "\(line.entry.number)", line.code?.description ?? "",
                        "\(line.product.name) (\(line.product.code))", session.wording.day(line.entry.givenOn),
                    ]
                }
            )
            return
        }
        let lines = ledger.map { line -> JSONValue in
            [
                "number": .integer(line.entry.number), "year": .integer(line.entry.year),
                "ocop_code": JSONValue(line.code?.description), "product": .string(line.product.code),
                "name": .string(line.product.name), "given": JSONValue(line.entry.givenOn),
            ]
        }
        Output.json(["ledger": .array(lines)])
    }
}
