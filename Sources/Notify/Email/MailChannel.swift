public import Formats
public import Transfer

/// Mail through the commune's mail server.
public struct MailChannel: NoticeChannel {
    private let mailer: Mailer
    private let letter: MailLetter

    public init(mailer: Mailer, sender: Mailbox) {
        self.mailer = mailer
        letter = MailLetter(sender: sender)
    }

    public func deliver(_ notice: Notice, beforeText: @escaping @Sendable () async throws -> Void) async -> Delivery {
        let message: SMTPMessage
        do {
            message = try SMTPMessage(
                sender: MailAddress(letter.sender.address.text),
                recipient: MailAddress(notice.address ?? ""),
                text: letter.bytes(notice)
            )
        } catch SMTPError.badAddress(let text) where text == notice.address ?? "" {
            return Delivery(.refused(.address), answer: "\(SMTPError.badAddress(text))")
        } catch {
            return Delivery(.refused(.message), answer: "\(error)")
        }
        return Delivery(await mailer.send(message, beforeText))
    }
}

extension Delivery {
    /// An address is judged by the answer to it alone; whatever a server says before is about us or about itself.
    init(_ attempt: SMTPAttempt) {
        switch attempt.outcome {
        case .accepted(let reply):
            self.init(.accepted, answer: reply)
        case .refused(let reply):
            self.init(Self.outcome(of: reply), answer: reply.description)
        case .notSent(let obstacle):
            self.init(.notSent(obstacle.kind), answer: obstacle.text(after: attempt.transcript.last))
        case .unknown(let doubt):
            self.init(.unknown, answer: doubt.text)
        }
    }

    private static func outcome(of reply: SMTPReply) -> Outcome {
        switch reply.command {
        case .recipient: reply.isPermanent ? .refused(.address) : .notSent(.message)
        case .data, .text, .quit: reply.isPermanent ? .refused(.message) : .notSent(.message)
        case .connect, .greeting, .encryption, .authentication, .sender: .notSent(.channel)
        }
    }
}

extension SMTPObstacle {
    fileprivate var kind: Delivery.Obstacle {
        switch self {
        case .stoppedBeforeText, .waitedTooLongBeforeText, .failure(.interrupted), .failure(.other): .message
        case .failure(.cannotResolve), .failure(.cannotConnect), .failure(.tlsRefused),
            .failure(.badCertificateAuthorities), .failure(.timedOut):
            .channel
        }
    }

    fileprivate func text(after last: String?) -> String {
        let reason =
            switch self {
            case .failure(let failure): failure.text
            case .stoppedBeforeText(let reason): reason
            case .waitedTooLongBeforeText: "the record could not be written in time"
            }
        return [reason, last].compactMap(\.self).joined(separator: "; last answer: ")
    }
}

extension SMTPDoubt {
    fileprivate var text: String {
        switch self {
        case .noAnswer(let failure): "no answer after the text: \(failure.text)"
        case .unclearAnswer(let reply): reply.description
        }
    }
}

extension TransferFailure {
    fileprivate var text: String {
        switch self {
        case .cannotResolve(let text), .cannotConnect(let text), .tlsRefused(let text),
            .badCertificateAuthorities(let text), .timedOut(let text), .interrupted(let text), .other(_, let text):
            text
        }
    }
}
