public import Registry

extension VietnameseWording {
    public var productName: String { "Dấu Làng" }
    public var productSentence: String { "Giữ tên sản phẩm của làng" }
    public var skipToContent: String { "Đến nội dung chính" }
    public var otherLanguage: String { "English" }

    public func text(of fault: WebFault) -> ProblemText {
        switch fault {
        case .notFound:
            ProblemText(
                "Không tìm thấy trang này",
                hint: "Địa chỉ có thể thiếu hoặc sai một vài ký tự. Hãy mở lại từ tin nhắn, hoặc quét lại mã vuông "
                    + "trên tờ giấy đã nhận."
            )
        case .linkOver:
            ProblemText(
                "Đường dẫn này không còn dùng được",
                hint: "Đường dẫn đã hết hạn hoặc đã được thay bằng đường dẫn khác. Hãy gọi cán bộ xã để nhận đường dẫn "
                    + "mới."
            )
        case .tooManyTries:
            ProblemText(
                "Đã thử quá nhiều lần",
                hint: "Hãy chờ 10 phút rồi mở lại từ tin nhắn hoặc tờ giấy đã nhận."
            )
        case .tooLarge:
            ProblemText(
                "Dữ liệu gửi lên quá lớn",
                hint: "Chưa ghi gì cả. Nếu đang gửi ảnh hoặc tệp PDF, hãy chọn tệp nhỏ hơn hoặc gửi từng trang."
            )
        case .unreadable:
            ProblemText(
                "Không đọc được yêu cầu",
                hint: "Chưa ghi gì cả. Hãy quay lại trang trước, tải lại trang rồi thử lần nữa."
            )
        case .notAPaper:
            ProblemText(
                "Tệp này không phải ảnh hay tệp PDF",
                hint: "Chưa ghi gì cả. Hãy chụp ảnh trang giấy (JPEG, PNG, HEIC) hoặc chọn tệp PDF rồi gửi lại."
            )
        case .enoughSent:
            ProblemText(
                "Đã gửi nhiều giấy tờ đang chờ cán bộ xem",
                hint: "Lần này chưa ghi gì. Hãy gọi cán bộ xã, rồi gửi tiếp khi các giấy tờ trước đã được xem."
            )
        case .foreign:
            ProblemText(
                "Yêu cầu không được gửi từ trang này",
                hint: "Để an toàn, chưa ghi gì cả. Hãy mở lại trang từ đường dẫn của mình rồi bấm lại."
            )
        case .notAllowed:
            ProblemText(
                "Tài khoản của bạn không làm được việc này",
                hint: "Chưa có gì được ghi. Nhờ cán bộ phụ trách làm giúp, hoặc đổi vai trò cho tài khoản."
            )
        case .changed:
            ProblemText(
                "Việc này vừa thay đổi",
                hint: "Chưa ghi gì thêm. Hãy tải lại trang để xem tình trạng mới nhất."
            )
        case .busy:
            ProblemText("Hệ thống đang bận", hint: "Chưa ghi gì cả. Hãy thử lại sau ít phút.")
        case .fault:
            ProblemText(
                "Chương trình gặp lỗi",
                hint: "Hãy tải lại trang. Nếu vẫn lỗi, hãy gọi cán bộ xã và đọc mã lỗi dưới đây."
            )
        }
    }

    public func faultNumber(_ id: String) -> String { "Mã lỗi: \(id)" }

    public func callOffice(_ phone: String?, office: String?) -> String {
        let office = office ?? "cán bộ xã"
        return phone.map { "Cần hỏi, hãy gọi \(office): \($0)" } ?? "Cần hỏi, hãy liên hệ \(office)."
    }

    public var startHeading: String { "Mở trang của cơ sở" }
    public var startText: String {
        "Mỗi cơ sở có một đường dẫn riêng. Hãy mở đường dẫn trong tin nhắn đã nhận, hoặc dùng điện thoại quét mã vuông "
            + "trên tờ nhắc việc. Chưa có đường dẫn thì hỏi cán bộ xã."
    }

    public func serving(at address: String) -> String { "Đang phục vụ tại \(address)" }
    public var servingEnded: String { "Đã dừng." }
    public func nightServed(at hour: String) -> String { "Việc hằng đêm chạy lúc \(hour); thư gửi 15 phút một lần." }

    public func text(of problem: WebProblem) -> ProblemText {
        switch problem {
        case .keyUnreadable(let path):
            ProblemText(
                "Tệp khóa bí mật “\(path)” không đọc được hoặc không phải tệp khóa.",
                hint: "Lấy lại tệp khóa từ nơi cất giữ. Xóa tệp thì chương trình tạo khóa mới, nhưng mọi đường dẫn đã "
                    + "in sẽ không còn dùng được."
            )
        case .keyOpenToOthers(let path):
            ProblemText(
                "Tệp khóa bí mật “\(path)” đang để người khác trên máy đọc được.",
                hint: "Chạy `chmod 600 \(path)`."
            )
        case .keyPlaceMissing:
            ProblemText(
                "Chưa có chỗ cho tệp khóa bí mật.",
                hint: "Cơ sở dữ liệu nằm trên máy chủ nên hãy đặt web.key-file trong tệp cấu hình."
            )
        case .addressTaken(let address):
            ProblemText(
                "Không mở được địa chỉ \(address) để phục vụ.",
                hint: "Có thể chương trình khác đang dùng cổng này. Dừng chương trình đó, hoặc chọn cổng khác bằng "
                    + "--address."
            )
        case .notContact(let person, let producer):
            ProblemText(
                "\(person) không phải người liên hệ của chủ thể \(producer).",
                hint: "Xem bằng `daulang producer show \(producer)`; thêm bằng `daulang person assign \(person) --role "
                    + "contact --producer \(producer)`."
            )
        case .contactOfNobody(let person):
            ProblemText(
                "\(person) chưa là người liên hệ của chủ thể nào.",
                hint: "Thêm bằng `daulang person assign \(person) --role contact --producer CT-…`."
            )
        case .linkRevoked(let code):
            ProblemText(
                "Đường dẫn \(code) đã được thu hồi.",
                hint: "Tạo đường dẫn mới bằng `daulang link make`."
            )
        case .linkOver(let code):
            ProblemText(
                "Đường dẫn \(code) đã hết hạn, hoặc người được cấp không còn là người liên hệ của chủ thể.",
                hint: "Nếu vẫn cần, tạo đường dẫn mới bằng `daulang link make`."
            )
        case .submissionSettled(let code):
            ProblemText("\(code) đã được xem rồi.", hint: "Xem kết quả bằng `daulang inbox list --all`.")
        case .publicAddressMissing:
            ProblemText(
                "Chưa biết mọi người mở trang ở địa chỉ nào.",
                hint: "Đặt web.public-address trong tệp cấu hình, ví dụ https://daulang.xa.example."
            )
        }
    }
}
