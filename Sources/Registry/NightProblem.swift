public import LegalCalendar

/// Problems with fetching, proposals, reminders and sending.
public enum NightProblem: Hashable, Sendable {
    case unknownSource(String, known: [String])
    case proposalDecided(code: String)
    case nightRunning(since: String)
    case messageNotResendable(code: String, state: ReminderMessage.State)
    case obligationEnded(code: String)
    case nothingToAcknowledge(code: String)
    case notHistoric(code: String)
    case alreadyPursued(code: String)
    case absenceBackwards(from: Day, until: Day)
    case senderMissing
    case badMailServer(String)
    case passwordWithoutEncryption(host: String)
    case passwordUnreadable(path: String)
    case dayPast(date: Day, today: Day)
    /// Nobody, or several people, could have been told.
    case recipientUnclear(obligation: String, people: [String])
    /// A list of the Office from a file of which nothing was taken.
    case referenceFileRefused(FetchOutcome, detail: String?)
}

extension NightProblem: ProblemArea {
    public var id: String {
        switch self {
        case .unknownSource: "unknown_source"
        case .proposalDecided: "proposal_decided"
        case .nightRunning: "night_running"
        case .messageNotResendable: "message_not_resendable"
        case .obligationEnded: "obligation_ended"
        case .nothingToAcknowledge: "nothing_to_acknowledge"
        case .notHistoric: "not_historic"
        case .alreadyPursued: "already_pursued"
        case .absenceBackwards: "absence_backwards"
        case .senderMissing: "sender_missing"
        case .badMailServer: "bad_mail_server"
        case .passwordWithoutEncryption: "password_without_encryption"
        case .passwordUnreadable: "password_unreadable"
        case .dayPast: "day_past"
        case .recipientUnclear: "recipient_unclear"
        case .referenceFileRefused: "reference_file_refused"
        }
    }

    public var gravity: Problem.Gravity {
        switch self {
        case .unknownSource: .notFound
        case .proposalDecided, .nightRunning, .messageNotResendable, .obligationEnded, .nothingToAcknowledge,
            .notHistoric, .alreadyPursued, .passwordWithoutEncryption:
            .conflict
        case .absenceBackwards, .senderMissing, .badMailServer, .passwordUnreadable, .dayPast,
            .recipientUnclear, .referenceFileRefused:
            .input
        }
    }

    public var field: String? {
        switch self {
        case .unknownSource: "source"
        case .absenceBackwards: "until"
        case .senderMissing: "smtp.sender"
        case .badMailServer, .passwordWithoutEncryption: "smtp.url"
        case .passwordUnreadable: "smtp.password-file"
        case .dayPast: "on"
        case .recipientUnclear: "person"
        case .referenceFileRefused: "file"
        case .proposalDecided, .nightRunning, .messageNotResendable, .obligationEnded, .nothingToAcknowledge,
            .notHistoric, .alreadyPursued:
            nil
        }
    }
}
