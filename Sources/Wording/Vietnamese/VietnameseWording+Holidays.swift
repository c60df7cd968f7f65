public import LegalCalendar
import Registry

extension VietnameseWording {
    func holidayText(of problem: HouseProblem) -> ProblemText {
        switch problem {
        case .noSpecialDay(let date):
            ProblemText(
                "Lịch nghỉ không có dòng nào về ngày \(day(date)).",
                hint: "Thêm ngày bằng `daulang holidays add`, hoặc xem `daulang holidays list \(date.year)`."
            )
        case .severalSpecialDays(let date, let kinds):
            ProblemText(
                "Ngày \(day(date)) có nhiều dòng: \(kinds.map { name(of: $0) }.joined(separator: ", ")).",
                hint: "Nói rõ dòng nào bằng --kind \(kinds.map(\.rawValue).joined(separator: " hoặc --kind "))."
            )
        case .specialDayExists(let date):
            ProblemText(
                "Lịch nghỉ đã có dòng loại này về ngày \(day(date)).",
                hint: "Dùng `daulang holidays confirm \(date)` nếu thông báo xác nhận dòng đó."
            )
        case .specialDayDecided(let date):
            ProblemText(
                "Ngày \(day(date)) đã được quyết định và đối chiếu.",
                hint: "Nếu thông báo mới nói khác: `daulang holidays refuse`, rồi `daulang holidays add`."
            )
        case .alreadyAccepted(let code):
            ProblemText(
                "Dòng này đã được xác nhận ở \(code).",
                hint: "Nếu ghi nhầm: `daulang holidays withdraw \(code) --reason \"…\"`, rồi ghi lại."
            )
        case .alreadyWithdrawn(let code):
            ProblemText("\(code) đã được rút lại trước đó.", hint: "Không cần làm gì thêm.")
        case .yearUndecided(let year, let days):
            ProblemText(
                "Lịch nghỉ năm \(year) còn ngày mới là dự kiến: \(days.map { day($0) }.joined(separator: ", ")).",
                hint: "Từng ngày: `daulang holidays confirm` nếu thông báo có, `daulang holidays refuse` nếu không."
            )
        case .yearComplete(let year):
            ProblemText("Lịch nghỉ năm \(year) đã đủ.", hint: "Xem bằng `daulang holidays list \(year)`.")
        case .yearUnknown(let year, let first, let last):
            ProblemText("Không có lịch nghỉ năm \(year).", hint: "Có các năm từ \(first) đến \(last).")
        case .backupNotSet, .serverKeepsRecord, .backupUnfinished, .manifestUnreadable, .backupDamaged,
            .backupIncomplete, .recordAtWork:
            text(of: problem)
        }
    }

    public func name(of kind: SpecialDay.Kind) -> String {
        switch kind {
        case .holiday: "ngày lễ"
        case .compensatoryDayOff: "nghỉ bù"
        case .swappedDayOff: "nghỉ hoán đổi"
        case .swappedWorkingDay: "làm bù"
        }
    }

    public func name(of status: SpecialDay.Status) -> String {
        switch status {
        case .decided: "đã quyết định"
        case .expected: "dự kiến, chưa có thông báo"
        case .proposed: "mới đề xuất"
        }
    }

    public func name(of layer: DataLayer) -> String {
        switch layer {
        case .embedded: "có sẵn trong chương trình"
        case .folder: "thư mục dữ liệu của cơ quan"
        case .accepted: "cơ quan đã xác nhận"
        }
    }

    public func standing(ofYear year: Int, isComplete: Bool, source: String) -> String {
        isComplete
            ? "Lịch nghỉ năm \(year): ĐỦ (\(source))."
            : "Lịch nghỉ năm \(year): CHƯA ĐỦ; hạn rơi vào năm này là \(provisional)."
    }

    public func refusedDay(_ date: Day) -> String {
        "\(dayWithWeekday(date)): cơ quan xác nhận là KHÔNG theo dòng có sẵn"
    }

    public func acceptedRows(_ codes: [String]) -> String {
        codes.isEmpty
            ? "Mới xem trước, CHƯA GHI GÌ. Ghi thật: thêm `--accept`."
            : "Đã ghi: \(codes.joined(separator: ", ")). Các hạn đã được tính lại; ai đã được nhắc ngày cũ sẽ được báo."
    }

    public func withdrawnRow(_ code: String) -> String { "Đã rút lại \(code); lịch có sẵn lại có hiệu lực." }

    public func moving(_ count: Int) -> String {
        count == 0 ? "Không có hạn nào thay đổi." : "\(count) việc thay đổi hạn:"
    }

    public func moved(_ label: DateLabel, from old: Day?, to new: Day?) -> String {
        "\(self.label(label)): \(old.map { day($0) } ?? "chưa có") → \(new.map { day($0) } ?? "chưa có")"
    }

    public func sureness(_ isFirm: Bool) -> String {
        isFirm ? "ngày giữ nguyên, nay chắc chắn" : "nay là \(provisional)"
    }
}
