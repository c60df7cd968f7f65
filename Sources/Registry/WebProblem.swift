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
    /// A person's links lead to the producers whose contact the person is.
    case contactOfNobody(person: String)
    case linkRevoked(code: String)
    case linkOver(code: String)
    /// Nobody has said where people reach the service, so no address can be written.
    case publicAddressMissing
}

extension WebProblem: ProblemArea {
    public var id: String {
        switch self {
        case .keyUnreadable: "key_unreadable"
        case .keyOpenToOthers: "key_open_to_others"
        case .keyPlaceMissing: "key_place_missing"
        case .addressTaken: "address_taken"
        case .notContact: "not_contact"
        case .contactOfNobody: "contact_of_nobody"
        case .linkRevoked: "link_revoked"
        case .linkOver: "link_over"
        case .publicAddressMissing: "public_address_missing"
        }
    }

    public var gravity: Problem.Gravity {
        switch self {
        case .keyUnreadable, .keyPlaceMissing, .publicAddressMissing: .input
        case .keyOpenToOthers, .addressTaken, .notContact, .contactOfNobody, .linkRevoked, .linkOver: .conflict
        }
    }

    public var field: String? {
        switch self {
        case .keyUnreadable, .keyOpenToOthers, .keyPlaceMissing: "web.key-file"
        case .addressTaken: "web.address"
        case .publicAddressMissing: "web.public-address"
        case .notContact, .contactOfNobody: "person"
        case .linkRevoked, .linkOver: nil
        }
    }
}
