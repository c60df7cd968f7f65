import App
import ArgumentParser
import Formats
import LegalCalendar
import Registry
import Wording

/// `daulang document`: files that are kept once and serve many dossiers.
struct DocumentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document",
        abstract: "Kho tài liệu: bản quét, ảnh, tệp dùng cho nhiều hồ sơ. / Files that serve many dossiers.",
        subcommands: [
            DocumentAdd.self, DocumentList.self, DocumentShow.self, DocumentLink.self, DocumentWithdraw.self,
            DocumentSweep.self,
        ]
    )
}

struct DocumentAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Cất một tệp vào kho; loại tệp xem theo nội dung, không theo đuôi tên. / Keep a file."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Tệp: PDF, JPEG, PNG, HEIC, TIFF, DOCX, XLSX, ODT, văn bản thường. / The file.") var file: String
    @Option(help: "Tên giấy tờ. / What it is.") var title: String
    @Option(help: "Loại giấy: mã hoặc tên trong thành phần hồ sơ. / The checklist item that it is.") var kind: String?
    @Option(help: "Của chủ thể nào. / Whose it is.") var producer: String?
    @Option(help: "Ngày ghi trên giấy. / The date on it.") var dated: Day?
    @Option(help: "Ngày cuối còn hiệu lực; được theo dõi và nhắc. / Its last day, which is followed.") var expires: Day?
    @Option(help: "Thay cho tài liệu cũ nào (TL-…). / The older document that it replaces.") var replaces: String?
    @Flag(help: "Một giấy tờ khác, dù cùng một tệp. / Another paper, though the same file.") var another = false

    func run() async throws {
        var input = DocumentInput(title: title)
        (input.kind, input.producer, input.replaces) = (kind, producer, replaces)
        (input.dated, input.expires, input.isAnother) = (dated, expires, another)
        let session = try await Session.open(options, for: .writing)
        let documents = Documents(session.context, try session.documents(options))
        let view = try await documents.add(input, file: file)
        DocumentPrinter(session.wording).answer(
            view,
            [session.wording.added(.document, code: view.document.code, name: view.document.title)],
            options
        )
    }
}

struct DocumentList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê. / List.")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Của chủ thể này. / Of this producer.") var producer: String?
    @Option(help: "Dùng trong đơn, hồ sơ này. / Serving this filing.") var filing: String?
    @Flag(help: "Đã hết hạn. / Expired.") var expired = false
    @Flag(help: "Chưa dùng ở đâu. / Serving nothing yet.") var unlinked = false

    func run() async throws {
        var selection = Documents.Selection()
        (selection.producer, selection.filing) = (producer, filing)
        (selection.isExpired, selection.isUnlinked) = (expired, unlinked)
        let session = try await Session.open(options, for: .reading)
        let views = try await Documents(session.context, try session.documents(options)).list(selection)
        DocumentPrinter(session.wording).list(views, options)
    }
}

struct DocumentShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Xem một tài liệu; --out ghi tệp ra. / Show one, or write its file out."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã tài liệu. / The document's code.") var code: String
    @Option(help: "Ghi tệp ra đây; không ghi đè. / Where to write the file; nothing is overwritten.") var out: String?

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let documents = Documents(session.context, try session.documents(options))
        let view = try await documents.show(code)
        if let out { try WrittenOut(path: out).write(try await documents.bytes(of: code)) }
        let lines = out.map { [session.wording.written($0)] } ?? []
        DocumentPrinter(session.wording).answer(view, lines, options)
    }
}

struct DocumentLink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Dùng tài liệu làm một thành phần của hồ sơ; một giấy dùng cho nhiều hồ sơ. / Use it in a dossier.",
        discussion: "Bỏ ra bằng / taken back by: daulang checklist reopen FILING ITEM."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã tài liệu. / The document's code.") var code: String
    @Argument(help: "Mã đơn. / The filing's code.") var filing: String
    @Argument(help: "Mã giấy tờ trong thành phần hồ sơ. / The checklist item.") var item: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let view = try await Checklists(session.context).prepare(item, of: filing, .document(code))
        ChecklistPrinter(view, session.wording).print(asJSON: options.json)
    }
}

struct DocumentWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Bỏ một tài liệu chưa dùng ở đâu, kèm lý do; tệp chỉ mất khi dọn kho. / Take one out of use."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã tài liệu. / The document's code.") var code: String
    @Option(help: "Lý do. / The reason.") var reason: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let documents = Documents(session.context, try session.documents(options))
        let view = try await documents.withdraw(code, reason: reason)
        DocumentPrinter(session.wording).answer(view, [session.wording.documentWithdrawn(code)], options)
    }
}

struct DocumentSweep: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Dọn kho: tệp không tài liệu nào dùng, cũ hơn mọi bản sao lưu còn giữ. / Delete unused files."
    )

    @OptionGroup var options: GlobalOptions
    @Flag(help: "Xóa thật; không có thì chỉ xem trước. / Delete; without it nothing is deleted.") var confirm = false

    func run() async throws {
        let session = try await Session.open(options, for: confirm ? .writing : .reading)
        let backups = session.settings["backup"].map { FinishedBackups(folder: $0).instants } ?? []
        let sweep = try SweepDocuments(
            session.context,
            try session.documents(options),
            oldestBackup: backups.min()
        )
        let report = try await confirm ? sweep.delete() : sweep.examine()
        let wording = session.wording
        Output.answer(report.json, lines(report, wording), options)
    }

    private func lines(_ report: SweepReport, _ wording: any Wording) -> [String] {
        let young = report.young == 0 ? [] : [wording.keptAsYoung(report.young)]
        guard !report.files.isEmpty else { return [wording.nothingToSweep] + young }
        guard !report.isDeleted else { return [wording.swept(files: report.files.count, bytes: report.bytes)] + young }
        let found = wording.sweepable(
            files: report.files.count,
            bytes: report.bytes,
            oldestBackup: report.oldestBackup
        )
        return [found] + report.files.map { "  \($0.name)" } + young + [wording.confirmSweep]
    }
}
