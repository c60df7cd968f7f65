import App
import ArgumentParser
import Formats
import Foundation
import LegalCalendar
import Procedures
import Registry
import Wording

struct LetterSetAside: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-aside",
        abstract: "Công văn không thuộc đơn, hồ sơ nào, kèm lý do. / A letter that belongs to no filing."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã công văn. / The letter's code.") var code: String
    @Option(help: "Lý do. / The reason.") var reason: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let view = try await Letters(session.context).setAside(code, reason: reason)
        LetterPrinter(session.wording).answer(view, [session.wording.setAside(code)], options)
    }
}

struct LetterShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Xem một công văn. / Show one.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã công văn. / The letter's code.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        LetterPrinter(session.wording).answer(try await Letters(session.context).show(code), [], options)
    }
}

struct LetterList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Xem sổ; --output ghi ra tệp .html để in hoặc .csv. / List the letters, or write the book out."
    )

    @OptionGroup var options: GlobalOptions
    @Flag(help: "Chỉ công văn chưa ghi vào đơn. / Only those still to be entered.") var waiting = false
    @Option(help: "Chỉ năm này (theo ngày ghi trên công văn). / Only this year's.") var year: Int?
    @Option(help: "Ghi ra tệp; đuôi .html thì in được, đuôi khác là CSV. / The file.") var output: String?

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let letters = Letters(session.context)
        let views = try await letters.list(isWaiting: waiting, year: year)
        let wording = session.wording
        let book = LetterBook(views, commune: try await letters.communeName(), year: year, wording)
        if let output {
            let isPage = output.lowercased().hasSuffix(".html")
            try OfficeFile.write(isPage ? Array(book.page.utf8) : book.csv, to: output)
        }
        guard options.json else {
            if let output { Output.line(wording.written(output)) }
            Output.table(wording.letterBookColumns, views.map(book.row))
            return
        }
        Output.json(["letters": .array(views.map { $0.json(options.lang) }), "output": JSONValue(output)])
    }
}

struct LetterKinds: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kinds",
        abstract: "Các loại công văn, theo tên in trên giấy. / The kinds of letter, by their printed titles."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let kinds = try options.library(options.settings()).letterKinds()
        guard options.json else {
            let wording = options.wording
            let rows = kinds.map { kind in
                [kind.id, kind.name.text(in: options.lang), kind.events.joined(separator: ", ")]
            }
            Output.table([wording.heading(.code), wording.heading(.name), wording.eventsHeading], rows)
            return
        }
        let list = kinds.map { kind -> JSONValue in
            [
                "kind": .string(kind.id), "name": .string(kind.name.text(in: options.lang)),
                "events": .array(kind.events.map { .string($0) }), "dated": .string(kind.dating.rawValue),
            ]
        }
        Output.json(["kinds": .array(list)])
    }
}
