public import LegalCalendar
public import Registry

extension VietnameseWording {
    public var myWork: String { "Việc của cơ sở tôi" }
    public var linkColumns: [String] { ["Mã", "Chủ thể", "Người", "Ngày tạo", "Dùng đến", "Tình trạng"] }

    public func name(of state: PersonalLink.State) -> String {
        switch state {
        case .standing: "đang dùng được"
        case .over: "đã hết hạn"
        case .revoked: "đã thu hồi"
        }
    }

    public func linkLine(_ code: String, producer: String, person: String?, lastDay: Day?) -> String {
        let person = person.map { ", \($0)" } ?? ""
        let until = lastDay.map { "dùng được ít nhất đến \(day($0))" } ?? "dùng được khi còn việc chưa xong"
        return "\(code): đường dẫn riêng của \(producer)\(person), \(until)."
    }

    public func linkRevoked(_ code: String, producer: String) -> String {
        "Đã thu hồi \(code) của \(producer): từ nay không mở được nữa."
    }

    public var linkCare: String {
        "Ai có địa chỉ này đều xem được trang. Chỉ đưa tận tay hoặc gửi riêng; mất thì chạy `daulang link revoke`."
    }

    public var openEnded: String { "khi còn việc" }
    public var slipsTitle: String { "Phiếu mở trang của cơ sở" }
    public var slipCode: String { "Mã vuông mở trang của cơ sở" }
    public var slipHow: String { "Mở máy ảnh của điện thoại, đưa vào mã vuông, rồi bấm vào dòng chữ hiện ra." }
    public var slipCare: String {
        "Ai có tờ này đều xem được việc của cơ sở. Hãy giữ như chìa khóa; mất thì báo ngay."
    }
}
