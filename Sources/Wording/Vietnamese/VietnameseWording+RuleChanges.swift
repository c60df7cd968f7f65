public import LegalCalendar
public import ProcedureFiles
public import Registry

extension VietnameseWording {
    public func text(of problem: RuleProblem) -> ProblemText {
        switch problem {
        case .undeclared(let pack, let was):
            ProblemText(
                "Tệp của thủ tục “\(pack)” khác bản đang dùng\(was.map { " (\($0.prefix(12))…)" } ?? "") mà chưa ai khai báo là thay đổi gì.",
                hint: "Chạy `daulang rules diff --declare` để lấy mẫu khai báo cho tệp rule-changes.yaml."
            )
        case .notLaw(let pack, let place, let line, let day):
            ProblemText(
                "Thủ tục “\(pack)”, dòng \(line): \(place) được khai báo là luật mới từ \(self.day(day)) nhưng làm đổi cả trường hợp trước ngày đó.",
                hint: "Thêm giá trị mới từ ngày ấy và giữ nguyên giá trị cũ, hoặc khai báo là correction (sửa sai)."
            )
        case .notCorrection(let pack, let step):
            ProblemText(
                "Thủ tục “\(pack)” được khai báo là sửa sai nhưng bước “\(step)” đã thêm vào hoặc mất đi.",
                hint: "Khai báo là structure và ghi bước cũ thành bước nào."
            )
        case .stepWithoutFate(let pack, let step):
            ProblemText(
                "Thủ tục “\(pack)”: chưa khai báo việc của bước cũ “\(step)” đi về đâu.",
                hint: "Ghi trong steps: {was: \(step), became: …} hoặc {was: \(step), ended: …}."
            )
        case .unknownSuccessor(let pack, let step):
            ProblemText(
                "Thủ tục “\(pack)”: khai báo nhắc đến bước “\(step)” không có trong bản mới.",
                hint: "Xem các bước bằng `daulang rules list --json`."
            )
        case .oldTextLost(let procedure):
            ProblemText(
                "Không còn giữ đủ văn bản quy định cũ của thủ tục “\(procedure)” để so sánh.",
                hint: "Khôi phục từ bản sao lưu, hoặc báo cho nhóm phát triển."
            )
        }
    }

    public func name(of kind: RuleChangeKind) -> String {
        switch kind {
        case .law: "luật mới"
        case .correction: "sửa sai"
        case .structure: "đổi cấu trúc các bước"
        }
    }

    public var rulesUnchanged: String {
        "Quy định đi kèm chương trình đúng là bản đang dùng; không có gì phải cập nhật."
    }
    public func rulesTakenOver(_ count: Int) -> String { "Đã áp dụng quy định mới cho \(count) thủ tục." }
    public var howToTakeOver: String { "Chưa có gì thay đổi. Xem kỹ rồi chạy `daulang rules update` để áp dụng." }
    public var declareSkeleton: String {
        "# Mẫu khai báo cho tệp rule-changes.yaml: chọn law, correction hay structure và ghi lý do."
    }
    public var differencesHeading: String { "Khác bản đang dùng:" }

    public func difference(_ path: [String], old: String?, new: String?, line: Int) -> String {
        "dòng \(line), \(path.joined(separator: " › ")): \(old ?? "chưa có") → \(new ?? "bỏ")"
    }

    public func furtherDifferences(_ count: Int) -> String { "và \(count) chỗ nữa (xem hết bằng --json)" }
    public var movementsHeading: String { "Việc sẽ đổi ngày:" }
    public var nothingMoves: String { "Không việc nào đã ghi bị đổi ngày." }

    public func movement(_ kind: RuleMovementKind) -> String {
        switch kind {
        case .added: "việc mới"
        case .moved: "đổi ngày"
        case .ended: "không còn phải làm"
        case .lateInHindsight: "đã làm xong, giữ nguyên ngày; theo quy định mới thì là muộn"
        }
    }

    public var underOldRules: String {
        "Tính theo quy định đang dùng; chương trình có bản mới hơn chưa áp dụng (xem `daulang rules diff`)."
    }

    public func lateByCorrection(_ day: Day) -> String {
        "Ghi chú: theo quy định đã sửa, hạn cuối là \(self.day(day)), nên việc này bị coi là muộn. Ngày đã ghi được giữ nguyên."
    }

    public func rulesWaiting(_ procedures: [String]) -> String {
        "quy định mới chờ áp dụng: \(procedures.joined(separator: ", ")) (xem `daulang rules diff`)"
    }

    public func rulesAdopted(_ procedures: [String]) -> String {
        "đã áp dụng luật mới, không ngày nào đã ghi bị đổi: \(procedures.joined(separator: ", "))"
    }

    public var unverifiedHeading: String { "Chưa kiểm chứng:" }
    public func oldestHeading(_ count: Int) -> String { "\(count) giá trị lâu chưa đối chiếu nhất:" }
    public func restingOn(_ obligations: [String]) -> String {
        "sai thì đổi ngày của \(obligations.count) việc: \(obligations.joined(separator: ", "))"
    }
    public var restingOnNone: String { "chưa việc đang mở nào tính theo" }
}
