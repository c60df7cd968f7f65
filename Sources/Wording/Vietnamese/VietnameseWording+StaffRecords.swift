public import LegalCalendar
public import Registry

extension VietnameseWording {
    public func heading(of part: RecordPart) -> String {
        switch part {
        case .about: "Thông tin chung"
        case .certificates: "Giấy chứng nhận sản phẩm OCOP"
        case .road: "Đường đến kỳ đánh giá tới"
        case .makers: "Cùng sản xuất"
        case .products: "Sản phẩm"
        case .producers: "Chủ thể"
        case .rights: "Đối tượng bảo hộ"
        case .holders: "Đứng tên, tư cách"
        case .users: "Được sử dụng dấu hiệu"
        case .authorisations: "Văn bản ghi nhận quyền sử dụng"
        case .filings: "Đơn và hồ sơ"
        case .owed: "Việc cần làm"
        case .papers: "Giấy tờ đang theo dõi thời hạn"
        case .documents: "Tài liệu đã lưu"
        case .representatives: "Người đại diện"
        case .people: "Ai nhận nhắc việc, ai phụ trách"
        case .history: "Những lần thay đổi"
        case .tasks: tasksHeading
        case .signs: "Nhãn hiệu trên bao bì và dấu hiệu chỉ nguồn gốc"
        }
    }

    public func nothing(in part: RecordPart) -> String {
        switch part {
        case .certificates: "Chưa có giấy chứng nhận OCOP nào trong sổ."
        case .rights: "Chưa có đối tượng bảo hộ nào."
        case .filings: "Chưa có đơn, hồ sơ nào."
        case .owed: nothingOwed
        case .products: "Chưa có sản phẩm nào."
        case .people: "Chưa có người liên hệ: lời nhắc chỉ tới cán bộ của xã."
        default: "Chưa có gì trong sổ."
        }
    }

    public func certificateLine(_ certificate: Certificate, expires: Day?) -> String {
        let end = expires.map { ", \(until(expiry($0, isProvisional: certificate.dateBasis == .decision)))" } ?? ""
        let decision = certificate.decision.map { "; \($0)" } ?? ""
        let decided = certificate.decisionDate.map { ", ngày \(day($0))" } ?? ""
        let score = certificate.score.map { ", \(self.score($0))" } ?? ""
        return "\(stars(certificate.stars))\(score), cấp ngày \(day(certificate.issued))\(end)\(decision)\(decided) "
            + "(\(name(of: certificate.state)))"
    }

    public func period(from: Day?, until: Day?) -> String? {
        switch (from, until) {
        case (nil, nil): nil
        case (let from?, nil): "từ ngày \(day(from))"
        case (nil, let until?): "đến hết ngày \(day(until))"
        case (let from?, let until?): "từ ngày \(day(from)) đến hết ngày \(day(until))"
        }
    }

    public func authorisationLine(document: String, from: Day, until: Day?, ended: Day?) -> String {
        let term = until.flatMap { period(from: from, until: $0) } ?? "từ ngày \(day(from)), không ghi ngày hết hạn"
        return "\(document), \(term)\(ended.map { "; đã kết thúc ngày \(day($0))" } ?? "")"
    }

    public func handOverLine(from giver: String, to receiver: String, on day: Day) -> String {
        "Ngày \(self.day(day)): \(giver) bàn giao cho \(receiver)"
    }

    public func standsIn(_ name: String) -> String { "khi vắng: \(name)" }
    public func expired(on day: Day) -> String { "đã hết hạn ngày \(self.day(day))" }

    public func taskOpen(price: String?) -> String {
        price.map { "chưa làm; lệ phí, phí không giảm: \($0)" } ?? "chưa làm"
    }

    public func allInList(_ section: StaffSection) -> String { "Xem trong danh sách “\(name(of: section))”" }

    public func name(of act: RecordAct) -> String {
        switch act {
        case .correct: "Sửa"
        case .addCertificate: "Thêm giấy chứng nhận OCOP"
        case .protect: "Tên này bảo hộ thế nào?"
        case .addRight: "Thêm đối tượng bảo hộ"
        case .openFiling: "Mở đơn, hồ sơ"
        case .change: "Đổi tên, đổi loại hình"
        case .end: "Sáp nhập, ngừng hoạt động"
        case .links: "Đường dẫn riêng"
        case .register: "Đăng ký sản phẩm"
        case .tasks: "Mở các việc phải làm"
        case .enterTitle: "Nhập văn bằng đã cấp"
        case .authorise: "Ghi người được sử dụng"
        case .represent: "Ghi người đại diện"
        case .holders: "Ghi, kết thúc một vai trò"
        case .addMaker: "Ghi cơ sở cùng làm"
        case .addContact: "Thêm người liên hệ"
        case .seeLabel: "Ghi nhãn hiệu trên bao bì"
        case .sayOrigin: "Ghi dấu hiệu nguồn gốc đang dùng"
        case .sayProtected: "Ghi dấu hiệu đã được bảo hộ"
        case .giveCode: "Cấp mã OCOP"
        case .users: "Danh sách người được sử dụng"
        case .endPaper: "Kết thúc"
        case .addDocument: "Cất một tài liệu"
        }
    }
}
