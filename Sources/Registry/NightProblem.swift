/// Problems with fetching, proposals, reminders and sending.
public enum NightProblem: Hashable, Sendable {
    case unknownSource(String, known: [String])
    case proposalDecided(code: String)
}

extension NightProblem: ProblemArea {
    public var id: String {
        switch self {
        case .unknownSource: "unknown_source"
        case .proposalDecided: "proposal_decided"
        }
    }

    public var gravity: Problem.Gravity {
        switch self {
        case .unknownSource: .notFound
        case .proposalDecided: .conflict
        }
    }

    public var field: String? {
        switch self {
        case .unknownSource: "source"
        case .proposalDecided: nil
        }
    }
}
