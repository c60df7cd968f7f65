public import Registry

extension VietnameseWording {
    public func text(of problem: NightProblem) -> ProblemText {
        switch problem {
        case .unknownSource(let id, let known):
            ProblemText("Không có nguồn “\(id)”.", hint: "Các nguồn: \(known.joined(separator: ", ")).")
        case .proposalDecided(let code):
            ProblemText("Thông tin \(code) đã được xác nhận hoặc bỏ qua trước đó.", hint: "Xem lại bằng `daulang reference proposals --all`.")
        }
    }
}
