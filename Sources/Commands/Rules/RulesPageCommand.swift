import App
import ArgumentParser
import Formats
import Procedures
import Wording

/// `daulang rules page`: one procedure as a page for people.
struct RulesPage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Viết một thủ tục thành trang Markdown: các bước, thời hạn, căn cứ, ví dụ. / A procedure as a page."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã thủ tục, ví dụ trademark.application. / The procedure.") var procedure: String

    func run() async throws {
        let library = try options.library(options.settings())
        let content = try RulePage(library, procedure: procedure, options.wording)
        let page = RulePageMarkdown(page: content, wording: options.wording).text
        if options.json {
            Output.json([
                "procedure": .string(procedure), "hash": .string(content.procedure.hash), "page": .string(page),
            ])
        } else {
            Output.line(String(page.dropLast()))
        }
    }
}
