extension VietnameseWording {
    public var peopleHeading: String { "Người liên hệ và cán bộ" }
    public func peopleFound(_ count: Int, shown: Int) -> String {
        shown < count ? "\(count) người; đang hiện \(shown). Gõ tên để tìm." : "\(count) người"
    }
    public var addressesHidden: String { "Điện thoại và địa chỉ chỉ hiện cho người cần dùng." }
    public var addressesHeading: String { "Điện thoại, địa chỉ" }
    public var noAddress: String { "Chưa có điện thoại hay địa chỉ nào." }
    public func quietHours(from: Int, until: Int) -> String {
        from == until ? "Gửi nhắc việc bất cứ giờ nào." : "Không gửi nhắc việc từ \(from) giờ đến \(until) giờ."
    }
    public var answersForHeading: String { "Đang và đã phụ trách" }
    public var answersForNothing: String { "Chưa được phân công việc gì." }
    public var daysAwayHeading: String { "Ngày vắng mặt" }
    public var recordAway: String { "Ghi ngày vắng mặt" }
    public func awayHeading(_ name: String) -> String { "Ngày vắng mặt: \(name)" }
    public var awayIntroduction: String {
        "Trong những ngày này lời nhắc đến người làm thay. Ghi lại cùng ngày đầu thì ngày cuối được thay."
    }
    public var noDeputy: String { "chưa có người làm thay: lời nhắc vẫn đến người này" }
    public var firstDayAway: String { "Ngày đầu" }
    public var lastDayAway: String { "Ngày cuối" }
    public var assignHere: String { "Phân công việc" }
    public var handOverHere: String { "Bàn giao công việc" }
    public var changeQuietHours: String { "Đổi giờ không gửi" }
    public var handOversHeading: String { "Các lần bàn giao" }

    public var personLinksHeading: String { "Đường dẫn riêng" }
    public var personAccountHeading: String { "Tài khoản" }
    public var personalDataHeading: String { "Thông tin cá nhân" }
    public var personalDataText: String {
        "Người này có quyền xem, sửa và yêu cầu xóa thông tin về mình. Mỗi lần xem bản xuất, sửa hay xóa đều ghi vào nhật ký."
    }

    public func correctPersonHeading(_ name: String) -> String { "Sửa thông tin của \(name)" }
    public var personName: String { "Họ tên" }
    public var emails: String { "Thư điện tử" }
    public var phones: String { "Điện thoại" }
    public var zalos: String { "Zalo" }
    public var onePerLine: String { "Mỗi dòng một địa chỉ" }
    public var consentDiffers: String { "Hiện có địa chỉ đã đồng ý, có địa chỉ chưa: đánh dấu là tất cả đều đồng ý." }
    public var addPersonHeading: String { "Thêm người" }
    public var addPersonIntroduction: String {
        "Người của xã, của thôn, hoặc tổ chức đại diện chưa có trong sổ. Người liên hệ của một cơ sở thì thêm ở trang của cơ sở ấy."
    }
    public func peopleWithoutPurpose(_ count: Int) -> String { "\(count) người không còn việc gì trong sổ" }
    public var unneededHint: String {
        "Những người này không còn được phân công, đại diện cho ai hay có tài khoản. Không cần giữ thì xóa thông tin cá nhân."
    }
    public var consentTick: String { "Đồng ý nhận nhắc việc ở các địa chỉ này" }
    public var quietFromField: String { "Không gửi từ giờ" }
    public var quietUntilField: String { "đến giờ" }
    public var remindersLanguage: String { "Ngôn ngữ của thư nhắc" }

    public var exportButton: String { "Tải mọi thông tin đang giữ về người này" }
    public var exportHint: String { "Một tệp JSON; việc tải được ghi vào nhật ký." }
    public var forgetHeading: String { "Xóa thông tin cá nhân" }
    public var forgetText: String {
        "Xóa họ tên, điện thoại, địa chỉ, đóng tài khoản và kết thúc mọi phân công. Nhật ký còn liền mạch nhưng không còn nêu tên. "
            + "Không lấy lại được; bản sao lưu cũ tự hết sau số ngày đã đặt."
    }
    public var stillNeeded: String {
        "Người này còn đang phụ trách việc hoặc còn tài khoản. Hãy trao việc cho người khác trước, nếu không nhắc việc sẽ không có "
            + "người nhận."
    }
    public var forgetTick: String { "Tôi hiểu là không lấy lại được" }
    public var forgetButton: String { "Xóa thông tin cá nhân" }

    public var ownDataHeading: String { "Thông tin về anh chị mà xã đang giữ" }
    public var ownDataText: String {
        "Họ tên, điện thoại và địa chỉ chỉ dùng để nhắc việc và liên hệ. Anh chị muốn xem, sửa hoặc xóa thì hỏi cán bộ xã:"
    }
}
