import Procedures
public import Registry

extension VietnameseWording {
    public func text(of problem: FilingProblem) -> ProblemText {
        switch problem {
        case .unknownProcedure(let id, let known):
            ProblemText("Không có thủ tục “\(id)”.", hint: "Các thủ tục hiện có: \(known.joined(separator: ", ")).")
        case .wrongSubject(let procedure, let allowed):
            ProblemText(
                "Thủ tục “\(procedure)” không dùng cho đối tượng này.",
                hint: "Thủ tục này dùng cho: \(allowed.map { name(of: $0) }.joined(separator: ", "))."
            )
        case .unknownEvent(let id, let known):
            ProblemText("Không có loại diễn biến “\(id)”.", hint: "Các loại hiện có: \(known.joined(separator: ", ")).")
        case .eventInFuture(let date, let today):
            ProblemText(
                "Ngày \(day(date)) sau ngày hôm nay (\(day(today))); diễn biến phải là việc đã xảy ra.",
                hint: "Kiểm tra lại ngày, tháng, năm."
            )
        case .eventExists(let code, _, let date):
            ProblemText(
                "Diễn biến cùng loại, cùng số, ngày \(day(date)) đã được ghi (mã \(code)).",
                hint: "Nếu đúng là lần khác, thêm `--another`; nếu ghi sai, dùng `daulang filing correct`."
            )
        case .receivedBeforeDate(let date, let received):
            ProblemText(
                "Ngày nhận (\(day(received))) trước ngày ghi trên thông báo (\(day(date))).",
                hint: "Ngày ghi trên thông báo ở góc trên bên phải; ngày nhận theo dấu bưu điện."
            )
        case .dueBeforeDate(let date, let due):
            ProblemText(
                "Hạn in trên thông báo (\(day(due))) trước ngày của thông báo (\(day(date))).",
                hint: "Xem lại hai ngày trên bản giấy."
            )
        case .termWithoutNotice:
            ProblemText(
                "Loại diễn biến này không phải là thông báo nên không in thời hạn hay ngày cuối.",
                hint: "Bỏ `--term`, `--due`; hoặc ghi đúng loại thông báo có in thời hạn đó."
            )
        case .ambiguousTarget(let choices):
            ProblemText(
                "Có nhiều việc đang chờ mà diễn biến này có thể thuộc về: \(choices.joined(separator: ", ")).",
                hint: "Thêm `--for MÃ_VIỆC`."
            )
        case .noSuchTarget(let code):
            ProblemText(
                "Đơn này không có việc cần làm mang mã “\(code)”.",
                hint: "Xem mã việc bằng `daulang filing show`."
            )
        case .alreadyCorrected(let code):
            ProblemText("Diễn biến này đã được sửa bằng diễn biến \(code).", hint: "Sửa tiếp trên diễn biến \(code).")
        case .unknownStep(let id, let known):
            ProblemText("Không có bước “\(id)”.", hint: "Các bước: \(known.joined(separator: ", ")).")
        case .unknownItem(let id, let known):
            ProblemText("Thành phần hồ sơ không có mục “\(id)”.", hint: "Các mục: \(known.joined(separator: ", ")).")
        case .unknownQuestion(let id, let known):
            ProblemText("Thủ tục không có câu hỏi “\(id)”.", hint: "Các câu hỏi: \(known.joined(separator: ", ")).")
        case .reasonNeeded(let act):
            ProblemText("Chưa ghi lý do (\(act)).", hint: "Thêm `--reason \"…\"`.")
        case .noFees(let procedure):
            ProblemText("Thủ tục “\(procedure)” không có phí, lệ phí trong biểu.", hint: "Xem `daulang rules list`.")
        case .noFeeRow(let fee, let date):
            ProblemText(
                "Biểu phí không có mục “\(fee)” vào ngày \(day(date)).",
                hint: "Chọn ngày khác hoặc cập nhật biểu phí."
            )
        case .yearOutside(let year, let first, let last):
            ProblemText(
                "Không mở được báo cáo của năm \(year): báo cáo này có từ năm \(first), và năm nay là năm \(last).",
                hint: "Chọn một năm từ \(first) đến \(last); năm sau thì đêm đầu năm chương trình tự mở."
            )
        case .yearOpened(let code, let year):
            ProblemText(
                "Báo cáo của năm \(year) đã mở rồi: \(code).",
                hint: "Xem bằng `daulang filing show \(code)`."
            )
        case .letterExists, .letterEventNeeded, .letterDateNeeded, .letterEntered, .letterSetAside:
            letterText(of: problem)
        case .eventChecked, .checkNotNeeded, .checkByAnother, .checkTomorrow:
            checkText(of: problem)
        }
    }
}
