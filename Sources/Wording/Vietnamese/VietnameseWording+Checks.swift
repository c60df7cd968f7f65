public import Registry

extension VietnameseWording {
    func checkText(of problem: FilingProblem) -> ProblemText {
        switch problem {
        case .eventChecked(let code):
            ProblemText("\(code) đã có người thứ hai kiểm tra rồi.", hint: "Không phải làm gì thêm.")
        case .checkNotNeeded(let code):
            ProblemText(
                "\(code) không cần người thứ hai kiểm tra.",
                hint: "Chỉ ngày nào sai mà mất quyền, trong việc còn đang chờ, mới cần."
            )
        case .checkByAnother(let code):
            ProblemText(
                "Người đã ghi \(code) không tự kiểm tra lại, khi cơ quan còn người khác.",
                hint: "Nhờ đồng nghiệp, hoặc để cơ sở bấm xác nhận trên trang của mình."
            )
        case .checkTomorrow(let code, let day):
            ProblemText(
                "\(code) do chính mình ghi: kiểm tra lại từ ngày \(self.day(day)).",
                hint: "Hôm khác, cầm bản giấy hoặc mở bản quét mà đọc lại từng ngày; hoặc nhờ người khác ngay hôm nay."
            )
        case .unknownProcedure, .wrongSubject, .unknownEvent, .eventInFuture, .eventExists, .receivedBeforeDate,
            .dueBeforeDate, .termWithoutNotice, .ambiguousTarget, .noSuchTarget, .alreadyCorrected, .unknownStep,
            .unknownItem, .unknownQuestion, .reasonNeeded, .noFees, .noFeeRow, .yearOutside, .yearOpened,
            .letterExists, .letterEventNeeded, .letterDateNeeded, .letterEntered, .letterSetAside:
            text(of: problem)
        }
    }

    public var unchecked: String { "chưa có người thứ hai kiểm tra" }
    public var uncheckedHint: String { "Ngày này sai thì mất quyền. Cầm công văn hoặc mở bản quét, đọc lại từng ngày." }
    public var checkButton: String { "Đã đối chiếu, đúng như trên giấy" }
    public var producerCheckButton: String { "Đúng như thư tôi nhận" }
    public var producerCheckHint: String { "Đọc lại thư: ngày ghi trên thư, ngày nhận, thời hạn. Sai thì gọi cán bộ." }
    public func checked(by person: String, on day: String, _ way: SecondCheck.Way) -> String {
        switch way {
        case .colleague: "Đã có người thứ hai kiểm tra: \(person), ngày \(day)"
        case .producer: "Cơ sở đã xác nhận đúng như thư, ngày \(day)"
        case .nextDay: "Người ghi đã tự đối chiếu lại ngày \(day) (cơ quan chỉ có một người)"
        }
    }
    public var waitingChecks: String { "Chờ người thứ hai kiểm tra" }
    public func checksWaiting(_ count: Int) -> String { "\(count) diễn biến chờ người thứ hai kiểm tra" }
    public var nothingToCheck: String { "Không có diễn biến nào chờ kiểm tra." }
    public func checkNoted(_ code: String) -> String { "Đã ghi: \(code) có người thứ hai kiểm tra." }
}
