public import Formats

/// One message to one person, written out and ready for a channel.
public struct Notice: Sendable, Equatable {
    /// The message's code, such as `TB-0001`: it names the file where a channel writes one.
    public let code: String
    /// The same for every attempt, so that a mail that arrives twice is known as one.
    public let messageID: MessageID
    public let recipientName: String
    /// The address on the channel; nil for paper.
    public let address: String?
    public let subject: String
    public let text: String
    public let html: String
    public let writtenAt: Timestamp

    public init(
        code: String,
        messageID: MessageID,
        recipientName: String,
        address: String?,
        subject: String,
        text: String,
        html: String,
        writtenAt: Timestamp
    ) {
        self.code = code
        self.messageID = messageID
        self.recipientName = recipientName
        self.address = address
        self.subject = subject
        self.text = text
        self.html = html
        self.writtenAt = writtenAt
    }
}

/// A way on which a message reaches somebody. One folder of this target is one channel.
public protocol NoticeChannel: Sendable {
    /// Hands the message over and says what became of it.
    ///
    /// - Parameter beforeText: is called before anything leaves that could be the whole message; if it throws, nothing
    ///   leaves.
    func deliver(_ notice: Notice, beforeText: @escaping @Sendable () async throws -> Void) async -> Delivery
}

/// What became of one attempt, with the words of whoever answered.
public struct Delivery: Sendable, Equatable {
    public enum Outcome: Sendable, Equatable {
        /// Taken over: by a mail server, or by the folder or the printer's tray.
        case accepted
        /// Never, for this message.
        case refused(Refusal)
        /// Surely not delivered; another attempt may succeed.
        case notSent(Obstacle)
        /// It may have arrived, or not.
        case unknown
    }

    public enum Refusal: Sendable, Equatable {
        /// The address cannot be used; no other message will reach it either.
        case address
        case message
    }

    public enum Obstacle: Sendable, Equatable {
        /// It is about this message alone: others may go on.
        case message
        /// The channel itself does not work now, so that no other message need be tried.
        case channel
    }

    public let outcome: Outcome
    public let answer: String

    public init(_ outcome: Outcome, answer: String) {
        self.outcome = outcome
        self.answer = answer
    }
}
