public import Registry

extension VietnameseWording {
    public var importHeading: String { "Nhập danh sách sản phẩm" }
    public var importIntroduction: String {
        "Chọn tệp bảng tính của xã, hoặc chép các dòng trong Excel rồi dán vào ô dưới (kèm dòng tên cột). Trang sau cho xem "
            + "trước; chưa bấm “Nhập” thì chưa ghi gì."
    }
    public var listFileField: String { "Tệp danh sách" }
    public var listFileHint: String { "Tệp .xlsx hoặc .csv" }
    public var listPasteField: String { "Hoặc dán danh sách" }
    public var listPasteHint: String { "Dòng đầu là tên các cột, ví dụ: Tên sản phẩm, Chủ thể, Hạng sao, Quyết định" }
    public var takeDifferences: String { "Lấy cả các ô khác với sổ (nếu không, ô khác chỉ được nêu ra)" }
    public var sheetField: String { "Trang tính" }
    public var sheetHint: String { "Chỉ cần khi tệp có nhiều danh sách" }
    public var importLook: String { "Xem trước" }
    public var importLookHeading: String { "Xem trước danh sách" }
    public var nothingImportedYet: String { "Chưa ghi gì. Nếu nhập:" }
    public var importNow: String { "Nhập" }
    public var importAnother: String { "Chọn danh sách khác" }
    public var listDifferencesHeading: String { "Ô khác với sổ" }
    public func differencesNote(isTaken: Bool) -> String {
        isTaken ? "Các ô này sẽ lấy theo danh sách." : "Các ô này giữ như trong sổ."
    }
    public var lookAgainHeading: String { "Cần xem lại" }
    public func convertedHeading(cells: Int, encoding: String) -> String {
        "Đã chuyển \(cells) ô từ bộ chữ \(encoding) sang Unicode: đọc lại"
    }
    public var cellFaultsHeading: String { "Chưa nhập được: sửa các ô này" }
    public var cellFaultsHint: String { "Sửa trong tệp rồi chọn lại tệp. Chưa có gì được ghi." }
    public var faultColumns: [String] { ["Chỗ nào", "Sửa thế nào"] }
    public var headingsHeading: String { "Cột nào là gì?" }
    public var headingsHint: String { "Các cột này chưa rõ. Chọn một lần, lần sau hệ thống nhớ." }
    public var leaveOut: String { "Bỏ qua cột này" }
    public var importsHeading: String { "Các lần đã nhập" }
    public var undoImport: String { "Hủy cả lần nhập này" }
    public var noFileSent: String { "Chưa chọn tệp và chưa dán danh sách nào." }
}

extension VietnameseWording {
    public var rememberedHeadings: String { "Cột đã chọn lần trước" }
    public var rememberedHeadingsHint: String { "Chọn nhầm thì bỏ đi: danh sách sau có cột ấy sẽ hỏi lại." }
    public var forgetHeadingButton: String { "Bỏ, lần sau hỏi lại" }
    public func name(of target: ListHeadingTarget) -> String {
        switch target {
        case .column(let column): name(of: column)
        case .score: scoreColumn
        case .leftOut: leaveOut
        }
    }
}
