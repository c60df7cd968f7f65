import App
import ArgumentParser
import Formats
import Registry
import Wording

/// `daulang ocop`: the stars of the commune's products.
struct OCOPCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ocop",
        abstract: "Hạng sao OCOP và điều kiện sở hữu trí tuệ. / OCOP stars and what they need.",
        subcommands: [ReadinessCommand.self]
    )
}

struct ReadinessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "readiness",
        abstract: """
            Sản phẩm có nguy cơ mất sao và việc cần làm (mã thoát 1 khi có). / Which stars could be lost, and what to file \
            by when; exit 1 if any.
            """
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Chỉ sản phẩm này, đầy đủ. / Only this product, in full.") var product: String?
    @Option(help: "Hạng sao muốn đạt: 3, 4 hoặc 5. / The star to be won.") var star: Int?
    @Flag(help: "Mọi sản phẩm, đầy đủ. / Every product, in full.") var all = false

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let question = ReadinessQuestion(product: product, star: star)
        let report = try await OCOPReadiness(session.context).report(question)
        let isFull = all || product != nil || star != nil
        if options.json {
            Output.json(report.json(session.wording, products: isFull ? report.products : report.atRisk))
        } else {
            let lines =
                isFull
                ? report.products.flatMap { report.fullLines(of: $0, session.wording) }
                : report.riskLines(session.wording)
            for line in lines { Output.line(line) }
        }
        if !report.atRisk.isEmpty { throw ExitCode(1) }
    }
}
