public import LegalCalendar
public import Procedures

extension VietnameseWording {
    public var provisional: String { "dự kiến (chưa chắc chắn)" }
    public var howComputed: String { "Cách tính ngày này" }

    public func day(_ day: Day) -> String {
        let parts = day.parts
        return "\(parts.day)/\(parts.month)/\(parts.year)"
    }

    public func dayWithWeekday(_ day: Day) -> String {
        let names = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
        return "\(names[day.weekday - 1]), \(self.day(day))"
    }

    public func length(_ term: Term) -> String {
        let count = abs(term.count)
        switch term.unit {
        case .day: return "\(count) ngày"
        case .week: return "\(count) tuần"
        case .month: return "\(count) tháng"
        case .year: return "\(count) năm"
        case .workingDay: return "\(count) ngày làm việc"
        }
    }

    public func text(of confidence: Confidence) -> String {
        switch confidence {
        case .confirmed: "đã đối chiếu văn bản"
        case .likely: "có khả năng đúng, chưa đối chiếu bản gốc"
        case .unverified: "chưa kiểm chứng"
        }
    }

    public func citation(_ citation: Citation, names: NameBook) -> String {
        let place = [
            citation.point.map { "điểm \($0)" }, citation.clause.map { "khoản \($0)" },
            citation.article.map { $0.first?.isNumber == true ? "Điều \($0)" : $0 },
        ]
        let law = names.name(citation.law, in: .vietnamese)
        let name = law == citation.law ? law : "\(law) (\(citation.law))"
        return (place.compactMap(\.self) + [name]).joined(separator: " ")
    }

    public func label(_ date: DateLabel) -> String {
        switch date {
        case .raw: "Ngày tính theo thời hạn"
        case .statutory: "Hạn cuối theo luật"
        case .safe: "Nên nộp trước hết ngày"
        case .internalDay: "Chuẩn bị xong trước ngày"
        case .late: "Nộp muộn đến ngày (phải nộp thêm lệ phí)"
        case .opens: "Nộp sớm nhất từ ngày"
        case .plan: "Ngày để lên kế hoạch"
        }
    }

    public func sentence(_ reason: Reason, names: NameBook) -> String {
        let parts = [statement(reason, names), basis(reason, names), reason.rule.isNoted ? reason.note?.vi : nil]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    private func basis(_ reason: Reason, _ names: NameBook) -> String? {
        let laws = reason.citations.map { citation($0, names: names) }.joined(separator: "; ")
        let sureness = reason.kind == .printed ? nil : reason.confidence.map(text(of:))
        let parts = [laws.isEmpty ? nil : laws, sureness].compactMap(\.self)
        return parts.isEmpty ? nil : "(\(parts.joined(separator: "; ")))"
    }

    private func statement(_ reason: Reason, _ names: NameBook) -> String {
        let date = reason.date.map(dayWithWeekday) ?? "?"
        let from = reason.from.map(dayWithWeekday) ?? "?"
        let term = reason.term.map(length) ?? "?"
        let subject = reason.subject.map { names.name($0, in: .vietnamese) } ?? ""
        switch reason.rule {
        case .triggerEvent: return subject.isEmpty ? "Ngày bắt đầu: \(date)." : "Diễn biến: \(subject), \(date)."
        case .noticeDay: return "Tính từ ngày ghi trên thông báo: \(date)."
        case .receivedEvent: return "Tính từ ngày nhận: \(date)."
        case .countedEvent: return "Tính từ ngày \(subject): \(date)."
        case .milestone: return "\(subject): \(from) cộng \(term) = \(date)."
        case .endOfStep: return "Tính từ ngày hết thời hạn “\(subject)”: \(date)."
        case .firstEndOfStep: return "Tính từ ngày hết thời hạn khi chưa gia hạn: \(date)."
        case .datedTerm:
            return reason.term?.isBackward == true ? "Thời hạn: \(term), tính ngược về trước." : "Thời hạn: \(term)."
        case .yearlyDay: return "Mốc trong năm: \(date)."
        case .noTerm: return "Luật không ấn định thời hạn cho trường hợp này."
        case .printedTerm: return "Thời hạn ghi trên thông báo: \(term)."
        case .printedDue: return "Hạn in trên thông báo: \(date)."
        case .printedConfirmed: return "Đã có người đối chiếu với bản quét của thông báo."
        case .counting: return reason.note?.vi ?? ""
        case .weekend: return "\(date) là ngày nghỉ cuối tuần."
        case .dayOff(let kind, let status): return "\(date): \(dayOff(kind, status, reason))."
        case .rolled: return "Ngày cuối là ngày nghỉ nên hạn chuyển sang \(date)."
        case .rawEnd: return "Thời hạn kết thúc vào \(date)."
        case .extensionRequested: return "Đã xin gia hạn ngày \(date); chưa tính thêm khi Cục chưa chấp nhận."
        case .extensionGranted: return "Được gia hạn thêm \(term): đến \(date)."
        case .prolonged: return "Cơ quan được thêm \(term), vì “\(subject)” ngày \(from)."
        case .excludedTime: return "Thời gian không tính vào thời hạn: \(term), từ \(from)."
        case .keptEnd: return "Cách tính kết thúc sớm nhất cho ngày \(date); kế hoạch theo ngày này."
        case .safeDay: return "Ngày chắc chắn làm việc, không muộn hơn mọi cách tính: \(date)."
        case .delivery: return "Trừ \(term) gửi đến cơ quan: phải gửi đi trước hết ngày \(date)."
        case .preparation: return "Trừ \(term) để chuẩn bị: \(date)."
        case .windowOpens: return "Được nộp sớm nhất từ \(date) (\(term) trước)."
        case .windowOpensSafe: return "Để chắc chắn không nộp sớm quá: từ \(date)."
        case .graceEnds: return "Còn được nộp muộn thêm \(term), đến \(date)."
        case .floor:
            return "Chưa nhập thời hạn ghi trên thông báo: tạm lấy mức thận trọng \(term) để lên kế hoạch, đến \(date)."
        case .doubt(let doubt): return text(of: doubt)
        }
    }

    private func dayOff(_ kind: SpecialDay.Kind, _ status: SpecialDay.Status, _ reason: Reason) -> String {
        let name = reason.note?.vi ?? ""
        let words =
            switch kind {
            case .holiday: "nghỉ lễ “\(name)”"
            case .compensatoryDayOff: "nghỉ bù “\(name)”"
            case .swappedDayOff: "nghỉ hoán đổi"
            case .swappedWorkingDay: "ngày làm bù"
            }
        let told = words + layer(of: reason)
        switch status {
        case .decided: return told
        case .expected: return told + " (dự kiến, chưa có thông báo của năm đó)"
        case .proposed: return told + " (mới đề xuất, chưa quyết định)"
        }
    }

    /// Nothing where the value is the program's own.
    private func layer(of reason: Reason) -> String {
        let source = reason.subject ?? ""
        switch reason.layer {
        case .accepted: return " theo \(source), cơ quan đã xác nhận"
        case .folder: return " theo thư mục dữ liệu của cơ quan"
        case .embedded, nil: return ""
        }
    }

    public func text(of doubt: Doubt) -> String {
        switch doubt {
        case .readingsDiffer: "Còn ngày nghỉ hoặc ngày làm bù chưa quyết định, nên hạn có thể khác."
        case .yearIncomplete: "Lịch nghỉ của năm liên quan chưa công bố đủ."
        case .beyondCalendar: "Ngày này ở ngoài những năm có lịch nghỉ, nên chưa có ngày nên nộp."
        case .countingRule: "Luật không nói rõ cách tính này; đã chọn cách hiểu thông thường."
        case .termLikely: "Thời hạn lấy từ nguồn đáng tin nhưng chưa đối chiếu bản gốc."
        case .termUnverified: "Thời hạn theo luật mới chưa kiểm chứng. Cần nhập thời hạn ghi trên thông báo."
        case .noTerm: "Luật không ấn định thời hạn, hoặc chưa rõ; hãy theo thời hạn ghi trên giấy tờ của Cục."
        case .countedDayUnsure:
            "Chưa chắc thời hạn tính từ ngày ghi trên thông báo hay ngày nhận; kế hoạch theo ngày sớm hơn."
        case .countedDayMissing: "Thiếu ngày của diễn biến mà thời hạn tính từ đó."
        case .milestoneLikely: "Ngày mốc dùng để tính chưa chắc chắn."
        case .printedDiffers:
            "Thời hạn in trên thông báo dài hơn luật; giữ ngày sớm hơn cho đến khi có người đối chiếu bản quét."
        case .triggerComputed: "Bước trước chưa kết thúc, nên ngày này tính từ một ngày dự kiến."
        case .eventDateAssumed:
            "Chưa xem ngày ghi trên chính giấy ấy; tạm tính từ ngày của giấy khác, như ngày quyết định."
        case .extensionLikely: "Chưa chắc được gia hạn đúng bằng thời hạn đầu trong trường hợp này."
        case .extensionPending: "Đã xin gia hạn nhưng chưa có trả lời; chưa tính thêm thời gian."
        case .stopLikely:
            "Chưa chắc thời gian chờ bổ sung được trừ đúng như vậy; ngày này tính theo cách kết thúc sớm hơn."
        case .clockStopped: "Thời hạn của Cục đang tạm dừng vì chờ người nộp đơn trả lời."
        }
    }
}

extension Reason.Rule {
    /// Whether the note is a remark beside the sentence rather than the sentence itself.
    var isNoted: Bool {
        switch self {
        case .counting, .dayOff: false
        default: true
        }
    }
}
