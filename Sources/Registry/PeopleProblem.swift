public import LegalCalendar
public import Procedures

/// Problems with who makes what, who is what to a right, who acts for whom, and who takes over from whom.
public enum PeopleProblem: Hashable, Sendable {
    /// The producer has this role in the right during that time already.
    case holdingExists(right: String, producer: String, role: Holding.Role)
    case noSuchHolding(right: String, producer: String, role: Holding.Role)
    /// A geographical indication belongs to the State; only a collective mark has members.
    case roleNotOfKind(Holding.Role, SubjectKind)
    /// Who answers for a unit does so in the role of a unit, and in no other.
    case roleNotOfScope(Assignment.Role, Assignment.Scope)
    case makingExists(code: String)
    /// It has an end already: the day, and what it is.
    case alreadyEnded(RecordKind, code: String, on: Day)
    case representationExists(code: String)
    /// Several could be meant, so it must be said which producer gives the authority.
    case principalUnclear(right: String, producers: [String])
    case sameTwice(field: String, code: String)
    /// It has closed, or is part of another.
    case producerGone(code: String, successor: String?)
    /// A later change of the producer is on record: the first day on which a further one can be.
    case changeOutOfOrder(code: String, last: Day)
    /// Nobody has said who it is, so there is no name that could change.
    case producerUnidentified(code: String)
    case producersOfTwoCommunes(String, String)
    case nothingToHandOver(person: String, on: Day)
    /// What is to be taken away is not one of the person's addresses.
    case addressUnknown(person: String)
}

extension PeopleProblem: ProblemArea {
    public var id: String {
        switch self {
        case .holdingExists: "holding_exists"
        case .noSuchHolding: "no_such_holding"
        case .roleNotOfKind: "role_not_of_kind"
        case .roleNotOfScope: "role_not_of_scope"
        case .makingExists: "making_exists"
        case .alreadyEnded: "already_ended"
        case .representationExists: "representation_exists"
        case .principalUnclear: "principal_unclear"
        case .sameTwice: "same_twice"
        case .producerGone: "producer_gone"
        case .producersOfTwoCommunes: "producers_of_two_communes"
        case .changeOutOfOrder: "change_out_of_order"
        case .producerUnidentified: "producer_unidentified"
        case .nothingToHandOver: "nothing_to_hand_over"
        case .addressUnknown: "address_unknown"
        }
    }

    public var gravity: Problem.Gravity {
        switch self {
        case .noSuchHolding, .addressUnknown: .notFound
        case .roleNotOfKind, .roleNotOfScope, .principalUnclear, .sameTwice, .producersOfTwoCommunes,
            .changeOutOfOrder:
            .input
        case .holdingExists, .makingExists, .alreadyEnded, .representationExists, .producerGone, .nothingToHandOver,
            .producerUnidentified:
            .conflict
        }
    }

    public var field: String? {
        switch self {
        case .holdingExists, .noSuchHolding, .roleNotOfKind, .roleNotOfScope: "role"
        case .makingExists, .principalUnclear: "producer"
        case .alreadyEnded, .nothingToHandOver: "on"
        case .representationExists: "document"
        case .addressUnknown: "remove"
        case .sameTwice(let field, _): field
        case .changeOutOfOrder: "from"
        case .producerGone, .producersOfTwoCommunes, .producerUnidentified: nil
        }
    }
}
