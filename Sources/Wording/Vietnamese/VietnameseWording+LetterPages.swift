extension VietnameseWording {
    public var letterBookToPrint: String { "Tải sổ công văn của năm này để in" }
    public var letterBook: String { "Sổ công văn" }
    public var newLetter: String { "Ghi một công văn" }
    public var whichTitle: String { "Tên in trên công văn là gì?" }
    public var whichTitleHint: String { "Chọn theo đúng tên in giữa trang đầu." }
    public var otherTitle: String { "Tên khác" }
    public var letterTitle: String { "Tên in trên công văn" }
    public var letterTells: String { "Phần dưới tên công văn nói gì?" }
    public var toldDate: String { "Ngày của việc mà công văn báo (đọc trên công văn)" }
    public var letterFilings: String { "Đơn, hồ sơ" }
    public var letterFilingsHint: String {
        "Mã đơn hoặc số đơn; nhiều đơn thì cách nhau bằng dấu phẩy. Chưa biết thì để trống: công văn vào sổ, chờ ghi."
    }
    public var scanFile: String { "Bản quét hoặc ảnh chụp công văn" }
    public var scanPlace: String { "Hoặc nơi để bản giấy" }
    public var scanPlaceHint: String { "Ví dụ tủ số 2; hoặc mã tài liệu đã có (TL-…)." }
    public var seeScan: String { "Xem bản quét" }
    public var sentScan: String { "Ảnh cơ sở đã gửi là bản quét của công văn này." }
    public var intoTheBook: String { "Công văn vào sổ:" }
    public var waitsInTheBook: String { "Chưa nói công văn về đơn nào: nó nằm trong sổ, chờ ghi vào đơn." }
    public var enterIntoFiling: String { "Ghi vào đơn" }
    public var setAsideHeading: String { "Không thuộc đơn, hồ sơ nào" }
    public var setAsideButton: String { "Xếp riêng" }
    public var waitingLetters: String { "Chờ ghi vào đơn" }
    public func lettersOf(year: Int) -> String { "Công văn năm \(year)" }
    public var noLetters: String { "Chưa có công văn nào." }
}
