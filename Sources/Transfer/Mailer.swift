/// Sends one message and says what became of it. A struct with one closure, so that tests hand in their own.
public struct Mailer: Sendable {
    /// Does what must be done before the text leaves, such as committing that it is about to; if it throws, nothing
    /// is sent. It runs after the server has agreed to take the text and before libcurl has its first byte. When it
    /// takes longer than the attempt may, it is cancelled and nothing is sent, though it may still come to its end.
    public typealias BeforeFirstByte = @Sendable () async throws -> Void

    public var send: @Sendable (_ message: SMTPMessage, _ first: @escaping BeforeFirstByte) async -> SMTPAttempt

    public init(
        send: @escaping @Sendable (_ message: SMTPMessage, _ first: @escaping BeforeFirstByte) async -> SMTPAttempt
    ) {
        self.send = send
    }

    /// Sends through libcurl, each message over a connection of its own on a thread that may block.
    public static func curl(_ server: SMTPServer) -> Mailer {
        Mailer { message, first in
            await blocking {
                SMTPSession(server: server, message: message, beforeFirstByte: first).perform()
            }
        }
    }
}
