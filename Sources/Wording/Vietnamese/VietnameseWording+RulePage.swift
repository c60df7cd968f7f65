public import LegalCalendar
public import Procedures

extension VietnameseWording {
    public func pageOrigin(file: String) -> String {
        "Trang này do chương trình viết ra từ `\(file)` và các trường hợp mẫu; muốn sửa thì sửa tệp đó."
    }
    public func pageSubjects(_ names: [String], checked: Day) -> String {
        "Dùng cho: \(names.joined(separator: ", ")). Đối chiếu ngày \(day(checked))."
    }
    public var pageMilestones: String { "Ngày mốc" }
    public var pageSteps: String { "Các bước" }
    public var pageSharedSteps: String { "Các bước dùng chung với thủ tục khác" }
    public var pagePapers: String { "Thành phần hồ sơ" }
    public var pageExamples: String { "Ví dụ" }
    public var pageTermColumns: [String] { ["Thời hạn", "Áp dụng khi", "Căn cứ", "Độ chắc chắn"] }
    public var pageForm: String { "mẫu" }
    public func pageActor(_ name: String) -> String { "Người thực hiện: \(name)." }
    public func pageCondition(_ question: String, expected: Bool) -> String {
        "Chỉ khi trả lời \(expected ? "có" : "không") cho câu hỏi: \(question)"
    }
    public func pageTrigger(_ events: [String], each: Bool) -> String {
        "Phát sinh khi có: \(quoted(events))\(each ? ", mỗi lần một việc" : "")."
    }
    public func pageFollows(_ steps: [String], beforeExtension: Bool) -> String {
        "Tính từ ngày hết thời hạn của: \(quoted(steps))\(beforeExtension ? ", khi chưa gia hạn" : "")."
    }
    public func pageCounted(_ day: String) -> String { "Tính từ \(day)." }
    public func pageEnd(_ rule: EndRule) -> String {
        let roll =
            rule.rolling == .forward
            ? "Ngày cuối là ngày nghỉ thì chuyển sang ngày làm việc kế tiếp" : "Ngày cuối không dời khi trùng ngày nghỉ"
        return rule.boundary == .exclusive ? "\(roll); phải xong trước ngày đó." : "\(roll)."
    }
    public func pageOpens(_ term: Term) -> String { "Làm được sớm nhất từ mốc \(length(term))." }
    public func pageLate(_ term: Term) -> String { "Còn làm muộn được thêm \(length(term)), có nộp thêm lệ phí." }
    public var pageExtension: String { "Xin gia hạn được một lần, bằng đúng thời hạn đầu, trước khi hết hạn." }
    public func pageStop(from notice: String, until reply: String) -> String {
        "Thời hạn đứng lại từ “\(notice)” đến “\(reply)”."
    }
    public func pageProlonged(_ events: [String]) -> String { "Được thêm thời gian khi có \(quoted(events)):" }
    public func pageNeeds(_ term: Term) -> String { "Cần chuẩn bị trước: \(length(term))." }
    public func pageFloor(_ term: Term) -> String { "Khi thời hạn chưa kiểm chứng, kế hoạch tạm lấy \(length(term))." }
    public func pageCloses(_ events: [String], all: Bool) -> String {
        "Xong khi có \(all ? "đủ" : "một trong"): \(quoted(events))."
    }
    public func pageReopens(_ events: [String]) -> String { "Phải làm lại như cũ khi có: \(quoted(events))." }
    public func pageOvertakes(_ events: [String]) -> String { "Không còn phải làm khi có: \(quoted(events))." }
    public func pageMissed(_ text: String) -> String { "Nếu bỏ lỡ: \(text)" }
    public func pageRemedy(_ text: String) -> String { "Cách khắc phục: \(text)" }
    public func pageExample(_ ruleCase: RuleCase) -> String { ruleCase.why }
    public func pageEvent(_ name: String, on day: Day) -> String { "\(name) \(self.day(day))" }

    public func pageDate(_ key: RuleCase.DateKey, _ date: Day?) -> String {
        let name =
            switch key {
            case .raw: "hết thời hạn"
            case .statutory: "hạn cuối theo luật"
            case .safe: "nên nộp trước hết ngày"
            case .internalDay: "chuẩn bị xong trước ngày"
            case .opens: "được nộp từ"
            case .opensSafe: "chắc chắn được nộp từ"
            case .late: "nộp muộn đến ngày"
            case .plan: "kế hoạch theo ngày"
            }
        return "\(name) \(date.map(day) ?? "chưa có")"
    }

    public func pageState(_ state: RuleCase.State) -> String {
        switch state {
        case .waiting: "chưa đến lượt"
        case .open: "còn phải làm"
        case .done: "đã xong"
        case .overtaken: "không còn phải làm"
        }
    }

    private func quoted(_ names: [String]) -> String { names.map { "“\($0)”" }.joined(separator: ", ") }
}
