public import LegalCalendar
public import Registry

extension VietnameseWording {
    public var sentLetter: String { "Thư của Cục Sở hữu trí tuệ (cơ sở gửi, chưa xem)" }
    public var letterButton: String { "Tôi vừa nhận được thư của Cục Sở hữu trí tuệ" }
    public var letterHeading: String { "Gửi ảnh thư của Cục Sở hữu trí tuệ" }
    public var letterHow: String {
        "Chụp rõ cả trang: tên thông báo, ngày ghi ở góc trên bên phải, số thông báo. Chụp cả phong bì có dấu bưu điện: "
            + "ngày nhận có thể quyết định thời hạn. Mỗi lần gửi một ảnh hoặc một tệp PDF; nhiều trang thì gửi nhiều lần."
    }
    public var chooseFile: String { "Ảnh hoặc tệp PDF" }
    public var fileLimits: String { "Nhận ảnh (JPEG, PNG, HEIC) và tệp PDF. Cán bộ xem rồi mới ghi vào hồ sơ." }
    public var sendButton: String { "Gửi cho cán bộ" }
    public func sendPaper(_ name: String) -> String { "Gửi ảnh hoặc tệp của: \(name)" }
    public var paperGiven: String { "Hoặc dùng lại giấy đã gửi" }
    public var reuseButton: String { "Dùng lại giấy này" }
    public func givenPaper(_ title: String, added instant: String) -> String { "\(title), gửi \(moment(instant))" }
    public var sentHeading: String { "Đã gửi cho cán bộ" }
    public var sentNote: String { "Gửi cho cán bộ không phải là nộp đơn, nộp hồ sơ." }
    public func paperExpired(_ day: Day?) -> String {
        "Cần sửa: giấy đã hết hạn\(day.map { " ngày \(self.day($0))" } ?? "")"
    }
    public var paperWaits: String { "Đang làm — đã gửi, chờ cán bộ xem" }
    public func paperToMend(_ reason: String) -> String { "Cần sửa: \(reason)" }

    public func sent(_ title: String, at instant: String, _ submission: Submission) -> String {
        "\(title), gửi \(moment(instant)): \(name(of: submission.outcome))"
            + (submission.reason.map { " – \($0)" } ?? "") + "."
    }

    public var inboxColumns: [String] { ["Mã", "Chủ thể", "Việc", "Tài liệu", "Gửi lúc", "Tình trạng"] }

    public func name(of outcome: Submission.Outcome?) -> String {
        switch outcome {
        case nil: "chờ cán bộ xem"
        case .taken: "cán bộ đã nhận"
        case .returned: "cần gửi lại"
        }
    }

    public func purpose(of submission: Submission, title: String) -> String {
        switch submission.purpose {
        case .letter: title
        case .paper(let filing, _): "\(filing): \(title)"
        }
    }

    public func instant(_ instant: String) -> String { moment(instant) }

    public func taken(_ submission: Submission) -> String {
        switch submission.purpose {
        case .letter:
            "Đã nhận \(submission.code). Vào sổ công văn, ghi hai ngày: `daulang letter add --scan \(submission.document)`."
        case .paper(let filing, let item):
            "Đã nhận \(submission.code): \(submission.document) là giấy “\(item)” của \(filing)."
        }
    }

    public func givenBack(_ code: String) -> String { "Đã trả lại \(code): cơ sở thấy lý do và gửi lại." }
    public func inboxWaiting(_ count: Int) -> String {
        "Cơ sở đã gửi \(count) giấy tờ, chờ xem: `daulang inbox list`."
    }
}
