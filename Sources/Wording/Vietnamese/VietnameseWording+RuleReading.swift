public import LegalCalendar

extension VietnameseWording {
    public var rulesIntroduction: String {
        "Mọi ngày trong sổ đều tính theo các quy định dưới đây. Chỗ nào chưa kiểm chứng thì ngày tính theo đó là dự kiến (chưa "
            + "chắc chắn)."
    }
    public var rulesUnverified: String { "Chưa kiểm chứng: cần người hiểu luật xem lại" }
    public var nothingUnverified: String { "Không có thời hạn nào chưa kiểm chứng." }
    public var proceduresHeading: String { "Thủ tục" }

    public func procedureLine(subjects: [String], steps: Int, checked: Day) -> String {
        "\(subjects.joined(separator: ", ")); \(steps) bước; \(checkedOn(checked))"
    }

    public func unverifiedCount(_ count: Int) -> String { "\(count) thời hạn chưa kiểm chứng" }
    public var feeWorkHeading: String { "Tính cho một đơn" }
    public var feeItemsField: String { "Số sản phẩm, dịch vụ của từng nhóm" }
    public var feeItemsHint: String {
        "Ví dụ 6, 3 là hai nhóm, sáu và ba sản phẩm. Để trống là một nhóm, một sản phẩm."
    }
    public var feeWorkButton: String { "Tính" }
    public var feesIntroduction: String {
        "Mức thu đầy đủ theo biểu chính thức, tính bằng đồng. Mức giảm nếu có được ghi riêng, không trừ sẵn."
    }
    public var feesNowHeading: String { "Mức thu đang áp dụng" }
    public var feesOtherHeading: String { "Mức thu đã hết hoặc chưa áp dụng" }

    public func feeObject(_ id: String) -> String {
        switch id {
        case "trademark": "Nhãn hiệu"
        case "gi": "Chỉ dẫn địa lý"
        case "invention": "Sáng chế"
        case "design": "Kiểu dáng công nghiệp"
        default: "Đối tượng khác"
        }
    }

    public func validity(from: Day?, before: Day?) -> String {
        switch (from, before) {
        case (nil, nil): "không ghi thời gian"
        case (let from?, nil): "từ ngày \(day(from))"
        case (nil, let before?): "trước ngày \(day(before))"
        case (let from?, let before?): "từ ngày \(day(from)) đến trước ngày \(day(before))"
        }
    }

    public var reductionsHeading: String { "Giảm mức thu" }
    public func checkedOn(_ day: Day) -> String { "đối chiếu ngày \(self.day(day))" }
    public func daysOffHeading(_ year: Int) -> String { "Ngày nghỉ năm \(year)" }
    public var daysOffLink: String { "Ngày nghỉ trong năm" }
    public func otherYear(_ year: Int) -> String { "Năm \(year)" }
    public var backToRules: String { "Tất cả quy định" }
}
