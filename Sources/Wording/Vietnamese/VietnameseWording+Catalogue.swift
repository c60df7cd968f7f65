public import Registry

extension VietnameseWording {
    public func text(of problem: CatalogueProblem) -> ProblemText {
        switch problem {
        case .producerExists(let code, let name):
            ProblemText("Chủ thể “\(name)” đã có (mã \(code)).", hint: "Dùng mã đó, hoặc ghi tên cho rõ khác nhau.")
        case .productExists(let code, let name):
            ProblemText("Sản phẩm “\(name)” của chủ thể này đã có (mã \(code)).", hint: "Dùng mã đó, hoặc ghi tên cho rõ khác nhau.")
        case .unknownSet(let number):
            ProblemText("Không có bộ sản phẩm OCOP số \(number).", hint: "Bộ sản phẩm mang số từ 1 đến 26.")
        case .starsOutOfRange(let stars):
            ProblemText("Hạng \(stars) sao không có giấy chứng nhận.", hint: "Giấy chứng nhận chỉ cấp cho 3, 4 hoặc 5 sao.")
        case .badAddress(let channel):
            ProblemText("Địa chỉ “\(channel)” không dùng được.", hint: "Viết đủ, không có dấu cách, xuống dòng hay dấu < >.")
        }
    }
}
