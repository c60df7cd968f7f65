public import LegalCalendar
public import Procedures

extension VietnameseWording {
    public func adviceHeading(name: String?) -> String {
        name.map { "Tên “\($0)” có thể bảo hộ bằng:" } ?? "Tên này có thể bảo hộ bằng:"
    }

    public func name(of verdict: ProtectionAdvice.Verdict) -> String {
        switch verdict {
        case .open: "đi được"
        case .undecided: "chưa đủ câu trả lời"
        case .closed: "không đi được"
        }
    }

    public func name(of effect: ProtectionFinding.Effect) -> String {
        switch effect {
        case .closes: "Vì"
        case .supports: "Nên chọn"
        case .asks: "Phải có"
        case .warns: "Lưu ý"
        }
    }

    public func line(of finding: ProtectionFinding, names: NameBook) -> String {
        let laws = finding.grounds.citations.map { citation($0, names: names) }.joined(separator: "; ")
        let sureness = finding.grounds.confidence == .confirmed ? "" : ", \(text(of: finding.grounds.confidence))"
        return "\(name(of: finding.effect)): \(finding.text.vi) (\(laws)\(sureness))"
    }

    public func cost(of statement: FeeStatement) -> String {
        "\(statement.stage.name.vi), một nhóm: \(money(statement.total))"
    }

    public func earliestResult(_ day: Day) -> String {
        "Nộp hôm nay, không có thư nào phải trả lời: thời hạn luật cho Cục SHTT hết ngày \(self.day(day)) – \(provisional)."
    }

    public func usualResult(from: Day, to: Day, _ experience: ProtectionRoute.Experience) -> String {
        let sureness = experience.confidence == .confirmed ? "" : " [\(text(of: experience.confidence))]"
        return "Thực tế: khoảng từ \(day(from)) đến \(day(to)). \(experience.note.vi)\(sureness)"
    }

    public func answered(_ question: ProtectionQuestion, _ answer: Bool) -> String {
        "\(question.ask.vi) – \(answer ? "Có" : "Không")"
    }

    public var openQuestionsHeading: String { "Trả lời thêm để rõ hơn:" }

    public func openQuestion(_ question: ProtectionQuestion) -> String {
        let hint = question.hint.map { " \($0.vi)" } ?? ""
        return "\(question.ask.vi)\(hint)  → --answer \(question.id)=yes|no"
    }

    public func beginRoute(_ route: ProtectionRoute, name: String?) -> String {
        "Bắt đầu: daulang right add --kind \(route.kind.rawValue) --sign \"\(name ?? "…")\" --owner CT-… --product SP-…, rồi daulang filing open \(route.procedure) --right QSH-…"
    }

    public var noRouteOpen: String {
        "Với các câu trả lời này chưa có đường nào đi được: đổi tên (thêm phần riêng) hoặc đổi người đứng tên."
    }
}
