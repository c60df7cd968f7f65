import App
import ArgumentParser
import Formats
import LegalCalendar
import Registry
import Wording

/// `daulang advise`: what can be protected about a name, by whom, at what cost and how soon.
struct AdviseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advise",
        abstract: "Tên này bảo hộ bằng gì được: hỏi, trả lời, chi phí, bao lâu. / What can be protected about a name.",
        discussion: """
            Chạy lần đầu không có --answer để xem câu hỏi; trả lời thêm từng câu. / Run it first without answers.
              daulang advise "Mật ong Đồi Hoa" --answer distinctive=yes --answer place_name=no
            """
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Tên muốn bảo hộ. / The name.") var name: String?
    @Option(help: "Câu trả lời, ví dụ place_name=yes. / An answer.") var answer: [String] = []

    func run() async throws {
        let library = try options.library(options.settings())
        let today = options.today ?? Clock.live.today()
        let report = try AdviseProtection(library, today: today).advise(try answers(example: "place_name=yes", answer))
        guard options.json else {
            for line in report.lines(for: name, options.wording) { Output.line(line) }
            return
        }
        Output.json(report.json(for: name, options.wording))
    }
}
