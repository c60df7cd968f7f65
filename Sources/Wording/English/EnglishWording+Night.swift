public import Registry

extension EnglishWording {
    public func text(of problem: NightProblem) -> ProblemText {
        switch problem {
        case .unknownSource(let id, let known):
            ProblemText("There is no source “\(id)”.", hint: "Sources: \(known.joined(separator: ", ")).")
        case .proposalDecided(let code):
            ProblemText("Proposal \(code) has been decided already.", hint: "See `daulang reference proposals --all`.")
        }
    }
}
