import App
import ArgumentParser
import Formats
import LegalCalendar
import ProcedureFiles
import Procedures
import Registry
import Wording

/// `daulang rules`: the law as files, checked, shown and proven.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Quy định pháp luật dưới dạng dữ liệu: kiểm tra, xem, thử. / The law as data.",
        subcommands: [
            RulesCheck.self, RulesList.self, RulesShow.self, RulesPage.self, RulesMutate.self, RulesReview.self,
            RulesDiff.self, RulesUpdate.self,
        ]
    )
}

struct RulesCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Kiểm tra chặt các tệp quy định (mã thoát 1 khi có điều cần sửa). / Check strictly; exit 1 on findings."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let library = try options.library(options.settings())
        let today = options.today ?? Clock.live.today()
        let report = RuleReview(library, today: today).check()
        let findings = findings(report)
        let wording = options.wording
        if options.json {
            Output.json([
                "packs": .integer(report.packs), "cases": .integer(report.cases),
                "findings": .array(findings.map(\.json)),
            ])
        } else {
            for finding in findings { Output.line("\(finding.path):\(finding.line): \(finding.text)") }
            Output.line(
                findings.isEmpty
                    ? wording.rulesSound(packs: report.packs, cases: report.cases)
                    : wording.rulesUnsound(findings: findings.count)
            )
        }
        if !findings.isEmpty { throw ExitCode(1) }
    }

    private func findings(_ report: RuleReview.Report) -> [Finding] {
        let wording = options.wording
        return report.problems.map { Finding($0.path, $0.line, "\($0.kind)", wording.text(of: $0.kind)) }
            + report.findings.map { Finding($0.path, $0.line, "\($0.kind)", wording.text(of: $0.kind)) }
            + report.differences.map {
                Finding($0.path, $0.line, "\($0.kind)", wording.text(of: $0.kind, in: $0.caseName))
            }
    }
}

/// One line of a report about data files.
private struct Finding {
    let path: String
    let line: Int
    let code: String
    let text: String

    /// - Parameter kind: the case, whose name before its values is the stable code.
    init(_ path: String, _ line: Int, _ kind: String, _ text: String) {
        self.path = path
        self.line = line
        code = String(kind.prefix { $0 != "(" })
        self.text = text
    }

    var json: JSONValue {
        ["path": .string(path), "line": .integer(line), "code": .string(code), "text": .string(text)]
    }
}

struct RulesList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Liệt kê các thủ tục. / List procedures."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let library = try options.library(options.settings())
        let wording = options.wording
        let all = try library.procedureIDs.map { try library.filingRules($0) }
        guard options.json else {
            let rows = all.map { rules in
                let procedure = rules.procedure
                return [
                    procedure.id, procedure.name.text(in: wording.language), "\(procedure.steps.count)",
                    wording.day(procedure.checked),
                ]
            }
            Output.table(wording.procedureColumns, rows)
            return
        }
        Output.json(["procedures": .array(all.map { json($0.procedure, library) })])
    }

    private func json(_ procedure: Procedure, _ library: RuleLibrary) -> JSONValue {
        [
            "code": .string(procedure.id),
            "name": .string(procedure.name.text(in: options.wording.language)),
            "steps": .array(procedure.steps.map { .string($0.id) }),
            "subjects": .array(procedure.subjects.map { .string($0.rawValue) }),
            "checked": JSONValue(procedure.checked),
            "hash": .string(procedure.hash),
            "layer": .string(library.layers["procedures/\(procedure.id).yaml"]?.rawValue ?? "embedded"),
        ]
    }
}

struct RulesShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Xem một bước: thời hạn theo ngày áp dụng, căn cứ, độ chắc chắn. / Show a step."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã bước, ví dụ opposition_period. / The step.") var step: String
    @Option(help: "Chỉ một thủ tục. / One procedure only.") var procedure: String?

    func run() async throws {
        let library = try options.library(options.settings())
        let review = RuleReview(library, today: options.today ?? Clock.live.today())
        let found = try review.steps(step).filter { procedure == nil || $0.rules.procedure.id == procedure }
        guard !found.isEmpty else {
            let rules = try library.filingRules(procedure ?? "")
            throw Problem.filing(.unknownStep(step, known: rules.procedure.steps.map(\.id).sorted()))
        }
        guard options.json else {
            for item in found { StepPrinter(item.rules, item.step, options.wording).printAll() }
            return
        }
        Output.json(["steps": .array(found.map { StepPrinter($0.rules, $0.step, options.wording).json })])
    }
}

struct RulesMutate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mutate",
        abstract:
            "Cố ý làm sai từng giá trị để xem trường hợp mẫu có nhận ra (mã thoát 1 khi không). / Prove the cases."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Chỉ một thủ tục. / One procedure only.") var procedure: String?

    func run() async throws {
        let library = try options.library(options.settings())
        let review = RuleReview(library, today: options.today ?? Clock.live.today())
        let wording = options.wording
        guard !library.files.cases().value.isEmpty else { throw Problem.general(.usage(wording.noCases)) }
        let reports = try review.mutate(procedure)
        if options.json {
            Output.json(["procedures": .array(reports.map(json))])
        } else {
            for report in reports {
                for survivor in report.survivors {
                    Output.line("\(survivor.path):\(survivor.line): \(wording.text(of: survivor))")
                }
                Output.line(wording.mutationReport(report))
            }
        }
        if reports.contains(where: { !$0.survivors.isEmpty }) { throw ExitCode(1) }
    }

    private func json(_ report: MutationReport) -> JSONValue {
        [
            "code": .string(report.procedure),
            "tried": .integer(report.tried),
            "survivors": .array(
                report.survivors.map { survivor in
                    [
                        "path": .string(survivor.path), "line": .integer(survivor.line),
                        "text": .string(options.wording.text(of: survivor)),
                    ]
                }
            ),
        ]
    }
}
