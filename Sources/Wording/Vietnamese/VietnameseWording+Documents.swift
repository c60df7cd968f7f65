public import LegalCalendar
public import Registry

extension VietnameseWording {
    public func name(of format: DocumentFormat) -> String {
        switch format {
        case .pdf: "PDF"
        case .jpeg: "ảnh JPEG"
        case .png: "ảnh PNG"
        case .heic: "ảnh HEIC"
        case .tiff: "ảnh TIFF"
        case .docx: "văn bản Word (DOCX)"
        case .xlsx: "bảng tính Excel (XLSX)"
        case .odt: "văn bản LibreOffice (ODT)"
        case .text: "văn bản thường"
        }
    }

    public func fileSize(_ bytes: Int) -> String {
        bytes < 1_000_000 ? "\(max(1, (bytes + 999) / 1_000)) kB" : "\(bytes / 1_000_000),\(bytes / 100_000 % 10) MB"
    }

    public func paperDated(_ day: Day) -> String { "Ngày ghi trên giấy: \(self.day(day))" }
    public func paperExpiry(_ day: Day, isPast: Bool) -> String { self.day(day) + (isPast ? " – ĐÃ HẾT HẠN" : "") }
    public func termFollowed(by code: String) -> String { "Thời hạn được theo dõi ở \(code)" }
    public func fileShared(with code: String) -> String { "Cùng một tệp với \(code): tệp chỉ được cất một lần." }
    public func documentReplaces(_ code: String) -> String { "Thay cho \(code)" }
    public func documentReplaced(by code: String) -> String { "Đã có bản mới: \(code)" }
    public func documentServes(_ users: String) -> String { "Đang dùng trong: \(users)" }
    public var documentUnused: String { "Chưa dùng trong đơn, hồ sơ hay công văn nào." }

    public func documentAdded(at instant: String, by person: String) -> String {
        "Cất vào kho lúc \(moment(instant)), người cất: \(person)"
    }

    public func documentWithdrawn(_ code: String) -> String {
        "Đã bỏ \(code) khỏi kho; tệp còn trên máy đến khi dọn bằng `daulang document sweep`."
    }

    public var documentColumns: [String] {
        ["Mã", "Tên giấy tờ", "Chủ thể", "Ngày của giấy", "Hết hạn", "Đang dùng trong"]
    }

    public func servingDocument(_ code: String, title: String, expires: Day?, isExpired: Bool) -> String {
        "\(code) \(title)" + (expires.map { ", hết hạn \(paperExpiry($0, isPast: isExpired))" } ?? "")
    }

    public func onlyPlaceNoted(_ place: String) -> String {
        "Chỉ ghi nơi để giấy (“\(place)”), chưa cất tệp nào vào kho."
    }

    public func text(of problem: DocumentProblem) -> ProblemText {
        switch problem {
        case .folderNotSet:
            ProblemText(
                "Chưa đặt thư mục cất tài liệu.",
                hint:
                    "Dữ liệu nằm trên máy chủ thì ghi `documents: ĐƯỜNG-DẪN` trong tệp cấu hình (hoặc DAULANG_DOCUMENTS)."
            )
        case .fileMissing(let path):
            ProblemText("Không đọc được tệp “\(path)”.", hint: "Kiểm tra đường dẫn, tên tệp và quyền đọc.")
        case .notAFile(let path):
            ProblemText("“\(path)” không phải là một tệp.", hint: "Chọn từng tệp, không chọn thư mục.")
        case .fileEmpty(let path):
            ProblemText("Tệp “\(path)” rỗng.", hint: "Quét hoặc chép lại tệp.")
        case .fileTooLarge(let path, let limit):
            ProblemText(
                "Tệp “\(path)” lớn hơn \(limit) MB.",
                hint: "Quét lại ở 200–300 dpi, hoặc nâng `documents.limit-megabytes` trong cấu hình."
            )
        case .formatUnknown(let path):
            ProblemText(
                "Nội dung tệp “\(path)” không phải loại được cất.",
                hint: "Loại được cất: PDF, JPEG, PNG, HEIC, TIFF, DOCX, XLSX, ODT (không có macro), văn bản UTF-8. "
                    + "Đổi đuôi tên tệp không đổi được loại."
            )
        case .documentExists(let code, let title):
            ProblemText(
                "Tệp này đã có trong kho: \(code) “\(title)”. Không cất thêm.",
                hint:
                    "Dùng \(code) (`daulang document link \(code) ĐƠN GIẤY`); nếu là giấy khác trong cùng tệp thì thêm `--another`."
            )
        case .kindUnknown(let text, let known):
            ProblemText("Không có loại giấy “\(text)”.", hint: "Các loại: \(known.joined(separator: ", ")).")
        case .dateNeeded:
            ProblemText(
                "Giấy có ngày hết hạn thì phải ghi cả ngày của giấy.",
                hint: "Thêm `--dated NGÀY` (ngày ghi trên giấy)."
            )
        case .contentMissing, .contentDamaged, .documentInUse, .documentWithdrawn, .alreadyReplaced, .outputExists,
            .outputForeign, .sweepWithoutBackup:
            keptText(of: problem)
        }
    }

    private func keptText(of problem: DocumentProblem) -> ProblemText {
        switch problem {
        case .contentMissing(let code):
            ProblemText(
                "Tệp của \(code) không còn trong thư mục tài liệu.",
                hint:
                    "Lấy lại từ bản sao lưu (`daulang restore`), hoặc cất lại đúng tệp ấy bằng `daulang document add`."
            )
        case .contentDamaged(let code):
            ProblemText(
                "Tệp của \(code) đã bị đổi hoặc hỏng, không dùng được.",
                hint: "Lấy lại từ bản sao lưu, hoặc cất lại đúng tệp gốc: chương trình thay tệp hỏng bằng tệp đó."
            )
        case .documentInUse(let code, let users):
            ProblemText(
                "\(code) đang dùng trong: \(users.joined(separator: ", ")).",
                hint: "Bỏ ra trước bằng `daulang checklist reopen ĐƠN GIẤY`."
            )
        case .documentWithdrawn(let code):
            ProblemText("\(code) đã được bỏ khỏi kho.", hint: "Cất lại tệp bằng `daulang document add`.")
        case .alreadyReplaced(let code, let newer):
            ProblemText("\(code) đã được thay bằng \(newer).", hint: "Ghi `--replaces \(newer)`.")
        case .outputExists(let path):
            ProblemText("“\(path)” đã có; chương trình không ghi đè.", hint: "Chọn tên khác, hoặc xóa tệp cũ trước.")
        case .outputForeign(let path):
            ProblemText(
                "Thư mục “\(path)” có thứ khác ngoài bộ hồ sơ đã xuất; chương trình không thay.",
                hint: "Chọn thư mục mới."
            )
        case .sweepWithoutBackup:
            ProblemText(
                "Chưa có bản sao lưu nào xong, nên không dọn gì.",
                hint: "Đặt `backup` và chạy `daulang backup` trước."
            )
        case .folderNotSet, .fileMissing, .notAFile, .fileEmpty, .fileTooLarge, .formatUnknown, .documentExists,
            .kindUnknown, .dateNeeded:
            text(of: problem)
        }
    }
}
