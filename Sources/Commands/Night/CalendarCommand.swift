import App
import ArgumentParser
import Formats
import Foundation
import Registry
import Wording

/// `daulang calendar`: deadlines as iCalendar.
struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Các hạn dưới dạng lịch (iCalendar), ghi ra tệp hoặc đầu ra. / Deadlines as iCalendar."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Tệp ghi ra; không có thì in ra đầu ra. / The file; standard output without it.") var output: String?
    @Option(help: "Chỉ việc của chủ thể này. / Only this producer's.") var producer: String?

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let calendar = try await MakeCalendar(session.context).make(producer: producer, session.wording)
        guard let output else {
            Output.bytes(calendar.bytes)
            return
        }
        do {
            try Data(calendar.bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw Problem.general(.folderNotWritable(path: output))
        }
        Output.answer(
            ["output": .string(output), "entries": .integer(calendar.entries)],
            [session.wording.calendarWritten(output, entries: calendar.entries)],
            options
        )
    }
}
