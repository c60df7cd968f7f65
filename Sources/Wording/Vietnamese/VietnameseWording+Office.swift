public import LegalCalendar
public import Procedures
public import Registry

extension VietnameseWording {
    public func placeAndDay(_ commune: String, year: Int) -> String {
        let kinds = ["Xã ", "Phường ", "Đặc khu "]
        let kind = kinds.first { commune.hasPrefix($0) } ?? ""
        return "\(commune.dropFirst(kind.count)), ngày ….. tháng ….. năm \(year)"
    }

    public var marksHeading: String { "Nhãn hiệu của sản phẩm" }
    public var noMarksRecorded: String { "Sổ chưa ghi nhãn hiệu nào của sản phẩm:" }
    public var markColumns: [String] { ["Nhãn hiệu", "Loại", "Đơn, văn bằng"] }
    public var activityColumns: [String] { ["Ngày", "Nội dung", "Đơn vị", "Số liệu"] }

    public func sum(of kind: ActivityKind, count: Int, sums: [(String, Int)]) -> String {
        guard count > 0 else { return "\(kind.name.vi): sổ hoạt động chưa ghi lần nào." }
        let numbers = sums.map { "; \(grouped($0.1, separator: ".")) \($0.0)" }.joined()
        return "\(kind.name.vi): \(count) lần\(numbers) (theo sổ hoạt động)."
    }

    public func done(by activities: [String]) -> String {
        activities.isEmpty
            ? "Sổ hoạt động chưa ghi việc nào của đơn vị trong năm. Báo cáo của đơn vị:"
            : "Theo sổ hoạt động: \(activities.joined(separator: "; ")). Báo cáo của đơn vị:"
    }

    public func name(of thing: CountedNumber.Thing) -> String {
        switch thing {
        case .producers: "Số chủ thể trong sổ"
        case .products: "Số sản phẩm trong sổ"
        case .productsWithCertificate: "Số sản phẩm có Giấy chứng nhận sản phẩm OCOP còn hiệu lực"
        case .applications(let kind): "Số đơn đã nộp: \(name(of: kind))"
        case .titles(let kind): "Số văn bằng được cấp: \(name(of: kind))"
        case .producersHelped: "Số chủ thể được hỗ trợ về sở hữu trí tuệ"
        case .certificatesIssued(let stars): "Số Giấy chứng nhận sản phẩm OCOP được cấp, \(self.stars(stars))"
        }
    }

    public func source(of thing: CountedNumber.Thing, year: String) -> String {
        switch thing {
        case .producers: "đếm các chủ thể đang có trong sổ"
        case .products: "đếm các sản phẩm đang có trong sổ"
        case .productsWithCertificate: "đếm các sản phẩm có giấy đang theo dõi, chưa hết hạn hôm nay"
        case .applications: "đếm các đơn có diễn biến “Đã nộp đơn” trong năm \(year)"
        case .titles: "đếm các đơn có diễn biến “Quyết định cấp” trong năm \(year)"
        case .producersHelped: "đếm các chủ thể có đơn được mở hoặc có diễn biến trong năm \(year)"
        case .certificatesIssued: "đếm các giấy có ngày cấp trong năm \(year)"
        }
    }

    public func sentence(on number: CountedNumber, year: String) -> String {
        let codes = number.records.prefix(12).joined(separator: ", ") + (number.records.count > 12 ? ", …" : "")
        let list = number.records.isEmpty ? "" : ": \(codes)"
        return "\(name(of: number.thing)): \(number.value) (\(source(of: number.thing, year: year))\(list))."
    }

    public var unitReportColumns: [String] { ["Đơn vị", "Báo cáo năm của đơn vị"] }

    public func unitReported(on day: Day, number: String?) -> String {
        "Đã gửi ngày \(self.day(day))\(number.map { ", số \($0)" } ?? "")"
    }

    public func unitNotReported(until day: Day?, isPast: Bool) -> String {
        guard let day else { return "Chưa gửi" }
        return isPast ? "CHƯA GỬI, đã quá hạn \(self.day(day))" : "Chưa gửi, hạn hết ngày \(self.day(day))"
    }

    public func reportYearNotOpened(_ year: String) -> String {
        "Sổ chưa mở năm báo cáo \(year) của xã nên không biết đơn vị nào đã báo cáo:"
    }

    public var villageColumns: [String] {
        ["Thôn, khu phố", "Số chủ thể", "Sản phẩm", "Nhãn hiệu, chỉ dẫn địa lý", "Sản phẩm OCOP còn hạn"]
    }

    public var unsaidVillageColumns: [String] { ["Được công nhận làng nghề (số, ngày)", "Lao động", "Doanh thu"] }
    public var villageUnknown: String { "Chưa ghi thôn" }
    public var noVillages: String { "Sổ chưa ghi chủ thể nào:" }

    public func formWritten(_ name: String, to path: String) -> String { "Đã ghi “\(name)” ra tệp “\(path)”." }

    public func formSource(_ form: OfficeForm) -> String {
        let note = form.note.map { " \($0.vi)" } ?? ""
        return "Nguồn: \(form.source) (\(text(of: form.confidence))).\(note)"
    }

    public func blanksLeft(_ labels: [String]) -> String {
        "Còn để trống, phải tự điền: \(labels.joined(separator: ", "))."
    }
    public var formColumns: [String] { ["Mã", "Tên", "Cần", "Nguồn"] }

    public func name(of subject: OfficeForm.Subject) -> String {
        switch subject {
        case .product: "sản phẩm"
        case .right: "đối tượng bảo hộ"
        case .year: "năm"
        }
    }

    public func activityAdded(_ code: String) -> String { "Đã ghi hoạt động \(code)." }
    public var noActivities: String { "Sổ hoạt động chưa ghi việc nào trong thời gian này." }
}
