import App
import ArgumentParser
import Formats
import Procedures
import Registry
import Wording

/// `daulang filing export`: the papers of a filing in one numbered folder or ZIP file.
struct FilingExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Xuất bộ hồ sơ: tệp đánh số theo thành phần hồ sơ, có danh mục ở đầu. / Write the dossier out.",
        discussion: "Xuất ra chưa phải là nộp. / To write it out is not to file it."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đơn, hồ sơ. / The filing's code.") var filing: String
    @Option(help: "Thư mục mới, hoặc tệp .zip. / A new folder, or a .zip file.") var to: String
    @Flag(help: "Thay bộ hồ sơ đã xuất ở đó. / Replace a dossier that was written there before.") var overwrite = false

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let writer = WriteDossier(session.context, try session.documents(options))
        let written = try await writer.write(filing, to: to, isOverwriting: overwrite, session.wording)
        let wording = session.wording
        let missing = written.dossier.missing.map { $0.paper.item.name.text(in: wording.language) }
        Output.answer(
            written.json,
            [wording.dossierWritten(to, files: written.dossier.files.count + 1), written.line]
                + (missing.isEmpty ? [] : [wording.stillMissing(missing)]),
            options
        )
    }
}
