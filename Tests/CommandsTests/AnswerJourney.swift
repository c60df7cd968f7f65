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
        try await ask("user role", ["TK-0002", "officer"])
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
        try await event("DON-0003", "refusal_notice", "2026-09-24")
        try await ask("filing correct", ["DB-0005", "--date", "2026-11-19", "--reason", "đọc nhầm dấu bưu điện"])
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
        try await ask("letter enter", ["CV-0002"])
        try await ask("letter enter", ["CV-0004", "--filing", "DON-0004"])
        try await ask("letter set-aside", ["CV-0003", "--reason", "gửi nhầm nơi"])
        try await ask("letter show", ["CV-0002"])
        try await ask("letter list", ["--waiting"])
        try await ask("letter list", ["--year", "2026", "--output", daulang.path("so.html")])
        try await ask("letter kinds")
    }

    private mutating func event(_ filing: String, _ kind: String, _ date: String, _ rest: [String] = []) async throws {
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

    /// What the office did, and the papers that it writes from its record.
    mutating func office() async throws {
        let meeting = ["--kind", "Hội nghị", "--day", "2026-10-05", "--subject", "Phổ biến Luật Sở hữu trí tuệ"]
        try await ask(
            "activity add",
            meeting + ["--unit", "culture", "--number", "people=45", "--note", "ở nhà văn hóa"]
        )
        try await ask("activity list", ["--output", daulang.path("hoat-dong.csv")])
        try await ask("form list")
        for form in ["ocop_01", "ocop_02", "ocop_03", "covering_letter"] {
            try await ask("form fill", [form, "--product", "SP-0001", "--output", daulang.path("\(form).docx")])
        }
        try await ask("form fill", ["trademark_sheet", "--right", "QSH-0001", "--output", daulang.path("t.docx")])
        try await ask("form fill", ["statistics_request", "--year", "2026", "--output", daulang.path("s.docx")])
        try await ask("filing open", ["commune.annual_report", "--year", "2026", "--due", "2026-12-14"])
        try await event("BC-0001", "economy_report_received", "2026-11-20")
        try await ask("report craft-village", ["2026", "--output", daulang.path("lang-nghe.docx")])
        try await ask("report annual", ["2026", "--output", daulang.path("bao-cao.docx")])
    }

    mutating func law() async throws {
        for procedure in ["trademark.application", "gi.application"] {
            try await ask("fees", [procedure, "--classes", "2", "--items", "8,6"])
        }
        try await ask("advise")
        let answers = ["place_name=yes", "origin_known=yes", "quality_by_place=yes"].flatMap { ["--answer", $0] }
        try await ask("advise", ["Vải thiều Mẫu"] + answers)
        try await ask("deadline", ["2026-11-02", "P15WD"])
        try await ask("deadline", ["2026-12-29", "P180D", "--before"])
        try await ask("deadline", ["2059-12-29", "P1M"])
        try await ask("rules list")
        try await ask("rules show", ["opposition_period"])
        try await ask("rules show", ["management_report"])
        try await ask("rules page", ["trademark.renewal"])
        try await ask("rules review", ["--limit", "5"])
        try await ask("rules diff")
        let changed = try await changedRules()
        try await ask("rules diff", changed, exit: 1)
        try await ask("rules update", changed)
        try await ask("audit show", ["--limit", "500"])
        try await ask("audit verify")
        try await ask("upgrade")
    }

    /// A data folder in which a value of the indication's rules is another, and says so.
    private func changedRules() async throws -> [String] {
        let pack = daulang.path("luat-moi/procedures/gi.application.yaml")
        try FileManager.default.createDirectory(
            atPath: daulang.path("luat-moi/procedures"),
            withIntermediateDirectories: true
        )
        let shipped = AnswerSchemaTests.projectFolder.appending(path: "data/procedures/gi.application.yaml")
        let text = try String(contentsOf: shipped, encoding: .utf8)
        try Data(text.replacing("needs: P10WD", with: "needs: P11WD").utf8).write(to: URL(filePath: pack))
        let arguments = ["--data", daulang.path("luat-moi")]
        let skeleton = try await daulang.run(["rules", "diff", "--declare"] + arguments)
        let declared = skeleton.text.replacing("{vi: \"\", en: \"\"}", with: "{vi: Đọc lại, en: Read again}")
        try Data(declared.utf8).write(to: URL(filePath: daulang.path("luat-moi/rule-changes.yaml")))
        return arguments
    }

    /// What is asked of the night, without a network and without a mail that leaves.
    mutating func nights() async throws {
        let quiet = """
            sources: {weekly-list: {enabled: no}}
            backup: \(daulang.path("backups"))
            """
        let settings = ["--config", try daulang.write(Array(quiet.utf8), as: "daulang.yaml")]
        try await ask("reminders preview", settings)
        try await ask("reminders preview", settings + ["--on", "2026-12-10"])
        try await ask("reminders plan", settings + ["--rehearsal"])
        try await ask("fetch", settings + ["--rehearsal"])
        try await ask("propose", settings)
        try await ask("recompute", settings)
        try await ask("send", settings + ["--rehearsal"])
        try await ask("nightly", settings + ["--rehearsal"])
        try await ask("report morning", settings, exit: 1)
        try await ask("reference status", settings)
        try await ask("reference log", settings)
        try await ask("reference proposals", settings + ["--all"])
        try await ask("doctor", settings, exit: 1)
        let folder = try await ask("backup", settings)["backup"]?.string
        try await ask("restore", settings + [try #require(folder)])
        try await ask("document sweep", settings)
        try await ask("calendar", ["--output", daulang.path("han.ics")])
    }

    /// A page of the Office that somebody saved, and what it suggests of two filings of ours.
    mutating func listFromFile() async throws {
        let rows = ["4-2026-98001", "4-2026-98002"].map { number in
            "<tr><td>1</td><td>\(number)</td><td>02/03/2026</td><td>02/11/2026</td></tr>"
        }
        let page = """
            <html><body><h1>Danh sách đơn chuyển công bố tuần 45 năm 2026</h1><table>
            <tr><th>STT</th><th>Số đơn</th><th>Ngày nộp đơn</th><th>Ngày chuyển công bố</th></tr>
            \(rows.joined(separator: "\n"))</table></body></html>
            """
        let file = try daulang.write(Array(page.utf8), as: "tuan-45.html")
        let right = ["--owner", "CT-0001", "--product", "SP-0001", "--kind", "trademark"]
        for (sign, number) in [("Mẫu Tám", "4-2026-98001"), ("Mẫu Chín", "4-2026-98002")] {
            let code = try await ask("right add", right + ["--sign", sign])["code"]?.string
            let filing = try await ask("filing open", ["trademark.application", "--right", try #require(code)])
            let opened = try #require(filing["code"]?.string)
            try await ask("filing event", [opened, "filed", "2026-03-02", "--number", number])
        }
        try await ask("reference import", [file, "--dry-run"])
        let new = try await ask("reference import", [file])["proposals"]?["new"]?.array?.compactMap(\.string)
        let proposals = try #require(new)
        try #require(proposals.count == 2)
        try await ask("reference accept", [proposals[0]])
        try await ask("reference reject", [proposals[1], "--reason", "đơn của người khác (mẫu)"])
    }

    /// A year's list, confirmed, added to and taken back.
    mutating func holidays() async throws {
        let notice = ["--notice", "TB 99/TB-BNV ngày 20/11/2026 (mẫu)"]
        try await ask("holidays list", ["2027"])
        try await ask("holidays confirm", ["2026-11-23", "2026-11-28"] + notice)
        try await ask("holidays confirm", ["2026-11-23", "2026-11-28"] + notice + ["--accept"])
        let bridge = ["2027-05-31", "--kind", "swapped_day_off", "--name", "Nghỉ hoán đổi (mẫu)"]
        try await ask("holidays add", bridge + notice + ["--accept"])
        try await ask("holidays refuse", ["2027-09-01"] + notice + ["--accept"])
        try await ask("holidays withdraw", ["XN-0001", "--reason", "đọc nhầm", "--accept"])
        try await ask("holidays list", ["2026"])
        try await ask("deadline", ["2026-11-03", "P15WD"])
        try await ask("holidays complete", ["2020"] + notice + ["--accept"])
    }

    /// The officer's week, and what is told in person.
    mutating func week() async throws {
        try await ask("week")
        let due = try await ask("due", ["--days", "400"], exit: 1)["due"]?.array ?? []
        let told = try #require(due.first?["obligation"]?["code"]?.string)
        let web = try daulang.write(Array("web: {public-address: 'https://dau-lang.example'}".utf8), as: "web.yaml")
        try await ask("link make", ["CT-0001", "--config", web])
        try await ask("link make", ["NG-0001", "--config", web])
        try await ask("link print", ["--output", daulang.path("duong-dan.html"), "--config", web])
        try await ask("link revoke", ["LK-0002"])
        try await ask("link list", ["--all"])
        try await ask("inbox list", ["--all"])
        try await ask("reminders sheet", ["--output", daulang.path("phieu.html"), "--config", web])
        try await ask("reminders text")
        try await ask("reminders text", ["--public"])
        let call = [told, "--by", "phone", "--person", "NG-0001", "--result", "sẽ nộp thứ Năm"]
        try await ask("reminders delivered", call)
    }

    /// A second commune: from now on a command must say for which one it works.
    mutating func severalCommunes() async throws {
        let place = ["--province", "24", "--province-name", "Bắc Ninh"]
        try await ask("commune add", ["--code", "07660", "--name", "Xã Thử"] + place)
        try await ask("commune list")
        try await beRefused(["producer", "list"], exit: 2)
        try await beRefused(["filing", "show", "DON-9999"], exit: 3)
        let again = ["filing", "event", "DON-0001", "filed", "2025-10-01", "--number", "4-2025-45678"]
        try await beRefused(again, exit: 4)
        try await beRefused(["deadline", "yesterday", "P2M"], exit: 2)
        let list = try daulang.write(SampleList.with("Ổi,,,,9,,,,,"), as: "bad.csv")
        try await beRefused(["import", "products", list, "--commune", "07654"], exit: 2)
    }

    /// Messages that were planned and sent, on the real day: another day may not send.
    mutating func messages(today: Day) async throws {
        try await ask("init")
        let contact = ["--name", "Hợp tác xã Mẫu", "--email", "mau@example.vn"]
        try await ask("producer add", contact)
        try await ask("product add", ["--producer", "CT-0001", "--name", "Mật ong Mẫu"])
        let sign = ["--kind", "trademark", "--sign", "Mẫu", "--owner", "CT-0001", "--product", "SP-0001"]
        try await ask("right add", sign)
        try await ask("filing open", ["trademark.application", "--right", "QSH-0001"])
        let notice = ["DON-0001", "formality_notice", today.adding(days: -200).description]
        try await ask("filing event", ["DON-0001", "filed", today.adding(days: -300).description])
        let outcome = try await ask("filing event", notice)
        let replies = outcome["filing"]?["obligations"]?.array?.filter { $0["step"]?.string == "formality_reply" }
        let reply = try #require(replies?.first?["code"]?.string)
        try await ask("obligation pursue", [reply])
        let plan = try await ask("reminders plan")
        try #require(plan["messages"]?.array?.isEmpty == false)
        try await ask("send")
        try await ask("reminders list")
        try await ask("reminders log")
        try await ask("reminders acknowledge", [reply, "--person", "NG-0001"])
    }
}
