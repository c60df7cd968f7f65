extension VietnameseWording {
    public var paperRecord: String { "Ghi giấy tờ này" }
    public var paperScan: String { "Bản quét hoặc ảnh chụp" }
    public var paperExisting: String { "Hoặc tài liệu đã có" }
    public var paperPlace: String { "Hoặc nơi để bản giấy" }
    public var paperPlaceHint: String { "Ví dụ tủ số 2, ngăn trên." }
    public var paperIsReady: String { "Đã chuẩn bị xong" }
    public var paperNotNeeded: String { "Không phải nộp" }
    public var paperTakenBack: String { "Bỏ đánh dấu, làm lại" }
    public var filingQuestions: String { "Câu hỏi quyết định giấy tờ, phí" }
    public var notAnswered: String { "Chưa trả lời" }

    public var inboxHeading: String { "Cơ sở gửi đến" }
    public var inboxAll: String { "Xem cả những thứ đã xử lý" }
    public var inboxWaitingOnly: String { "Chỉ xem những thứ đang chờ" }
    public var inboxEmpty: String { "Không có gì đang chờ xem." }
    public func sentBy(_ producer: String, at instant: String) -> String { "\(producer), gửi \(self.instant(instant))" }
    public var seeFile: String { "Mở tệp" }
    public var fileKept: String { "Nhận thì tệp này thành giấy tờ của đơn, hồ sơ." }
    public var takePaper: String { "Nhận, giấy tờ đã xong" }
    public var takeLetter: String { "Đã xem, không phải công văn" }
    public var intoLetterBook: String { "Ghi vào sổ công văn" }
    public var giveBack: String { "Trả lại" }
    public var giveBackHint: String { "Cơ sở đọc được lý do này. Ví dụ: ảnh mờ, chụp lại cả trang." }
    public func sentWaiting(_ count: Int) -> String { "Cơ sở đã gửi \(count) giấy tờ, chờ xem" }

    public var proposalsHeading: String { "Thông tin mới chờ xác nhận" }
    public func proposalsToDecide(_ count: Int) -> String { "\(count) thông tin mới chờ xác nhận" }
    public var ourRecord: String { "Sổ của xã" }
    public var theSource: String { "Nguồn" }
    public var filingDateRow: String { "Ngày nộp đơn" }
    public var notRecorded: String { "chưa ghi" }
    public func seenOn(_ address: String, day: String) -> String { "Trang \(address), bản tải về ngày \(day)" }
    public var confirmProposal: String { "Xác nhận" }
    public var ignoreProposal: String { "Bỏ qua" }
    public var differs: String { "khác nhau" }
}
