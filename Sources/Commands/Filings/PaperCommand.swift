import App
import ArgumentParser
import Formats
import LegalCalendar
import Registry
import Wording

/// `daulang paper`: the papers that die on a day.
struct PaperCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: "Giấy tờ có thời hạn đang được theo dõi. / Papers whose terms are followed.",
        subcommands: [PaperList.self]
    )
}

struct PaperList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Liệt kê, giấy hết hạn trước đứng trước. / List them, the first to expire first."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let papers = try await Filings(session.context).papers().sorted {
            ($0.end?.ordinal ?? .max, $0.view.filing.code) < ($1.end?.ordinal ?? .max, $1.view.filing.code)
        }
        let wording = session.wording
        guard options.json else {
            guard !papers.isEmpty else {
                Output.line(wording.none(of: .validity))
                return
            }
            let rows = papers.map { paper in
                [
                    paper.view.filing.code, paper.subjectName,
                    wording.name(of: paper.view.state, word: paper.view.word), paper.shownEnd(wording),
                ]
            }
            Output.table(wording.paperColumns, rows)
            return
        }
        Output.json(["papers": .array(papers.map { $0.json(wording) })])
    }
}

extension FilingSummary {
    /// The last day of the paper, as far as anything says it.
    fileprivate var end: Day? { view.obligations.compactMap(\.dates.statutory).first }

    fileprivate func shownEnd(_ wording: any Wording) -> String {
        guard let end else { return "–" }
        let isFirm = view.obligations.first { $0.dates.statutory != nil }?.dates.isStatutoryFirm ?? false
        return isFirm ? wording.day(end) : "\(wording.day(end)) – \(wording.provisional)"
    }
}
