import LegalCalendar
public import Registry

extension VietnameseWording {
    public var wrongUse: String { "Lệnh chưa đúng cách dùng. Xem `daulang --help`, hoặc thêm `--help` sau tên lệnh." }

    public func name(of kind: RecordKind) -> String {
        switch kind {
        case .producer: "chủ thể"
        case .product: "sản phẩm"
        case .certificate: "giấy chứng nhận"
        case .right: "đối tượng bảo hộ"
        case .filing: "đơn hoặc hồ sơ"
        case .event: "diễn biến"
        case .obligation: "việc cần làm"
        case .person: "người liên hệ"
        case .assignment: "phân công"
        case .authorisation: "văn bản cho phép sử dụng"
        case .letter: "công văn"
        case .proposal: "thông tin mới chờ xác nhận"
        case .message: "thông báo"
        case .acceptedRow: "dòng dữ liệu đã xác nhận"
        case .commune: "xã, phường"
        case .rulePack: "quy định của thủ tục"
        case .validity: "theo dõi thời hạn giấy tờ"
        case .representation: "ủy quyền đại diện"
        case .making: "việc sản xuất"
        case .listImport: "lần nhập danh sách"
        case .handOver: "lần bàn giao"
        case .activity: "hoạt động"
        case .link: "đường dẫn riêng"
        case .submission: "giấy tờ do cơ sở gửi"
        case .document: "tài liệu"
        case .account: "tài khoản"
        case .report: "báo cáo năm"
        }
    }

    public func text(of problem: GeneralProblem) -> ProblemText {
        switch problem {
        case .notFound(let kind, let code):
            ProblemText(
                "Không tìm thấy \(name(of: kind)) mang mã “\(code)”.",
                hint: "Xem lại mã bằng lệnh liệt kê, hoặc tìm theo tên: `daulang search`."
            )
        case .unknownCommune(let code):
            ProblemText(
                "Cơ sở dữ liệu này không có xã, phường mang mã “\(code)”.",
                hint: "Xem các mã bằng `daulang commune list`."
            )
        case .communeExists(let code):
            ProblemText("Xã, phường mang mã “\(code)” đã có.", hint: "Xem `daulang commune list`.")
        case .noCommune:
            ProblemText("Cơ sở dữ liệu chưa có xã, phường nào.", hint: "Chạy `daulang init` trước.")
        case .severalCommunes(let codes):
            ProblemText(
                "Cơ sở dữ liệu có nhiều xã, phường (\(codes.joined(separator: ", "))); chưa rõ làm việc cho nơi nào.",
                hint: "Thêm `--commune MÃ`."
            )
        case .badValue(let field, let text, let example):
            ProblemText("Giá trị “\(text)” của “\(field)” không đúng dạng.", hint: "Viết như ví dụ: \(example).")
        case .emptyText(let field):
            ProblemText("“\(field)” đang để trống.", hint: "Điền nội dung rồi thử lại.")
        case .zeroCharacter:
            ProblemText("Có một ký tự rỗng lẫn trong chữ đã nhập.", hint: "Gõ lại thay vì dán, rồi thử lại.")
        case .unknownChoice(let field, let text, let choices):
            ProblemText(
                "“\(text)” không phải là lựa chọn của “\(field)”.",
                hint: "Chọn một trong: \(choices.joined(separator: ", "))."
            )
        case .badLine(let number, let text, let example):
            ProblemText("Dòng \(number) không đúng dạng: “\(text)”.", hint: "Mỗi dòng viết như ví dụ: \(example).")
        case .inputUnreadable:
            ProblemText("Không đọc được đầu vào chuẩn.", hint: "Kiểm tra tệp hoặc lệnh đứng trước.")
        case .outputUnwritable:
            ProblemText("Không ghi được đầu ra chuẩn.", hint: "Kiểm tra chỗ trống trên đĩa hoặc lệnh đứng sau.")
        case .oneOf(let options):
            ProblemText(
                "Cần đúng một trong các lựa chọn: \(options.joined(separator: ", ")).",
                hint: "Thêm một, bỏ những cái khác."
            )
        case .usage(let detail):
            ProblemText(wrongUse, hint: detail)
        case .databaseMissing(let path):
            ProblemText(
                "Chưa có cơ sở dữ liệu tại “\(path)”.",
                hint: "Tạo mới bằng `daulang init`, hoặc sửa `--database`."
            )
        case .databaseNotOurs(let path):
            ProblemText(
                "Tệp “\(path)” không phải cơ sở dữ liệu của Dấu Làng.",
                hint: "Kiểm tra lại đường dẫn `--database`."
            )
        case .databaseTooOld(let step):
            ProblemText(
                "Cơ sở dữ liệu thuộc phiên bản cũ hơn chương trình (mới đến bước “\(step)”).",
                hint: "chạy `daulang upgrade` (chương trình tự sao lưu trước khi nâng cấp)."
            )
        case .databaseTooNew(let step):
            ProblemText(
                "Cơ sở dữ liệu thuộc phiên bản mới hơn chương trình này (đã có bước “\(step)”).",
                hint: "Dùng bản chương trình mới hơn; không có gì bị thay đổi."
            )
        case .databaseExists(let path):
            ProblemText(
                "Đã có cơ sở dữ liệu tại “\(path)”.",
                hint: "Chọn đường dẫn khác, hoặc dùng tiếp cơ sở dữ liệu đó."
            )
        case .changedMeanwhile:
            ProblemText(
                "Người khác vừa sửa những thông tin này, sau khi tờ được mở.",
                hint: "Chưa ghi gì. Xem lại từng ô rồi lưu lần nữa."
            )
        case .databaseBusy:
            ProblemText("Cơ sở dữ liệu đang bận vì một lệnh khác chưa xong.", hint: "Đợi lệnh kia xong rồi chạy lại.")
        case .diskFull:
            ProblemText(
                "Ổ đĩa đã đầy nên không ghi được; dữ liệu cũ vẫn nguyên.",
                hint: "Giải phóng chỗ trống rồi chạy lại."
            )
        case .folderNotWritable(let path):
            ProblemText("Không ghi được tại “\(path)”.", hint: "Kiểm tra thư mục có tồn tại và quyền ghi.")
        case .settingsUnreadable(let path, let line, let key):
            ProblemText(
                "Tệp cấu hình “\(path)”\(line.map { ", dòng \($0)" } ?? "")\(key.map { ", mục “\($0)”" } ?? ""): không đọc được.",
                hint: "Xem các mục được phép trong README, phần Cấu hình."
            )
        case .dataUnreadable(let path, let line, let what):
            ProblemText(
                "Tệp dữ liệu \(path):\(line): \(what.vi).",
                hint: "Chạy `daulang rules check` để xem đủ các lỗi."
            )
        case .rehearsalOnly(let today, let real):
            ProblemText(
                "Ngày đặt bằng --today (\(today)) khác ngày thật (\(real)); lệnh này có gửi hoặc ghi vào dữ liệu "
                    + "đang dùng thật.",
                hint: "Bỏ --today, hoặc thêm `--rehearsal` để diễn tập trên bản sao."
            )
        case .rehearsalNeedsFile:
            ProblemText(
                "Diễn tập chỉ làm được trên tệp cơ sở dữ liệu SQLite.",
                hint: "Sao chép cơ sở dữ liệu trên máy chủ rồi chỉ --database tới bản sao."
            )
        case .deadlinesLost(let before, let after):
            ProblemText(
                "Nâng cấp bị hủy: trước có \(before) thời hạn đang mở, sau chỉ còn \(after).",
                hint: "Giữ bản sao lưu và báo người phụ trách kỹ thuật."
            )
        case .fault(let id):
            ProblemText(
                "Chương trình gặp lỗi ngoài dự kiến (mã \(id)); dữ liệu chưa lưu dở dang.",
                hint: "Chạy lại; nếu vẫn lỗi, gửi mã này cho người phụ trách kỹ thuật."
            )
        }
    }

}
