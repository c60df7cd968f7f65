import Procedures
public import Registry

extension VietnameseWording {
    public func text(of problem: HouseProblem) -> ProblemText {
        switch problem {
        case .backupNotSet:
            ProblemText(
                "Chưa đặt nơi sao lưu.",
                hint:
                    "Ghi `backup: ĐƯỜNG-DẪN` trong tệp cấu hình (hoặc biến DAULANG_BACKUP), trên thiết bị khác với "
                    + "dữ liệu."
            )
        case .serverKeepsRecord:
            ProblemText(
                "Dữ liệu nằm trên máy chủ PostgreSQL; chương trình không tự sao lưu, khôi phục ở đó.",
                hint:
                    "Người quản trị dùng `pg_dump --format=custom` và `pg_restore`; sau đó chạy `daulang audit verify`."
            )
        case .backupUnfinished(let path):
            ProblemText(
                "“\(path)” không có manifest.json: bản sao lưu này chưa ghi xong, không dùng được.",
                hint: "Chọn thư mục daulang-… khác có manifest.json, bản mới nhất trước đó."
            )
        case .manifestUnreadable(let path):
            ProblemText(
                "Không hiểu được tệp kê khai “\(path)”.",
                hint: "Tệp đã bị sửa hoặc hỏng; chọn bản sao lưu khác."
            )
        case .backupDamaged(let file):
            ProblemText(
                "Tệp “\(file)” của bản sao lưu bị thiếu hoặc khác với lúc sao lưu.",
                hint: "Không khôi phục từ bản này; chọn bản sao lưu khác."
            )
        case .backupIncomplete(let folder, let codes):
            ProblemText(
                "Đã sao lưu vào “\(folder)”, nhưng thiếu tệp của \(codes.joined(separator: ", ")).",
                hint: "Lấy lại tệp từ bản sao lưu cũ hơn, hoặc cất lại tệp gốc; bản sao lưu cũ chưa bị xóa."
            )
        case .recordAtWork:
            ProblemText(
                "Việc hằng đêm hoặc lượt gửi đang chạy trên dữ liệu này.",
                hint: "Dừng lịch chạy, đợi lượt đang chạy xong rồi làm lại."
            )
        case .noSpecialDay, .severalSpecialDays, .specialDayExists, .specialDayDecided, .alreadyAccepted,
            .alreadyWithdrawn, .yearUndecided, .yearComplete, .yearUnknown:
            holidayText(of: problem)
        }
    }

    public func restored(made: String, aside: String?) -> String {
        let kept = aside.map { " Bản trước khi khôi phục được cất ở “\($0)”." } ?? ""
        return "Đã khôi phục dữ liệu như lúc \(moment(made)); những gì ghi sau lúc đó không có trong bản này.\(kept)"
    }

    public func unknownAfterRestore(_ count: Int) -> String {
        "\(count) thông báo có thể đã gửi từ lúc đó đến nay: CHƯA RÕ. Chương trình không tự gửi lại. "
            + "Hỏi người nhận, rồi `daulang reminders resend MÃ` nếu chưa đến."
    }

    public var nothingUnknownAfterRestore: String { "Không có thông báo nào phải hỏi lại người nhận." }

    public func foundByDoctor(_ count: Int) -> String { "Có \(count) điều cần xem:" }
    public var nothingFoundByDoctor: String { "Cài đặt ổn, không có gì phải sửa." }

    public func text(of finding: HouseFinding) -> String {
        switch finding {
        case .noBackupFolder:
            text(of: HouseProblem.backupNotSet).message + " " + text(of: HouseProblem.backupNotSet).hint
        case .backupOnSameDevice(let folder):
            "Nơi sao lưu “\(folder)” nằm cùng thiết bị với dữ liệu: hỏng ổ đĩa là mất cả hai. Đặt sang ổ khác."
        case .noBackupYet(let folder): "Chưa có bản sao lưu nào xong trong “\(folder)”. Chạy `daulang backup`."
        case .backupOld(let made, let days): "Bản sao lưu gần nhất là lúc \(moment(made)), đã \(days) ngày."
        case .noMailServer(let outbox):
            "Chưa đặt máy chủ thư (smtp.url): thư nhắc chỉ ghi ra tệp trong “\(outbox)”, không đến ai."
        case .officeUnnamed: "Chưa ghi tên cơ quan (office.name): thư nhắc không có nơi gửi."
        case .officePhoneMissing: "Chưa ghi điện thoại (office.phone): người nhận thư không biết hỏi ai."
        case .noOfficer:
            "Chưa phân công cán bộ nào: `daulang person assign NG-… --role officer --whole-commune`."
        case .unitsWithoutPerson(let units):
            "Chưa có người phụ trách: \(units.map { name(of: $0.actor) }.joined(separator: ", ")); việc của các đơn vị này báo "
                + "cho cán bộ. Phân công: `daulang person assign NG-… --unit \(units[0].rawValue)`."
        case .nightNeverRan: "Việc hằng đêm chưa chạy lần nào; đặt lịch chạy `daulang nightly`."
        case .nightsMissed(let days): "Đã \(days) ngày không chạy việc hằng đêm; kiểm tra lịch chạy của máy."
        case .sourceDisabled:
            "Đang tắt tải danh sách đơn chuyển công bố (sources.weekly-list.enabled): phải tự tra từng tuần."
        case .sourceStale(nil, _): "Chưa tải được danh sách đơn chuyển công bố lần nào; xem `daulang reference log`."
        case .sourceStale(_?, let days):
            "Đã \(days) ngày không tải được danh sách đơn chuyển công bố; xem `daulang reference log`."
        case .sourceNeedsCertificate(let key):
            "Máy chủ của nguồn gửi thiếu chứng thư trung gian: ghi tệp chứng thư ở \(key), nếu không sẽ không tải được."
        case .yearIncomplete(let year):
            "Lịch nghỉ năm \(year) chưa đủ; khi có thông báo, ghi bằng `daulang holidays`."
        case .daysUndecided(let days):
            "Chưa biết các ngày này nghỉ hay làm: \(days.map { day($0) }.joined(separator: ", ")). Hỏi văn phòng UBND."
        case .termsUnverified, .rulesToTakeOver, .peopleWithoutPurpose: pageText(of: finding)
        case .messagesUnknown(let codes): unknownMessages(codes)
        case .messagesRefused(let codes): refusedMessages(codes)
        case .proposalsWaiting(let count): proposalsWaiting(count)
        case .documentsMissing(let codes):
            "Thiếu tệp của tài liệu: \(codes.joined(separator: ", ")). Lấy lại từ bản sao lưu."
        case .documentsDamaged(let codes):
            "Tệp đã bị đổi hoặc hỏng: \(codes.joined(separator: ", ")). Lấy lại từ bản sao lưu."
        case .nobodyToRemind(let count):
            "\(count) chủ thể chưa có người liên hệ; xem `daulang person list`, thêm bằng `daulang person add`."
        }
    }
}
