public import Procedures

extension VietnameseWording {
    public var registerHeading: String { "Ghi sản phẩm mới" }
    public var registerIntroduction: String {
        "Một tờ cho một sản phẩm: chủ thể, sản phẩm, giấy chứng nhận, tên cần giữ. Chưa có phần nào thì bỏ trống phần đó."
    }
    public var makerGroup: String { "Chủ thể" }
    public var makerField: String { "Chủ thể đã có trong sổ" }
    public var newMaker: String { "Chưa có – ghi mới ở dưới" }
    public var makerNameField: String { "Tên chủ thể mới" }
    public var makerNameHint: String { "Đúng như trên giấy đăng ký, ví dụ: Hợp tác xã Vải sớm An Lạc" }
    public var makerKindField: String { "Loại hình" }
    public var unknownChoice: String { "Chưa rõ" }
    public var villageField: String { "Thôn, khu phố" }
    public var contactNameField: String { "Người liên hệ" }
    public var contactNameHint: String { "Người nhận lời nhắc; để trống thì nhắc chung cho chủ thể" }
    public var phoneField: String { "Điện thoại" }
    public var emailField: String { "Thư điện tử" }
    public var consentField: String { "Người này đồng ý nhận lời nhắc qua điện thoại, thư điện tử trên" }
    public var productGroup: String { "Sản phẩm" }
    public var productNameField: String { "Tên sản phẩm" }
    public var setField: String { "Bộ sản phẩm OCOP" }
    public var ocopCodeField: String { "Mã OCOP đã có" }
    public var ocopCodeHint: String { "Ví dụ 24-07654-3-2026" }
    public var certificateGroup: String { "Giấy chứng nhận OCOP (nếu đã có)" }
    public var certificateIntroduction: String { "Ghi đúng như trên giấy. Hạn của giấy được theo dõi ngay." }
    public var starsField: String { "Hạng sao" }
    public var issuedField: String { "Ngày cấp giấy chứng nhận" }
    public var issuedHint: String { "Ngày ghi trên giấy, không phải ngày quyết định." }
    public var decisionField: String { "Số quyết định" }
    public var decisionDateField: String { "Ngày quyết định" }
    public var signGroup: String { "Tên, nhãn hiệu cần giữ (nếu đã chọn cách)" }
    public var signIntroduction: String {
        "Chưa biết nên đăng ký gì thì bỏ trống: sau khi lưu, trang sau hỏi vài câu và nêu các cách giữ tên."
    }
    public var rightKindField: String { "Cách giữ tên" }
    public var noSignYet: String { "Chưa chọn" }
    public var signField: String { "Dấu hiệu, tên gọi" }
    public var signHint: String { "Đúng như sẽ đăng ký, ví dụ: Vải sớm Ba Sao" }
    public var registerButton: String { "Ghi vào sổ" }

    public var protectHeading: String { "Giữ tên bằng cách nào?" }
    public var protectNameField: String { "Tên, nhãn hiệu định dùng" }
    public var protectStart: String { "Xem các cách" }
    public var protectAgain: String { "Xem lại với các câu trả lời này" }
    public var aboutName: String { "Về cái tên" }
    public var aboutOwner: String { "Về người đứng tên" }
    public var yes: String { "Có" }
    public var no: String { "Không" }
    public var notYetKnown: String { "Chưa biết" }
    public var whatItMeans: String { "Các cách giữ tên" }
    public var openProtectionHeading: String { "Mở đơn" }
    public var openProtectionIntroduction: String {
        "Đơn được mở để chuẩn bị giấy tờ. Mở ở đây chưa phải là nộp cho Cục Sở hữu trí tuệ."
    }
    public var ownerField: String { "Đứng tên ai?" }
    public var ownerHint: String { "Chỉ dẫn địa lý thuộc Nhà nước: chọn tổ chức nộp đơn." }
    public var openProtectionButton: String { "Mở đơn" }
    public func openProtectionKind(_ kind: SubjectKind, isOpen: Bool) -> String {
        isOpen ? name(of: kind) : "\(name(of: kind)) (chưa đủ câu trả lời để biết có đi được không)"
    }
    public var registerFirst: String { "Ghi sản phẩm vào sổ trước thì mở đơn được ngay từ trang này." }

    public var openFilingHeading: String { "Mở đơn, hồ sơ" }
    public func openFilingFor(_ name: String) -> String { "Cho: \(name)" }
    public var procedureField: String { "Thủ tục" }
    public var openFilingButton: String { "Mở" }
    public var noProcedure: String { "Chưa có thủ tục nào cho loại này." }
}
