public import LegalCalendar
import Procedures
public import Registry

extension VietnameseWording {
    public func name(of role: Holding.Role) -> String {
        switch role {
        case .owner: "chủ sở hữu"
        case .applicant: "người nộp đơn"
        case .managingBody: "tổ chức quản lý, nộp đơn"
        case .representative: "đại diện"
        case .member: "thành viên"
        }
    }

    public func name(of role: Assignment.Role) -> String {
        switch role {
        case .contact: "người liên hệ của chủ thể"
        case .officer: "cán bộ phụ trách"
        case .unit: "người phụ trách đơn vị"
        }
    }

    public func name(of channel: PersonAddress.Channel) -> String {
        switch channel {
        case .email: "thư điện tử"
        case .phone: "điện thoại"
        case .zalo: "Zalo"
        }
    }

    public func name(of state: Certificate.State) -> String {
        switch state {
        case .valid: "đang theo dõi"
        case .toVerify: "cần xác minh"
        case .ended: "thôi theo dõi"
        }
    }

    public func text(of scope: Assignment.Scope) -> String {
        switch scope {
        case .commune: "toàn xã, phường"
        case .village(let name): "thôn, khu phố \(name)"
        case .producer(let code): "chủ thể \(code)"
        case .filing(let code): "đơn, hồ sơ \(code)"
        case .unit(let unit): name(of: unit.actor)
        }
    }

    public func heading(_ heading: CatalogueHeading) -> String {
        switch heading {
        case .code: "Mã"
        case .name: "Tên"
        case .kind: "Loại"
        case .village: "Thôn, khu phố"
        case .place: "Địa bàn"
        case .producer: "Chủ thể"
        case .product: "Sản phẩm"
        case .products: "Sản phẩm"
        case .set: "Bộ sản phẩm"
        case .ocopCode: "Mã OCOP"
        case .certificate, .certificates: "Giấy chứng nhận"
        case .stars: "Hạng"
        case .score: "điểm"
        case .issued: "Ngày cấp"
        case .expires: "Hết hạn"
        case .decision: "Quyết định"
        case .decisionDate: "Ngày quyết định"
        case .state: "Tình trạng"
        case .sign: "Dấu hiệu, tên gọi"
        case .holder: "Đứng tên"
        case .document: "Văn bản"
        case .user: "Được sử dụng"
        case .from: "Từ ngày"
        case .until: "Đến ngày"
        case .person: "Người liên hệ"
        case .language: "Ngôn ngữ"
        case .quietHours: "Giờ không gửi"
        case .addresses: "Địa chỉ"
        case .assignments: "Phân công"
        case .scope: "Phạm vi"
        case .role: "Vai trò"
        case .deputy: "Người thay"
        case .number: "Số thứ tự"
        case .year: "Năm"
        case .given: "Ngày cấp mã"
        case .detail: "Ghi chú"
        case .contacts: "Người liên hệ"
        case .protection: "Sở hữu trí tuệ theo danh sách"
        case .source: "Nguồn"
        case .authorisations: "Văn bản ghi nhận quyền sử dụng"
        }
    }

    public var sheetOfProducts: String { "Sản phẩm" }

    public func name(of column: ProductListColumn) -> String {
        switch column {
        case .name: "tên sản phẩm"
        case .producer: "chủ thể"
        case .producerKind: "loại chủ thể"
        case .place: "địa bàn"
        case .stars: "hạng sao"
        case .decision: "quyết định"
        case .decisionDate: "ngày quyết định"
        case .ocopSet: "bộ sản phẩm"
        case .knownProtection: "sở hữu trí tuệ đã biết"
        case .source: "nguồn"
        }
    }

    public func added(_ kind: RecordKind, code: String, name: String) -> String {
        "Đã thêm \(self.name(of: kind)) \(code): \(name)."
    }

    public func corrected(_ kind: RecordKind, code: String, name: String) -> String {
        "Đã sửa \(self.name(of: kind)) \(code): \(name)."
    }

    public func none(of kind: RecordKind) -> String { "Chưa có \(name(of: kind)) nào." }

    public func unidentified(listedAs name: String) -> String {
        name.isEmpty ? "chưa rõ chủ thể" : "chưa rõ chủ thể (danh sách ghi: \(name))"
    }

    public var forgottenPerson: String { "(đã xóa thông tin cá nhân)" }
    public var stateOwned: String { "Nhà nước (chủ sở hữu)" }
    public var nothingFound: String { "Không tìm thấy gì. Thử ít từ hơn, hoặc chỉ phần đầu của từ." }

    public var emptyLedger: String { "Sổ cấp mã OCOP chưa có mục nào." }

    public func consent(_ hasConsented: Bool) -> String {
        hasConsented ? "đồng ý nhận nhắc việc" : "chưa đồng ý nhận nhắc việc"
    }

    public func expiry(_ day: Day, isProvisional: Bool) -> String {
        isProvisional ? "\(self.day(day)), \(provisional): mới biết ngày quyết định" : self.day(day)
    }

    public func score(_ score: Score) -> String {
        "\(score.description.replacing(".", with: ",")) điểm"
    }

    public func importedCertificates(
        _ count: Int,
        toVerify: Int,
        isProvisional: Bool,
        isRehearsal: Bool,
        code: String?
    ) -> String {
        var lines = [
            isRehearsal ? "Sẽ nhập \(count) giấy chứng nhận; chưa ghi gì." : "Đã nhập \(count) giấy chứng nhận."
        ]
        if toVerify > 0 {
            lines.append("\(toVerify) giấy đã quá hạn nên cần xác minh: xem `daulang certificate verify`.")
        }
        if isProvisional {
            lines.append("Ngày quyết định thay cho ngày cấp, nên mọi hạn tính từ đó là dự kiến (chưa chắc chắn).")
        }
        if let code { lines.append("Mã lần nhập: \(code); hủy cả lần bằng `daulang import undo \(code)`.") }
        return lines.joined(separator: "\n")
    }

    public func stars(_ count: Int) -> String { "\(count) sao" }

    public func ocopCodeGiven(_ code: String, to name: String) -> String {
        "Đã cấp mã \(code) cho sản phẩm “\(name)”. Số thứ tự này không dùng lại cho sản phẩm khác."
    }

    public func forgotten(_ code: String) -> String {
        "Đã xóa thông tin cá nhân của người liên hệ \(code) và kết thúc các phân công. Nhật ký vẫn liền mạch."
    }
}
