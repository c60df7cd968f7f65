import App
import ArgumentParser
import Formats
import Registry
import Wording

/// `daulang search`: finds by name, however it is typed, and filings by the Office's number.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Tìm theo tên (có dấu hay không) hoặc số đơn. / Search by name or by the Office's number."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Các từ, hoặc phần đầu của từ. / Words, or how they begin.") var text: [String]
    @Option(help: "Nhiều nhất bao nhiêu kết quả. / At most so many results.") var limit = 20

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let found = try await SearchCatalogue(session.context)
            .search(text.joined(separator: " "), limit: limit)
        guard options.json else {
            guard !found.isEmpty else {
                Output.line(session.wording.nothingFound)
                return
            }
            let headings: [CatalogueHeading] = [.code, .kind, .name, .detail]
            Output.table(
                headings.map(session.wording.heading),
                found.map { record in
                    let name = record.name.isEmpty ? session.wording.unidentified(listedAs: "") : record.name
                    return [record.code, session.wording.name(of: record.kind), name, record.detail ?? ""]
                }
            )
            return
        }
        Output.json(["results": .array(found.map { $0.json(session.wording) })])
    }
}
