public import LegalCalendar
public import Procedures
public import Registry

extension VietnameseWording {
    public func weekTitle(commune: String, unit: OfficeUnit?, from: Day, until: Day) -> String {
        "VIỆC TRONG TUẦN – \(unit.map { "\(heading(of: $0)) – " } ?? "")\(commune) – từ \(day(from)) đến \(day(until))"
    }

    public func heading(_ heading: WeekHeading) -> String {
        switch heading {
        case .overdue: "Đã quá ngày"
        case .due: "Đến ngày trong tuần này"
        case .upcoming: "Hai tuần tiếp theo"
        case .letters: "Công văn đã vào sổ, chưa ghi vào đơn, hồ sơ nào"
        case .calls: "Cần gọi điện, gặp (thư không tới được)"
        case .undelivered: "Đã in, chưa ghi là đã đưa"
        case .doubtful: "Thông báo cần hỏi lại người nhận"
        case .proposals: "Thông tin mới chờ xác nhận"
        case .report: "Báo cáo lãnh đạo"
        }
    }

    public func share(of people: [String], unit: OfficeUnit?, isVacant: Bool) -> String {
        let names = people.joined(separator: ", ")
        guard let unit else { return people.isEmpty ? "CHƯA PHÂN CÔNG CÁN BỘ" : "Cán bộ phụ trách: \(names)" }
        guard isVacant else { return "\(heading(of: unit)) (phụ trách: \(names))" }
        let told = people.isEmpty ? "" : ", báo cho \(names)"
        return "\(heading(of: unit)) (chưa có người phụ trách\(told))"
    }

    /// The unit's name at the start of a line.
    func heading(of unit: OfficeUnit) -> String {
        let name = name(of: unit.actor)
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    public func weekItem(step: String, subject: String, code: String) -> String { "\(step) – \(subject) (\(code))" }

    public func weekDate(_ dates: ObligationDates, daysLeft: Int?) -> String {
        guard let date = dates.plan ?? dates.safe else { return enterPrintedTerm }
        let label = dates.safe == nil ? "\(label(.plan)):" : label(.safe)
        let missing = dates.needsPrintedTerm ? "\(enterPrintedTerm) " : ""
        let doubt = dates.isSafeFirm ? "" : " – \(provisional)"
        let left = daysLeft.map { " (\(due(daysLeft: $0)))" } ?? ""
        return "\(missing)\(label) \(dayWithWeekday(date))\(left)\(doubt)"
    }

    public func letterLine(_ letter: Letter) -> String {
        let number = letter.number.map { " số \($0)" } ?? ""
        return "\(letter.code) \(letter.title)\(number), ngày \(day(letter.dated))"
    }

    public func callee(name: String, phone: String?) -> String { "\(name): \(phone ?? "chưa có số điện thoại")" }
    public var noContact: String { "chưa có người liên hệ" }

    public func reportLine(_ codes: [String]) -> String {
        "\(codes.count) việc đã quá ngày: \(codes.joined(separator: ", "))."
    }

    public var nothingThisWeek: String { "Tuần này không có việc nào đến ngày hoặc quá ngày." }

    public func name(of way: HandDelivery.Way) -> String {
        switch way {
        case .phone: "qua điện thoại"
        case .hand: "đưa tận tay"
        case .zalo: "qua Zalo"
        }
    }

    public func delivered(_ code: String, to person: String, way: HandDelivery.Way, on day: Day) -> String {
        "Đã ghi: ngày \(self.day(day)) báo việc \(code) cho \(person) \(name(of: way)). Việc vẫn chưa xong."
    }

    public func written(_ path: String) -> String { "Đã ghi ra “\(path)”." }

    public var signingTitle: String { "PHIẾU BÁO VIỆC CẦN LÀM – KÝ NHẬN" }

    public var signingColumns: [String] {
        ["Số", "Chủ thể, người liên hệ", "Việc cần làm", "Nên nộp trước hết ngày", "Điện thoại", "Ký nhận, ngày"]
    }

    public var signingNote: String {
        "Ký nhận là đã được báo, không phải đã nộp. Báo xong, cán bộ ghi lại ở Nhật ký nhắc việc."
    }

    public func privateText(
        greeting: String,
        step: String,
        subject: String,
        date: String,
        phone: String?,
        office: String?
    ) -> String {
        let ask = phone.map { " Hỏi: \($0)." } ?? ""
        return "Kính gửi \(greeting). \(step), cho “\(subject)”: \(date).\(ask)\(office.map { " – \($0)" } ?? "")"
    }

    public func publicText(commune: String, until: Day, phone: String?, office: String?) -> String {
        """
        \(office ?? "UBND \(commune)") thông báo: các hợp tác xã, hộ sản xuất, cơ sở làng nghề có đơn đăng ký nhãn hiệu, chỉ dẫn \
        địa lý hoặc Giấy chứng nhận sản phẩm OCOP xem lại giấy tờ và công văn đã nhận. Ai nhận được công văn của Cục Sở hữu \
        trí tuệ thì đem đến bộ phận phụ trách trước hết ngày \(day(until)) để được hướng dẫn. Việc hướng dẫn không thu \
        tiền.\(phone.map { " Điện thoại: \($0)." } ?? "")
        """
    }

    public var nothingToTell: String { "Không có chủ thể nào phải báo trực tiếp." }
}
