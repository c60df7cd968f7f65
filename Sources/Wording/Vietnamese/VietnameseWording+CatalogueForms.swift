extension VietnameseWording {
    public var verifyHeading: String { "Xác minh giấy chứng nhận cũ" }
    public var verifyIntroduction: String {
        "Các giấy này đã quá hạn khi nhập. Trả lời chung cho những giấy được đánh dấu."
    }
    public var nothingToVerify: String { "Không có giấy nào cần xác minh." }
    public var certificatesToVerify: String { "Giấy chứng nhận" }
    public var stillMadeField: String { "Sản phẩm còn được sản xuất không?" }
    public var recognisedAgainField: String { "Nếu còn: đã được công nhận lại chưa?" }
    public func correctHeading(_ name: String) -> String { "Sửa: \(name)" }
    public func certificateDayInUse(_ filing: String) -> String {
        "\(filing) đang tính hạn từ ngày cấp này: sửa ngày cấp ở đó, xem trước các hạn đổi theo"
    }
    public var placeField: String { "Địa bàn" }
    public var placeHint: String { "Nơi sản xuất như ghi trong hồ sơ, ví dụ tên xã cũ" }
    public var correctionHint: String { "Chỉ để sửa chỗ ghi nhầm. Ô để trống thì giữ như cũ." }
    public func addCertificateHeading(_ product: String) -> String { "Ghi giấy chứng nhận: \(product)" }
    public var addRightHeading: String { "Ghi tên, nhãn hiệu cần giữ" }
    public var openApplicationToo: String { "Mở luôn đơn đăng ký để chuẩn bị giấy tờ" }
    public var productsField: String { "Sản phẩm mang tên này" }
    public func registerRightHeading(_ sign: String) -> String { "Văn bằng đã cấp: \(sign)" }
    public var registerRightIntroduction: String {
        "Dành cho văn bằng cấp từ trước: chỉ cần số và ngày, để theo dõi gia hạn và hiệu lực. Các bước ở giữa "
            + "được ghi là chưa rõ."
    }
    public var titleNumberField: String { "Số văn bằng" }
    public var applicationNumberField: String { "Số đơn" }
    public var filedField: String { "Ngày nộp đơn" }
    public var grantedField: String { "Ngày cấp" }
    public var renewedField: String { "Các ngày ghi nhận gia hạn" }
    public var renewedHint: String { "Nhiều lần thì cách nhau bằng dấu phẩy, ví dụ 05/03/2016, 02/03/2026" }
    public var printedExpiryField: String { "Ngày hết hạn in trên văn bằng" }
    public var printedExpiryHint: String { "Để đối chiếu: khác với ngày tính ra thì chưa ghi." }
    public func authoriseHeading(_ sign: String) -> String { "Cho phép sử dụng: \(sign)" }
    public var authorisedField: String { "Ai được sử dụng" }
    public var authorisationNumberField: String { "Số, ký hiệu văn bản" }
    public var fromField: String { "Từ ngày" }
    public var untilField: String { "Đến hết ngày" }
    public var untilHint: String { "Văn bản không ghi thì để trống." }
    public var renewsField: String { "Thay cho văn bản cũ" }
    public var renewsNone: String { "Không thay văn bản nào" }
    public var producerNameField: String { "Tên chủ thể" }
    public func changeProducerHeading(_ producer: String) -> String { "Đổi tên, đổi loại hình: \(producer)" }
    public var changeProducerIntroduction: String {
        "Dành cho thay đổi thật từ một ngày. Tên cũ vẫn giữ trong sổ; trang sau nêu những việc phải làm theo."
    }
    public var newNameField: String { "Tên từ ngày thay đổi" }
    public var newKindField: String { "Loại hình từ ngày thay đổi" }
    public var changeFromField: String { "Ngày đầu tiên theo tên, loại hình mới" }
    public var changePaperField: String { "Giấy tờ của thay đổi (số, ngày)" }
    public func endProducerHeading(_ producer: String) -> String { "Sáp nhập, ngừng hoạt động: \(producer)" }
    public var endProducerIntroduction: String { "Không xóa gì: mọi thứ ghi trước ngày ấy vẫn giữ nguyên trong sổ." }
    public var howEndedField: String { "Vì sao" }
    public var producerMergedChoice: String { "Sáp nhập vào chủ thể khác" }
    public var producerClosedChoice: String { "Ngừng hoạt động, không có ai kế thừa" }
    public var producerTwiceChoice: String { "Bị ghi hai lần: thật ra là một" }
    public var successorField: String { "Chủ thể nhận" }
    public var endDayField: String { "Ngày" }
    public var endDayHint: String {
        "Sáp nhập: ngày đầu chủ thể nhận thay cho cả hai. Ngừng: ngày cuối. Ghi hai lần: để trống."
    }
    public var beginTasksButton: String { "Mở các việc này để được nhắc" }
    public func linksHeading(_ producer: String) -> String { "Đường dẫn riêng: \(producer)" }
    public var linksIntroduction: String {
        "Ai có đường dẫn thì mở được trang của cơ sở, không cần mật khẩu. Lộ ra ngoài thì thu hồi rồi làm đường "
            + "dẫn mới."
    }
    public var linkOfProducer: String { "Chung cho cơ sở" }
    public var linkForField: String { "Cho ai" }
    public var makeLinkButton: String { "Làm đường dẫn" }
    public var printLinkButton: String { "Tải phiếu để in" }
    public var revokeLinkButton: String { "Thu hồi" }
    public var noLinkYet: String { "Chưa có đường dẫn nào." }
}
