extension VietnameseWording {
    public var certificateListHeading: String { "Nhập giấy chứng nhận của một quyết định" }
    public var certificateListIntroduction: String {
        "Danh sách kèm quyết định công nhận: sản phẩm đã có trong sổ, mỗi dòng một giấy. Trang sau cho xem trước; chưa bấm “Nhập” thì "
            + "chưa ghi gì."
    }
    public var certificateListPasteHint: String {
        "Dòng đầu là tên các cột, ví dụ: Tên sản phẩm, Chủ thể, Hạng sao, Điểm"
    }
    public var listDecisionField: String { "Số quyết định" }
    public var listIssuedField: String { "Ngày cấp ghi trên giấy chứng nhận" }
    public var listIssuedHint: String { "Chưa biết thì để trống và ghi ngày quyết định: các hạn khi ấy là dự kiến." }
    public var listDecisionDateField: String { "Ngày quyết định" }
    public var listDecisionDateHint: String { "Cần một trong hai ngày." }
    public var toCertificateList: String { "Nhập giấy chứng nhận OCOP của một quyết định" }
    public var toProductList: String { "Nhập danh sách sản phẩm" }
    public func certificatesToEnter(_ count: Int) -> String { "\(count) giấy chứng nhận" }
    public func certificatesOld(_ count: Int) -> String { "\(count) giấy đã quá hạn: sẽ chờ xác minh" }
    public var certificatesProvisional: String {
        "Chưa có ngày cấp: mọi hạn tính từ ngày quyết định là \(provisional)."
    }
    public var scoreColumn: String { "Điểm" }

    public var starsName: String { "Hạng sao: sản phẩm có nguy cơ mất sao" }
    public var starsIntroduction: String {
        "Sao nào bị đe dọa đứng trước, rồi sao có thể mất ở kỳ đánh giá tới vì điều kiện sở hữu trí tuệ."
    }
    public var starsAllProducts: String { "Mọi sản phẩm, đầy đủ" }
    public var starWanted: String { "Hạng sao muốn đạt" }
    public var starKept: String { "Giữ hạng đang có" }
    public var starsShow: String { "Xem" }
    public func moreOfGroup(_ count: Int) -> String { "và \(count) sản phẩm khác" }
    public var starsInFull: String { "Xem đầy đủ điều kiện giữ sao, nâng sao" }
}
