extension VietnameseWording {
    public func name(of setting: ShownSetting) -> String {
        switch setting {
        case .officeName: "Tên cơ quan trên mọi trang và thư"
        case .officePhone: "Điện thoại để gọi khi cần hỏi"
        case .officePerson: "Người nhận việc khi chưa phân công ai (mã NG-…)"
        case .escalationPerson: "Lãnh đạo nhận thư khi việc quá hạn (mã NG-…); bỏ trống là không gửi"
        case .publicAddress: "Địa chỉ mọi người mở trang"
        case .nightHour: "Giờ chạy việc hằng đêm trong dịch vụ này"
        case .mailServer: "Máy chủ gửi thư"
        case .mailSender: "Địa chỉ gửi thư"
        case .documents: "Thư mục tài liệu"
        case .backup: "Thư mục sao lưu"
        case .backupDays: "Giữ bản sao lưu bao nhiêu ngày"
        case .weeklyList: "Tải danh sách hằng tuần của Cục SHTT"
        case .acceptance: "Ai xác nhận thông tin mới (person là người, automatic là tự động)"
        }
    }

    public var settingsHeading: String { "Cài đặt" }
    public var notSet: String { "chưa đặt" }
    public func settingsChanged(in path: String?) -> String {
        let place = path.map { "tệp \($0)" } ?? "một tệp cấu hình (chạy dịch vụ với --config)"
        return
            "Các mục dưới đây nằm trong \(place) trên máy chủ: người quản trị máy sửa khóa ghi cạnh mỗi mục rồi chạy lại dịch vụ. "
            + "Mật khẩu và khóa bí mật không hiện ở đây."
    }
    public var communeHeading: String { "Tên xã, phường" }
    public var communeName: String { "Tên xã, phường" }
    public var provinceName: String { "Tên tỉnh, thành phố" }
    public var ownOfficeName: String { "Tên cơ quan mà cơ sở nhìn thấy" }
    public var ownOfficeHint: String { "Ví dụ: UBND Xã An Lạc – Phòng Kinh tế. Để trống thì theo cài đặt chung." }
    public var ownOfficePhone: String { "Điện thoại để cơ sở gọi hỏi" }
    public var communeHint: String { "Có hiệu lực ngay trên mọi trang, giấy tờ và thư viết từ nay; mã không đổi." }
}
