import App
import ArgumentParser
import Formats
import Foundation
import Registry
import Wording

/// `daulang import`: takes lists into the record.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Nhập danh sách. / Import lists.",
        subcommands: [ImportProductList.self, ImportList.self, ImportUndo.self]
    )
}

struct ImportProductList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "products",
        abstract: "Nhập danh sách sản phẩm từ bảng tính. / Import products from a spreadsheet."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Tệp .xlsx hoặc CSV; “-” là đầu vào chuẩn. / The XLSX or CSV file; “-” is standard input.")
    var file: String
    @Flag(help: "Chỉ xem sẽ nhập gì, không ghi. / Only say what would be done.") var dryRun = false
    @Flag(help: "Lấy cả các ô khác với dữ liệu đang có. / Take cells that differ from the record too.")
    var update = false
    @Option(help: "Trang tính, khi tệp có nhiều danh sách. / The sheet, where several are lists.") var sheet: String?
    @Option(
        help: "Cột nào là gì: “Tên hàng=name”; “Ghi chú=-” là bỏ. / Which column is which; “-” leaves one out.",
        transform: { $0 }
    )
    var map: [String] = []
    @Option(
        help: """
            Tệp gõ bằng bộ chữ cũ: chuyển từ `tcvn3` hoặc `vni` sang Unicode. / From an old font's encoding.
            """
    )
    var convert: OldEncoding?

    func run() async throws {
        let bytes = try ListFile.contents(of: file)
        let session = try await Session.open(options, for: dryRun ? .reading : .writing)
        do {
            let report = try await ImportProducts(session.context)
                .run(
                    bytes,
                    file: URL(fileURLWithPath: file).lastPathComponent,
                    isRehearsal: dryRun,
                    update: update,
                    sheet: sheet,
                    converting: convert?.encoding,
                    headings: map
                )
            let readiness = dryRun ? nil : try await OCOPReadiness(session.context).report()
            guard options.json else {
                // The stars that could be lost come before the account of the import.
                for line in readiness?.riskLines(session.wording) ?? [] { Output.line(line) }
                for line in session.wording.lines(of: report, isRehearsal: dryRun, isUpdating: update) {
                    Output.line(line)
                }
                return
            }
            let risks = readiness.map { $0.json(session.wording, products: $0.atRisk) }
            Output.json(report.json(isRehearsal: dryRun, session.wording, readiness: risks))
        } catch Problem.catalogue(.listRefused(let problems)) where options.json {
            throw ListFile.refusal(problems, session.wording)
        }
    }
}

/// The encodings of before Unicode, as they are typed.
enum OldEncoding: String, ExpressibleByArgument, CaseIterable {
    case tcvn3, vni

    var encoding: LegacyVietnamese {
        switch self {
        case .tcvn3: .tcvn3
        case .vni: .vni
        }
    }
}

/// `daulang export`: writes the record as lists that offices exchange.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Xuất danh sách. / Export lists.",
        subcommands: [ExportProductList.self]
    )
}

struct ExportProductList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "products",
        abstract: "Xuất danh sách sản phẩm ra bảng tính. / Export products as a spreadsheet."
    )

    @OptionGroup var options: GlobalOptions
    @Option(
        help: """
            Tệp để ghi, .xlsx hoặc .csv; không có thì in CSV ra màn hình. / The file to write; standard output if none.
            """
    )
    var output: String?
    @Flag(help: "Tên cột bằng lời thay cho tên cột của mẫu. / Headings in words instead of the template's.")
    var headingsInWords = false

    func run() async throws {
        if options.json, output == nil { throw Problem.general(.emptyText(field: "output")) }
        let session = try await Session.open(options, for: .reading)
        let export = ExportProducts(session.context)
        guard let output else {
            Output.bytes(try await export.run(heading: heading(session.wording)).bytes)
            return
        }
        let products = try await write(export, to: output, session.wording)
        guard options.json else {
            Output.line(session.wording.exported(products: products, to: output))
            return
        }
        Output.json(["file": .string(output), "products": .integer(products)])
    }

    private func write(_ export: ExportProducts, to output: String, _ wording: any Wording) async throws -> Int {
        if output.lowercased().hasSuffix(".xlsx") {
            let sheet = wording.sheetOfProducts
            return try await export.write(toFile: output, sheet: sheet, heading: heading(wording))
        }
        let (bytes, products) = try await export.run(heading: heading(wording))
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw Problem.catalogue(.fileNotWritable(path: output))
        }
        return products
    }

    private func heading(_ wording: any Wording) -> (ProductListColumn) -> String {
        guard headingsInWords else { return { $0.rawValue } }
        return { column in
            let name = wording.name(of: column)
            return name.prefix(1).uppercased() + name.dropFirst()
        }
    }
}
