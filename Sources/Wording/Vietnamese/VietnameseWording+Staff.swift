public import Procedures
public import Registry

extension VietnameseWording {
    public func name(of role: Account.Role) -> String {
        switch role {
        case .responsible: "cán bộ phụ trách"
        case .officer: "cán bộ"
        case .reviewer: "người kiểm tra"
        case .viceChair: "lãnh đạo"
        case .administrator: "quản trị tài khoản"
        case .reader: "người xem"
        case .provinceReader: "người xem của tỉnh"
        }
    }

    public func name(of state: Account.State) -> String {
        switch state {
        case .waiting: "chờ đặt mật khẩu"
        case .linkOver: "đường dẫn đặt mật khẩu đã hết hạn"
        case .ready: "dùng được"
        case .disabled: "đã khóa"
        }
    }

    public var accountColumns: [String] { ["Mã", "Người", "Tên đăng nhập", "Vai trò", "Tình trạng", "Mã xác nhận"] }

    public func setUpLink(signInName: String, address: String?, path: String, until instant: String) -> [String] {
        [
            "Tên đăng nhập: \(signInName)",
            "Mở một lần để đặt mật khẩu, đến \(moment(instant)): \(address ?? "")\(path)",
        ] + (address == nil ? ["Đặt web.public-address để in được cả địa chỉ."] : [])
    }

    public var noAccountYet: String {
        "Chưa có tài khoản cán bộ nào. Thêm người bằng `daulang person add --name \"…\"`, rồi tạo bằng "
            + "`daulang user add NG-… --role responsible`."
    }

    public var signInHeading: String { "Đăng nhập dành cho cán bộ" }
    public var signInName: String { "Tên đăng nhập" }
    public var password: String { "Mật khẩu" }
    public var signInButton: String { "Đăng nhập" }
    public var signInHelp: String {
        "Quên mật khẩu thì nhờ cán bộ phụ trách tạo đường dẫn mới. Cơ sở sản xuất không cần đăng nhập: mở đường dẫn riêng của "
            + "mình."
    }

    public func signedInAs(_ name: String, role: Account.Role, unit: OfficeUnit?) -> String {
        "\(name), \(self.name(of: role))\(unit.map { ", \(heading(of: $0))" } ?? "")"
    }

    public var signOutButton: String { "Đăng xuất" }
    public var setPasswordHeading: String { "Đặt mật khẩu" }

    public func setPasswordFor(_ name: String, signInName: String) -> String {
        "Tài khoản của \(name). Tên đăng nhập: \(signInName)"
    }

    public func passwordHint(atLeast count: Int) -> String {
        "Ít nhất \(count) ký tự. Một câu dài dễ nhớ thì tốt hơn một từ khó; không dùng lại mật khẩu của nơi khác."
    }

    public var newPassword: String { "Mật khẩu mới" }
    public var passwordAgain: String { "Nhập lại mật khẩu" }
    public var setPasswordButton: String { "Đặt mật khẩu và đăng nhập" }

    public var staffHome: String { "Việc của xã" }
    public var thisWeekHeading: String { "Tuần này việc gì, của ai" }
    public var stuckHeading: String { "Đang vướng ở đâu" }
    public var nothingStuck: String { "Không có gì đang vướng." }
    public var openGroundHeading: String { "Căn cứ tính ngày còn chưa chắc chắn" }
    public func papersEnding(_ count: Int, within days: Int) -> String {
        "\(count) giấy tờ đã hết hạn hoặc sẽ hết hạn trong \(days) ngày tới"
    }
    public var nightHeading: String { "Việc hằng đêm" }
    public var staffFilings: String { "Đơn và hồ sơ" }
    public var filterText: String { "Tên, mã hoặc số đơn" }
    public var filterState: String { "Tình trạng" }
    public var anyState: String { "Tất cả" }
    public var filterButton: String { "Lọc" }
    public func filingsFound(_ count: Int) -> String { "\(count) đơn, hồ sơ" }
    public var searchButton: String { "Tìm" }
    public var searchHeading: String { "Tìm sản phẩm, chủ thể, đơn" }
    public var menu: String { "Các trang" }

    public func text(of problem: AccountProblem) -> ProblemText {
        switch problem {
        case .accountExists(let person, let code):
            ProblemText(
                "\(person) đã có tài khoản \(code).",
                hint: "Cần đặt lại mật khẩu thì chạy `daulang user link \(code)`; đã khóa thì `daulang user "
                    + "enable \(code)`."
            )
        case .signInNameTaken(let name):
            ProblemText("Tên đăng nhập “\(name)” đã có người dùng.", hint: "Chọn tên khác bằng --sign-in.")
        case .signInNameUnfit(let name):
            ProblemText(
                "“\(name)” không dùng làm tên đăng nhập được.",
                hint: "Tên đăng nhập dài 3–40 ký tự, bắt đầu bằng chữ cái; chỉ gồm chữ không dấu, số, dấu chấm, "
                    + "dấu gạch ngang."
            )
        case .accountDisabled(let code):
            ProblemText("Tài khoản \(code) đã khóa.", hint: "Mở lại bằng `daulang user enable \(code)`.")
        case .lastResponsible(let code):
            ProblemText(
                "\(code) là tài khoản cán bộ phụ trách cuối cùng của xã.",
                hint: "Trao vai trò này cho người khác trước: `daulang user role TK-… responsible`."
            )
        case .passwordTooShort(let count):
            ProblemText("Mật khẩu ngắn quá.", hint: "Dùng ít nhất \(count) ký tự, ví dụ một câu dễ nhớ.")
        case .passwordTooLong(let count):
            ProblemText("Mật khẩu dài quá.", hint: "Dùng nhiều nhất \(count) ký tự.")
        case .passwordTooSimple:
            ProblemText(
                "Mật khẩu quá dễ đoán.",
                hint: "Đừng dùng tên đăng nhập, đừng lặp lại vài ký tự; chọn một câu mà chỉ mình nhớ."
            )
        case .passwordsDiffer:
            ProblemText("Hai lần nhập mật khẩu không giống nhau.", hint: "Nhập lại cả hai ô.")
        case .signInRefused:
            ProblemText(
                "Tên đăng nhập hoặc mật khẩu không đúng.",
                hint: "Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi thử lại."
            )
        case .tooManyTries:
            ProblemText("Đã thử sai quá nhiều lần.", hint: "Hãy chờ 10 phút rồi thử lại.")
        case .codeRefused:
            ProblemText(
                "Mã xác nhận không đúng hoặc đã dùng.",
                hint:
                    "Chờ điện thoại hiện mã mới rồi nhập lại; kiểm tra giờ của điện thoại đã để tự động. Mất điện thoại thì "
                    + "dùng một mã dự phòng."
            )
        case .passwordWrong:
            ProblemText(
                "Mật khẩu hiện tại không đúng.",
                hint: "Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi thử lại."
            )
        case .codesOnAlready:
            ProblemText("Tài khoản đã bật mã xác nhận.", hint: "Muốn dùng điện thoại khác thì tắt trước, rồi bật lại.")
        case .codesOff(let code):
            ProblemText("Tài khoản \(code) không dùng mã xác nhận.", hint: "Không phải làm gì thêm.")
        case .unitNotOfRole:
            ProblemText(
                "Chỉ cán bộ mới làm việc cho một phòng, ban.",
                hint: "Chọn vai trò cán bộ, hoặc bỏ trống phòng, ban."
            )
        case .communeNotOfProvince(let code):
            ProblemText("\(code) không phải xã, phường của tỉnh này.", hint: "Chọn trong danh sách các xã, phường.")
        }
    }
}
