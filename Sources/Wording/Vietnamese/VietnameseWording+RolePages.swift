extension VietnameseWording {
    public func contactHeading(_ producer: String) -> String { "Thêm người liên hệ: \(producer)" }
    public func assignmentHeading(_ person: String) -> String { "Phân công: \(person)" }
    public var assignmentHint: String { "Không chọn chủ thể, thôn hay đơn vị nào thì là cả xã." }
    public var roleField: String { "Vai trò" }
    public var roleForProducer: String { "Cho chủ thể" }
    public var roleForVillage: String { "Cho thôn, khu phố" }
    public var roleForFiling: String { "Cho một đơn, hồ sơ" }
    public var roleForFilingHint: String { "Mã, ví dụ DON-0002" }
    public var roleForUnit: String { "Cho đơn vị" }
    public var roleForNone: String { "Không chọn" }
    public var deputyField: String { "Người làm thay" }
    public var keepDeputies: String { "Giữ như cũ" }
    public var handOverHeading: String { "Bàn giao công việc" }
    public var handOverIntroduction: String {
        "Từ ngày bàn giao, lời nhắc đến người nhận. Sổ vẫn giữ ai phụ trách trước đó."
    }
    public var earlierHandOvers: String { "Các lần đã bàn giao" }
    public func settingsStillName(_ receiver: String) -> String {
        "Cấu hình của máy vẫn ghi người đã bàn giao là người nhận việc chưa ai phụ trách (office.person). Nhờ người giữ máy sửa thành "
            + "\(receiver)."
    }
    public func endAssignmentHeading(_ person: String) -> String { "Kết thúc phân công: \(person)" }
    public var giverField: String { "Người giao" }
    public var receiverField: String { "Người nhận" }
    public var handOverDayField: String { "Ngày đầu của người nhận" }
    public func representationHeading(_ sign: String) -> String { "Người đại diện: \(sign)" }
    public var representativeField: String { "Ai đại diện" }
    public var giverOfAuthority: String { "Ai ủy quyền" }
    public var authorityPaperField: String { "Số, ký hiệu giấy ủy quyền" }
    public var remindRepresentative: String { "Nhắc cả người đại diện" }
    public var endRole: String { "Kết thúc" }
    public func endRepresentationHeading(_ code: String) -> String { "Kết thúc đại diện \(code)" }
    public var lastDayField: String { "Ngày cuối" }
    public func holdingHeading(_ sign: String) -> String { "Ai có vai trò gì: \(sign)" }
    public var whatHappensToRole: String { "Việc gì" }
    public var roleBegins: String { "Bắt đầu một vai trò" }
    public var roleEnds: String { "Kết thúc một vai trò" }
    public var roleDayField: String { "Ngày" }
    public var roleDayHint: String { "Bắt đầu: ngày đầu, chưa rõ thì để trống. Kết thúc: ngày cuối." }
    public func makingHeading(_ product: String) -> String { "Cơ sở cùng làm: \(product)" }
    public func endMakingHeading(_ code: String) -> String { "Thôi cùng làm \(code)" }
}
