public import Registry

extension VietnameseWording {
    public func databaseMade(at place: String, for commune: Commune) -> String {
        "Đã tạo cơ sở dữ liệu “\(place)” cho \(commune.name), \(commune.provinceName) (mã \(commune.code))."
    }

    public func upgraded(steps: Int, backup: String?) -> String {
        guard let backup else { return "Cơ sở dữ liệu đã ở phiên bản mới nhất; không có gì thay đổi." }
        return "Đã nâng cấp qua \(steps) bước; bản sao lưu trước khi nâng cấp: “\(backup)”."
    }

    public func auditHolds(entries: Int, head: String) -> String {
        "Nhật ký liền mạch: \(entries) mục; dấu cuối \(head)."
    }

    public func auditBroken(at sequence: Int) -> String {
        "Nhật ký bị đứt hoặc bị sửa tại mục số \(sequence)."
    }

    public var auditColumns: [String] { ["Số", "Lúc (UTC)", "Người làm", "Việc", "Mã", "Thay đổi"] }

    public var auditLimit: String {
        "Kiểm tra này chứng tỏ thứ tự và nội dung đến mục cuối; không chứng tỏ được điều gì sau mục cuối, "
            + "nếu dấu cuối chưa được ghi lại ở ngoài máy này."
    }
}
