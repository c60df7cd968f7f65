/// Problems with the service on the network and with personal links.
public enum WebProblem: Hashable, Sendable {
    /// The file of the secret key is there and is not one.
    case keyUnreadable(path: String)
    /// Others than its owner may read the secret key.
    case keyOpenToOthers(path: String)
    /// The record is on a server, so that the key has no usual place beside it.
    case keyPlaceMissing
    /// The address cannot be listened on.
    case addressTaken(String)
    /// A personal link is for somebody to whom the producer's reminders go.
    case notContact(person: String, producer: String)
    case linkRevoked(code: String)
}

extension WebProblem: ProblemArea {
    public var id: String {
        switch self {
        case .keyUnreadable: "key_unreadable"
        case .keyOpenToOthers: "key_open_to_others"
        case .keyPlaceMissing: "key_place_missing"
        case .addressTaken: "address_taken"
        case .notContact: "not_contact"
        case .linkRevoked: "link_revoked"
        }
    }

    public var gravity: Problem.Gravity {
        switch self {
        case .keyUnreadable, .keyPlaceMissing: .input
        case .keyOpenToOthers, .addressTaken, .notContact, .linkRevoked: .conflict
        }
    }

    public var field: String? {
        switch self {
        case .keyUnreadable, .keyOpenToOthers, .keyPlaceMissing: "web.key-file"
        case .addressTaken: "web.address"
        case .notContact: "person"
        case .linkRevoked: nil
        }
    }
}
