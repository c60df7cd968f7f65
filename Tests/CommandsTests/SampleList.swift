/// A product list with the traps of real ones: producers hidden or missing, names that differ in one tone, dates and
/// stars that are not there, quotes, and a producer written in two ways. All names are made up.
enum SampleList {
    static let heading =
        "name,producer,producer_kind,place_then,stars,decision,decision_date,ocop_set,known_ip,source_title\n"

    static let rows = """
        Vải sớm Làng Mẫu (mẫu),Hợp tác xã Vải sớm (mẫu),cooperative,huyện Mẫu,4,"UBND tỉnh, đợt 1 (không nêu số)",2021-08-26,1,,"mau.example: Kết quả, đợt 1"
        Mứt dứa (mẫu),Hộ Nguyễn Văn Hùng (mẫu),household,xã Hoà Mẫu,3,12/QĐ-UBND,2025-01-15,7,,mau.example
        Mứt dừa (mẫu),Hộ Nguyễn Văn Hùng (mẫu),,xã Hoà Mẫu,,,,7,,mau.example
        Mứt dứa (mẫu),Hộ Nguyễn Văn Hưng (mẫu),household,xã Hoà Mẫu,,,,7,,mau.example
        Gạo nếp (mẫu),HTX NÔNG NGHIỆP mẫu,cooperative,huyện Mẫu,4,đợt 1/2022,,3,CDĐL 00000 Mẫu,mau.example
        Gạo tẻ (mẫu),HTX nông nghiệp mẫu,cooperative,huyện Mẫu,,,,3,,mau.example
        Ổi (mẫu),Hộ kinh doanh (ẩn tên),household,xã Kín Mẫu,3,,,1,,mau.example
        Bưởi (mẫu),,,xã Kín Mẫu,3,,,1,,mau.example
        "Du lịch ""Bản Mẫu"", hồ",,,,,,,26,,
        Đậu phụ Trà Mẫu (mẫu),Hộ kinh doanh (ẩn tên),household,xã Khác Mẫu,,,,,,mau.example

        """

    static let text = heading + rows
    static let bytes = Array(text.utf8)

    /// The list with other rows.
    static func with(_ rows: String...) -> [UInt8] {
        Array((heading + rows.map { $0 + "\n" }.joined()).utf8)
    }
}
