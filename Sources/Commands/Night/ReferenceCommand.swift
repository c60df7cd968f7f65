import App
import ArgumentParser
import Formats
import Registry
import Wording

/// `daulang reference`: what was fetched, and what it suggests.
struct ReferenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference",
        abstract: "Nguồn tra cứu: tình trạng, nhật ký tải, thông tin mới chờ xác nhận. / Reference sources.",
        subcommands: [
            ReferenceStatus.self, ReferenceLog.self, ReferenceProposals.self, ReferenceAccept.self,
            ReferenceReject.self, ReferenceImport.self,
        ],
        defaultSubcommand: ReferenceStatus.self
    )
}

struct ReferenceStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Bản tải về bao lâu rồi, vì sao. / How old the last good copy is."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let standing = try await ReportHouse(session.context).source()
        var lines = [standing.text(session.wording)]
        if let until = standing.waitsUntil { lines.append(session.wording.sourceWaits(until: until)) }
        if !standing.incompleteWeeks.isEmpty {
            lines.append(session.wording.incompleteWeeks(standing.incompleteWeeks))
        }
        Output.answer(standing.json(session.wording), lines, options)
    }
}

struct ReferenceLog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Các lần tải gần đây. / Recent attempts."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Bao nhiêu dòng. / How many lines.") var limit = 50

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let lines = try await ReportHouse(session.context).fetchLog(limit: max(1, min(limit, 10_000)))
        let wording = session.wording
        let texts = lines.map { line in
            line.outcome.map { wording.text(of: $0, detail: line.detail) } ?? line.detail ?? ""
        }
        let json = zip(lines, texts).map { line, text -> JSONValue in
            [
                "at": .string(line.at), "address": .string(line.address),
                "outcome": JSONValue(line.outcome?.rawValue), "text": .string(text),
            ]
        }
        Output.answer(
            ["log": .array(json)],
            zip(lines, texts).map { "\($0.at)  \($1)  \($0.address)" },
            options
        )
    }
}

struct ReferenceProposals: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proposals",
        abstract: "Thông tin mới chờ xác nhận. / Proposals that wait."
    )

    @OptionGroup var options: GlobalOptions
    @Flag(help: "Cả những thông tin đã xác nhận hoặc bỏ qua. / The decided ones too.") var all = false

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let proposals = try await DecideProposal(session.context).list(all: all)
        let wording = session.wording
        var lines = proposals.flatMap { proposal in
            [
                "\(proposal.code)  \(proposal.filing)  \(proposal.applicationNumber)  \(wording.day(proposal.date))  "
                    + wording.text(of: proposal.state)
            ] + warning(of: proposal, wording)
        }
        lines.append(proposals.isEmpty ? wording.noProposals : wording.weeklyListCaution)
        Output.answer(["proposals": .array(proposals.map(\.json))], lines, options)
    }

    private func warning(of proposal: Proposal, _ wording: any Wording) -> [String] {
        guard proposal.hasOtherFilingDate, let listed = proposal.listedFilingDate, let ours = proposal.ourFilingDate
        else { return [] }
        return ["    \(wording.otherFilingDate(listed: listed, ours: ours))"]
    }
}

struct ReferenceAccept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Xác nhận một thông tin: ghi thành diễn biến. / Accepts a proposal and records its event."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã thông tin, ví dụ TT-0001. / The proposal's code.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let outcome = try await DecideProposal(session.context).accept(code)
        let json: JSONValue = [
            "code": .string(code), "event": .string(outcome.event), "filing": .string(outcome.filing),
        ]
        Output.answer(json, [session.wording.accepted(code, event: outcome.event)], options)
    }
}

struct ReferenceReject: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: "Bỏ qua một thông tin, kèm lý do. / Rejects a proposal, with the reason."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã thông tin. / The proposal's code.") var code: String
    @Option(help: "Lý do. / The reason.") var reason: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        try await DecideProposal(session.context).reject(code, reason: reason)
        Output.answer(["code": .string(code)], [session.wording.rejected(code)], options)
    }
}
