import App
import ArgumentParser
import Formats
import LegalCalendar
import Registry
import Wording

struct ProductLabel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "label",
        abstract: "Ghi các nhãn hiệu đang có trên bao bì, nhãn. / Record the marks on packaging and label."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã sản phẩm. / The product's code.") var code: String
    @Option(help: "Ngày xem nhãn. / The day it was seen.") var seen: Day
    @Option(help: "Ảnh hoặc bản quét: tệp, mã tài liệu (TL-…), hoặc nơi để. / A file, a document, or where it is.")
    var photo: String
    @Option(
        help:
            "Nhãn hiệu và đối tượng bảo hộ, ví dụ “Núi Mẫu=QSH-0001”; sổ chưa có thì “Núi Mẫu=none”. / A mark and its right."
    )
    var mark: [String] = []
    @Flag(help: "Trên nhãn không có nhãn hiệu nào. / The label bears no mark.") var noMark = false

    func run() async throws {
        guard mark.isEmpty == noMark else { throw Problem.general(.oneOf(["--mark", "--no-mark"])) }
        let session = try await Session.open(options, for: .writing)
        let photo = try PaperPlace(given: photo, field: "photo", session, options)
        let input = LabelInput(product: code, seen: seen, photo: photo, marks: mark)
        SignsPrinter(session.wording).answer(try await ProductSigns(session.context).look(input), options)
    }
}

struct ProductGeographicSign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "geographic-sign",
        abstract: "Ghi dấu hiệu chỉ nguồn gốc địa lý mà sản phẩm dùng. / Record the sign of origin that it uses."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã sản phẩm. / The product's code.") var code: String
    @Option(help: "Dấu hiệu, ví dụ “Lục Ngạn”. / The sign.") var sign: String?
    @Flag(help: "Không dùng dấu hiệu nào. / It uses none.") var none = false
    @Option(help: "Căn cứ: ảnh nhãn, ai cho biết. / What it rests on.") var source: String
    @Option(name: .customLong("on"), help: "Ngày; mặc định hôm nay. / The day; today unless said.") var day: Day?

    func run() async throws {
        guard (sign == nil) == none else { throw Problem.general(.oneOf(["--sign", "--none"])) }
        let session = try await Session.open(options, for: .writing)
        var input = OriginInput(product: code, kind: .used, sign: sign, source: source)
        input.stated = day
        SignsPrinter(session.wording).answer(try await ProductSigns(session.context).state(input), options)
    }
}

struct ProductProtectedSign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protected-sign",
        abstract: """
            Ghi chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận đã được bảo hộ cho dấu hiệu. / Record the protected \
            sign that exists for it.
            """
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã sản phẩm. / The product's code.") var code: String
    @Option(help: "Dấu hiệu được bảo hộ. / The protected sign.") var sign: String?
    @Option(help: "Mã của nó trong sổ, nếu có. / Its code in the record.") var right: String?
    @Flag(help: "Đã hỏi, không có. / Asked: there is none.") var none = false
    @Option(help: "Căn cứ: công văn, ai trả lời. / What it rests on.") var source: String
    @Option(name: .customLong("on"), help: "Ngày; mặc định hôm nay. / The day; today unless said.") var day: Day?

    func run() async throws {
        guard (sign == nil) == none else { throw Problem.general(.oneOf(["--sign", "--none"])) }
        let session = try await Session.open(options, for: .writing)
        var input = OriginInput(product: code, kind: .protected, sign: sign, source: source)
        input.right = right
        input.stated = day
        SignsPrinter(session.wording).answer(try await ProductSigns(session.context).state(input), options)
    }
}

struct ProductSignsShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signs",
        abstract: "Xem nhãn hiệu trên nhãn và dấu hiệu của sản phẩm. / Show the signs of a product."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã sản phẩm. / The product's code.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        SignsPrinter(session.wording).show(try await ProductSigns(session.context).show(code), options)
    }
}

/// Prints the signs of a product.
private struct SignsPrinter {
    private let wording: any Wording

    init(_ wording: any Wording) {
        self.wording = wording
    }

    func answer(_ view: ProductSignsView, _ options: GlobalOptions) {
        if !options.json { Output.line(wording.signsRecorded(of: view.product.code)) }
        show(view, options)
    }

    func show(_ view: ProductSignsView, _ options: GlobalOptions) {
        guard !options.json else {
            Output.json(view.json)
            return
        }
        Output.line(wording.labelLine(view.look))
        Output.line(wording.originLine(.used, view.used))
        Output.line(wording.originLine(.protected, view.protected))
    }
}
