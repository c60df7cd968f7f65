import App
import ArgumentParser
import Formats
import LegalCalendar
import Procedures
import Registry
import Wording

/// `daulang filing`: opens filings, records what happens to them, and shows what follows.
struct FilingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filing",
        abstract: "Đơn và hồ sơ: mở, ghi diễn biến, sửa, xem. / Filings.",
        subcommands: [
            FilingOpen.self, FilingEventCommand.self, FilingCorrect.self, FilingCheck.self, FilingShow.self,
            FilingList.self, FilingExport.self,
        ]
    )
}

struct FilingOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Mở một đơn hoặc hồ sơ (chưa phải là nộp). / Open a filing; it is not filed by that."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Thủ tục, ví dụ trademark.application. / The procedure.") var procedure: String
    @Option(help: "Mã đối tượng bảo hộ. / The right's code.") var right: String?
    @Option(help: "Mã giấy chứng nhận OCOP. / The certificate's code.") var certificate: String?
    @Option(help: "Năm, cho báo cáo hằng năm của xã. / The year, of the commune's own report.") var year: Int?
    @Option(help: "Ngày cuối ghi trong kế hoạch của xã (đi với --year). / The last day by the commune's plan.")
    var due: Day?
    @Option(help: "Câu trả lời, ví dụ place_name=yes; dùng nhiều lần được. / An answer, may be repeated.")
    var answer: [String] = []

    func run() async throws {
        let subjects: [Subject] = [
            right.map { .record(.right($0)) }, certificate.map { .record(.certificate($0)) }, year.map { .year($0) },
        ].compactMap(\.self)
        guard subjects.count == 1, let subject = subjects.first else {
            throw Problem.general(.oneOf(["--right", "--certificate", "--year"]))
        }
        let session = try await Session.open(options, for: .writing)
        let code = try await open(subject, session.context)
        let view = try await ShowFiling(session.context).show(code)
        guard options.json else {
            Output.line(session.wording.opened(code))
            FilingPrinter(view, session.wording).printAll()
            return
        }
        Output.json(view.json(session.wording))
    }

    private enum Subject {
        case record(FilingSubject)
        case year(Int)
    }

    private func open(_ subject: Subject, _ context: AppContext) async throws -> String {
        switch subject {
        case .year(let year):
            return try await ReportYears(context).open(procedure: procedure, year: year, due: due)
        case .record(let subject):
            guard due == nil else { throw Problem.general(.oneOf(["--year"])) }
            let answers = try answer.map(Self.parsed)
            return try await OpenFiling(context).open(
                procedure: procedure,
                subject: subject,
                answers: Dictionary(answers, uniquingKeysWith: { _, last in last })
            )
        }
    }

    private static func parsed(_ text: String) throws -> (String, Bool) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let answer = YesNo(rawValue: parts[1].lowercased()) else {
            throw Problem.general(.badValue(field: "answer", text: text, example: "place_name=yes"))
        }
        return (parts[0], answer.isYes)
    }
}

/// Yes or no, in both languages.
enum YesNo: String, ExpressibleByArgument {
    case yes, no
    case vietnameseYes = "có"
    case vietnameseNo = "không"

    var isYes: Bool { self == .yes || self == .vietnameseYes }
}

struct FilingEventCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event",
        abstract: "Ghi một diễn biến của đơn. / Record an event."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đơn. / The filing's code.") var filing: String
    @Argument(help: "Loại diễn biến, ví dụ filed, published. / The kind of event.") var event: String
    @Argument(help: "Ngày (yyyy-mm-dd); với thông báo là ngày ghi trên thông báo. / Its date.") var date: Day
    @Option(help: "Hạn in trên thông báo. / The last day printed on the notice.") var due: Day?
    @Option(help: "Thời hạn ghi trên thông báo, ví dụ P2M. / The term printed on the notice.") var term: Term?
    @Option(help: "Ngày nhận (dấu bưu điện). / The day of receipt.") var received: Day?
    @Option(help: "Số đơn, số thông báo. / The number on it.") var number: String?
    @Option(help: "Mã công văn báo tin này (xem daulang letter). / The letter that reports it.") var letter: String?
    @Option(help: "Ngày cuối của thời gian không tính. / The last day of excluded time.") var until: Day?
    @Option(name: .customLong("for"), help: "Mã việc cần làm mà diễn biến này trả lời. / The obligation it answers.")
    var obligation: String?
    @Flag(help: "Đã đối chiếu hạn in với bản quét. / What is printed was checked against the scan.")
    var confirmed = false
    @Flag(
        help: "Một diễn biến khác, dù trùng loại, ngày và số. / Another one, though the same in kind, date and number."
    )
    var another = false
    @Flag(help: "Chỉ xem sẽ đổi gì, không ghi. / Only show what would change; nothing is recorded.") var preview = false

    func run() async throws {
        var input = EventInput(kind: event, date: date)
        input.received = received
        input.printedDue = due
        input.printedTerm = term
        input.isPrintedConfirmed = confirmed
        input.until = until
        input.letter = letter
        input.number = number.map(NameFolding.normalised)
        input.obligation = obligation
        input.isAnother = another
        let session = try await Session.open(options, for: preview ? .reading : .writing)
        if preview {
            let seen = try await RecordEvent(session.context).preview(input, filing: filing)
            PreviewPrinter(wording: session.wording).answer(seen, options)
            return
        }
        let outcome = try await RecordEvent(session.context).record(input, filing: filing)
        try await EventPrinter(session: session, outcome: outcome).printAll(asJSON: options.json)
    }
}

struct FilingCorrect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Sửa một diễn biến đã ghi; bản cũ vẫn được giữ. / Correct an event; the old entry is kept."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã diễn biến. / The event's code.") var event: String
    @Option(help: "Ngày đúng. / The right date.") var date: Day?
    @Option(help: "Hạn in trên thông báo. / The printed last day.") var due: Day?
    @Option(help: "Thời hạn ghi trên thông báo. / The printed term.") var term: Term?
    @Option(help: "Ngày nhận. / The day of receipt.") var received: Day?
    @Option(help: "Số. / The number.") var number: String?
    @Option(help: "Ngày cuối của thời gian không tính. / The last day of excluded time.") var until: Day?
    @Option(help: "Bỏ hẳn một ô đã ghi nhầm: received, due, term, number. / Take a field away.")
    var remove: [EventCorrection.Field] = []
    @Flag(
        inversion: .prefixedNo,
        help: "Đã, hoặc chưa đối chiếu hạn in với bản quét. / Whether it was checked against the scan."
    )
    var confirmed: Bool?
    @Flag(help: "Diễn biến không hề xảy ra. / It did not happen.") var void = false
    @Option(help: "Lý do sửa. / The reason.") var reason: String
    @Flag(help: "Chỉ xem sẽ đổi gì, không ghi. / Only show what would change; nothing is recorded.") var preview = false

    func run() async throws {
        var correction = EventCorrection(reason: NameFolding.normalised(reason))
        correction.date = date
        correction.printedDue = due
        correction.printedTerm = term
        correction.received = received
        correction.number = number.map(NameFolding.normalised)
        correction.isPrintedConfirmed = confirmed
        correction.until = until
        correction.removed = Set(remove)
        correction.isVoid = void
        let session = try await Session.open(options, for: preview ? .reading : .writing)
        if preview {
            let seen = try await CorrectEvent(session.context).preview(event, with: correction)
            PreviewPrinter(wording: session.wording).answer(seen, options)
            return
        }
        let outcome = try await CorrectEvent(session.context).correct(event, with: correction)
        try await EventPrinter(session: session, outcome: outcome).printAll(asJSON: options.json)
    }
}

struct FilingShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Xem một đơn: diễn biến, việc cần làm, ngày và lý do. / Show a filing."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đơn. / The filing's code.") var filing: String

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let view = try await ShowFiling(session.context).show(filing)
        guard options.json else {
            FilingPrinter(view, session.wording).printAll()
            return
        }
        Output.json(view.json(session.wording))
    }
}

struct FilingList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Liệt kê đơn và hồ sơ. / List filings."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let summaries = try await Filings(session.context).list()
        let wording = session.wording
        guard options.json else {
            let rows = summaries.map { summary in
                [
                    summary.view.filing.code, summary.subjectName,
                    summary.view.procedureName.text(in: wording.language),
                    wording.name(of: summary.view.state, word: summary.view.word),
                    summary.next.map { $0.name.text(in: wording.language) } ?? "–",
                    summary.next?.dates.plan.map(wording.day) ?? "–",
                ]
            }
            Output.table(wording.filingColumns, rows)
            return
        }
        Output.json(["filings": .array(summaries.map { $0.json(wording) })])
    }
}
