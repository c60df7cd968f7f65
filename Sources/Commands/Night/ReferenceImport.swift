import App
import ArgumentParser
import Foundation
import ReferenceData
import Registry

/// Takes a list of the Office from a file that somebody has saved.
struct ReferenceImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Nạp danh sách của Cục SHTT từ tệp (.xlsx cả năm, hoặc trang đã lưu). / A list from a file."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Tệp .xlsx cả năm, hoặc trang web của một tuần đã lưu. / The workbook, or a saved page.")
    var file: String
    @Flag(help: "Chỉ xem tệp có gì, không ghi. / Only say what it holds.") var dryRun = false
    @Option(help: "Trang tính. / The sheet.") var sheet: String?
    @Option(help: "Cột nào ghi số đơn, khi tên cột khác. / Which column has the number.") var number: String?
    @Option(help: "Cột nào ghi ngày nộp đơn. / Which column has the filing date.") var filed: String?
    @Option(help: "Cột nào ghi ngày chuyển công bố. / Which column has the day of passing on.") var passed: String?

    func run() async throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Problem.catalogue(.fileUnreadable(path: file))
        }
        let session = try await Session.open(options, for: dryRun ? .reading : .writing)
        let setup = NightSetup(session: session, options: options)
        let report = try await ImportReferenceList(session.context, try setup.settings)
            .run(
                Array(data),
                file: URL(fileURLWithPath: file).lastPathComponent,
                sheet: sheet,
                named: WeeklyColumnNames(number: number, filed: filed, passed: passed),
                isRehearsal: dryRun
            )
        let wording = session.wording
        Output.answer(
            report.json(isRehearsal: dryRun, wording),
            report.lines(isRehearsal: dryRun, wording),
            options
        )
    }
}
