import App
import ArgumentParser
import Formats
import Foundation
import LegalCalendar
import Registry
import Wording

struct CertificateImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Nhập giấy chứng nhận của một quyết định từ danh sách. / Enter a decision's certificates from its list."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Tệp .xlsx hoặc CSV; “-” là đầu vào chuẩn. / The XLSX or CSV file; “-” is standard input.")
    var file: String
    @Option(help: "Số quyết định. / The decision's number.") var decision: String
    @Option(help: "Ngày cấp ghi trên giấy chứng nhận. / The certificates' own date.") var issued: Day?
    @Option(help: "Ngày quyết định; thay cho ngày cấp thì hạn là dự kiến. / The decision's date.") var decisionDate:
        Day?
    @Flag(help: "Chỉ xem sẽ nhập gì, không ghi. / Only say what would be done.") var dryRun = false
    @Option(help: "Trang tính, khi tệp có nhiều danh sách. / The sheet, where several are lists.") var sheet: String?
    @Option(help: "Cột nào là gì: “Tên hàng=name”, “Kết quả=score”, “Ghi chú=-”. / Which column is which.")
    var map: [String] = []

    func run() async throws {
        var input = CertificateListInput(
            file: URL(fileURLWithPath: file).lastPathComponent,
            decision: decision
        )
        input.issued = issued
        input.decisionDate = decisionDate
        input.sheet = sheet
        input.headings = map
        input.isRehearsal = dryRun
        let bytes = try ListFile.contents(of: file)
        let session = try await Session.open(options, for: dryRun ? .reading : .writing)
        do {
            let report = try await ImportCertificates(session.context).run(bytes, input)
            guard options.json else {
                printReport(report, session.wording)
                return
            }
            Output.json(report.json(isRehearsal: dryRun))
        } catch Problem.catalogue(.listRefused(let problems)) where options.json {
            throw ListFile.refusal(problems, session.wording)
        }
    }

    private func printReport(_ report: CertificateImport, _ wording: any Wording) {
        for line in report.lines {
            let certificate = line.certificate
            let score = certificate.score.map { " (\(wording.score($0)))" } ?? ""
            let state = certificate.state == .valid ? "" : " – \(wording.name(of: certificate.state))"
            let code = dryRun ? "" : "\(certificate.code)  "
            Output.line(
                "\(code)\(line.productName), \(line.producerName): \(wording.stars(certificate.stars))\(score)\(state)"
            )
        }
        Output.line(
            wording.importedCertificates(
                report.lines.count,
                toVerify: report.toVerify,
                isProvisional: report.isProvisional,
                isRehearsal: dryRun,
                code: report.code
            )
        )
    }
}

/// A list's file, and how its refusal is told.
enum ListFile {
    static func contents(of path: String) throws -> [UInt8] {
        if path == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem.catalogue(.fileUnreadable(path: path))
        }
        return Array(data)
    }

    /// The error as every command gives it, with the cells one by one.
    static func refusal(_ problems: [ListProblem], _ wording: any Wording) -> ExitCode {
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
}
