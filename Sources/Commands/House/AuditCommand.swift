import App
import ArgumentParser
import Formats
import Registry
import Wording

/// `daulang audit`: who did what, and whether the trail is whole.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Nhật ký: ai làm gì, khi nào. / The audit trail.",
        subcommands: [AuditShow.self, AuditVerify.self],
        defaultSubcommand: AuditShow.self
    )
}

struct AuditShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Xem nhật ký. / Show the trail.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Chỉ các mục về mã này. / Only about this code.") var code: String?
    @Option(help: "Số mục cuối. / How many of the last.") var limit = 50

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let entries = try await AuditVerification(session.context).entries(about: code, limit: max(1, limit))
        guard options.json else {
            let rows = entries.map { entry in
                [
                    String(entry.sequence), entry.at, entry.person, entry.act, entry.code,
                    [entry.before, entry.after].compactMap(\.self).joined(separator: " → "),
                ]
            }
            Output.table(session.wording.auditColumns, rows)
            return
        }
        Output.json(["entries": .array(entries.map(\.json))])
    }
}

struct AuditVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Kiểm tra nhật ký có liền mạch (mã thoát 1 khi bị đứt). / Verify the trail; exit 1 if it is broken."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let report = try await AuditVerification(session.context).verify()
        let wording = session.wording
        if options.json {
            Output.json([
                "entries": .integer(report.entries), "head": .string(report.head), "erased": .integer(report.erased),
                "broken_at": JSONValue(report.brokenAt), "limit": .string(wording.auditLimit),
            ])
        } else {
            Output.line(
                report.brokenAt.map(wording.auditBroken)
                    ?? wording.auditHolds(entries: report.entries, head: report.head)
            )
            Output.line(wording.auditLimit)
        }
        if report.brokenAt != nil { throw ExitCode(1) }
    }
}

extension AuditVerification.Entry {
    fileprivate var json: JSONValue {
        [
            "sequence": .integer(sequence), "at": .string(at), "by": .string(person),
            "act": .string(act), "kind": .string(kind), "code": .string(code),
            "before": JSONValue(before), "after": JSONValue(after), "hash": .string(hash),
        ]
    }
}
