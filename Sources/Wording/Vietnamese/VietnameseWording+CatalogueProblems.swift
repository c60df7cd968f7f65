public import Registry

extension VietnameseWording {
    public func text(of problem: CatalogueProblem) -> ProblemText {
        switch problem {
        case .producerExists(let code, let name):
            ProblemText(
                "Chủ thể “\(name)” đã có (mã \(code)).",
                hint: "Dùng mã đó; nếu đúng là nơi khác trùng tên, ghi rõ thôn bằng `--village`."
            )
        case .productExists(let code, let name):
            ProblemText(
                "Sản phẩm “\(name)” của chủ thể này đã có (mã \(code)).",
                hint: "Dùng mã đó, hoặc ghi tên cho rõ khác nhau."
            )
        case .certificateExists(let code, let issued):
            ProblemText(
                "Sản phẩm này đã có giấy chứng nhận cấp ngày \(day(issued)) (mã \(code)).",
                hint: "Xem `daulang certificate show \(code)`; nếu ghi sai, dùng `daulang certificate correct`."
            )
        case .rightExists(let code, let sign):
            ProblemText("“\(sign)” cùng loại, cùng người đứng tên đã có (mã \(code)).", hint: "Dùng mã đó.")
        case .authorisationExists(let code, let document):
            ProblemText("Văn bản “\(document)” cho chủ thể này đã có (mã \(code)).", hint: "Xem `daulang right show`.")
        case .rightFollowed(let code, let filing):
            ProblemText(
                "\(code) is followed in \(filing) already.",
                hint: "Record the event there: `daulang filing event \(filing) granted DAY --number NUMBER`."
            )
        case .expiryDiffers(let stated, let counted):
            ProblemText(
                counted.map { "The printed expiry (\(day(stated))) is not the one counted (\(day($0)))." }
                    ?? "A title of this kind has no expiry, but \(day(stated)) was given.",
                hint: "Look at the day of filing; for a title that was renewed add `--renewed DAY` for each time."
            )
        case .assignmentExists(let code):
            ProblemText(
                "Người này đã được phân công việc đó trong thời gian này (mã \(code)).",
                hint: "Xem `daulang person show`."
            )
        case .ocopCodeGiven(let code, let product):
            ProblemText("Sản phẩm \(product) đã có mã OCOP \(code).", hint: "Mỗi năm cấp một mã; dùng mã đã cấp.")
        case .ocopCodeTaken(let code, let product):
            ProblemText(
                "Mã OCOP \(code), hoặc số thứ tự của mã, đã cấp cho sản phẩm \(product).",
                hint: "Xem sổ cấp mã: `daulang product ledger`."
            )
        case .unknownSet(let number):
            ProblemText("Không có bộ sản phẩm OCOP số \(number).", hint: "Bộ sản phẩm mang số từ 1 đến 26.")
        case .starsOutOfRange(let stars, let allowed):
            ProblemText(
                "Hạng \(stars) sao không có giấy chứng nhận.",
                hint: "Giấy chứng nhận chỉ cấp cho \(choice(of: allowed)) sao."
            )
        case .markWithoutRight(let text):
            ProblemText(
                "Chưa rõ nhãn hiệu “\(text)” trên nhãn là đối tượng nào trong sổ.",
                hint: "Ghi `--mark \"Tên nhãn hiệu=QSH-0001\"`, hoặc `--mark \"Tên nhãn hiệu=none\"` nếu sổ chưa có."
            )
        case .markTwice(let sign):
            ProblemText("Nhãn hiệu “\(sign)” được ghi hai lần.", hint: "Mỗi nhãn hiệu trên nhãn chỉ ghi một lần.")
        case .certificateNeedsNoAnswer(let code):
            ProblemText(
                "Giấy chứng nhận \(code) không ở mục Cần xác minh.",
                hint: "Chỉ giấy đã quá hạn khi nhập mới cần trả lời; xem `daulang certificate list`."
            )
        case .unknownMeasure(let text, let known):
            ProblemText(
                "Loại hoạt động này không có số liệu “\(text)”.",
                hint: "Ghi `--number MÃ=SỐ`, với mã là: \(known.joined(separator: ", "))."
            )
        case .badAddress(let channel):
            ProblemText(
                "Địa chỉ ở “\(channel)” không dùng được.",
                hint: "Viết liền, không có dấu cách, xuống dòng hay dấu < >; ví dụ ten@example.vn, 0912345678."
            )
        case .dateInFuture(let field, let date, let today):
            ProblemText(
                "Ngày \(day(date)) ở “\(field)” sau ngày hôm nay (\(day(today))).",
                hint: "Chỉ ghi việc đã xảy ra; kiểm tra lại ngày, tháng, năm."
            )
        case .issuedBeforeDecision(let issued, let decision):
            ProblemText(
                "Ngày cấp giấy (\(day(issued))) trước ngày quyết định (\(day(decision))).",
                hint: "Xem lại hai ngày trên giấy chứng nhận và quyết định."
            )
        case .periodReversed(let from, let until):
            ProblemText("Ngày kết thúc (\(day(until))) trước ngày bắt đầu (\(day(from))).", hint: "Xem lại hai ngày.")
        case .yearOutOfRange(let year, let last):
            ProblemText("Không cấp mã OCOP cho năm \(year).", hint: "Năm từ 2018 đến \(last).")
        case .textTooLong(let field, let limit):
            ProblemText("“\(field)” dài quá \(limit) ký tự.", hint: "Rút gọn lại.")
        case .certificateInUse(let code, let filing):
            ProblemText(
                "Hồ sơ \(filing) đang tính hạn theo ngày của giấy chứng nhận \(code).",
                hint: "Sửa diễn biến cấp giấy của hồ sơ bằng `daulang filing correct`, để mọi hạn được tính lại."
            )
        case .personForgotten(let code):
            ProblemText(
                "Thông tin của người liên hệ \(code) đã được xóa.",
                hint: "Thêm người mới bằng `daulang person add`."
            )
        case .nothingToCorrect:
            ProblemText("Chưa nêu điều gì cần sửa.", hint: "Thêm ít nhất một lựa chọn; xem `--help` của lệnh.")
        case .listRefused(let problems):
            listRefused(problems)
        case .importUndone(let code):
            ProblemText("Lần nhập \(code) đã được hủy rồi.", hint: "Xem `daulang import list`.")
        case .importInUse(let code, let obstacles):
            ProblemText(
                (["Chưa hủy được lần nhập \(code): \(obstacles.count) chỗ đã có việc khác dựa vào; chưa bỏ gì."]
                    + obstacles.map(line)).joined(separator: "\n"),
                hint: "Sửa riêng những chỗ sai, hoặc bỏ các việc trên trước."
            )
        case .badHeading(let text, let known):
            ProblemText(
                "“\(text)” không nói được cột nào là gì.",
                hint:
                    "Viết `--map \"TÊN CỘT TRONG TỆP=CỘT\"`, CỘT là một trong: \(known.joined(separator: ", ")), hoặc `-` để bỏ cột."
            )
        case .fileUnreadable(let path):
            ProblemText("Không đọc được tệp “\(path)”.", hint: "Kiểm tra đường dẫn và quyền đọc.")
        case .fileNotWritable(let path):
            ProblemText("Không ghi được tệp “\(path)”.", hint: "Kiểm tra thư mục có tồn tại và quyền ghi.")
        }
    }

    private func line(of obstacle: ImportObstacle) -> String {
        switch obstacle {
        case .changedLater(let code): "  \(code) đã được sửa hoặc ghi thêm sau khi nhập."
        case .usedBy(let code, let other): "  \(code) đang có trong \(other)."
        }
    }

    private func listRefused(_ problems: [ListProblem]) -> ProblemText {
        let lines = problems.map { problem in
            let text = text(of: problem)
            return "\(text.message) \(text.hint)"
        }
        return ProblemText(
            (["Danh sách có \(problems.count) chỗ cần sửa; chưa ghi gì vào dữ liệu."] + lines).joined(separator: "\n"),
            hint: "Sửa các chỗ trên trong tệp rồi nhập lại."
        )
    }
}
