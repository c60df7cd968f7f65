import App
import ArgumentParser
import Formats
import Foundation
import LegalCalendar
import Registry
import Wording

/// `daulang right users`: the annex of a regulation on use.
struct SignUsersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "users",
        abstract: "Danh sách thành viên, người được sử dụng: phụ lục của quy chế. / The annex of the regulation on use."
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case html, csv
    }

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đối tượng bảo hộ. / The right's code.") var right: String
    @Option(help: "Vào ngày này; mặc định hôm nay. / On this day; today unless said.") var on: Day?
    @Flag(help: "Toàn bộ quá trình, cả người đã thôi. / The whole history.") var all = false
    @Option(help: "Ghi ra tệp .html (để in) hoặc .csv. / Write an .html file to print, or a .csv.") var output: String?

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let wording = session.wording
        let day = all ? nil : on ?? session.context.clock.today()
        let list = try await SignUsers(session.context).list(right: right, on: day)
        let annex = SignUserAnnex(list, wording)
        if let output { try write(annex, to: output) }
        guard options.json else {
            if let output {
                Output.line(wording.annexWritten(output, users: list.users.count))
                return
            }
            Output.line(annex.title)
            Output.line(annex.subtitle)
            if list.users.isEmpty { Output.line(wording.noSignUsers) }
            Output.table(annex.headings, annex.rows)
            return
        }
        Output.json(list.json(wording))
    }

    private func write(_ annex: SignUserAnnex, to path: String) throws {
        let bytes: [UInt8]
        switch Format(rawValue: (path as NSString).pathExtension.lowercased()) {
        case .html: bytes = Array(annex.html.utf8)
        case .csv: bytes = annex.csv
        case nil:
            throw Problem.general(.badValue(field: "output", text: path, example: "danh-sach.html"))
        }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Problem.catalogue(.fileNotWritable(path: path))
        }
    }
}

struct AuthorisationEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end-authorisation",
        abstract: "Ghi văn bản ghi nhận quyền sử dụng đã chấm dứt. / Record that an authorisation has ended."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã văn bản (UQ-…). / The authorisation's code.") var code: String
    @Option(help: "Ngày cuối (yyyy-mm-dd). / Its last day.") var on: Day

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let ended = try await EndAuthorisation(session.context).end(code, on: on)
        Output.answer(ended.json, [session.wording.ended(.authorisation, code: code, on: on)], options)
    }
}
