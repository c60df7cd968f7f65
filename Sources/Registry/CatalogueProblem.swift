/// Problems with producers, products, certificates, rights, people and imported lists.
public enum CatalogueProblem: Hashable, Sendable {
    case producerExists(code: String, name: String)
    case productExists(code: String, name: String)
    case unknownSet(Int)
    case starsOutOfRange(Int)
    case badAddress(channel: String)
}

extension CatalogueProblem: ProblemArea {
    public var id: String {
        switch self {
        case .producerExists: "producer_exists"
        case .productExists: "product_exists"
        case .unknownSet: "unknown_set"
        case .starsOutOfRange: "stars_out_of_range"
        case .badAddress: "bad_address"
        }
    }

    public var gravity: Problem.Gravity {
        switch self {
        case .producerExists, .productExists: .conflict
        case .unknownSet, .starsOutOfRange, .badAddress: .input
        }
    }

    public var field: String? {
        switch self {
        case .producerExists, .productExists: "name"
        case .unknownSet: "set"
        case .starsOutOfRange: "stars"
        case .badAddress(let channel): channel
        }
    }
}
