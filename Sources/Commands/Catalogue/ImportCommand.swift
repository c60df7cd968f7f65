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
        subcommands: [ImportProductList.self]
    )
}

struct ImportProductList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "products",
        abstract: "Nhập danh sách sản phẩm từ tệp CSV. / Import products from a CSV file."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Tệp CSV; “-” là đầu vào chuẩn. / The CSV file; “-” is standard input.") var file: String
    @Flag(help: "Chỉ xem sẽ nhập gì, không ghi. / Only say what would be done.") var dryRun = false
    @Flag(help: "Lấy cả các ô khác với dữ liệu đang có. / Take cells that differ from the record too.")
    var update = false

    func run() async throws {
        let bytes = try Self.contents(of: file)
        let session = try await Session.open(options, for: dryRun ? .reading : .writing)
        do {
            let report = try await ImportProducts(session.context).run(bytes, isRehearsal: dryRun, update: update)
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
            throw refusal(problems, session.wording)
        }
    }

    /// The error as every command gives it, with the cells one by one.
    private func refusal(_ problems: [ListProblem], _ wording: any Wording) -> ExitCode {
        let problem = Problem.catalogue(.listRefused(problems))
        let text = wording.text(of: problem)
        let answer: JSONValue = [
            "error": [
                "code": .string(problem.id), "message": .string(text.message), "field": JSONValue(problem.field),
                "hint": .string(text.hint), "cells": .array(problems.map { $0.json(wording) }),
            ]
        ]
        Output.error(answer.text(.indented))
        return ExitCode(problem.gravity.rawValue)
    }

    private static func contents(of path: String) throws -> [UInt8] {
        if path == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem.catalogue(.fileUnreadable(path: path))
        }
        return Array(data)
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
        abstract: "Xuất danh sách sản phẩm ra CSV. / Export products as CSV."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Tệp để ghi; không có thì in ra màn hình. / The file to write; standard output if none.")
    var output: String?

    func run() async throws {
        if options.json, output == nil { throw Problem.general(.emptyText(field: "output")) }
        let session = try await Session.open(options, for: .reading)
        let (bytes, products) = try await ExportProducts(session.context).run()
        guard let output else {
            FileHandle.standardOutput.write(Data(bytes))
            return
        }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw Problem.catalogue(.fileNotWritable(path: output))
        }
        guard options.json else {
            Output.line(session.wording.exported(products: products, to: output))
            return
        }
        Output.json(["file": .string(output), "products": .integer(products)])
    }
}
