import Formats
import TestSupport
import Testing

extension AnswerJourney {
    /// Producers that change: each act answers with what the producer is then and what the law asks of it.
    mutating func changes() async throws {
        var codes: [String] = []
        for name in ["Tổ hợp tác Sen Cũ", "Hợp tác xã Sen Lớn", "Hộ Sen Cuối", "Hộ Sen Trùng"] {
            let added = try await ask("producer add", ["--name", name, "--kind", "household"])
            codes.append(try #require(added["code"]?.string))
        }
        let sign = ["--kind", "trademark", "--sign", "Sen Cũ", "--owner", codes[0]]
        let right = try #require(try await ask("right add", sign)["code"]?.string)
        let filing = try await ask("filing open", ["trademark.application", "--right", right])
        let code = try #require(filing["code"]?.string)
        try await ask("filing event", [code, "filed", "2024-05-06"])
        let paper = ["--document", "Quyết định 01"]

        try await ask("producer rename", [codes[0], "--name", "Tổ hợp tác Sen Mới", "--from", "2025-02-01"] + paper)
        try await ask("producer change-form", [codes[0], "--kind", "cooperative", "--from", "2025-06-01"])
        try await ask("producer merge", [codes[0], "--into", codes[1], "--on", "2026-03-01", "--open"])
        try await ask("producer close", [codes[2], "--on", "2026-04-01"])
        try await ask("producer merge", [codes[3], "--into", codes[1], "--duplicate"])
        try await ask("producer tasks", [codes[1]])
        try await ask("producer tasks", [codes[0], "--open"])
        try await ask("producer show", [codes[0]])
        let old = ["--kind", "trademark", "--sign", "Sen Xưa", "--owner", codes[1]]
        let title = try #require(try await ask("right add", old)["code"]?.string)
        let days = ["--filed", "2016-12-01", "--granted", "2018-05-02", "--expires", "2026-12-01"]
        try await ask("right register", [title, "--number", "4-0300001-000"] + days)
        try await ask("product add", ["--producer", codes[1], "--name", "Trà sen Mẫu"])
        let list = try daulang.write(Array("Tên sản phẩm,Hạng sao,Điểm\nTrà sen Mẫu,4,72.5\n".utf8), as: "giay.csv")
        let decision = [list, "--decision", "12/QĐ-UBND", "--issued", "2026-10-01"]
        try await ask("certificate import", decision + ["--dry-run"])
        try await ask("certificate import", decision)
        try await ask("certificate list")
        try await beRefused(["certificate", "import"] + decision, exit: 2)
        try await beRefused(["producer", "close", codes[0], "--on", "2026-04-01"], exit: 4)
        try await beRefused(["producer", "merge", codes[1], "--into", codes[2]], exit: 2)
    }
}
