import Procedures
public import Registry

extension VietnameseWording {
    public var daysWaitingHeading: String { "Ngày đang chờ quyết định" }
    public var daysDecidedHeading: String { "Ngày đã quyết định" }
    public var daysToConfirm: String { "Ngày trong lịch chưa đối chiếu với thông báo" }
    public var noDaysWaiting: String { "Không còn ngày nào chờ quyết định." }
    public var noticeOfDaysOff: String { "Ghi theo thông báo nghỉ" }
    public var noticeCountsForAll: String {
        "Lịch nghỉ dùng chung cho mọi xã, phường của bản cài đặt này. Trước khi ghi, trang cho xem mọi ngày sẽ đổi."
    }
    public var noticeField: String { "Số và ngày của thông báo" }
    public var noticeHint: String { "Ví dụ: TB 1234/TB-BNV ngày 20/10/2026" }
    public var noticePlaceField: String { "Nơi đọc được thông báo" }
    public var noticeSays: String { "Thông báo nói gì" }
    public var noticeHasDays: String { "Có các ngày được chọn dưới đây, đúng như lịch" }
    public var noticeHasNotDays: String { "Không có các ngày được chọn dưới đây" }
    public var noticeHasNewDay: String { "Có một ngày mà lịch chưa có" }
    public func yearIsComplete(_ year: Int) -> String {
        "Lịch nghỉ năm \(year) đã đủ, không còn ngày nào mới là dự kiến"
    }
    public var newDayHeading: String { "Ngày mà lịch chưa có" }
    public var newDayField: String { "Ngày" }
    public var dayKindField: String { "Loại" }
    public var dayNameField: String { "Tên, ví dụ: Nghỉ bù Quốc khánh" }
    public var dayEnglishField: String { "Tên tiếng Anh" }
    public var acceptedHeading: String { "Cơ quan đã ghi theo thông báo" }
    public var takeRowBack: String { "Rút lại dòng ghi nhầm" }
    public var takenBackHint: String { "Rút lại thì lịch có sẵn lại có hiệu lực; dòng này vẫn được giữ để xem." }
    public func rowTakenBack(because reason: String) -> String { "Đã rút lại: \(reason)" }
    public func movingElsewhere(_ count: Int) -> String {
        "Và \(count) việc của xã, phường khác cùng dùng bản cài đặt này."
    }

    public var ruleReviewHeading: String { "Quy định cần đối chiếu lại" }
    public var ruleReviewIntroduction: String {
        "Người hiểu luật xem lần lượt từ trên xuống: chưa kiểm chứng trước, rồi đến chỗ lâu chưa đối chiếu."
    }
    public func oldestChecked(_ count: Int) -> String { "\(count) chỗ lâu chưa đối chiếu nhất" }
    public var ruleChangesHeading: String { "Quy định mới chờ áp dụng" }
    public var ruleChangesIntroduction: String {
        "Chưa có gì thay đổi: các ngày trong sổ vẫn tính theo quy định đang dùng. Xem hết những ngày sẽ đổi rồi "
            + "hãy áp dụng."
    }
    public var askOperator: String { "Báo cho người quản trị máy; chưa áp dụng được." }
    public func moreDifferences(_ count: Int) -> String { "và \(count) chỗ nữa" }
    public var takeRulesOver: String { "Áp dụng quy định mới" }

    public var pageUnderOldRules: String { "Tính theo quy định đang dùng; chương trình có bản mới hơn chưa áp dụng:" }

    public var sourcesHeading: String { "Nguồn tra cứu" }
    public var attemptsHeading: String { "Các lần lấy danh sách gần đây" }
    public var noAttemptsYet: String { "Chưa lấy danh sách lần nào." }
    public func proposalsOfOwn(_ count: Int) -> String { "Thông tin mới chờ xác nhận của xã: \(count)" }
    public var sourceUploadHeading: String { "Nạp danh sách từ tệp" }
    public var sourceFileField: String { "Danh sách của Cục Sở hữu trí tuệ" }
    public var sourceFileHint: String { "Tệp .xlsx cả năm, hoặc trang của một tuần đã lưu bằng trình duyệt (.html)" }
    public var otherColumnsHeading: String { "Chỉ điền khi tệp có tên cột khác" }
    public var numberColumn: String { "Cột nào ghi số đơn" }
    public var filedColumn: String { "Cột nào ghi ngày nộp đơn" }
    public var passedColumn: String { "Cột nào ghi ngày chuyển công bố" }
    public var takeListNow: String { "Nạp danh sách này" }

    public var houseHeading: String { "Tình trạng cài đặt" }
    public var backupHeading: String { "Sao lưu" }
    public func newestBackup(_ instant: String) -> String { "Bản sao lưu gần nhất: \(moment(instant))." }
    public var noBackupKnown: String { "Trang này chưa thấy bản sao lưu nào." }
    public var backUpNow: String { "Sao lưu ngay" }
    public var operatorsOwn: String {
        "Khôi phục, nâng cấp, đặt giờ chạy việc hằng đêm và sửa cài đặt làm trên máy chủ: có việc phải dừng dịch vụ. "
            + "Nhờ người quản trị máy."
    }

    public func pageText(of finding: HouseFinding) -> String {
        switch finding {
        case .noBackupFolder: "Chưa đặt nơi sao lưu: hỏng máy là mất sổ. Nhờ người quản trị máy đặt một ổ khác."
        case .noBackupYet: "Chưa có bản sao lưu nào làm xong."
        case .backupOnSameDevice:
            "Nơi sao lưu nằm cùng ổ đĩa với dữ liệu: hỏng ổ là mất cả hai. Nhờ người quản trị máy đổi."
        case .noMailServer: "Chưa đặt máy chủ thư: thư nhắc chỉ ghi ra tệp trên máy chủ, không đến ai."
        case .officeUnnamed: "Chưa đặt tên cơ quan: thư nhắc không có nơi gửi."
        case .officePhoneMissing: "Chưa đặt điện thoại của cơ quan: người nhận thư không biết hỏi ai."
        case .noOfficer: "Chưa phân công cán bộ nào."
        case .unitsWithoutPerson(let units):
            "Chưa có người phụ trách: \(units.map { name(of: $0.actor) }.joined(separator: ", ")); việc của các đơn "
                + "vị này báo "
                + "cho cán bộ."
        case .nightNeverRan: "Việc hằng đêm chưa chạy lần nào. Nhờ người quản trị máy đặt giờ chạy."
        case .nightsMissed(let days):
            "Đã \(days) ngày không chạy việc hằng đêm. Nhờ người quản trị máy xem lại giờ chạy."
        case .sourceDisabled: "Đang tắt tải danh sách đơn chuyển công bố: phải tự tra hoặc nạp từ tệp từng tuần."
        case .sourceStale(nil, _): "Chưa tải được danh sách đơn chuyển công bố lần nào."
        case .sourceStale(_?, let days): "Đã \(days) ngày không tải được danh sách đơn chuyển công bố."
        case .sourceNeedsCertificate: "Máy chủ của nguồn gửi thiếu chứng thư: nhờ người quản trị máy đặt tệp chứng thư."
        case .yearIncomplete(let year): "Lịch nghỉ năm \(year) chưa đủ: ngày tính qua năm ấy là \(provisional)."
        case .termsUnverified(let count):
            "\(count) thời hạn của các thủ tục đang dùng chưa được đối chiếu với văn bản: ngày dựa vào đó là \(provisional)."
        case .peopleWithoutPurpose(let count):
            "\(count) người không còn việc gì trong sổ mà thông tin cá nhân vẫn còn: không cần giữ thì xóa."
        case .rulesToTakeOver(let names):
            "Quy định mới chờ áp dụng: \(names.map { $0.text(in: language) }.joined(separator: "; "))."
        case .messagesUnknown(let codes): "Chưa rõ đã đến hay chưa: \(codes.joined(separator: ", ")). Hỏi người nhận."
        case .messagesRefused(let codes): "Bị từ chối: \(codes.joined(separator: ", ")). Xem lý do, sửa địa chỉ."
        case .proposalsWaiting(let count): "\(count) thông tin mới chờ xác nhận."
        case .nobodyToRemind(let count): "\(count) chủ thể chưa có người liên hệ."
        case .backupOld, .daysUndecided, .documentsMissing, .documentsDamaged: text(of: finding)
        }
    }

    public var tonightHeading: String { "Đêm nay nhắc ai" }
    public var previewDayField: String { "Xem cho đêm ngày khác" }
    public var byHandHeading: String { "Báo tận nơi: phiếu ký, tin nhắn" }
    public var byHandIntroduction: String {
        "Những chủ thể mà thư không tới được. Báo xong thì ghi lại ở thông báo của người ấy trong Nhật ký nhắc việc."
    }
    public var unitSheet: String { "Tải tờ việc tuần của đơn vị này" }
    public var signingSheetWithSlips: String { "Tải phiếu ký nhận kèm mã QR của từng cơ sở" }
    public var signingSheetLink: String { "Tải phiếu ký nhận để in" }
    public var privateTextsHeading: String { "Tin nhắn riêng từng chủ thể (Zalo)" }
    public var announceHeading: String { "Nội dung phát thanh, nhóm thôn" }
    public var announceHint: String { "Không nêu tên ai, không nêu việc của ai." }
    public var seenHeading: String { "Người nhận nói đã xem" }
    public var seenHint: String {
        "Thôi nhắc lặp lại ở mốc này. Việc vẫn chưa xong; mốc sau, ngày đổi và quá hạn vẫn được nhắc."
    }
    public func seenButton(_ code: String) -> String { "Đã xem việc \(code)" }
}
