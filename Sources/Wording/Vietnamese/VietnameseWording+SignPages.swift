public import LegalCalendar
public import Registry

extension VietnameseWording {
    public func labelHeading(_ product: String) -> String { "Nhãn hiệu trên bao bì, nhãn: \(product)" }
    public var labelIntroduction: String {
        "Cầm bao bì trên tay, chụp một ảnh, rồi ghi mọi nhãn hiệu nhìn thấy. Lần xem trước vẫn được giữ."
    }
    public var labelSeenField: String { "Ngày xem bao bì, nhãn" }
    public var labelPhotoGroup: String { "Ảnh hoặc bản quét: chọn một cách" }
    public var labelPhotoField: String { "Chụp hoặc chọn tệp" }
    public var labelPhotoLink: String { "Xem ảnh nhãn" }
    public var labelMarksField: String { "Nhãn hiệu trong sổ đang có trên nhãn" }
    public var labelOtherMarks: String { "Nhãn hiệu khác trên nhãn, sổ chưa có" }
    public var labelNoMark: String { "Trên nhãn không có nhãn hiệu nào" }
    public func fileReceived(_ name: String) -> String {
        "Đã nhận tệp “\(name)”, không phải chọn lại. Muốn thay thì chọn tệp khác."
    }

    public func originHeading(_ kind: OriginStatement.Kind, product: String) -> String {
        switch kind {
        case .used: "Dấu hiệu chỉ nguồn gốc địa lý đang dùng: \(product)"
        case .protected: "Dấu hiệu ấy đã được bảo hộ chưa: \(product)"
        }
    }

    public func originIntroduction(_ kind: OriginStatement.Kind) -> String {
        switch kind {
        case .used: "Tên sản phẩm, bao bì có dùng tên đất để chỉ nơi làm ra không?"
        case .protected:
            "Tên đất ấy đã có chỉ dẫn địa lý, nhãn hiệu tập thể hoặc nhãn hiệu chứng nhận nào được bảo hộ chưa? Chưa hỏi thì để "
                + "vậy, đừng chọn “không có”."
        }
    }

    public var originQuestion: String { "Kết quả" }

    public func originAnswer(_ kind: OriginStatement.Kind, exists: Bool) -> String {
        switch (kind, exists) {
        case (.used, true): "Có dùng"
        case (.used, false): "Không dùng dấu hiệu nào"
        case (.protected, true): "Đã có dấu hiệu được bảo hộ"
        case (.protected, false): "Đã hỏi, không có"
        }
    }

    public var originSignField: String { "Dấu hiệu" }
    public var originSignHint: String { "Ví dụ: Lục Ngạn. Chỉ ghi khi có." }
    public var originRightField: String { "Đối tượng bảo hộ trong sổ" }
    public var originRightNone: String { "Sổ chưa có" }
    public var originSourceField: String { "Căn cứ" }
    public func originSourceHint(_ kind: OriginStatement.Kind) -> String {
        kind == .used ? "Ảnh nhãn, ai cho biết" : "Số công văn, ai trả lời, tra ở đâu"
    }
    public var originDayField: String { "Ngày biết điều này" }
    public var todayUnlessSaid: String { "Để trống là hôm nay." }

    public func giveCodeHeading(_ product: String) -> String { "Cấp mã OCOP: \(product)" }
    public var giveCodeIntroduction: String {
        "Sản phẩm nhận số tiếp theo của xã. Số đã cấp không cấp lại cho sản phẩm khác, kể cả khi cấp nhầm."
    }
    public func ocopCodeNow(_ code: String?) -> String {
        code.map { "Mã hiện nay: \($0)" } ?? "Sản phẩm chưa có mã OCOP."
    }
    public var codeYearField: String { "Năm" }
    public var codeYearHint: String { "Để trống là năm nay." }
    public var giveCodeButton: String { "Cấp mã" }
    public var ledgerName: String { "Sổ cấp mã OCOP" }
    public func ledgerLine(_ number: Int, code: String?, given: Day) -> String {
        "Số \(number)\(code.map { ", mã \($0)" } ?? ""), cấp ngày \(day(given))"
    }
    public func codesFound(_ count: Int) -> String { "\(count) mã đã cấp" }

    public func signUsersHeading(_ sign: String) -> String { "Người được sử dụng: \(sign)" }
    public var signUsersDayField: String { "Vào ngày" }
    public var signUsersAll: String { "Toàn bộ quá trình, cả người đã thôi" }
    public var signUsersShow: String { "Xem" }
    public var annexToPrint: String { "Tải phụ lục quy chế để in, ký" }
    public func endAuthorisationHeading(_ document: String) -> String {
        "Kết thúc văn bản ghi nhận quyền sử dụng: \(document)"
    }
    public var endAuthorisationIntroduction: String {
        "Từ hôm sau ngày cuối, văn bản không còn tính cho hạng sao; lời nhắc về hạn của nó cũng thôi."
    }

    public var pursueHint: String { "Ngày này đã qua khi nhập vào sổ nên không ai được nhắc." }
    public var pursueButton: String { "Theo đuổi việc này, từ nay nhắc" }
    public var isPursued: String { "Việc này đang được theo đuổi: nằm trong lịch nhắc." }
}
