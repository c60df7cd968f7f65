import App
import ArgumentParser
import Formats
import LegalCalendar
import Registry
import Wording

/// `daulang product making`: who makes a product beside the one in whose name it stands.
struct MakingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "making",
        abstract: "Chủ thể cùng sản xuất một sản phẩm. / Other makers of a product.",
        subcommands: [MakingAdd.self, MakingEnd.self, MakingList.self]
    )
}

struct MakingAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Thêm. / Add.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã sản phẩm. / The product's code.") var product: String
    @Option(help: "Mã chủ thể cùng sản xuất. / The producer's code.") var producer: String
    @Option(help: "Từ ngày; để trống nếu chưa rõ. / From, if known.") var from: Day?
    @Option(help: "Đến hết ngày. / Until.") var until: Day?

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let view = try await Makings(session.context).add(
            product: product,
            producer: producer,
            from: from,
            until: until
        )
        let name = "\(view.productName) – \(view.producerName)"
        Output.answer(view.json, [session.wording.added(.making, code: view.making.code, name: name)], options)
    }
}

struct MakingEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "end", abstract: "Kết thúc. / End.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã việc sản xuất (SX-…). / The making's code.") var code: String
    @Option(help: "Ngày cuối (yyyy-mm-dd). / Its last day.") var on: Day

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let view = try await Makings(session.context).end(code, on: on)
        Output.answer(view.json, [session.wording.ended(.making, code: code, on: on)], options)
    }
}

struct MakingList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê. / List.")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Chỉ của sản phẩm này. / Only of this product.") var product: String?
    @Option(help: "Chỉ của chủ thể này. / Only of this producer.") var producer: String?

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let views = try await Makings(session.context).list(product: product, producer: producer)
        let wording = session.wording
        guard options.json else {
            if views.isEmpty { Output.line(wording.none(of: .making)) }
            Output.table(
                wording.makingColumns,
                views.map { view in
                    [
                        view.making.code, "\(view.productName) (\(view.making.product))",
                        "\(view.producerName) (\(view.making.producer))", view.making.from.map(wording.day) ?? "–",
                        view.making.until.map(wording.day) ?? "–",
                    ]
                }
            )
            return
        }
        Output.json(["makings": .array(views.map(\.json))])
    }
}
