/// The audit trail on a page.
extension VietnameseWording {
    public var trailHeading: String { "Nhật ký: ai làm gì" }
    public var trailIntroduction: String {
        "Mọi việc ghi vào sổ đều có tên người làm và lúc làm; việc mới nhất đứng trên."
    }
    public var auditCheckHeading: String { "Kiểm tra nhật ký có liền mạch" }
    public func erasedValues(_ count: Int) -> String {
        "\(count) mục có nội dung đã xóa theo yêu cầu của người liên quan; dấu của các mục ấy vẫn kiểm tra được."
    }
    public var olderEntries: String { "Xem các mục cũ hơn" }
    public func entryNumber(_ number: Int) -> String { "mục \(number)" }
    public var keptValues: String { "Nội dung trước và sau, như máy giữ" }
    public var valueBefore: String { "Trước" }
    public var valueAfter: String { "Sau" }
    public var actorField: String { "Người làm (tên hoặc mã)" }
    public var actField: String { "Việc" }
    public var trailCodeField: String { "Mã" }
    public var trailCodeHint: String { "Ví dụ: DON-0002, SP-0001" }
    public var fromDayField: String { "Từ ngày" }
    public var untilDayField: String { "Đến hết ngày" }

    /// An act that this program does not know is told by its id.
    public func name(ofAct act: String) -> String { Self.acts[act] ?? act }

    private static let acts: [String: String] = [
        "account.add": "Lập tài khoản",
        "account.codes-off": "Tắt mã xác nhận",
        "account.codes-on": "Bật mã xác nhận",
        "account.disable": "Khóa tài khoản",
        "account.enable": "Mở lại tài khoản",
        "account.link": "Cấp đường dẫn đặt mật khẩu",
        "account.password": "Đặt mật khẩu",
        "account.recovery": "Dùng mã dự phòng",
        "account.role": "Đổi vai trò của tài khoản",
        "account.sign-in": "Đăng nhập",
        "account.sign-out": "Đăng xuất mọi nơi",
        "activity.add": "Ghi hoạt động",
        "assignment.add": "Phân công",
        "assignment.end": "Thôi phân công",
        "authorisation.end": "Chấm dứt văn bản cho phép sử dụng",
        "backup.make": "Sao lưu",
        "certificate.add": "Ghi giấy chứng nhận OCOP",
        "certificate.correct": "Sửa giấy chứng nhận OCOP",
        "certificate.verify": "Xác minh giấy chứng nhận OCOP",
        "checklist.answer": "Trả lời câu hỏi về giấy tờ",
        "checklist.mark": "Ghi tình trạng giấy tờ",
        "commune.add": "Thêm xã, phường",
        "commune.office": "Đổi tên cơ quan, điện thoại",
        "commune.rename": "Đổi tên xã, phường",
        "data.accept": "Ghi ngày nghỉ theo thông báo",
        "data.withdraw": "Rút lại ngày nghỉ đã ghi",
        "database.restore": "Khôi phục từ bản sao lưu",
        "document.add": "Cất tài liệu",
        "document.sweep": "Dọn kho tài liệu",
        "document.withdraw": "Rút lại tài liệu",
        "event.check": "Kiểm tra của người thứ hai",
        "event.correct": "Sửa diễn biến",
        "event.record": "Ghi diễn biến",
        "filing.open": "Mở đơn, hồ sơ",
        "holding.add": "Ghi tư cách với đối tượng",
        "holding.end": "Chấm dứt tư cách với đối tượng",
        "import.certificate": "Nhập giấy chứng nhận từ danh sách",
        "import.heading": "Ghi nhớ cột của danh sách",
        "import.heading-forget": "Bỏ cột đã ghi nhớ",
        "import.list": "Nhập danh sách",
        "import.producer": "Nhập chủ thể từ danh sách",
        "import.product": "Nhập sản phẩm từ danh sách",
        "import.undo": "Hủy lần nhập",
        "letter.add": "Ghi công văn vào sổ",
        "letter.correct": "Sửa công văn trong sổ",
        "letter.set-aside": "Để riêng công văn",
        "letter.settle": "Xử lý công văn",
        "link.calendar": "Bật lịch theo dõi của cơ sở",
        "link.calendar_end": "Tắt lịch theo dõi của cơ sở",
        "link.make": "Cấp đường dẫn riêng",
        "link.print": "In đường dẫn riêng",
        "link.revoke": "Thu hồi đường dẫn riêng",
        "making.add": "Ghi cơ sở sản xuất sản phẩm",
        "making.end": "Thôi sản xuất sản phẩm",
        "message.resend": "Cho gửi lại thông báo",
        "obligation.pursue": "Theo đuổi việc cũ",
        "paper.follow": "Theo dõi hạn của giấy",
        "person.add": "Ghi người liên hệ",
        "person.assign": "Phân công",
        "person.away": "Ghi ngày vắng mặt",
        "person.correct": "Sửa thông tin cá nhân",
        "person.export": "Xuất thông tin cá nhân",
        "person.forget": "Xóa thông tin cá nhân",
        "person.hand-over": "Bàn giao công việc",
        "person.quiet": "Đặt giờ không gửi",
        "producer.add": "Ghi chủ thể",
        "producer.change": "Ghi thay đổi của chủ thể",
        "producer.correct": "Sửa chủ thể",
        "producer.end": "Ghi chủ thể thôi hoạt động",
        "product.add": "Ghi sản phẩm",
        "product.correct": "Sửa sản phẩm",
        "product.used-sign": "Ghi dấu hiệu chỉ nguồn gốc địa lý",
        "product.label": "Xem nhãn sản phẩm",
        "product.move": "Chuyển sản phẩm sang chủ thể khác",
        "product.ocop-code": "Cấp mã OCOP",
        "product.protected-sign": "Ghi dấu hiệu được bảo hộ",
        "proposal.accepted": "Xác nhận thông tin mới",
        "proposal.rejected": "Bỏ qua thông tin mới",
        "reference.import": "Nạp danh sách của Cục SHTT",
        "reminder.acknowledge": "Ghi là đã xem lời nhắc",
        "reminder.deliver": "Ghi là đã báo tận nơi",
        "representation.add": "Ghi người đại diện",
        "representation.end": "Thôi đại diện",
        "right.add": "Ghi đối tượng bảo hộ",
        "right.authorise": "Ghi văn bản cho phép sử dụng",
        "rules.use": "Áp dụng quy định",
        "submission.returned": "Trả lại thứ cơ sở gửi",
        "submission.send": "Cơ sở gửi đến",
        "submission.taken": "Nhận thứ cơ sở gửi",
    ]
}
