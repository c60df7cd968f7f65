public import LegalCalendar
public import Procedures
public import Registry

extension VietnameseWording {
    public var nextHeading: String { "Việc tiếp theo" }
    public var nothingNext: String { "Hiện không có việc nào đến lượt cơ sở." }
    public var noDateYet: String { "Chưa có ngày" }
    public func nextStep(_ step: String, subject: String) -> String { "\(step), cho “\(subject)”." }

    public func nextMark(_ product: String) -> String {
        "Nộp đơn đăng ký nhãn hiệu để “\(product)” đủ điều kiện ở kỳ đánh giá tới."
    }

    public func nextPapers(_ procedure: String, subject: String) -> String {
        "Chuẩn bị giấy tờ để nộp: \(procedure), cho “\(subject)”."
    }

    public var otherDates: String { "Các ngày khác và hậu quả" }
    public var dateOfExperience: String { "Ngày này tính theo kinh nghiệm, không phải hạn của luật." }
    public var noPriceKnown: String {
        "Phí, lệ phí: chương trình không có mức thu nào cho việc này; hỏi lại trước khi nộp."
    }

    public var filingsHeading: String { "Đơn và hồ sơ của cơ sở" }
    public var noFilings: String { "Trong sổ chưa có đơn, hồ sơ nào của cơ sở." }
    public func openFiling(_ name: String) -> String { "Xem giấy tờ và thời hạn: \(name)" }
    public var papersHeading: String { "Giấy tờ có thời hạn" }
    public var roadsHeading: String { "Sản phẩm, hạng sao và đường đến kỳ đánh giá tới" }
    public var noProducts: String { "Trong sổ chưa có sản phẩm nào của cơ sở." }

    public func stars(of readiness: ProductReadiness) -> String {
        switch readiness.standing {
        case .certified: readiness.certificate.map { stars($0.stars) } ?? ""
        case .uncertified: "Chưa có giấy chứng nhận còn hiệu lực"
        case .certificateMissing: "Có sao theo danh sách, chưa nhập giấy chứng nhận"
        case .toVerify: "Giấy chứng nhận cần xác minh"
        case .notMade: "Đã ngừng sản xuất"
        }
    }

    public func name(of station: RoadStation) -> String {
        switch station {
        case .checkName: "Tra cứu tên, nhãn hiệu có trùng không"
        case .fileMark: "Nộp đơn đăng ký nhãn hiệu"
        case .published: "Đơn hợp lệ, được công bố"
        case .dossier: "Nộp hồ sơ đánh giá, phân hạng tại xã"
        case .commune: "Xã kiểm tra hồ sơ và đề nghị lên tỉnh"
        case .province: "Tỉnh đánh giá, phân hạng"
        case .expiry: "Giấy chứng nhận hết hạn"
        }
    }

    public func name(of passing: RoadPassing) -> String {
        switch passing {
        case .done: "Đã xong"
        case .now: "Đang ở đây"
        case .ahead: "Sắp tới"
        case .missed: "ĐÃ QUÁ NGÀY"
        }
    }

    public func roadDates(_ station: RoadStation, _ passing: RoadPassing, from: Day?, until: Day?) -> String? {
        guard let until else { return from.map { "từ ngày \(day($0))" } }
        if station == .expiry || passing == .done { return "ngày \(day(until))" }
        if station == .commune || station == .province { return "trước hết ngày \(day(until))" }
        return (from.map { "từ ngày \(day($0)) " } ?? "") + "đến hết ngày \(day(until))"
    }

    public var whatTheSignsAllow: String { "Điều kiện về nhãn hiệu, chỉ dẫn địa lý" }
    public var endangeredNow: String { "SAO ĐANG BỊ ĐE DỌA. Hãy gọi cán bộ ngay." }

    public var acknowledgeButton: String { "Tôi đã xem" }
    public var seenNeedsOwnLink: String {
        "Đường dẫn này dùng chung cho nhiều người: muốn báo là đã xem thì xin cán bộ đường dẫn riêng của mình."
    }
    public var acknowledgeHint: String {
        "Bấm thì thôi nhắc lặp lại ở mốc này. Việc vẫn chưa xong, đến mốc sau vẫn nhắc."
    }
    public var acknowledgedNote: String { "Đã ghi là đã xem. Việc vẫn chưa xong." }
    public var calendarHeading: String { "Lịch trên điện thoại" }
    public var calendarText: String {
        "Lịch riêng có các hạn của cơ sở, tự cập nhật khi ngày thay đổi. Trong lịch không có tên người, số điện thoại."
    }
    public var calendarMake: String { "Tạo lịch" }
    public var calendarOpen: String { "Mở lịch trên điện thoại" }
    public var calendarAddress: String { "Hoặc chép địa chỉ này vào ứng dụng lịch:" }
    public var calendarEnd: String { "Thôi dùng lịch" }

    public var backToMyWork: String { "Trở về \(myWork)" }
    public var filingPapers: String { "Thành phần hồ sơ" }
    public var filingTerms: String { "Thời hạn" }
    public var filingFees: String { "Phí, lệ phí" }
    public var filingGrounds: String { "Căn cứ" }
    public var filingEvents: String { "Diễn biến" }
    public func papersReady(_ ready: Int, of total: Int) -> String { "Đã có \(ready)/\(total) giấy tờ." }
    public func papersOf(_ stage: String) -> String { "Giấy tờ cho việc: \(stage)" }

    public func filingAct(_ word: FilingWord) -> String {
        switch word {
        case .application: "Nộp đơn"
        case .report: "Gửi báo cáo"
        default: "Nộp hồ sơ"
        }
    }

    public var notFiledYet: String { "Chưa nộp" }
    public func waitingFor(_ question: String) -> String { "Chưa thể làm — chờ trả lời: \(question)" }
    public var paperDetails: String { "Mẫu, số bản, căn cứ" }
    public func form(_ number: String, source: String) -> String { "\(number), \(source)" }
    public var noFees: String { "Chương trình không có mức thu nào cho thủ tục này; hỏi nơi nhận hồ sơ trước khi nộp." }
    public var oneClass: String { "Tính cho một nhóm hàng hóa; nhiều nhóm, nhiều sản phẩm thì nộp hơn." }
    public var noGrounds: String { "Chưa có căn cứ nào để nêu." }
    public func whoActs(_ actor: String) -> String { "Người thực hiện: \(actor)" }
    public func onceMissed(_ remedy: String) -> String { "Nếu đã lỡ: \(remedy)" }
}
