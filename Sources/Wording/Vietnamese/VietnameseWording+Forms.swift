extension VietnameseWording {
    public func note(on act: StaffAct) -> String {
        switch act {
        case .registered: "Đã ghi vào sổ."
        case .imported: "Đã nhập danh sách."
        case .importUndone: "Đã hủy lần nhập ấy."
        case .saved: "Đã lưu."
        case .recorded: "Đã ghi diễn biến; các ngày đã tính lại."
        case .corrected: "Đã sửa; bản ghi cũ vẫn được giữ."
        case .checked: "Đã ghi là có người thứ hai kiểm tra."
        case .settled: "Đã xử lý xong."
        case .passwordChanged: "Đã đổi mật khẩu. Ai đang đăng nhập ở máy khác thì đã ra."
        case .codesOff: "Đã tắt mã xác nhận."
        case .datesTaken: "Đã ghi theo thông báo. Các ngày đã tính lại; ai đã được nhắc ngày cũ sẽ được báo."
        case .rulesTaken: "Đã áp dụng quy định mới; các ngày đã tính lại."
        case .listTaken: "Đã nạp danh sách và đối chiếu với các đơn."
        case .backedUp: "Đã sao lưu."
        case .acknowledged: "Đã ghi là người nhận đã xem. Việc vẫn chưa xong."
        }
    }

    public var errorPrefix: String { "Chưa lưu được:" }
    public var errorHeading: String { "Chưa có gì được ghi" }
    public var optionalField: String { "(không bắt buộc)" }
    public var dayHint: String { "Ngày/tháng/năm, ví dụ 05/03/2026" }
    public var chooseOne: String { "Chọn" }
    public var saveButton: String { "Lưu" }
    public var previewButton: String { "Xem trước khi lưu" }
    public var backToForm: String { "Quay lại sửa" }
    public func andMore(_ count: Int) -> String { "và \(count) việc khác" }
    public var allSections: String { "Tất cả các trang" }

    public func name(of section: StaffSection) -> String {
        switch section {
        case .home: staffHome
        case .work: "Việc cần làm"
        case .filings: staffFilings
        case .people: peopleHeading
        case .letters: letterBook
        case .inbox: inboxHeading
        case .proposals: proposalsHeading
        case .checks: waitingChecks
        case .products: "Sản phẩm"
        case .producers: "Chủ thể"
        case .villages: "Thôn, làng, khu phố"
        case .rights: "Đối tượng bảo hộ"
        case .calendar: "Lịch theo tháng"
        case .reminders: "Nhật ký nhắc việc"
        case .rules: "Quy định, thủ tục"
        case .fees: "Phí, lệ phí"
        case .communes: "Các xã, phường của tỉnh"
        case .accounts: "Tài khoản cán bộ"
        case .settings: settingsHeading
        case .ownAccount: "Tài khoản của tôi"
        case .register: registerHeading
        case .advice: protectHeading
        case .lists: importHeading
        case .forms: formsHeading
        case .activities: activitiesHeading
        case .counting: countHeading
        case .handOver: handOverHeading
        case .weekSheet: weekSheetName
        case .verification: verifyHeading
        case .tonight: tonightHeading
        case .byHand: byHandHeading
        case .daysOff: daysOffLink
        case .ruleReview: ruleReviewHeading
        case .ruleChanges: ruleChangesHeading
        case .sources: sourcesHeading
        case .trail: trailHeading
        case .house: houseHeading
        case .stars: starsName
        case .ledger: ledgerName
        case .documents: documentsName
        case .papers: papersName
        }
    }
}
