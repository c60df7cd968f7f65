import App
import ArgumentParser
import Formats
import ProcedureFiles
import Procedures
import Registry
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
        let rules = try library.filingRules(procedure)
        guard let pack = library.files.pack(procedure).value else {
            throw Problem.filing(.unknownProcedure(procedure, known: library.procedureIDs))
        }
        let page = RulePage(pack, rules, cases: library.files.cases(of: procedure).value, options.wording).text
        if options.json {
            Output.json(["procedure": .string(procedure), "hash": .string(rules.procedure.hash), "page": .string(page)])
        } else {
            Output.line(String(page.dropLast()))
        }
    }
}
