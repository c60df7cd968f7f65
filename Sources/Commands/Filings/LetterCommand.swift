import App
import ArgumentParser
import Formats
import LegalCalendar
import Registry
import Wording

/// `daulang letter`: the book of letters.
struct LetterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter",
        abstract: "Sổ công văn: thông báo, quyết định của Cục và tỉnh. / The book of letters.",
        subcommands: [LetterAdd.self, LetterList.self]
    )
}

struct LetterAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Vào sổ một công văn; rồi ghi diễn biến với --letter. / Enter a letter."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Tên in trên công văn. / The title printed on it.") var title: String
    @Option(help: "Số. / Its number.") var number: String?
    @Option(help: "Ngày ghi trên công văn (góc trên bên phải). / The date printed on it.") var dated: Day
    @Option(help: "Ngày nhận (dấu bưu điện). / The postmark.") var received: Day?
    @Option(help: "Bản quét hoặc bản giấy để ở đâu. / Where its scan or paper lies.") var scan: String?

    func run() async throws {
        var input = LetterInput(title: title, dated: dated)
        input.number = number
        input.received = received
        input.scan = scan
        let session = try await Session.open(options, for: .writing)
        let view = try await Letters(session.context).add(input)
        guard options.json else {
            Output.line("\(view.letter.code)  \(view.letter.title)")
            return
        }
        Output.json(view.json)
    }
}

struct LetterList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Xem sổ. / List the letters.")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let views = try await Letters(session.context).list()
        guard options.json else {
            let wording = session.wording
            let rows = views.map { view in
                [
                    view.letter.code, view.letter.title, view.letter.number ?? "–", wording.day(view.letter.dated),
                    view.letter.received.map(wording.day) ?? "–", view.filings.joined(separator: ", "),
                ]
            }
            Output.table(wording.letterColumns, rows)
            return
        }
        Output.json(["letters": .array(views.map(\.json))])
    }
}

extension LetterView {
    fileprivate var json: JSONValue {
        [
            "code": .string(letter.code), "title": .string(letter.title), "number": JSONValue(letter.number),
            "dated": JSONValue(letter.dated), "received": JSONValue(letter.received),
            "scan": JSONValue(letter.scan), "filings": .array(filings.map { .string($0) }),
        ]
    }
}
