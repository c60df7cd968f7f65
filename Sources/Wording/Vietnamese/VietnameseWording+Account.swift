public import Procedures

extension VietnameseWording {
    public func name(of unit: OfficeUnit) -> String { heading(of: unit) }

    public var secondStepHeading: String { "Nhập mã xác nhận" }
    public var codeLabel: String { "Mã xác nhận" }
    public var codeHint: String { "Sáu chữ số đang hiện trên ứng dụng của điện thoại" }
    public var codeOrRecoveryHint: String {
        "Sáu chữ số đang hiện trên ứng dụng của điện thoại. Không có điện thoại thì nhập một mã dự phòng."
    }
    public var signInAnew: String { "Đăng nhập lại từ đầu" }

    public func sessionsOpen(_ count: Int) -> String { "Đang đăng nhập ở \(count) trình duyệt, kể cả trình duyệt này." }
    public var changePasswordHeading: String { "Đổi mật khẩu" }
    public var oldPassword: String { "Mật khẩu hiện tại" }
    public var changePasswordButton: String { "Đổi mật khẩu" }
    public var signOutEverywhere: String { "Đăng xuất ở mọi nơi" }
    public var codesHeading: String { "Mã xác nhận khi đăng nhập" }
    public var codesOffText: String { "Đang tắt: chỉ hỏi mật khẩu." }
    public func codesOnText(recoveryLeft count: Int) -> String {
        "Đang bật: sau mật khẩu hỏi thêm mã trên điện thoại. Còn \(count) mã dự phòng."
    }
    public var codesExplained: String {
        "Bật lên thì sau mật khẩu phải nhập thêm mã sáu chữ số do một ứng dụng trên điện thoại tạo ra. Người biết mật khẩu mà "
            + "không có điện thoại thì không vào được. Ứng dụng nào tạo mã theo chuẩn TOTP đều dùng được, không cần mạng."
    }
    public var beginCodesButton: String { "Bắt đầu bật" }
    public var scanHeading: String { "Đưa khóa vào điện thoại" }
    public var scanText: String {
        "Mở ứng dụng tạo mã trên điện thoại, quét mã vuông này, rồi nhập mã sáu chữ số mà ứng dụng hiện ra. Trang này không cho "
            + "xem lại khóa sau khi bật xong."
    }
    public var squareCodeTitle: String { "Mã vuông chứa khóa cho ứng dụng tạo mã" }
    public func keyText(_ key: String) -> String { "Không quét được thì nhập khóa này vào ứng dụng: \(key)" }
    public var confirmCodesButton: String { "Bật mã xác nhận" }
    public var recoveryHeading: String { "Mã dự phòng" }
    public var recoveryText: String {
        "Đã bật mã xác nhận. Hãy in hoặc chép các mã dưới đây ra giấy và cất riêng: mỗi mã vào được một lần khi không có điện "
            + "thoại. Các mã này chỉ hiện một lần."
    }
    public var codesKept: String { "Tôi đã cất các mã" }
    public var stopCodesButton: String { "Tắt mã xác nhận" }
    public func asksForCode(_ asks: Bool) -> String { asks ? "có" : "không" }

    public var addAccountHeading: String { "Thêm tài khoản" }
    public var accountPerson: String { "Người" }
    public var newPerson: String { "Họ tên người mới" }
    public var newPersonHint: String { "Chỉ điền khi người đó chưa có trong danh sách" }
    public var role: String { "Vai trò" }
    public var unit: String { "Phòng, ban" }
    public var wholeCommune: String { "Cả xã" }
    public var signInNameHint: String { "Bỏ trống thì lấy từ họ tên" }
    public var addAccountButton: String { "Tạo tài khoản" }
    public func linkHeading(_ name: String) -> String { "Đường dẫn đặt mật khẩu của \(name)" }
    public var linkOnce: String {
        "Chép và đưa tận tay người dùng. Đường dẫn mở một lần, và trang này chỉ hiện đường dẫn một lần."
    }
    public var newLinkButton: String { "Đường dẫn mới để đặt mật khẩu" }
    public var changeRoleHeading: String { "Vai trò" }
    public var changeRoleButton: String { "Đổi vai trò" }
    public var disableButton: String { "Khóa tài khoản" }
    public var enableButton: String { "Mở lại tài khoản" }
    public var backToAccounts: String { "Về danh sách tài khoản" }

    public var noCommuneChosen: String { "chưa chọn xã, phường" }
    public var communeColumns: [String] { ["Xã, phường", "Chủ thể", "Sản phẩm", "Đơn, hồ sơ", "Việc quá hạn", ""] }
    public func lookAt(_ commune: String) -> String { "Xem \(commune)" }
}
