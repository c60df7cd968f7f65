import App
import ArgumentParser
import Formats
import Registry
import Wording

/// The imports that wrote something.
struct ImportList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Các lần nhập danh sách. / The imports so far."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let runs = try await ListImports(session.context).list()
        guard options.json else {
            for run in runs { Output.line(session.wording.line(of: run)) }
            if runs.isEmpty { Output.line(session.wording.noImports) }
            return
        }
        Output.json(["imports": .array(runs.map(\.json))])
    }
}

/// Takes a whole import back.
struct ImportUndo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Hủy cả một lần nhập, khi chưa có việc gì dựa vào nó. / Take a whole import back."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã lần nhập, xem `import list`. / The import's code.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let undone = try await ListImports(session.context).undo(code)
        guard options.json else {
            Output.line(session.wording.undone(undone))
            return
        }
        Output.json(undone.json)
    }
}
