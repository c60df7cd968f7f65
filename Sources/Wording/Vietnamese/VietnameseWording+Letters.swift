import Registry

extension VietnameseWording {
    func letterText(of problem: FilingProblem) -> ProblemText {
        switch problem {
        case .letterExists(let code, let title):
            ProblemText(
                "Công văn này đã vào sổ: \(code) “\(title)”, cùng loại, cùng số.",
                hint: "Xem bằng `daulang letter show \(code)`; nếu đúng là công văn khác thì thêm `--another`."
            )
        case .letterEventNeeded(let code, let choices):
            ProblemText(
                "Phải nói công văn \(code) báo tin gì.",
                hint: choices.isEmpty
                    ? "Thêm `--event LOẠI`; các loại xem bằng `daulang rules list` hoặc mục 6 của hướng dẫn."
                    : "Đọc phần dưới tên công văn rồi thêm `--event` với một trong: \(choices.joined(separator: ", "))."
            )
        case .letterDateNeeded:
            ProblemText(
                "Ngày của việc mà công văn báo không phải ngày của công văn.",
                hint: "Đọc ngày đó trên công văn rồi thêm `--date NGÀY`."
            )
        case .letterEntered(let code, let filing):
            ProblemText(
                "\(code) đã được ghi vào \(filing).",
                hint: "Nếu ghi sai, sửa bằng `daulang filing correct`."
            )
        case .letterSetAside(let code):
            ProblemText(
                "\(code) đã được xếp là không thuộc đơn, hồ sơ nào.",
                hint: "Xem bằng `daulang letter show \(code)`."
            )
        case .unknownProcedure, .wrongSubject, .unknownEvent, .eventInFuture, .eventExists, .receivedBeforeDate,
            .dueBeforeDate, .termWithoutNotice, .ambiguousTarget, .noSuchTarget, .alreadyCorrected, .unknownStep,
            .unknownItem, .unknownQuestion, .reasonNeeded, .noFees, .noFeeRow, .yearOutside, .yearOpened,
            .eventChecked, .checkNotNeeded, .checkByAnother, .checkTomorrow:
            text(of: problem)
        }
    }

    public var letterBookColumns: [String] {
        ["Mã", "Tên công văn", "Số", "Ngày ghi", "Ngày nhận", "Đơn, hồ sơ", "Tình trạng"]
    }

    public func letterState(_ state: LetterState) -> String {
        switch state {
        case .waiting: "CHƯA GHI VÀO ĐƠN"
        case .entered: "đã ghi"
        case .setAside(let reason): "không thuộc đơn nào (\(reason))"
        }
    }

    public func letterBookTitle(commune: String, year: Int?) -> String {
        "SỔ CÔNG VĂN – \(commune)" + (year.map { " – năm \($0)" } ?? "")
    }

    public func letterAbout(_ filings: [String]) -> String { "Về: \(filings.joined(separator: ", "))" }
    public func letterEnteredInto(_ filings: [String]) -> String { "Đã ghi vào: \(filings.joined(separator: ", "))" }
    public func letterScan(_ scan: String) -> String { "Bản quét: \(scan)" }
    public func letterSettled(_ code: String, _ filings: [String]) -> String {
        "\(code): đã xem cho \(filings.joined(separator: ", ")); loại công văn này không có diễn biến phải ghi."
    }
    public func setAside(_ code: String) -> String { "Đã xếp \(code) là không thuộc đơn, hồ sơ nào." }
    public func enterLetter(_ code: String) -> String {
        "Công văn mới vào sổ, chưa thành diễn biến: `daulang letter enter \(code) --filing ĐƠN`."
    }
}
