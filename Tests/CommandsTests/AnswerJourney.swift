import Formats
import Foundation
import LegalCalendar
import TestSupport
import Testing

/// One record on which command after command is run, and what each of them answered.
struct AnswerJourney {
    let daulang: Daulang
    private let schemas: AnswerSchemas
    private(set) var given: [AnswerSchemas.Given] = []

    init(_ daulang: Daulang, _ schemas: AnswerSchemas) {
        self.daulang = daulang
        self.schemas = schemas
    }

    var commands: Set<String> { Set(given.map(\.command)) }

    /// Runs a command with `--json` and keeps its answer; the answer's schema is found by the command's words.
    @discardableResult
    mutating func ask(_ command: String, _ rest: [String] = [], exit: Int32 = 0) async throws -> JSONValue {
        let words = command.split(separator: " ").map(String.init)
        let answer = try await daulang.run(words + rest + ["--json"])
        try #require(answer.exitCode == exit, "\(command) \(rest): \(answer.errors)")
        let file = try #require(schemas.files[command], "no schema for \(command)")
        let value = try answer.json
        given.append(AnswerSchemas.Given(command: command, file: file, answer: value))
        return value
    }

    /// Keeps the error of a command that is refused.
    mutating func beRefused(_ arguments: [String], exit: Int32) async throws {
        let answer = try await daulang.run(arguments + ["--json"])
        try #require(answer.exitCode == exit, "\(arguments): \(answer.text)")
        let value = try JSONValue(bytes: Array(answer.errors.utf8))
        given.append(AnswerSchemas.Given(command: arguments.joined(separator: " "), file: "error.json", answer: value))
    }
}

extension AnswerJourney {
    /// The catalogue: who makes what, under which signs.
    mutating func catalogue() async throws {
        try await ask("init")
        let cooperative = ["--name", "Hợp tác xã Mật ong Mẫu", "--kind", "cooperative", "--email", "mau@example.vn"]
        try await ask("producer add", cooperative + ["--village", "Thôn Mẫu"])
        try await ask("producer correct", ["CT-0001", "--place", "Xã An Lạc"])
        try await ask("producer list")
        try await ask("producer show", ["CT-0001"])
        try await ask("product add", ["--producer", "CT-0001", "--name", "Mật ong hoa vải Mẫu"])
        try await ask("product correct", ["SP-0001", "--set", "3"])
        try await ask("product ocop-code", ["SP-0001"])
        try await ask("product list")
        try await ask("product show", ["SP-0001"])
        try await ask("product ledger")
        let decision = ["--decision", "12/QĐ-UBND", "--decision-date", "2024-02-20"]
        try await ask("certificate add", ["--product", "SP-0001", "--stars", "3", "--issued", "2024-02-29"] + decision)
        try await ask("certificate correct", ["GCN-0001", "--stars", "4"])
        try await ask("certificate list")
        try await ask("certificate show", ["GCN-0001"])
        for kind in ["trademark", "collective_mark", "certification_mark", "geographical_indication"] {
            let sign = ["--kind", kind, "--sign", "Núi Mẫu", "--owner", "CT-0001", "--product", "SP-0001"]
            try await ask("right add", sign)
        }
        let look = ["SP-0001", "--seen", "2026-11-20", "--photo", "anh/nhan.jpg"]
        try await ask("product label", look + ["--mark", "Núi Mẫu=QSH-0001", "--mark", "Rừng Mẫu=none"])
        try await ask("product geographic-sign", ["SP-0001", "--sign", "Núi Mẫu", "--source", "ảnh nhãn"])
        let sign = ["SP-0001", "--sign", "Núi Mẫu", "--right", "QSH-0004", "--source", "Công văn 01/SKHCN"]
        try await ask("product protected-sign", sign)
        try await ask("product signs", ["SP-0001"])
        let paper = ["--document", "01/GCN", "--from", "2026-01-01", "--until", "2027-01-01"]
        try await ask("right authorise", ["QSH-0004", "--user", "CT-0001", "--product", "SP-0001"] + paper)
        try await ask("right list")
        try await ask("right show", ["QSH-0004"])
    }

    mutating func people() async throws {
        let addresses = ["--email", "can.bo@example.vn", "--phone", "0912345678"]
        try await ask("person add", ["--name", "Nguyễn Văn Mẫu"] + addresses)
        try await ask("person assign", ["NG-0002", "--role", "officer", "--whole-commune", "--deputy", "NG-0001"])
        try await ask("person add", ["--name", "Trần Thị Mẫu"])
        try await ask("person forget", ["NG-0003"])
        try await ask("person assign", ["NG-0001", "--role", "officer", "--village", "Thôn Mẫu"])
        try await ask("person unassign", ["PC-0003", "--on", "2027-01-31"])
        try await ask("person assign", ["NG-0001", "--unit", "economy"])
        try await ask("person assignments", ["--all"])
        try await ask("person hand-over", ["NG-0001", "NG-0002", "--on", "2026-12-01"])
        try await ask("person hand-overs")
        try await ask("person correct", ["NG-0002", "--phone", "0912000999", "--quiet-from", "20", "--no-consent"])
        try await ask("person export", ["NG-0002"])
        try await roles()
        try await ask("person list")
        try await ask("person show", ["NG-0002"])
        try await ask("reminders quiet", ["NG-0002", "--from", "20", "--to", "7"])
        try await ask("reminders away", ["NG-0002", "--from", "2026-12-01", "--to", "2026-12-05"])
    }

    /// Who makes, holds and represents beside the first.
    private mutating func roles() async throws {
        try await ask("producer add", ["--name", "Hộ Mẫu", "--kind", "household", "--village", "Thôn Mẫu"])
        try await ask("product making add", ["SP-0001", "--producer", "CT-0002", "--from", "2024-01-01"])
        try await ask("product making list")
        try await ask("product making end", ["SX-0001", "--on", "2026-06-30"])
        let member = ["QSH-0002", "--producer", "CT-0002", "--role", "member"]
        try await ask("right holding add", member + ["--from", "2025-01-01"])
        try await ask("right users", ["QSH-0002"])
        try await ask("right holding end", member + ["--on", "2026-06-30"])
        try await ask("right holding list", ["QSH-0002"])
        try await ask("right users", ["QSH-0004", "--all", "--output", daulang.path("annex.html")])
        let paper = ["--document", "02/GCN", "--from", "2026-10-01"]
        try await ask("right authorise", ["QSH-0004", "--user", "CT-0002", "--product", "SP-0001"] + paper)
        try await ask("right end-authorisation", ["UQ-0002", "--on", "2026-11-01"])
        let first = ["--right", "QSH-0001", "--person", "NG-0002", "--document", "12/UQ", "--from", "2026-05-04"]
        try await ask("representation add", first)
        let second = ["--document", "13/UQ", "--from", "2026-06-01", "--until", "2028-06-01", "--renews", "DD-0001"]
        try await ask("representation add", ["--right", "QSH-0001", "--person", "NG-0002"] + second)
        try await ask("representation list")
        let third = ["--right", "QSH-0002", "--person", "NG-0002", "--document", "14/UQ", "--from", "2026-06-01"]
        try await ask("representation add", third)
        try await ask("representation end", ["DD-0003", "--on", "2026-11-01"])
    }

    /// Who of the office may sign in.
    mutating func accounts() async throws {
        try await ask("user add", ["NG-0002", "--role", "responsible"])
        try await ask("user add", ["NG-0001", "--role", "reader", "--sign-in", "nguoi-xem"])
        try await ask("user list")
        try await ask("user link", ["TK-0002"])
        try await ask("user role", ["TK-0002", "officer", "--unit", "economy"])
        try await ask("user disable", ["TK-0002"])
        try await ask("user enable", ["TK-0002"])
    }

    mutating func lists() async throws {
        let list = try daulang.write(Array(SampleList.text.utf8), as: "list.csv")
        try await ask("import products", [list, "--dry-run"])
        try await ask("import products", [list])
        let small = try daulang.write(SampleList.with("Trà Mẫu,HTX Trà Mẫu,,xã Mẫu,,,,,,"), as: "small.csv")
        try await ask("import products", [small])
        try await ask("import undo", ["LN-0002"])
        try await ask("import list")
        try await ask("certificate verify", ["GCN-0002", "--still-made", "yes", "--recognised-again", "no"])
        try await ask("ocop readiness", exit: 1)
        try await ask("ocop readiness", ["--all"], exit: 1)
        try await ask("ocop readiness", ["--product", "SP-0001", "--star", "5"], exit: 1)
        try await ask("export products", ["--output", daulang.path("out.csv")])
        try await ask("search", ["mat", "ong"])
        try await ask("search", ["4-2025-45678"])
        try await ask("search", ["khong co gi"])
    }

    /// One filing under each procedure, with the events that shape what a filing can show.
    mutating func filings() async throws {
        let subjects = ["trademark.application", "trademark.collective", "trademark.certification", "gi.application"]
        for (number, procedure) in subjects.enumerated() {
            try await ask("filing open", [procedure, "--right", "QSH-000\(number + 1)"])
        }
        try await ask("filing open", ["ocop.certificate", "--certificate", "GCN-0001"])
        try await ask("letter add", ["--title", "Thông báo kết quả thẩm định hình thức", "--dated", "2026-10-20"])
        try await letters()
        try await event("DON-0001", "filed", "2025-10-01", ["--number", "4-2025-45678"])
        let printed = ["--due", "2026-12-18", "--received", "2026-10-24", "--letter", "CV-0001"]
        try await event("DON-0001", "formality_notice", "2026-10-20", printed)
        try await event("DON-0001", "extension_requested", "2026-11-20")
        let second = ["--term", "P2M", "--confirmed", "--number", "7"]
        try await event("DON-0001", "formality_notice", "2026-11-02", second)
        let histories = [("2025-10-01", "2026-03-31"), ("2025-10-01", "2026-04-01"), ("2022-12-31", "2026-03-31")]
        for (number, (filed, published)) in histories.enumerated() {
            try await event("DON-000\(number + 2)", "filed", filed)
            try await event("DON-000\(number + 2)", "published", published)
        }
        try await event("DON-0003", "refusal_notice", "2026-09-24", ["--preview"])
        try await event("DON-0003", "refusal_notice", "2026-09-24")
        let reread = ["DB-0005", "--date", "2026-11-18", "--reason", "xem lại"]
        try await ask("filing correct", reread + ["--preview"])
        try await ask("filing correct", ["DB-0005", "--date", "2026-11-19", "--reason", "đọc nhầm dấu bưu điện"])
        let first = try await ask("filing show", ["DON-0001"])["obligations"]?.array
        let unchecked = try #require(first?.compactMap { $0["unchecked"]?.array?.first?.string }.first)
        try await ask("filing check", [unchecked, "--as", "đồng nghiệp"])
        try await event("DON-0004", "opposition_notice", "2026-05-04")
        try await ask("filing list")
        try await ask("filing show", ["HL-0001"])
        try await ask("paper list")
        for number in 1...5 {
            try await ask("filing show", ["DON-000\(number)"])
            try await ask("checklist show", ["DON-000\(number)"])
        }
        try await ask("explain", ["DON-0003", "opposition_period"])
        try await ask("due", ["--days", "400"], exit: 1)
        let shown = try await ask("filing show", ["DON-0005"])["obligations"]?.array
        let historic = try #require(shown?.first { $0["historic"] == true }?["code"]?.string)
        try await ask("obligation pursue", [historic])
    }

    /// Letters that wait, that nothing follows from, that belong to no filing.
    private mutating func letters() async throws {
        let kinds = ["fee_slip", "extension_answer", "report_request"]
        for (number, kind) in kinds.enumerated() {
            let about = ["--kind", kind, "--number", "\(number)/TB", "--filing", "DON-0004", "--term", "P1M"]
            try await ask("letter add", about + ["--dated", "2026-10-21", "--received", "2026-10-23"])
        }
        try await ask("letter enter", ["CV-0002", "--preview"])
        try await ask("letter enter", ["CV-0002"])
        try await ask("letter enter", ["CV-0004", "--filing", "DON-0004"])
        try await ask("letter set-aside", ["CV-0003", "--reason", "gửi nhầm nơi"])
        try await ask("letter show", ["CV-0002"])
        try await ask("letter list", ["--waiting"])
        try await ask("letter list", ["--year", "2026", "--output", daulang.path("so.html")])
        try await ask("letter kinds")
    }

    mutating func event(_ filing: String, _ kind: String, _ date: String, _ rest: [String] = []) async throws {
        try await ask("filing event", [filing, kind, date] + rest)
    }

    mutating func papers() async throws {
        let view = try await ask("checklist show", ["DON-0001"])
        let paper = try #require(view["items"]?[0]?["code"]?.string)
        let question = try #require(view["questions"]?[0]?["code"]?.string)
        try await ask("checklist prepare", ["DON-0001", paper, "--document", "tủ số 2"])
        try await documents(for: paper)
        try await ask("checklist reopen", ["DON-0001", paper])
        try await ask("checklist not-needed", ["DON-0001", paper, "--reason", "đã nộp bản điện tử"])
        try await ask("checklist answer", ["DON-0001", question, "yes"])
    }

    private mutating func documents(for paper: String) async throws {
        let files = try ["a", "b", "c"].map { try daulang.write(Array("%PDF-1.4\n% \($0)\n".utf8), as: "\($0).pdf") }
        let term = ["--dated", "2026-01-05", "--expires", "2027-01-05", "--producer", "CT-0001"]
        try await ask("document add", [files[0], "--title", "Giấy an toàn thực phẩm (mẫu)", "--kind", paper] + term)
        let newer = ["--title", "Giấy mới (mẫu)", "--replaces", "TL-0001", "--dated", "2026-11-02"]
        try await ask("document add", [files[1]] + newer)
        try await ask("document link", ["TL-0001", "DON-0001", paper])
        try await ask("checklist prepare", ["DON-0001", paper, "--document", files[2]])
        try await ask("document list")
        try await ask("document show", ["TL-0001", "--out", daulang.path("ra.pdf")])
        try await ask("filing export", ["DON-0001", "--to", daulang.path("ho-so")])
        try await ask("document withdraw", ["TL-0002", "--reason", "nhầm tệp"])
    }
}
