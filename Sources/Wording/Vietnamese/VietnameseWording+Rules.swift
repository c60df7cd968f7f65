public import LegalCalendar
public import ProcedureFiles
public import Procedures

extension VietnameseWording {
    public func text(of problem: PackProblem.Kind) -> String {
        switch problem {
        case .missingFile: "thiếu tệp này"
        case .notYAML(let detail): "không phải YAML đúng: \(detail)"
        case .expected(let shape): "chỗ này phải là \(name(of: shape))"
        case .anchor: "không dùng neo, tham chiếu hay gộp của YAML; hãy viết đủ"
        case .unknownKey(let key): "không có khóa “\(key)”"
        case .missingKey(let key): "thiếu khóa “\(key)”"
        case .duplicateKey(let key): "khóa “\(key)” ghi hai lần"
        case .clash(let first, let second): "“\(first)” và “\(second)” không đi cùng nhau"
        case .empty: "đang để trống"
        case .notComposed(let text): "“\(text)” chưa ở dạng Unicode dựng sẵn (NFC)"
        case .badIdentifier(let text): "“\(text)” không phải mã hợp lệ (chữ thường ASCII, số, gạch dưới)"
        case .badDay(let text): "“\(text)” không phải ngày dạng 2026-11-23"
        case .badTerm(let text): "“\(text)” không phải thời hạn dạng P3M"
        case .badNumber(let text): "“\(text)” không phải số dùng được ở đây"
        case .badChoice(let text, let allowed): "“\(text)” phải là một trong: \(allowed.joined(separator: ", "))"
        case .emptyBox: "khoảng ngày này không chứa ngày nào"
        case .duplicate(let kind, let id): "\(name(of: kind)) “\(id)” có hai lần"
        case .undefined(let kind, let id): "chưa khai báo \(name(of: kind)) “\(id)”"
        case .includeCycle(let ids): "các thủ tục lấy lẫn nhau: \(ids.joined(separator: " → "))"
        case .confirmedWithoutArticle(let law): "ghi là đã đối chiếu nhưng không nêu điều nào của \(law)"
        case .missingCountingRule(let id): "thiếu quy tắc tính “\(id)”"
        case .notCSV(let fault): "không phải CSV đúng: \(text(of: fault))"
        case .missingColumn(let name): "thiếu cột “\(name)”"
        }
    }

    private func name(of shape: PackProblem.Shape) -> String {
        switch shape {
        case .mapping: "nhóm khóa và giá trị"
        case .list: "danh sách"
        case .text: "chữ"
        case .yesOrNo: "true hoặc false"
        }
    }

    private func name(of kind: PackProblem.Name) -> String {
        switch kind {
        case .law: "văn bản"
        case .event: "diễn biến"
        case .question: "câu hỏi"
        case .milestone: "ngày mốc"
        case .step: "bước"
        case .paper: "giấy tờ"
        case .fee: "khoản phí"
        case .feeStage: "giai đoạn nộp phí"
        case .pack: "thủ tục"
        case .office: "cơ quan"
        case .source: "nguồn"
        }
    }

    public func text(of finding: PackFinding.Kind) -> String {
        switch finding {
        case .gap(let list, let example): "\(name(of: list)): không có giá trị nào cho trường hợp \(text(of: example))"
        case .overlap(let list, let line, let example):
            "\(name(of: list)): trùng với giá trị ở dòng \(line), ví dụ \(text(of: example))"
        case .unknownEvent(let id): "không có diễn biến “\(id)”"
        case .unknownStep(let id): "không có bước “\(id)”"
        case .unknownMilestone(let id): "không có ngày mốc “\(id)”"
        case .unknownQuestion(let id): "không có câu hỏi “\(id)”"
        case .stepCycle(let ids): "các bước nối thành vòng: \(ids.joined(separator: " → "))"
        case .unreachable(let step): "bước “\(step)” không diễn biến nào đưa tới"
        case .neverClosed(let step): "bước “\(step)” không diễn biến nào kết thúc được"
        case .reopensNothing(let step, let event): "bước “\(step)”: “\(event)” không mở lại được gì"
        case .closesAndOvertakes(let step, let event): "bước “\(step)”: “\(event)” vừa kết thúc vừa làm mất đối tượng"
        case .silentCadence(let step): "bước “\(step)”: không lời nhắc nào kịp gửi sau khi việc phát sinh"
        case .nothingToPlanWith(let step): "bước “\(step)”: thời hạn chưa kiểm chứng mà không có mức thận trọng"
        case .extensionForOffice(let step): "bước “\(step)”: chỉ người trả lời thông báo mới được gia hạn"
        case .stoppedClockOfProducer(let step): "bước “\(step)”: chỉ thời hạn của cơ quan mới tạm dừng"
        case .opensAfterEnd(let step): "bước “\(step)”: mở sau khi đã kết thúc"
        case .repeatsInOtherUnit(let step): "bước “\(step)”: lần sau tính bằng đơn vị khác lần đầu"
        case .repeatsWithoutEnd(let step): "bước “\(step)”: lặp lại nhưng không diễn biến nào kết thúc một lần"
        case .checkedInFuture(let day): "ngày đối chiếu \(self.day(day)) còn ở phía trước"
        }
    }

    private func name(of list: PackFinding.List) -> String {
        switch list {
        case .term(let step): "thời hạn của “\(step)”"
        case .countedDay(let step): "ngày bắt đầu tính của “\(step)”"
        case .prolongation(let step): "thời gian cơ quan được thêm của “\(step)”"
        case .milestone(let id): "ngày mốc “\(id)”"
        case .form(let paper): "mẫu của “\(paper)”"
        case .copies(let paper): "số bản của “\(paper)”"
        }
    }

    private func text(of example: [PackFinding.ExampleDay]) -> String {
        example.map { "\($0.event) \($0.day.map(day) ?? "chưa có")" }.joined(separator: ", ")
    }

    public func text(of mutation: Mutation) -> String {
        let owner =
            switch mutation.owner {
            case .step(let id): "bước “\(id)”"
            case .milestone(let id): "ngày mốc “\(id)”"
            case .delivery: "thời gian gửi đến cơ quan"
            }
        return "\(owner): \(text(of: mutation.change))"
    }

    private func text(of change: Mutation.Change) -> String {
        switch change {
        case .term(let from, let to): "thời hạn \(from) thành \(to)"
        case .noTerm(let to): "không có thời hạn thành \(to)"
        case .yearlyDay(let from, let to): "ngày \(from.day)/\(from.month) thành \(to.day)/\(to.month)"
        case .boundary(let event, let from, let to): "mốc áp dụng của \(event) từ \(day(from)) thành \(day(to))"
        case .length(let part, let from, let to): "\(name(of: part)) \(from) thành \(to)"
        case .rolling(.forward): "ngày nghỉ cuối hạn: dời sang ngày làm việc kế tiếp"
        case .rolling(.none): "ngày nghỉ cuối hạn: không dời"
        case .lastDay(.inclusive): "ngày cuối: tính cả ngày đó"
        case .lastDay(.exclusive): "ngày cuối: không tính ngày đó"
        case .extensionRemoved: "bỏ gia hạn"
        case .closingEventRemoved(let event): "bỏ diễn biến kết thúc \(event)"
        case .reopeningEventRemoved(let event): "bỏ diễn biến mở lại \(event)"
        case .countedFrom(let source): "tính từ \(name(of: source, names: NameBook([:])))"
        case .stopRemoved(let stop): "bỏ tạm dừng từ \(stop.from) đến \(stop.until)"
        }
    }

    private func name(of part: Mutation.Part) -> String {
        switch part {
        case .opens: "thời gian mở"
        case .late: "thời gian được nộp muộn"
        case .floor: "mức thận trọng"
        case .needs: "thời gian chuẩn bị"
        case .repeats: "chu kỳ lặp lại"
        case .delivery: "gửi qua bưu điện"
        }
    }

    public func rulesSound(packs: Int, cases: Int) -> String {
        "Đã kiểm tra \(packs) thủ tục và \(cases) trường hợp mẫu: không có điều gì cần sửa."
    }

    public func rulesUnsound(findings: Int) -> String { "Có \(findings) điều cần sửa." }

    public func mutationReport(_ report: MutationReport) -> String {
        "\(report.procedure): thử sai lệch \(report.tried) chỗ, \(report.survivors.count) chỗ không trường hợp nào nhận ra."
    }

    public func when(_ event: String, _ condition: DateCondition) -> String {
        let parts = [
            condition.from.map { "từ \(day($0))" }, condition.before.map { "trước \(day($0))" },
            condition.absentOn.map { "chưa có trước \(day($0))" },
        ]
        return "\(event) \(parts.compactMap(\.self).joined(separator: ", "))"
    }

    public func yearly(_ rounds: [TermValue.YearRound]) -> String {
        rounds.map { round in
            let ends = "\(round.ends.day)/\(round.ends.month)"
            return round.closes == round.ends
                ? ends : "\(ends) (cho hồ sơ trước \(round.closes.day)/\(round.closes.month))"
        }.joined(separator: " hoặc ") + " hằng năm"
    }

    public var always: String { "mọi trường hợp" }
    public var noTermSet: String { "luật không ấn định" }
    public var procedureColumns: [String] { ["Thủ tục", "Tên", "Số bước", "Đối chiếu ngày"] }
    public func checked(on day: Day) -> String { "đối chiếu ngày \(self.day(day))" }

    public var triggerWord: String { "diễn biến làm phát sinh việc này" }
    public var optionalStep: String { "Quyền được chọn: không làm thì không bị coi là trễ." }

    public func name(of day: CountedDay, names: NameBook) -> String {
        switch day {
        case .trigger: "ngày của diễn biến (ngày ghi trên thông báo)"
        case .received: "ngày nhận"
        case .event(let id): "ngày “\(names.name(id, in: .vietnamese))”"
        case .milestone(let id): "“\(names.name(id, in: .vietnamese))”"
        }
    }

    public var noCases: String { "Không có trường hợp mẫu nào; thêm `--data THƯ_MỤC` có thư mục cases." }
}
