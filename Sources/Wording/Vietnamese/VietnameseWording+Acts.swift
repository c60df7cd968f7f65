extension VietnameseWording {
    public var recordEvent: String { "Ghi diễn biến" }
    public var whatHappened: String { "Việc gì đã xảy ra?" }
    public var awaitedNow: String { "Đang chờ" }
    public var otherKinds: String { "Loại diễn biến khác" }
    public var eventDate: String { "Ngày xảy ra" }
    public var noticeDate: String { "Ngày ghi trên thông báo (góc trên bên phải)" }
    public var receivedDate: String { "Ngày nhận (dấu bưu điện)" }
    public var printedTerm: String { "Thời hạn ghi trong thông báo" }
    public var printedTermHint: String { "Chỉ ghi con số, ví dụ 2; để trống nếu thông báo không ghi." }
    public var termUnit: String { "Tính bằng" }

    public func name(of unit: TermUnitName) -> String {
        switch unit {
        case .months: "tháng"
        case .days: "ngày"
        case .workingDays: "ngày làm việc"
        }
    }

    public var printedDue: String { "Ngày cuối in trên thông báo" }
    public var printedDueHint: String { "Chỉ khi thông báo ghi hẳn một ngày." }
    public var printedConfirmed: String { "Đã cầm thông báo (hoặc bản quét) đối chiếu thời hạn, ngày cuối đã in" }
    public var applicationNumber: String { "Số đơn" }
    public var letterNumber: String { "Số thông báo, số văn bản" }
    public var lastDay: String { "Đến hết ngày" }
    public var whichObligation: String { "Thuộc về việc nào?" }
    public var isAnother: String { "Đúng là một lần khác, không phải ghi trùng" }
    public var changeEvent: String { "Sửa" }
    public var correctEvent: String { "Sửa diễn biến" }
    public var eventCorrectionHint: String {
        "Bản ghi cũ vẫn được giữ, kèm lý do sửa. Chỉ những ô khác trước mới thay đổi."
    }
    public var didNotHappen: String { "Việc này không hề xảy ra (ghi nhầm)" }
    public var reasonLabel: String { "Lý do" }
    public func eventLine(_ name: String, number: String?) -> String {
        name + (number.map { ", số \($0)" } ?? "")
    }
    public func received(on day: String) -> String { "Ngày nhận: \(day)" }
    public func printed(term: String) -> String { "Thời hạn ghi trong thông báo: \(term)" }
    public func printed(due day: String) -> String { "Ngày cuối in trên thông báo: \(day)" }

    public var scanLimits: String { "Nhận ảnh (JPEG, PNG, HEIC) và tệp PDF." }

    public var drawingTitle: String { "Xem hai ngày ở đâu" }
    public var drawingText: String {
        "Ngày ghi trên thông báo nằm ở góc trên bên phải của trang đầu, dưới tên nước và tiêu ngữ. Ngày nhận là ngày "
            + "trên dấu bưu điện đóng ở phong bì, góc trên bên phải."
    }
    public var drawingNotice: String { "Thông báo" }
    public var drawingEnvelope: String { "Phong bì" }
}
