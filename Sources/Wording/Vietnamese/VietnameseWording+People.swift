public import LegalCalendar
public import Procedures
public import Registry

extension VietnameseWording {
    public func name(of standing: SignUserStanding) -> String {
        switch standing {
        case .member: "thành viên"
        case .authorised: "được cho phép sử dụng"
        }
    }

    public func ended(_ kind: RecordKind, code: String, on day: Day) -> String {
        "Đã ghi \(name(of: kind)) \(code) kết thúc, ngày cuối là \(self.day(day))."
    }

    public func holdingAdded(_ role: Holding.Role, name: String, sign: String) -> String {
        "Đã ghi \(name) là \(self.name(of: role)) của “\(sign)”."
    }

    public func holdingEnded(_ role: Holding.Role, name: String, sign: String, on day: Day) -> String {
        "Đã ghi \(name) thôi là \(self.name(of: role)) của “\(sign)”, ngày cuối là \(self.day(day))."
    }

    public func name(of how: ProducerEnd.How) -> String {
        switch how {
        case .merged: "đã sáp nhập"
        case .closed: "đã ngừng hoạt động"
        case .duplicate: "nhập trùng"
        }
    }

    public func ended(_ end: ProducerEnd) -> String {
        let successor = end.successor.map { " vào \($0)" } ?? ""
        return end.how == .duplicate
            ? "\(name(of: end.how)), dùng \(end.successor ?? "")"
            : "\(name(of: end.how))\(successor), ngày cuối là \(day(end.last))"
    }

    public func producerChanged(_ code: String, name: String, from day: Day) -> String {
        "Đã ghi: từ ngày \(self.day(day)) chủ thể \(code) là \(name). Tên, loại hình cũ vẫn giữ trong sổ."
    }

    public func moved(products: Int, makings: Int, rights: Int, assignments: Int) -> String {
        "Đã chuyển hoặc kết thúc: \(products) sản phẩm, \(makings) việc cùng sản xuất, tư cách trong \(rights) đối tượng "
            + "bảo hộ, \(assignments) phân công."
    }

    public func earlierName(_ earlier: EarlierName, kind: String?) -> String {
        let form = kind.map { " (\($0))" } ?? ""
        let document = earlier.document.map { "; \($0)" } ?? ""
        return "\(earlier.name)\(form), đến hết ngày \(day(earlier.until))\(document)"
    }

    public var earlierNamesHeading: String { "Tên, loại hình trước đây" }
    public var predecessorsHeading: String { "Chủ thể đã nhập vào" }
    public var tasksHeading: String { "Việc phải làm, phải hỏi vì thay đổi này" }
    public var noTasks: String { "Không có việc nào phải làm vì thay đổi của chủ thể này." }

    public func task(_ kind: ProducerTaskKind, record: String, name: String, since: Day) -> String {
        let subject = "“\(name)” (\(record))"
        return switch kind {
        case .recordChange: "\(subject): yêu cầu Cục SHTT ghi nhận thay đổi từ ngày \(day(since)) vào văn bằng"
        case .changeApplicant: "\(subject): yêu cầu Cục SHTT ghi nhận thay đổi người nộp đơn từ ngày \(day(since))"
        case .amendRegulation: "\(subject): danh sách thành viên đã đổi từ ngày \(day(since)), ghi nhận sửa đổi quy chế"
        case .useNewName: "\(subject): đơn chưa nộp, tờ khai phải ghi tên từ ngày \(day(since))"
        case .askStanding: "\(subject): cần hỏi đã nộp đơn, đã được cấp văn bằng chưa; có thì phải ghi nhận thay đổi"
        case .askRecording: "\(subject): cần hỏi Cục SHTT cách ghi nhận thay đổi cho loại đối tượng này"
        case .askSuccessor:
            "\(subject): chủ thể không còn từ ngày \(day(since)); cần hỏi ai kế thừa, nếu không có thì văn bằng có thể bị chấm dứt"
        case .askCertificate:
            "Giấy chứng nhận OCOP \(record) của \(name) ghi tên trước ngày \(day(since)): cần hỏi cơ quan OCOP cấp tỉnh có "
                + "phải cấp lại không (chưa thấy văn bản quy định)"
        case .renewAuthorisation:
            "Văn bản ghi nhận quyền sử dụng \(subject) ghi tên cũ: đề nghị tổ chức quản lý cấp lại, cập nhật danh sách người "
                + "sử dụng"
        case .renewRepresentation: "Văn bản ủy quyền \(subject) ghi tên cũ: lập văn bản mới, nộp Cục SHTT"
        case .matchPapers: "\(subject): đối chiếu tên, địa chỉ trên mọi giấy tờ"
        }
    }

    public func followed(in filing: String) -> String { "đang theo dõi ở \(filing)" }
    public func recorded(in filing: String, on day: Day) -> String { "đã ghi nhận ngày \(self.day(day)) (\(filing))" }

    public func howToOpenTasks(_ producer: String) -> String {
        "Mở các việc ghi nhận thay đổi để được nhắc: `daulang producer tasks \(producer) --open`."
    }

    public func annexTitle(of kind: SubjectKind, sign: String) -> String {
        switch kind {
        case .collectiveMark: "DANH SÁCH THÀNH VIÊN ĐƯỢC SỬ DỤNG NHÃN HIỆU TẬP THỂ “\(sign)”"
        case .certificationMark: "DANH SÁCH TỔ CHỨC, CÁ NHÂN ĐƯỢC SỬ DỤNG NHÃN HIỆU CHỨNG NHẬN “\(sign)”"
        case .geographicalIndication: "DANH SÁCH TỔ CHỨC, CÁ NHÂN ĐƯỢC SỬ DỤNG CHỈ DẪN ĐỊA LÝ “\(sign)”"
        case .trademark, .certificate, .authorisation, .representation, .document, .commune:
            "DANH SÁCH TỔ CHỨC, CÁ NHÂN ĐƯỢC SỬ DỤNG “\(sign)”"
        }
    }

    public var annexOf: String { "(Phụ lục kèm theo quy chế sử dụng, quản lý)" }

    public func annexDay(_ day: Day?) -> String {
        day.map { "Tính đến ngày \(self.day($0))" } ?? "Toàn bộ quá trình, xếp theo ngày bắt đầu"
    }

    public var annexColumns: [String] {
        [
            "STT", "Tên tổ chức, cá nhân", "Loại", "Địa bàn", "Tư cách", "Sản phẩm", "Văn bản", "Từ ngày",
            "Đến hết ngày",
        ]
    }

    public func annexSignature(_ holders: [String]) -> String {
        let name = holders.isEmpty ? "" : ": \(holders.joined(separator: ", "))"
        return "Đại diện chủ sở hữu, tổ chức quản lý\(name) (ký, ghi rõ họ tên, đóng dấu)"
    }

    public func annexWritten(_ path: String, users: Int) -> String {
        "Đã ghi danh sách \(users) tổ chức, cá nhân vào \(path)."
    }

    public var noSignUsers: String { "Chưa có thành viên hoặc người được cho phép sử dụng vào ngày này." }

    public func representative(
        _ name: String,
        document: String,
        until day: Day?,
        isWritten: Bool,
        validity: String?
    )
        -> String
    {
        let silent = ", văn bản không ghi thời hạn"
        let end =
            switch (day, isWritten) {
            case (nil, _): silent
            case (let day?, true): ", đến hết ngày \(self.day(day))"
            case (let day?, false): "\(silent), theo luật đến hết ngày \(self.day(day)) – \(provisional)"
            }
        let code = validity.map { " (theo dõi: \($0))" } ?? ""
        return "Người đại diện: \(name), theo \(document)\(end)\(code)."
    }

    public func officeWritesTo(_ name: String) -> String {
        "Cục SHTT gửi công văn cho người đại diện (\(name)), không gửi cho cơ sở: hỏi người đại diện trước mỗi hạn."
    }

    public func actsFor(_ producer: String, document: String) -> String {
        "Nhắc ông/bà với tư cách người đại diện của \(producer), theo \(document)."
    }

    public func authorityDiesFirst(on day: Day, openUntil: Day) -> String {
        "CHÚ Ý: văn bản ủy quyền hết hạn ngày \(self.day(day)), trong khi đơn còn việc đến ngày \(self.day(openUntil)). "
            + "Lập văn bản mới trước ngày đó."
    }

    public func authorityOver(since day: Day) -> String {
        "CHÚ Ý: văn bản ủy quyền đã hết hạn từ ngày \(self.day(day)); công văn vẫn gửi cho người đại diện, "
            + "nhưng người đó có thể không còn quyền trả lời thay."
    }

    public var authorityMayNotLast: String {
        "Chưa biết đơn có kết quả trước ngày đó không: xem thời hạn ủy quyền có đủ dài không."
    }

    public var authorityWithoutTerm: String {
        "CHÚ Ý: văn bản ủy quyền không ghi thời hạn và luật chưa rõ nó còn hiệu lực đến khi nào; nên lập văn bản mới."
    }

    public var representationColumns: [String] {
        ["Mã", "Người đại diện", "Của chủ thể", "Cho", "Văn bản", "Từ ngày", "Hết hạn", "Kết thúc"]
    }
    public var makingColumns: [String] { ["Mã", "Sản phẩm", "Chủ thể cùng sản xuất", "Từ ngày", "Đến hết ngày"] }
    public var assignmentColumns: [String] {
        ["Mã", "Người", "Vai trò", "Phạm vi", "Từ ngày", "Đến hết ngày", "Người thay"]
    }
    public var holdingColumns: [String] { ["Chủ thể", "Tư cách", "Từ ngày", "Đến hết ngày"] }

    public func handedOver(from giver: String, to receiver: String, on day: Day, count: Int) -> String {
        "\(giver) bàn giao cho \(receiver) từ ngày \(self.day(day)): \(count) phân công."
    }

    public func settingsNameGiver(_ receiver: String) -> String {
        "Cấu hình vẫn ghi người bàn giao ở `office.person`: sửa thành \(receiver)."
    }

    public func personExported(_ code: String, to path: String) -> String {
        "Đã ghi mọi thông tin đang giữ về \(code) vào \(path)."
    }

    public func text(of problem: PeopleProblem) -> ProblemText {
        switch problem {
        case .holdingExists(let right, let producer, let role):
            ProblemText(
                "Chủ thể \(producer) đã là \(name(of: role)) của \(right) trong thời gian này.",
                hint: "Xem `daulang right holding list \(right)`."
            )
        case .noSuchHolding(let right, let producer, let role):
            ProblemText(
                "Chủ thể \(producer) không là \(name(of: role)) của \(right) vào ngày đó.",
                hint: "Xem `daulang right holding list \(right)`."
            )
        case .roleNotOfKind(.owner, .geographicalIndication):
            ProblemText(
                "Chỉ dẫn địa lý thuộc sở hữu của Nhà nước, không chủ thể nào là chủ sở hữu.",
                hint: "Ghi tổ chức quản lý (`managing_body`) hoặc người nộp đơn (`applicant`)."
            )
        case .roleNotOfKind(let role, let kind):
            ProblemText(
                "\(name(of: kind)) không có tư cách “\(name(of: role))”.",
                hint:
                    "Thành viên chỉ có ở nhãn hiệu tập thể; người được dùng dấu hiệu khác ghi bằng `daulang right authorise`."
            )
        case .roleNotOfScope(let role, let scope):
            ProblemText(
                "“\(text(of: scope))” không giao theo vai “\(name(of: role))”.",
                hint: "Giao một đơn vị của xã: `daulang person assign MÃ-NGƯỜI --unit ĐƠN-VỊ`, không ghi `--role`."
            )
        case .makingExists(let code):
            ProblemText(
                "Chủ thể này đã được ghi là cùng sản xuất trong thời gian đó (mã \(code)).",
                hint: "Xem `daulang product making list`."
            )
        case .alreadyEnded(let kind, let code, let day):
            ProblemText(
                "Đã ghi \(name(of: kind)) \(code) kết thúc vào ngày \(self.day(day)).",
                hint: "Không ghi kết thúc hai lần; nếu bắt đầu lại thì thêm mới."
            )
        case .representationExists(let code):
            ProblemText(
                "Văn bản ủy quyền này của người này đã có (mã \(code)).",
                hint: "Xem `daulang representation list`."
            )
        case .principalUnclear(let right, let producers):
            ProblemText(
                "Chưa rõ ai là người ủy quyền cho \(right)"
                    + (producers.isEmpty ? "." : ": \(producers.joined(separator: ", "))."),
                hint: "Ghi mã chủ thể bằng `--producer`."
            )
        case .sameTwice(_, let code):
            ProblemText("Hai bên là một: \(code).", hint: "Ghi hai mã khác nhau.")
        case .producerGone(let code, let successor):
            ProblemText(
                successor.map { "Chủ thể \(code) đã nhập vào \($0)." } ?? "Chủ thể \(code) đã ngừng hoạt động.",
                hint: successor.map { "Dùng mã \($0)." }
                    ?? "Chọn chủ thể khác; lịch sử xem bằng `daulang producer show \(code)`."
            )
        case .changeOutOfOrder(let code, let last):
            ProblemText(
                "Chủ thể \(code) đã có thay đổi ghi từ ngày \(day(last)); thay đổi sau phải sau ngày đó.",
                hint:
                    "Xem lịch sử bằng `daulang producer show \(code)`; tên ghi sai thì dùng `daulang producer correct`."
            )
        case .producerUnidentified(let code):
            ProblemText(
                "Chủ thể \(code) chưa rõ là ai nên chưa có tên để đổi.",
                hint: "Ghi tên đúng bằng `daulang producer correct \(code) --name`."
            )
        case .producersOfTwoCommunes(let first, let second):
            ProblemText(
                "Hai chủ thể \(first) và \(second) thuộc hai xã, phường khác nhau.",
                hint: "Mỗi xã, phường giữ sổ của mình; chỉ nhập hai chủ thể trong cùng một sổ."
            )
        case .addressUnknown(let person):
            ProblemText("\(person) không có địa chỉ ấy.", hint: "Xem các địa chỉ bằng `daulang person show \(person)`.")
        case .nothingToHandOver(let person, let day):
            ProblemText(
                "Người \(person) không phụ trách việc gì từ ngày \(self.day(day)).",
                hint: "Xem `daulang person assignments`."
            )
        }
    }
}
