public import LegalCalendar
public import Registry

extension VietnameseWording {
    public var documentsName: String { "Kho tài liệu" }
    public func documentsFound(_ count: Int) -> String { "\(count) tài liệu" }
    public var addDocument: String { "Cất một tài liệu" }
    public var addDocumentHeading: String { "Cất một tài liệu vào kho" }
    public var addDocumentIntroduction: String {
        "Cất một lần, dùng cho nhiều đơn, hồ sơ. Giấy có ngày hết hạn thì được theo dõi và nhắc."
    }
    public var documentFileField: String { "Tệp" }
    public var documentFileHint: String {
        "Ảnh, PDF, DOCX, XLSX, ODT hoặc văn bản thường; loại tệp xem theo nội dung, không theo đuôi tên"
    }
    public var documentTitleField: String { "Tên giấy tờ" }
    public var documentKindField: String { "Là giấy nào trong thành phần hồ sơ" }
    public var documentProducerField: String { "Của chủ thể" }
    public var ofCommuneItself: String { "Của xã" }
    public var documentDatedField: String { "Ngày ghi trên giấy" }
    public var documentExpiresField: String { "Ngày cuối còn hiệu lực" }
    public var documentExpiresHint: String { "Có ngày này thì phải ghi cả ngày của giấy." }
    public var documentReplacesField: String { "Thay cho tài liệu cũ" }
    public var replacesNothing: String { "Không thay giấy nào" }
    public var anotherPaper: String { "Là một giấy tờ khác, dù cùng một tệp" }
    public var takeFile: String { "Mở tệp" }
    public var addNewer: String { "Cất bản mới thay cho giấy này" }
    public var documentServesHeading: String { "Đang dùng ở đâu" }
    public func labelPhotoOf(_ product: String) -> String { "Ảnh bao bì, nhãn của \(product)" }
    public var isWithdrawn: String { "Đã bỏ khỏi kho, không dùng được nữa." }
    public func withdrawHeading(_ title: String) -> String { "Bỏ khỏi kho: \(title)" }
    public var withdrawIntroduction: String {
        "Chỉ bỏ được tài liệu chưa dùng ở đâu, ví dụ cất nhầm. Lý do được ghi vào nhật ký; tệp chỉ mất khi dọn kho."
    }
    public var withdrawButton: String { "Bỏ khỏi kho" }
    public func useHeading(_ title: String) -> String { "Dùng cho một đơn, hồ sơ: \(title)" }
    public var useForFiling: String { "Dùng cho một đơn, hồ sơ" }
    public var useIntroduction: String { "Chọn đơn, rồi chọn tài liệu này là giấy nào trong thành phần hồ sơ." }
    public var useFindField: String { "Tìm đơn, hồ sơ" }
    public var useFindButton: String { "Tìm" }
    public var useChoosePaper: String { "Là giấy nào" }
    public var useButton: String { "Dùng làm giấy này" }
    public var useAnotherFiling: String { "Chọn đơn khác" }

    public var papersName: String { "Giấy tờ đang theo dõi thời hạn" }
    public func papersFound(_ count: Int) -> String { "\(count) giấy tờ" }
    public var papersWithin: String { "Hết hạn trong (ngày tới)" }
    public var papersWithinHint: String { "Ví dụ 60. Giấy đã hết hạn luôn có trong danh sách." }
    public func paperEnd(_ day: Day?, isFirm: Bool, isPast: Bool) -> String {
        guard let day else { return "Không ghi ngày hết hạn" }
        let doubt = isFirm ? "" : " – \(provisional)"
        return (isPast ? "ĐÃ HẾT HẠN ngày \(self.day(day))" : "Hết hạn ngày \(self.day(day))") + doubt
    }
    public func name(of kind: FollowedPaper.Kind) -> String {
        switch kind {
        case .authorisation: "Văn bản ghi nhận quyền sử dụng"
        case .representation: "Văn bản ủy quyền"
        case .document: "Tài liệu trong kho"
        }
    }
}
