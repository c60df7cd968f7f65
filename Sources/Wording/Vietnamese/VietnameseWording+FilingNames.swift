public import LegalCalendar
public import Procedures
public import Registry

extension VietnameseWording {
    public func name(of state: FilingState, word: FilingWord) -> String {
        if word == .report { return nameOfReport(in: state) }
        if word == .paper { return state == .lapsed ? "giấy tờ này không còn dùng" : "đang theo dõi thời hạn" }
        return switch state {
        case .prepared: word == .application ? "đang chuẩn bị, đơn chưa nộp" : "đang chuẩn bị, hồ sơ chưa nộp"
        case .filed: "đã nộp"
        case .granted: word == .application ? "đã được cấp văn bằng" : "đã được công nhận"
        case .refused: word == .application ? "bị từ chối" : "không được công nhận"
        case .withdrawn: "đã rút"
        case .lapsed: "đã hết hoặc mất hiệu lực"
        }
    }

    private func nameOfReport(in state: FilingState) -> String {
        state == .prepared ? "đang làm, báo cáo chưa gửi" : "đã gửi"
    }

    public func name(of state: ObligationRecord.State) -> String {
        switch state {
        case .waiting: "chờ bước trước"
        case .open: "cần làm"
        case .done: "đã xong"
        case .overtaken: "không còn đặt ra"
        case .notNeeded: "không phải làm"
        }
    }

    public func name(of timing: Timing) -> String {
        switch timing {
        case .early: "chưa đến lúc nộp"
        case .open: "còn hạn"
        case .late: "QUÁ HẠN"
        case .inGrace: "quá hạn, còn được nộp muộn"
        case .lapsed: "ĐÃ HẾT HẠN, kể cả nộp muộn"
        }
    }

    public func name(of actor: Actor) -> String {
        switch actor {
        case .applicant: "người nộp đơn"
        case .owner: "chủ văn bằng"
        case .thirdParty: "người thứ ba"
        case .office: "Cục SHTT"
        case .commune: "UBND xã"
        case .province: "UBND tỉnh"
        case .communeCulture: "Phòng Văn hóa - Xã hội"
        case .communeEconomy: "Phòng Kinh tế"
        case .communePolice: "Công an xã"
        case .serviceCentre: "Trung tâm cung ứng dịch vụ sự nghiệp công"
        case .school: "cơ sở giáo dục trên địa bàn"
        }
    }

    public func name(of subject: SubjectKind) -> String {
        switch subject {
        case .trademark: "Nhãn hiệu"
        case .collectiveMark: "Nhãn hiệu tập thể"
        case .certificationMark: "Nhãn hiệu chứng nhận"
        case .geographicalIndication: "Chỉ dẫn địa lý"
        case .certificate: "Giấy chứng nhận sản phẩm OCOP"
        case .authorisation: "Văn bản ghi nhận quyền sử dụng"
        case .representation: "Văn bản ủy quyền"
        case .document: "Tài liệu có thời hạn"
        case .commune: "Việc hằng năm của xã, phường"
        }
    }

    public func filedLine(word: FilingWord, on day: Day?, number: String?) -> String {
        if word == .paper { return "Theo dõi thời hạn của một giấy tờ." }
        if word == .report {
            let number = number.map { ", số \($0)" } ?? ""
            return day.map { "Đã gửi ngày \(self.day($0))\(number)." } ?? "BÁO CÁO CHƯA GỬI."
        }
        guard let day else { return word == .application ? "ĐƠN CHƯA NỘP." : "HỒ SƠ CHƯA NỘP." }
        return "Đã nộp ngày \(self.day(day))" + (number.map { ", số đơn \($0)." } ?? ", chưa nhập số.")
    }

    public func checklistLine(ready: Int, of total: Int, word: FilingWord, filedOn day: Day?, number: String?) -> String
    {
        "\(papersReady(ready, of: total)) \(filedLine(word: word, on: day, number: number))"
    }

    public func name(of state: PaperState) -> String {
        switch state {
        case .open: "Chưa làm"
        case .prepared: "Đã chuẩn bị xong"
        case .notNeeded: "Không phải nộp"
        case .unknown: "Chưa rõ có phải nộp không"
        }
    }

    public func notNeeded(reason: String, person: String) -> String {
        "Không phải nộp (lý do: \(reason); người xác nhận: \(person))"
    }

    public func answerNeeded(_ question: String) -> String { "Cần trả lời: \(question)" }

    public func copies(_ count: Int, kind: ChecklistItem.Kind) -> String {
        switch kind {
        case .original: "\(count) bản chính"
        case .copy: "\(count) bản sao"
        case .either: "\(count) bản"
        }
    }

    public func money(_ amount: Int) -> String { grouped(amount, separator: ".") + " đồng" }

    public func opened(_ code: String) -> String { "Đã mở \(code). Việc nộp là một bước riêng, chưa được ghi." }

    public func recorded(_ event: String) -> String { "Đã ghi diễn biến \(event)." }

    public func change(_ change: ObligationChange, codes: [String]) -> String {
        let list = codes.joined(separator: ", ")
        return switch change {
        case .added: "Việc mới: \(list)"
        case .moved: "Đổi ngày: \(list)"
        case .finished: "Kết thúc: \(list)"
        case .reopened: "Mở lại: \(list)"
        }
    }

    public var filingColumns: [String] { ["Mã", "Tên", "Thủ tục", "Tình trạng", "Việc tiếp theo", "Ngày"] }
    public var paperColumns: [String] { ["Mã", "Giấy tờ", "Tình trạng", "Hết hạn"] }
    public var paperHolder: String { "người có giấy tờ" }
    public var obligationsHeading: String { "Việc cần làm" }
    public var eventsHeading: String { "Diễn biến" }
    public var nothingOwed: String { "Hiện không có việc nào cần làm." }
    public var enterPrintedTerm: String { "Cần nhập thời hạn ghi trên thông báo." }
    public var historic: String { "đã qua khi nhập" }
    public var toOther: String { "việc của bên khác" }
    public var dayPassed: String { "đã qua ngày này" }
    public func until(_ day: String) -> String { "đến \(day)" }
    public var total: String { "Cộng" }
    public var fullPrice: String { "Mức thu đầy đủ theo biểu, chưa trừ khoản giảm nào." }
    public var noneDue: String { "Không có việc nào đến hạn trong thời gian này." }
    public var historyUnknown: String { "Nhập theo số và ngày trên văn bằng; không rõ diễn biến trước khi cấp." }
    public var carriedOnHeading: String { "Đang theo dõi ở đơn khác (chỉ nhắc ở đó)" }

    public func carriedOn(_ carried: CarriedOn) -> String {
        let why =
            switch carried.why {
            case .sameStep: "cùng một bước của cùng một văn bằng"
            case .answeredThere: "ở đó có lần làm việc này mới hơn"
            case .samePaper: "cùng một văn bản ghi nhận quyền sử dụng"
            }
        let place = "\(carried.filing) (việc \(carried.obligation))"
        return carried.isDone
            ? "Đã làm xong ở \(place): \(why). Không nhắc ở đây nữa."
            : "Đang theo dõi ở \(place): \(why), nên chỉ nhắc ở đó. Nếu đơn đó bị rút hoặc bị từ chối, việc này lại được nhắc."
    }

    public func due(daysLeft: Int) -> String {
        switch daysLeft {
        case ..<0: "quá \(-daysLeft) ngày"
        case 0: "hôm nay"
        default: "còn \(daysLeft) ngày"
        }
    }
}

/// Digits in groups of three.
func grouped(_ number: Int, separator: Character) -> String {
    var result = ""
    for (index, digit) in String(abs(number)).reversed().enumerated() {
        if index > 0, index.isMultiple(of: 3) { result.append(separator) }
        result.append(digit)
    }
    return (number < 0 ? "-" : "") + String(result.reversed())
}
