public import LegalCalendar

/// A name and a form that a producer bore until a day. Papers of that time go on saying it.
public struct EarlierName: Hashable, Sendable {
    public let name: String
    /// An id of the data file, or nil where nobody had said.
    public let kind: String?
    /// Its last day.
    public let until: Day
    /// The paper of the change, such as the new business registration.
    public let document: String?

    public init(name: String, kind: String?, until: Day, document: String?) {
        self.name = name
        self.kind = kind
        self.until = until
        self.document = document
    }
}

/// How a producer ceased to be one of its own.
public struct ProducerEnd: Hashable, Sendable {
    public enum How: String, Hashable, Sendable, CaseIterable {
        case merged, closed
        /// It never was another: one producer had been entered twice.
        case duplicate
    }

    public let how: How
    /// The last day on which it stood by itself.
    public let last: Day
    /// Into which it merged, by code; nil where it closed.
    public let successor: String?
    public let document: String?

    public init(how: How, last: Day, successor: String?, document: String?) {
        self.how = how
        self.last = last
        self.successor = successor
        self.document = document
    }
}

/// What somebody must do, or ask, after a producer's name, form or existence has changed.
public enum ProducerTaskKind: String, Hashable, Sendable, CaseIterable {
    /// Of a title: have the new owner, name or managing body recorded.
    case recordChange = "record_change"
    /// Of an application under examination.
    case changeApplicant = "change_applicant"
    /// Of a collective sign: its list of members has changed.
    case amendRegulation = "amend_regulation"
    /// The application is still being prepared: its declaration must say the new name.
    case useNewName = "use_new_name"
    /// Nobody has said where the sign stands with the Office.
    case askStanding = "ask_standing"
    /// The rules at hand know no step for this kind of right.
    case askRecording = "ask_recording"
    /// Its holder has closed, and nobody has said who succeeds.
    case askSuccessor = "ask_successor"
    /// The certificate says the earlier name; no text was found that says what follows.
    case askCertificate = "ask_certificate"
    /// The paper says the earlier name; for an indication the list of users does so too.
    case renewAuthorisation = "renew_authorisation"
    case renewRepresentation = "renew_representation"
    /// Name and address must agree in the declaration, the business registration and the authority.
    case matchPapers = "match_papers"

    /// Whether the record itself can begin it, with an event of a filing.
    public var canBeOpened: Bool {
        switch self {
        case .recordChange, .changeApplicant, .amendRegulation: true
        case .useNewName, .askStanding, .askRecording, .askSuccessor, .askCertificate, .renewAuthorisation,
            .renewRepresentation, .matchPapers:
            false
        }
    }
}
