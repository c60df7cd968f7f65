import App
import ArgumentParser
import Formats
import Foundation
import LegalCalendar
import Procedures
import Registry
import Wording

/// `daulang letter`: the book of letters.
struct LetterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter",
        abstract: "Sổ công văn: thông báo, quyết định của Cục và tỉnh. / The book of letters.",
        subcommands: [
            LetterAdd.self, LetterEnter.self, LetterSetAside.self, LetterShow.self, LetterList.self, LetterKinds.self,
        ]
    )
}

struct LetterAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Vào sổ một công văn; rồi ghi diễn biến bằng letter enter. / Put a letter into the book."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Tên in trên công văn (xem letter kinds). / The title printed on it.") var title: String?
    @Option(help: "Mã loại, thay cho tên. / The kind's id, in place of the title.") var kind: String?
    @Option(help: "Số. / Its number.") var number: String?
    @Option(help: "Ngày ghi trên công văn (góc trên bên phải). / The date printed on it.") var dated: Day
    @Option(help: "Ngày nhận (dấu bưu điện). / The postmark.") var received: Day?
    @Option(help: "Thời hạn ghi trên công văn, ví dụ P2M. / The term printed on it.") var term: Term?
    @Option(help: "Ngày cuối in trên công văn. / The last day printed on it.") var due: Day?
    @Option(help: "Bản quét: tệp, mã tài liệu (TL-…), hoặc nơi để bản giấy. / A file, a document, or where it lies.")
    var scan: String?
    @Option(help: "Về đơn, hồ sơ nào; dùng nhiều lần được. / A filing it is about, may be repeated.")
    var filing: [String] = []
    @Flag(help: "Một công văn khác, dù trùng loại và số. / Another one, though the same in kind and number.")
    var another = false

    func run() async throws {
        guard let named = kind ?? title, kind == nil || title == nil else {
            throw Problem.general(.oneOf(["--title", "--kind"]))
        }
        let session = try await Session.open(options, for: .writing)
        if let kind { try checkKind(kind, session.context.library) }
        var input = LetterInput(title: named, dated: dated)
        (input.number, input.received, input.filings) = (number, received, filing)
        (input.printedTerm, input.printedDue, input.isAnother) = (term, due, another)
        input.scan = try PaperPlace(given: scan, field: "scan", session, options)
        let view = try await Letters(session.context).add(input)
        LetterPrinter(session.wording).answer(view, [], options)
    }

    /// A title may be any; a kind is one of the list.
    private func checkKind(_ id: String, _ library: RuleLibrary) throws {
        let kinds = try library.letterKinds()
        guard kinds.contains(where: { $0.id == id }) else {
            let choices = kinds.map { "\($0.id) (\($0.name.vi))" }
            throw Problem.general(.unknownChoice(field: "kind", text: id, choices: choices))
        }
    }
}

struct LetterEnter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enter",
        abstract: "Ghi diễn biến mà công văn báo, cho một hoặc nhiều đơn. / Record the event that a letter reports."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã công văn. / The letter's code.") var code: String
    @Option(help: "Đơn, hồ sơ; dùng nhiều lần được. / A filing, may be repeated.") var filing: [String] = []
    @Option(help: "Loại diễn biến, khi tên công văn chưa nói rõ. / The event, where the title leaves a choice.")
    var event: String?
    @Option(help: "Ngày của diễn biến, khi không phải ngày của công văn. / Its day, where not the letter's.")
    var date: Day?
    @Option(help: "Số đơn, khi khác số công văn. / The event's number, where not the letter's.") var number: String?
    @Option(name: .customLong("for"), help: "Mã việc cần làm mà diễn biến này thuộc về. / The obligation.")
    var obligation: String?
    @Flag(help: "Đã đối chiếu hạn in với bản quét. / What is printed was checked against the scan.")
    var confirmed = false
    @Flag(help: "Chỉ xem sẽ đổi gì, không ghi. / Only show what would change; nothing is recorded.") var preview = false

    func run() async throws {
        var entry = LetterEntry()
        (entry.filings, entry.event, entry.date) = (filing, event, date)
        (entry.number, entry.obligation, entry.isPrintedConfirmed) = (number, obligation, confirmed)
        let session = try await Session.open(options, for: preview ? .reading : .writing)
        if preview {
            let seen = try await Letters(session.context).preview(code, entry)
            PreviewPrinter(wording: session.wording).answer(seen, options)
            return
        }
        let outcome = try await Letters(session.context).enter(code, entry)
        let wording = session.wording
        let done =
            outcome.events.map { "\(wording.recorded($0.event)) (\($0.filing))" }
            + (outcome.settled.isEmpty ? [] : [wording.letterSettled(code, outcome.settled)])
        guard options.json else {
            LetterPrinter(wording).answer(outcome.letter, done, options)
            for event in outcome.events {
                FilingPrinter(try await ShowFiling(session.context).show(event.filing), wording).printAll()
            }
            return
        }
        Output.json([
            "letter": outcome.letter.json(options.lang),
            "events": .array(outcome.events.map { ["filing": .string($0.filing), "event": .string($0.event)] }),
            "settled": .array(outcome.settled.map { .string($0) }),
        ])
    }
}
