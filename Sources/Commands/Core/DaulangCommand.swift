public import ArgumentParser
import Wording

/// The root command. Its entry point turns every outcome into an exit code and a sentence.
public struct DaulangCommand: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "daulang",
        abstract: "Dấu Làng: bảo vệ tên sản phẩm của làng. / Protects the names of a commune's products.",
        discussion: """
            Mã thoát / exit codes: 0 xong · 1 xong, có điều cần xem · 2 dùng sai hoặc dữ liệu sai · 3 không tìm thấy ·
            4 xung đột hoặc từ chối · 69 không tới được nguồn hay máy chủ thư · 70 lỗi chương trình.
            """,
        version: "0.1.0",
        subcommands: HouseArea.commands + CatalogueArea.commands + FilingArea.commands + NightArea.commands
            + OfficeArea.commands + RulesArea.commands + WebArea.commands
    )

    public init() {}

    /// Runs the command line and ends the process with its exit code.
    public static func launch(_ arguments: [String]) async -> Int32 {
        do {
            var command = try parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            try Output.finish()
            return 0
        } catch {
            return CommandFailure(error, arguments: arguments).report()
        }
    }
}
