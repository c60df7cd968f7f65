import App
import ArgumentParser
import Formats
import LegalCalendar
import Registry
import Wording

/// `daulang certificate`: the OCOP certificates of the products.
struct CertificateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate",
        abstract: "Giấy chứng nhận sản phẩm OCOP. / OCOP certificates.",
        subcommands: [
            CertificateAdd.self, CertificateList.self, CertificateShow.self, CertificateCorrect.self,
            CertificateVerify.self, CertificateImportCommand.self,
        ]
    )
}

struct CertificateAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Ghi một giấy chứng nhận. / Record a certificate."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Mã sản phẩm. / The product's code.") var product: String
    @Option(help: "Hạng sao: 3, 4 hoặc 5. / Stars.") var stars: Int
    @Option(help: "Ngày cấp giấy chứng nhận (yyyy-mm-dd), không phải ngày quyết định. / The certificate's own date.")
    var issued: Day
    @Option(help: "Số quyết định. / The decision's number.") var decision: String
    @Option(help: "Ngày quyết định. / The decision's date.") var decisionDate: Day?

    func run() async throws {
        var input = CertificateInput(product: product, stars: stars, issued: issued, decision: decision)
        input.decisionDate = decisionDate
        let session = try await Session.open(options, for: .writing)
        let view = try await Certificates(session.context).add(input)
        try CertificatePrinter(session.wording).answer(view, asJSON: options.json) { wording, code, name in
            wording.added(.certificate, code: code, name: name)
        }
    }
}

struct CertificateCorrect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Đối chiếu giấy chứng nhận với bản giấy và sửa. / Hold a certificate against its paper."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã giấy chứng nhận. / The certificate's code.") var code: String
    @Option(help: "Hạng sao đúng. / The right stars.") var stars: Int?
    @Option(help: "Ngày cấp ghi trên giấy. / The date on the certificate.") var issued: Day?
    @Option(help: "Số quyết định. / The decision's number.") var decision: String?
    @Option(help: "Ngày quyết định. / The decision's date.") var decisionDate: Day?

    func run() async throws {
        var correction = CertificateCorrection()
        correction.stars = stars
        correction.issued = issued
        correction.decision = decision
        correction.decisionDate = decisionDate
        let session = try await Session.open(options, for: .writing)
        let view = try await Certificates(session.context).correct(code, with: correction)
        try CertificatePrinter(session.wording).answer(view, asJSON: options.json) { wording, code, name in
            wording.corrected(.certificate, code: code, name: name)
        }
    }
}

struct CertificateVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Trả lời hai câu hỏi về giấy đã quá hạn khi nhập. / Answer for one that had run out when entered."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã các giấy chứng nhận, chung một câu trả lời. / The certificates' codes, one answer for all.")
    var codes: [String] = []
    @Option(help: "Tệp có mỗi dòng một mã. / A file with a code on each line.") var allOf: String?
    @Option(help: "Sản phẩm còn được sản xuất không: yes hoặc no. / Is it still made?") var stillMade: YesNo
    @Option(help: "Đã được công nhận lại chưa: yes hoặc no. / Recognised again?") var recognisedAgain: YesNo?

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let input = VerificationInput(
            certificates: try codes + listedCodes(),
            isStillMade: stillMade.isYes,
            isRecognisedAgain: recognisedAgain?.isYes
        )
        let views = try await VerifyCertificate(session.context).verify(input)
        guard options.json else {
            for view in views {
                let (code, name) = (view.certificate.code, view.product.name)
                Output.line(session.wording.corrected(.certificate, code: code, name: name))
            }
            return
        }
        Output.json(["certificates": .array(views.map(\.json))])
    }

    /// The first word of each line, so that a list with names behind the codes serves too.
    private func listedCodes() throws -> [String] {
        guard let allOf else { return [] }
        let text = String(decoding: try ListFile.contents(of: allOf), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).compactMap { line in
            line.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "\t" }.first.map(String.init)
        }
    }
}

struct CertificateList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê. / List.")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Chỉ của sản phẩm này. / Only of this product.") var product: String?
    @Option(help: "Chỉ của chủ thể này. / Only of this producer.") var producer: String?
    @Option(help: "Chỉ của một thôn, khu phố. / Only of this village.") var village: String?

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let views = try await Certificates(session.context)
            .list(product: product, producer: producer, village: village)
        guard options.json else {
            let wording = session.wording
            CataloguePrinter(wording).table(
                [.code, .product, .stars, .issued, .expires, .state],
                views.map { view in
                    [
                        view.certificate.code, "\(view.product.name) (\(view.product.code))",
                        wording.stars(view.certificate.stars), wording.day(view.certificate.issued),
                        view.expires.map { wording.expiry($0, isProvisional: view.isProvisional) } ?? "",
                        wording.name(of: view.certificate.state),
                    ]
                },
                emptyOf: .certificate
            )
            return
        }
        Output.json(["certificates": .array(views.map(\.json))])
    }
}

struct CertificateShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Xem một giấy. / Show one.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã giấy chứng nhận. / The certificate's code.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let view = try await Certificates(session.context).show(code)
        guard options.json else {
            CertificatePrinter(session.wording).lines(view)
            return
        }
        Output.json(view.json)
    }
}

/// Prints one certificate.
private struct CertificatePrinter {
    private let wording: any Wording

    init(_ wording: any Wording) {
        self.wording = wording
    }

    func answer(
        _ view: CertificateView,
        asJSON: Bool,
        sentence: (any Wording, _ code: String, _ name: String) -> String
    ) throws {
        guard !asJSON else {
            Output.json(view.json)
            return
        }
        Output.line(sentence(wording, view.certificate.code, view.product.name))
        lines(view)
    }

    func lines(_ view: CertificateView) {
        CataloguePrinter(wording).lines([
            (.code, view.certificate.code), (.product, "\(view.product.name) (\(view.product.code))"),
            (.producer, "\(view.producer.shownName(wording)) (\(view.producer.code))"),
            (.stars, wording.stars(view.certificate.stars)), (.score, view.certificate.score.map(wording.score)),
            (.issued, wording.day(view.certificate.issued)),
            (.expires, view.expires.map { wording.expiry($0, isProvisional: view.isProvisional) }),
            (.decision, view.certificate.decision), (.decisionDate, view.certificate.decisionDate.map(wording.day)),
            (.state, wording.name(of: view.certificate.state)),
        ])
    }
}
