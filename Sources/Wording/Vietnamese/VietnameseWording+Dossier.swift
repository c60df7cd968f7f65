public import LegalCalendar
public import Procedures

extension VietnameseWording {
    public var dossierTitle: String { "DANH MỤC THÀNH PHẦN HỒ SƠ" }
    public var dossierListName: String { "00-danh-muc" }
    public var dossierColumns: [String] { ["Số", "Giấy tờ", "Bản chính, bản sao", "Trong bộ này"] }

    public func name(of kind: ChecklistItem.Kind) -> String {
        switch kind {
        case .original: "bản chính"
        case .copy: "bản sao"
        case .either: "bản chính hoặc bản sao"
        }
    }

    public var paperMissing: String { "CÒN THIẾU" }

    public func paperElsewhere(_ place: String?) -> String {
        place.map { "đã có bản giấy, để ở: \($0)" } ?? "đã chuẩn bị xong, không có tệp trong kho"
    }

    public func dossierNote(commune: String, on day: Day) -> String {
        "\(commune) lập ngày \(self.day(day)) để chuẩn bị hồ sơ. Danh mục này không phải giấy tiếp nhận đơn."
    }

    public func dossierWritten(_ path: String, files: Int) -> String { "Đã ghi bộ hồ sơ, \(files) tệp, ra “\(path)”." }

    public func stillMissing(_ papers: [String]) -> String { "Còn thiếu: \(papers.joined(separator: "; "))." }

    public func sweepable(files: Int, bytes: Int, oldestBackup: String) -> String {
        "\(files) tệp (\(fileSize(bytes))) không còn tài liệu nào dùng, cũ hơn bản sao lưu lâu nhất còn giữ "
            + "(\(moment(oldestBackup)))."
    }

    public func swept(files: Int, bytes: Int) -> String { "Đã xóa \(files) tệp (\(fileSize(bytes)))." }

    public func keptAsYoung(_ files: Int) -> String {
        "Còn giữ \(files) tệp không ai dùng, vì mới hơn bản sao lưu lâu nhất còn giữ."
    }

    public var nothingToSweep: String { "Không có tệp nào phải dọn." }
    public var confirmSweep: String { "CHƯA XÓA GÌ. Xem xong thì chạy lại với `--confirm`." }
}
