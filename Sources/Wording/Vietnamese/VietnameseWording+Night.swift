public import LegalCalendar
import Procedures
public import Registry

extension VietnameseWording {
    public func text(of problem: NightProblem) -> ProblemText {
        switch problem {
        case .unknownSource(let id, let known):
            ProblemText("Không có nguồn “\(id)”.", hint: "Các nguồn: \(known.joined(separator: ", ")).")
        case .proposalDecided(let code):
            ProblemText(
                "Thông tin \(code) đã được xác nhận hoặc bỏ qua trước đó.",
                hint: "Xem lại bằng `daulang reference proposals --all`."
            )
        case .nightRunning(let since):
            ProblemText(
                "Việc hằng đêm đang chạy ở nơi khác từ \(moment(since)).",
                hint: "Đợi lượt đó xong; xem bằng `daulang report`."
            )
        case .messageNotResendable(let code, let state):
            ProblemText(
                "Thông báo \(code) đang ở trạng thái “\(name(of: state))” nên không gửi lại.",
                hint: "Chỉ gửi lại thông báo chưa rõ đã đến hay bị từ chối; xem `daulang reminders log`."
            )
        case .obligationEnded(let code):
            ProblemText("Việc \(code) đã kết thúc, không còn được nhắc.", hint: "Xem việc còn lại bằng `daulang due`.")
        case .nothingToAcknowledge(let code):
            ProblemText(
                "Việc \(code) chưa có lời nhắc nào đến lượt nên chưa có gì để xác nhận đã xem.",
                hint: "Xem lịch nhắc bằng `daulang reminders preview --on NGÀY`."
            )
        case .notHistoric(let code):
            ProblemText(
                "Việc \(code) không phải việc đã quá hạn khi nhập; nó đã nằm trong lịch nhắc.",
                hint: "Không cần làm gì thêm."
            )
        case .alreadyPursued(let code):
            ProblemText("Việc \(code) đã được chọn theo đuổi trước đó.", hint: "Không cần làm gì thêm.")
        case .absenceBackwards(let from, let until):
            ProblemText(
                "Ngày cuối vắng mặt (\(day(until))) trước ngày đầu (\(day(from))).",
                hint: "Viết --from là ngày đầu, --to là ngày cuối."
            )
        case .senderMissing:
            ProblemText(
                "Đã có máy chủ thư (smtp.url) nhưng chưa có địa chỉ gửi đi dùng được.",
                hint: "Đặt smtp.sender, ví dụ daulang@xa.example."
            )
        case .badMailServer(let address):
            ProblemText(
                "“\(address)” không phải địa chỉ máy chủ thư.",
                hint: "Viết như smtp://may-chu:587 hoặc smtps://may-chu."
            )
        case .passwordWithoutEncryption(let host):
            ProblemText(
                "Mật khẩu thư sẽ đi qua mạng đến “\(host)” mà không được mã hóa; chương trình từ chối.",
                hint: "Dùng smtps:// hoặc máy chủ có STARTTLS."
            )
        case .passwordUnreadable(let path):
            ProblemText(
                "Không đọc được tệp mật khẩu thư “\(path)”.",
                hint: "Kiểm tra smtp.password-file và quyền đọc tệp."
            )
        case .recipientUnclear(let obligation, let people):
            ProblemText(
                people.isEmpty
                    ? "Chưa rõ đã báo việc \(obligation) cho ai: chủ thể chưa có người liên hệ."
                    : "Chưa rõ đã báo việc \(obligation) cho ai trong số: \(people.joined(separator: ", ")).",
                hint: "Thêm --person và mã người liên hệ."
            )
        case .referenceFileRefused(let outcome, let detail):
            ProblemText(
                "Chưa lấy gì từ tệp: \(text(of: outcome, detail: detail)).",
                hint:
                    "Kiểm tra lại tệp tải từ trang của Cục SHTT; cột có tên khác thì chỉ rõ bằng `--number`, `--filed`, `--passed`."
            )
        case .dayPast(let date, let today):
            ProblemText(
                "Ngày \(day(date)) đã qua (hôm nay là \(day(today))); không xem trước được ngày đã qua.",
                hint: "Xem những gì đã gửi bằng `daulang reminders log`."
            )
        }
    }

    /// An instant as people in Hanoi read it.
    func moment(_ instant: String) -> String { OfficeTime.text(instant) { day($0) } }

    // MARK: messages

    public func messageSubject(date: Day?, step: String, count: Int) -> String {
        let when = date.map { "trước hết ngày \(day($0))" } ?? "chưa rõ ngày"
        guard count > 1 else { return "[Dấu Làng] \(step): \(when)" }
        return "[Dấu Làng] \(count) việc cần làm, sớm nhất \(when)"
    }

    public func messageSubject(sheet title: String) -> String { "[Dấu Làng] \(title)" }
    public var withWeekSheet: String { "kèm việc trong tuần" }

    public func escalated(from names: [String]) -> String {
        let whose = names.isEmpty ? "Chưa có ai phụ trách." : "Người được nhắc: \(names.joined(separator: ", "))."
        return "Báo cáo lãnh đạo: việc đã quá ngày, chưa ai ghi là đã xem. \(whose)"
    }

    public func greeting(_ name: String) -> String { "Kính gửi: \(name)" }

    public func headline(date: Day?, isFloor: Bool) -> String {
        guard let date else { return "Chưa có ngày để lên kế hoạch" }
        return "\(label(isFloor ? .plan : .safe)): \(dayWithWeekday(date))"
    }

    public func toDo(step: String, subject: String, filing: String) -> String {
        "Việc cần làm: \(step), cho “\(subject)” (mã \(filing))."
    }

    public var provisionalLine: String { "Ngày này là \(provisional), vì:" }
    public func pastBy(days: Int) -> String { "ĐÃ QUÁ NGÀY NÀY \(days) NGÀY." }

    public func dateMoved(from day: Day?) -> String {
        guard let day else { return "Trước đây đã báo là chưa có ngày; nay có ngày như trên." }
        return "Ngày này đã đổi: trước đây đã báo \(dayWithWeekday(day))."
    }

    public func lateReminder(due: Day?) -> String {
        "Lời nhắc này đến muộn" + (due.map { ": lẽ ra gửi ngày \(day($0))." } ?? ".")
    }

    public func price(_ total: Int, isLeast: Bool) -> String {
        "Phí, lệ phí: \(isLeast ? "ít nhất " : "")\(money(total)). \(fullPrice)"
    }

    public func ifMissed(_ consequence: String) -> String { "Nếu không làm: \(consequence)" }
    public func phone(_ number: String) -> String { "Điện thoại hỏi: \(number)" }
    public func signed(_ office: String) -> String { office }

    public var sentByMachine: String {
        "Thư do chương trình Dấu Làng gửi. Lời nhắc không thay cho việc nộp: đơn chỉ được coi là đã nộp khi có ngày "
            + "nộp và số đơn."
    }

    public func auditHead(_ hash: String) -> String { "Dấu cuối của nhật ký: \(hash)" }

    // MARK: lists

    public func name(of state: ReminderMessage.State) -> String {
        switch state {
        case .planned: "chờ gửi"
        case .claimed: "đang chuẩn bị gửi"
        case .sending: "đang gửi"
        case .sent: "đã gửi"
        case .refused: "bị từ chối"
        case .unknown: "CHƯA RÕ ĐÃ ĐẾN HAY CHƯA"
        case .needless: "không còn cần gửi"
        }
    }

    public func name(of channel: ReminderChannel) -> String {
        switch channel {
        case .email: "thư điện tử"
        case .print: "bản in"
        }
    }

    public func text(of occasion: Occasion) -> String {
        switch occasion {
        case .offset(let days, let date):
            switch days {
            case ..<0: "trước \(-days) ngày (\(day(date)))"
            case 0: "đúng ngày \(day(date))"
            default: "sau \(days) ngày (\(day(date)))"
            }
        case .overdue(let number, let date): "quá ngày \(day(date)), lần \(number)"
        case .moved: "ngày đã đổi"
        case .printedTerm: "Cần nhập thời hạn ghi trên thông báo"
        }
    }

    public func text(of outcome: MessageAttempt.Outcome) -> String {
        switch outcome {
        case .accepted: "máy chủ đã nhận"
        case .refused: "bị từ chối"
        case .delayed: "tạm hoãn"
        case .notSent: "chưa gửi được, sẽ gửi lại"
        case .unknown: "chưa rõ đã đến hay chưa"
        case .leaseExpired: "chương trình dừng giữa chừng, chưa rõ đã đến hay chưa"
        case .resent: "người dùng cho gửi lại"
        case .restored: "khôi phục từ bản sao lưu, chưa rõ đã gửi hay chưa"
        }
    }

    public func text(of outcome: FetchOutcome, detail: String?) -> String {
        let more = detail.map { " (\($0))" } ?? ""
        switch outcome {
        case .fetched: return "đã tải" + more
        case .unchanged: return "không có gì mới"
        case .unreachable: return "không kết nối được tới nguồn" + more
        case .tlsRefused: return "chứng thư của máy chủ không tin được" + more
        case .tooLarge: return "trang lớn quá mức cho phép" + more
        case .forbiddenRedirect: return "nguồn chuyển sang địa chỉ không được phép" + more
        case .badAddress: return "địa chỉ nguồn không dùng được" + more
        case .status: return "máy chủ trả lời mã lỗi" + more
        case .empty: return "trang trống"
        case .notHTML: return "nội dung không phải trang web" + more
        case .maintenance: return "trang thông báo bảo trì, không phải dữ liệu"
        case .menuOnly: return "trang chỉ có khung và mục lục, không có dữ liệu"
        case .noArticles: return "trang danh sách không có liên kết tới bài nào"
        case .noRows: return "bài không có số đơn nào"
        case .badTable: return "bảng có các cột lạ" + more
        case .badTitle: return "tiêu đề không đọc được tuần hoặc phần" + more
        case .badRows: return "có dòng sai trong bảng" + more
        case .unreadNumbers: return "có số đơn nằm ngoài các dòng đọc được" + more
        case .wrongWeek: return "bài là của tuần hoặc phần khác" + more
        case .cutShort: return "trang bị cắt ngang"
        case .smaller: return "ít hơn hẳn bản tải về trước" + more
        case .badLink: return "liên kết không dùng được" + more
        case .noWorkbook: return "không mở được bảng tính" + more
        case .noSheet: return "không có trang tính ấy; tệp có các trang" + more
        }
    }

    public func text(of state: Proposal.State) -> String {
        switch state {
        case .open: "chờ xác nhận"
        case .accepted: "đã xác nhận"
        case .rejected: "đã bỏ qua"
        }
    }

    public func text(of why: ReminderReason) -> String {
        switch why {
        case .contact(let producer): "người liên hệ của chủ thể \(producer)"
        case .filingContact: "người liên hệ của đơn, hồ sơ"
        case .officer: "cán bộ được phân công"
        case .representative: "người đại diện"
        case .officerFor(let producer): "cán bộ được phân công (chủ thể \(producer) chưa có địa chỉ liên hệ)"
        case .unit(let unit): "người phụ trách \(name(of: unit.actor))"
        case .officerForUnit(let unit): "cán bộ được phân công (\(name(of: unit.actor)) chưa có người phụ trách)"
        case .office: "người phụ trách chung của cơ quan"
        case .leader: "báo cáo lãnh đạo (đã bật trong cấu hình)"
        case .deputy(let absent): "thay cho \(absent) vắng mặt"
        }
    }

    public func headingOfPlan(night: Day, messages: Int) -> String {
        "Đêm \(dayWithWeekday(night)): \(messages) thông báo"
    }

    public func noRecipient(_ obligations: [String]) -> String {
        "CHƯA CÓ AI ĐỂ NHẮC cho: \(obligations.joined(separator: ", ")). Cần phân công cán bộ hoặc người liên hệ."
    }

    public func waiting(_ count: Int) -> String {
        "\(count) lời nhắc chờ đến đêm sau (mỗi người mỗi đêm một thông báo)."
    }
    public func previewNote(on day: Day) -> String { "Xem trước ngày \(self.day(day)); chưa ghi và chưa gửi gì." }

    // MARK: stages

    public func name(of stage: NightStage) -> String {
        switch stage {
        case .fetch: "Tải danh sách"
        case .propose: "Đối chiếu"
        case .recompute: "Tính lại"
        case .plan: "Lập lịch nhắc"
        case .backup: "Sao lưu"
        case .send: "Gửi"
        }
    }

    public func fetched(parts: Int, rows: Int) -> String { "tải được \(parts) bài, \(rows) số đơn" }
    public var sourceUnchanged: String { "không có gì mới" }
    public var sourceDisabled: String { "nguồn đang tắt trong cấu hình" }
    public func sourceWaits(until: String) -> String { "lần trước không được nên chờ đến \(moment(until)) mới hỏi lại" }
    public func sourceRests(until: Day) -> String {
        "hôm nay là ngày nghỉ, nguồn này chỉ hỏi vào ngày làm việc; hỏi lại \(dayWithWeekday(until))"
    }
    public func sourceFailed(_ reason: String) -> String { "không lấy được: \(reason); giữ bản tải về trước" }

    public func sourceAge(lastSuccess: String?, problem: String?) -> String {
        let age = lastSuccess.map { "Bản tải về gần nhất: \(moment($0))." } ?? "Chưa tải được lần nào."
        return age + (problem.map { " Lần gần đây không được: \($0)." } ?? "")
    }

    public func listFromFile(_ period: String, rows: Int) -> String {
        "Tệp có \(rows) đơn chuyển công bố (\(period))."
    }

    public var trialWritesNothing: String { "Chạy thử: chưa ghi gì." }

    public func incompleteWeeks(_ weeks: [String]) -> String {
        "Các tuần chưa đủ phần: \(weeks.joined(separator: ", ")); số đơn không thấy ở các tuần này chưa nói lên điều gì."
    }

    public func leftForLater(_ count: Int) -> String { "còn \(count) bài để lần sau" }
    public func proposed(new: Int, open: Int) -> String { "\(new) thông tin mới, \(open) đang chờ xác nhận" }

    public func acceptedByPolicy(_ codes: [String]) -> String {
        "tự xác nhận theo quy định đã đặt (sources.weekly-list.accept): \(codes.joined(separator: ", "))"
    }

    public func notAccepted(_ code: String, reason: String) -> String { "\(code) chưa tự xác nhận được: \(reason)" }
    public func yearOpened(_ year: Int, code: String) -> String { "đã mở báo cáo của năm \(year): \(code)" }
    public func recomputed(filings: Int, changed: Int) -> String { "\(filings) đơn, hồ sơ; \(changed) có thay đổi" }
    public func planned(messages: Int, reminders: Int) -> String { "\(messages) thông báo, \(reminders) lời nhắc" }

    public func sent(_ counts: SendCounts) -> String {
        let parts = [
            "đã gửi \(counts.sent)",
            counts.refused > 0 ? "bị từ chối \(counts.refused)" : nil,
            counts.unknown > 0 ? "CHƯA RÕ \(counts.unknown)" : nil,
            counts.postponed > 0 ? "sẽ gửi lại \(counts.postponed)" : nil,
            counts.needless > 0 ? "không còn cần gửi \(counts.needless)" : nil,
            counts.quiet > 0 ? "chờ hết giờ nghỉ của người nhận \(counts.quiet)" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    public func sendingFailed(_ reason: String) -> String { "máy chủ thư hoặc thư mục gửi không dùng được: \(reason)" }
    public func backedUp(_ place: String) -> String { "đã sao lưu vào “\(place)”" }
    public var backupNotSet: String { "CHƯA ĐẶT NƠI SAO LƯU (mục backup trong cấu hình)" }
    public func stageFailed(_ reason: String) -> String { "LỖI: \(reason)" }

    // MARK: answers

    public func accepted(_ proposal: String, event: String) -> String {
        "Đã xác nhận \(proposal); ghi diễn biến \(event). \(weeklyListCaution)"
    }

    public func rejected(_ proposal: String) -> String { "Đã bỏ qua \(proposal)." }

    public var weeklyListCaution: String {
        "Đây là ngày Cục SHTT chuyển đơn sang công bố; chưa phải ngày công bố."
    }

    public func otherFilingDate(listed: Day, ours: Day) -> String {
        "CHÚ Ý: ngày nộp đơn trong danh sách là \(day(listed)), của ta là \(day(ours))."
    }

    public func acknowledged(_ obligation: String) -> String {
        "Đã ghi là đã xem việc \(obligation). Việc vẫn chưa xong; mốc nhắc sau, ngày đổi và quá hạn vẫn được nhắc."
    }

    public func pursued(_ obligation: String) -> String {
        "Việc \(obligation) được theo đuổi; từ nay nằm trong lịch nhắc."
    }
    public func resent(_ message: String) -> String { "Thông báo \(message) sẽ được gửi lại ở lượt gửi tới." }

    public func quiet(_ person: String, from: Int, until: Int) -> String {
        from == until
            ? "\(person): gửi vào giờ nào cũng được." : "\(person): không gửi gì từ \(from) giờ đến \(until) giờ."
    }

    public func away(_ person: String, from: Day, until: Day) -> String {
        "\(person) vắng mặt từ \(day(from)) đến hết \(day(until)); người thay được nhắc."
    }

    public func calendarWritten(_ path: String, entries: Int) -> String { "Đã ghi \(entries) mục lịch vào “\(path)”." }
    public var calendarName: String { "Dấu Làng: việc cần làm" }
    public var nothingPlanned: String { "Không có lời nhắc nào." }
    public var noProposals: String { "Không có thông tin mới chờ xác nhận." }

    // MARK: the report

    public func lastNight(_ finished: String?) -> String {
        finished.map { "Việc hằng đêm xong lần gần nhất: \(moment($0))." } ?? "Việc hằng đêm chưa chạy xong lần nào."
    }

    public func nightMissed(days: Int) -> String { "ĐÃ \(days) NGÀY KHÔNG CHẠY VIỆC HẰNG ĐÊM." }

    public func unknownMessages(_ codes: [String]) -> String {
        "Chưa rõ đã đến hay chưa: \(codes.joined(separator: ", ")). Hỏi người nhận, rồi `daulang reminders resend MÃ` nếu chưa đến."
    }

    public func refusedMessages(_ codes: [String]) -> String {
        "Bị từ chối: \(codes.joined(separator: ", ")). Xem lý do bằng `daulang reminders log`, sửa địa chỉ."
    }

    public func proposalsWaiting(_ count: Int) -> String {
        "\(count) thông tin mới chờ xác nhận: `daulang reference proposals`."
    }

    public func nightRunning(since: String) -> String { "Việc hằng đêm đang chạy từ \(moment(since))." }
}

/// Instants as the office's clock shows them: Hanoi is seven hours ahead of UTC all year.
enum OfficeTime {
    /// The text as it is where it is no instant of ours.
    static func text(_ instant: String, day: (Day) -> String) -> String {
        guard let date = Day(String(instant.prefix(10))), instant.utf8.count == 20,
            let hour = Int(instant.dropFirst(11).prefix(2))
        else { return instant }
        let minute = instant.dropFirst(14).prefix(2)
        let local = hour + 7
        let hours = String(local % 24)
        return "\(hours.count == 1 ? "0" : "")\(hours):\(minute) \(day(date.adding(days: local / 24)))"
    }
}
