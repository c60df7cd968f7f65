/// What became of one message, with everything the server said.
public struct SMTPAttempt: Sendable, Equatable {
    public let outcome: SMTPOutcome
    public let replies: [SMTPReply]

    public init(outcome: SMTPOutcome, replies: [SMTPReply] = []) {
        self.outcome = outcome
        self.replies = replies
    }

    /// The server's answers, a line each, fit for a log: no secret stands in them.
    public var transcript: [String] { replies.map(\.description) }
}

/// The four ends of an attempt. The line between the last two is the last byte of the text: before libcurl has it the
/// server cannot hold a whole message; after it, silence proves nothing, and sending again may double the mail.
public enum SMTPOutcome: Sendable, Equatable {
    /// The server took the message over. The text is its answer, often with its queue's number.
    case accepted(reply: String)
    /// The server said no, at `command`, and surely keeps nothing.
    case refused(SMTPReply)
    /// Surely not delivered, for a reason that is not the server's word.
    case notSent(SMTPObstacle)
    /// The whole text was handed over, and no clear answer came.
    case unknown(SMTPDoubt)
}

/// What kept a message from being handed over.
public enum SMTPObstacle: Sendable, Equatable {
    case failure(TransferFailure)
    /// What was to be done before the first byte threw this.
    case stoppedBeforeText(reason: String)
    /// What was to be done before the first byte took more time than the attempt has.
    case waitedTooLongBeforeText
}

/// Why nobody knows.
public enum SMTPDoubt: Sendable, Equatable {
    case noAnswer(TransferFailure)
    case unclearAnswer(SMTPReply)
}

/// One answer of a mail server.
public struct SMTPReply: Sendable, Equatable, CustomStringConvertible {
    /// What it answers.
    public let command: SMTPCommand
    public let code: Int
    /// Without the code; control characters are replaced.
    public let lines: [String]

    public init(command: SMTPCommand, code: Int, lines: [String]) {
        self.command = command
        self.code = code
        self.lines = lines
    }

    public var text: String { lines.joined(separator: " ") }
    public var isRefusal: Bool { (400...599).contains(code) }
    /// - Returns: true for "never" (5xx), false for "not now" (4xx).
    public var isPermanent: Bool { (500...599).contains(code) }
    public var description: String { "\(command.rawValue): \(code) \(text)" }
}

/// The steps of a mail's way at which a server answers.
public enum SMTPCommand: String, Sendable {
    case connect
    case greeting = "EHLO"
    case encryption = "STARTTLS"
    case authentication = "AUTH"
    case sender = "MAIL"
    case recipient = "RCPT"
    case data = "DATA"
    /// The dot after the text.
    case text
    case quit = "QUIT"

    init?(verb: String) {
        self.init(rawValue: verb == "HELO" ? "EHLO" : verb)
    }
}
