public import LegalCalendar
public import Registry

extension VietnameseWording {
    public func monthName(_ year: Int, _ month: Int) -> String { "Tháng \(month)/\(year)" }
    public var previousMonth: String { "Tháng trước" }
    public var nextMonth: String { "Tháng sau" }
    public var thisMonth: String { "Tháng này" }
    public var weekdays: [String] { ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"] }

    public func specialDay(_ day: SpecialDay, name: String) -> String {
        let kind = day.kind.isDayOff ? "Nghỉ: \(name)" : "Làm việc: \(name)"
        return day.status == .decided ? kind : "\(kind) (\(self.name(of: day.status)))"
    }

    public var officeClosed: String { "Cơ quan nghỉ" }
    public var calendarAsFile: String { "Tải tất cả hạn của xã (.ics) để mở bằng lịch của máy" }
    public var nothingThisMonth: String { "Tháng này không có việc nào đến ngày." }
    public var calendarUndecided: String {
        "Lịch nghỉ của năm này chưa có đủ thông báo: ngày nghỉ và các ngày tính theo đó là dự kiến (chưa chắc chắn)."
    }
    public var todayWord: String { "hôm nay" }
    public func provisionalWork(_ text: String) -> String { "\(text) – \(provisional)" }

    public func messages(_ count: Int) -> String { "\(count) thông báo" }
    public var messagePerson: String { "Người nhận (tên hoặc mã)" }
    public var messageState: String { "Tình trạng" }
    public var messageNight: String { "Ngày lập" }

    public func messageLine(to name: String, channel: String, night: Day, code: String) -> String {
        "\(name), \(channel), lập ngày \(day(night)) (\(code))"
    }

    public func attempt(at instant: String, _ outcome: String, answer: String) -> String {
        "\(moment(instant)): \(outcome)\(answer.isEmpty ? "" : " – “\(answer)”")"
    }

    public var noAttemptYet: String { "Chưa gửi lần nào." }

    public func toldByHand(_ way: HandDelivery.Way, on day: Day, result: String?) -> String {
        "Đã báo tận nơi \(name(of: way)) ngày \(self.day(day))\(result.map { ": \($0)" } ?? "")"
    }

    public func whatToDo(about state: ReminderMessage.State) -> String {
        state == .refused
            ? "Máy chủ đã từ chối. Xem lại địa chỉ của người nhận; gọi điện hoặc gặp để báo, rồi ghi lại ở đây."
            : "Chưa rõ người nhận đã được báo chưa. Hỏi người nhận: đã biết thì ghi là đã báo; chưa nhận được thì cho gửi lại."
    }

    public var toldInPersonHeading: String { "Đã báo cho người nhận" }
    public var toldHow: String { "Báo bằng cách nào" }
    public var toldWhen: String { "Ngày báo (để trống là hôm nay)" }
    public var toldAnswer: String { "Người nhận trả lời thế nào" }
    public var toldButton: String { "Ghi là đã báo" }
    public var resendHeading: String { "Gửi lại" }
    public var resendHint: String {
        "Chỉ gửi lại khi đã hỏi và biết chắc người nhận chưa nhận được: gửi lại có thể thành hai lần."
    }
    public var resendButton: String { "Cho gửi lại" }
    public var openMessage: String { "Xem, ghi lại kết quả hỏi" }
    public var matterDone: String { "đã xong" }
}
