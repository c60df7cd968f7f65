import App
import ArgumentParser
import Formats
import Foundation
import LegalCalendar
import Procedures
import Registry
import Wording

/// `daulang activity`: the log of what the office did.
struct ActivityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activity",
        abstract: "Sổ hoạt động: hội nghị, tập huấn, tin bài, phát thanh, kiểm tra, vụ việc. / The log of activities.",
        subcommands: [ActivityAdd.self, ActivityList.self]
    )
}

struct ActivityAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Ghi một hoạt động. / Log one.")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Loại, ví dụ “Hội nghị” hoặc conference. / The kind.") var kind: String
    @Option(help: "Ngày. / The day.") var day: Day
    @Option(help: "Nội dung. / The subject.") var subject: String
    @Option(help: "Đơn vị, ví dụ “Công an xã” hoặc police. / The unit.") var unit: String
    @Option(help: "Số liệu, ví dụ people=45; ghi được nhiều lần. / A number.") var number: [String] = []
    @Option(help: "Ghi chú. / A note.") var note: String?

    func run() async throws {
        var input = ActivityInput(kind: kind, day: day, subject: subject, unit: unit)
        input.numbers = number
        input.note = note
        let session = try await Session.open(options, for: .writing)
        let view = try await Activities(session.context).add(input)
        guard options.json else {
            Output.line(session.wording.activityAdded(view.activity.code))
            return
        }
        Output.json(view.json(options.lang))
    }
}

struct ActivityList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Liệt kê, hoặc xuất ra CSV. / List, or export as CSV."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Từ ngày; mặc định đầu năm nay. / From this day.") var from: Day?
    @Option(name: .customLong("to"), help: "Đến ngày; mặc định hôm nay. / Through this day.") var through: Day?
    @Option(help: "Tệp CSV để ghi. / The CSV file to write.") var output: String?

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let today = session.context.clock.today()
        let last = through ?? today
        let first = from ?? Day(year: last.year, month: 1, day: 1) ?? last
        let views = try await Activities(session.context).list(from: first, through: last)
        if let output { try OfficeFile.write(csv(views), to: output) }
        guard options.json else {
            print(views, session.wording)
            return
        }
        Output.json([
            "from": JSONValue(first), "to": JSONValue(last), "file": JSONValue(output),
            "activities": .array(views.map { $0.json(options.lang) }),
        ])
    }

    private func print(_ views: [ActivityView], _ wording: any Wording) {
        guard !views.isEmpty else {
            Output.line(wording.noActivities)
            return
        }
        let rows = views.map { view in
            [
                view.activity.code, view.kind.name.text(in: options.lang), wording.day(view.activity.day),
                view.activity.subject, view.unit.name.text(in: options.lang), view.numbersText(options.lang),
            ]
        }
        let headings = [wording.heading(.code), wording.heading(.kind)] + wording.activityColumns
        Output.table(headings, rows)
    }

    private func csv(_ views: [ActivityView]) -> [UInt8] {
        var writer = CSVWriter(headings: ["code", "kind", "day", "subject", "unit", "numbers", "note"])
        for view in views {
            let numbers = view.kind.measures.compactMap { measure in
                view.activity.numbers[measure.id].map { "\(measure.id)=\($0)" }
            }
            writer.append([
                view.activity.code, view.kind.id, view.activity.day.description, view.activity.subject, view.unit.id,
                numbers.joined(separator: ";"), view.activity.note ?? "",
            ])
        }
        return writer.bytes
    }
}

/// A file that a command was asked to write.
enum OfficeFile {
    static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Problem.catalogue(.fileNotWritable(path: path))
        }
    }
}
