import Formats
import Foundation
import LegalCalendar
import TestSupport
import Testing

/// The office's own papers, the law, the nights, and what concerns the whole installation.
extension AnswerJourney {
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
        try await ask("commune rename", ["--name", "Xã An Lạc"])
        try await ask("commune office", ["--name", "UBND Xã An Lạc", "--phone", "0204 123 456"])
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
