import App
import ArgumentParser
import Formats
import LegalCalendar
import Procedures
import Registry
import Wording

/// `daulang form`: the office's papers, filled from the record.
struct FormCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Biểu mẫu và công văn điền sẵn từ sổ, tệp DOCX sửa được. / Forms filled from the record.",
        subcommands: [FormList.self, FormFill.self]
    )
}

struct FormList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê. / List.")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let forms = try options.library(options.settings()).officeForms()
        let wording = options.wording
        guard options.json else {
            let rows = forms.map { form in
                [
                    form.id, form.name.text(in: options.lang),
                    form.needs.map { wording.name(of: $0) }.joined(separator: ", "), form.source,
                ]
            }
            Output.table(wording.formColumns, rows)
            return
        }
        let list = forms.map { form -> JSONValue in
            [
                "form": .string(form.id), "name": .string(form.name.text(in: options.lang)),
                "needs": .array(form.needs.map { .string($0.rawValue) }), "source": .string(form.source),
                "confidence": .string(form.confidence.rawValue), "checked": JSONValue(form.checked),
                "from": JSONValue(form.from),
            ]
        }
        Output.json(["forms": .array(list)])
    }
}

struct FormFill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill",
        abstract: "Điền một biểu mẫu; chỗ sổ chưa có thì để trống. / Fill one; what is not known stays blank."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã biểu mẫu. / The form.") var form: String
    @Option(help: "Mã sản phẩm. / The product's code.") var product: String?
    @Option(help: "Mã đối tượng bảo hộ. / The right's code.") var right: String?
    @Option(help: "Năm. / The year.") var year: Int?
    @Option(help: "Lần đăng ký: first, upgrade hoặc re-evaluation. / Which registration it is.")
    var registration: String?
    @Option(help: "Tệp DOCX để ghi. / The DOCX file to write.") var output: String

    func run() async throws {
        var request = FormRequest(form: form)
        request.product = product
        request.right = right
        request.year = year
        if let registration {
            guard let index = WriteForm.registrations.firstIndex(of: registration) else {
                let choices = WriteForm.registrations
                throw Problem.general(.unknownChoice(field: "registration", text: registration, choices: choices))
            }
            request.registration = index
        }
        let session = try await Session.open(options, for: .reading)
        try await FormAnswer(session, options).write(request, to: output)
    }
}

/// `daulang report annual`: the commune's yearly report.
struct AnnualReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annual",
        abstract: "Báo cáo năm của xã, tệp DOCX sửa được. / The commune's yearly report."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Năm. / The year.") var year: Int
    @Option(help: "Tệp DOCX để ghi. / The DOCX file to write.") var output: String

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let last = session.context.clock.today().year
        guard (2006...last).contains(year) else { throw Problem.catalogue(.yearOutOfRange(year, last: last)) }
        var request = FormRequest(form: "annual_report")
        request.year = year
        try await FormAnswer(session, options).write(request, to: output)
    }
}

/// `daulang report craft-village`: the yearly report on rural trades and craft villages.
struct CraftVillageReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "craft-village",
        abstract: "Báo cáo năm về ngành nghề nông thôn, làng nghề, tệp DOCX. / The yearly craft-village report."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Năm. / The year.") var year: Int
    @Option(help: "Tệp DOCX để ghi. / The DOCX file to write.") var output: String

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let last = session.context.clock.today().year
        guard (2006...last).contains(year) else { throw Problem.catalogue(.yearOutOfRange(year, last: last)) }
        var request = FormRequest(form: "craft_village_report")
        request.year = year
        try await FormAnswer(session, options).write(request, to: output)
    }
}

/// Writes a filled form and says what stands blank in it.
private struct FormAnswer {
    private let session: Session
    private let options: GlobalOptions

    init(_ session: Session, _ options: GlobalOptions) {
        self.session = session
        self.options = options
    }

    func write(_ request: FormRequest, to path: String) async throws {
        let filled = try await WriteForm(session.context).write(request)
        try OfficeFile.write(filled.bytes, to: path)
        let wording = session.wording
        guard options.json else {
            Output.line(wording.formWritten(filled.form.name.text(in: options.lang), to: path))
            Output.line(wording.formSource(filled.form))
            if !filled.blanks.isEmpty { Output.line(wording.blanksLeft(filled.blanks)) }
            return
        }
        Output.json(filled.json(file: path, year: request.year, wording))
    }
}
