import CCurl
import Dispatch
import Synchronization

/// One message over one connection, on the calling thread.
struct SMTPSession {
    let server: SMTPServer
    let message: SMTPMessage
    let beforeFirstByte: Mailer.BeforeFirstByte
    private let end: ContinuousClock.Instant

    init(server: SMTPServer, message: SMTPMessage, beforeFirstByte: @escaping Mailer.BeforeFirstByte) {
        self.server = server
        self.message = message
        self.beforeFirstByte = beforeFirstByte
        end = .now + server.limits.total
    }

    func perform() -> SMTPAttempt {
        let conversation = SMTPConversation(
            text: message.text,
            password: server.credentials?.password,
            end: end,
            obstacle: obstacle
        )
        do throws(TransferFailure) {
            let handle = try prepared(conversation)
            let failure = handle.failure(handle.perform())
            return SMTPAttempt(outcome: conversation.outcome(failure: failure), replies: conversation.replies)
        } catch {
            return SMTPAttempt(outcome: .notSent(.failure(error)))
        }
    }

    private func prepared(_ conversation: SMTPConversation) throws(TransferFailure) -> CurlHandle {
        let handle = try CurlHandle()
        try handle.set(CURLOPT_URL, server.greetingAddress)
        try handle.set(CURLOPT_PROTOCOLS_STR, server.scheme)
        try handle.trust(server.authorities)
        if server.encryption == .required { try handle.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
        if let credentials = server.credentials { try logIn(credentials, handle) }
        try handle.set(CURLOPT_MAIL_FROM, message.sender.description)
        try handle.set(CURLOPT_MAIL_RCPT, list: [message.recipient.description])
        try handle.set(CURLOPT_TIMEOUT_MS, (end - .now).milliseconds)
        try handle.set(CURLOPT_CONNECTTIMEOUT_MS, server.limits.connect.milliseconds)
        // The connection is then closed before libcurl returns, where our limits still hold.
        try handle.set(CURLOPT_FORBID_REUSE, 1)
        // No size is told: libcurl counts the dots it adds against it and would cut the text short.
        try handle.set(CURLOPT_UPLOAD, 1)
        let context = handle.keep(conversation)
        try handle.check(ccurl_set_read(handle.pointer, giveText, context))
        try handle.check(ccurl_set_debug(handle.pointer, listen, context))
        try handle.check(ccurl_set_progress(handle.pointer, watchTime, context))
        return handle
    }

    /// The plain mechanisms only, since the line is encrypted: with a Kerberos-like one on offer libcurl would try it
    /// first for every name with an `@`.
    private func logIn(_ credentials: SMTPCredentials, _ handle: CurlHandle) throws(TransferFailure) {
        try handle.set(CURLOPT_USERNAME, credentials.user)
        try handle.set(CURLOPT_PASSWORD, credentials.password)
        try handle.set(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN")
    }

    /// Blocks this thread, which is not of the cooperative pool, until the work before the first byte is done.
    private func obstacle() -> SMTPObstacle? {
        let found = Obstacle()
        let done = DispatchSemaphore(value: 0)
        let work = Task { [beforeFirstByte] in
            do {
                try await beforeFirstByte()
            } catch {
                found.value.withLock { $0 = .stoppedBeforeText(reason: String(describing: error)) }
            }
            done.signal()
        }
        guard done.wait(timeout: .now() + .milliseconds((end - .now).milliseconds)) == .success else {
            work.cancel()
            return .waitedTooLongBeforeText
        }
        return found.value.withLock(\.self)
    }
}

private final class Obstacle: Sendable {
    let value = Mutex<SMTPObstacle?>(nil)
}

private func giveText(
    buffer: UnsafeMutablePointer<CChar>?,
    size: Int,
    count: Int,
    context: UnsafeMutableRawPointer?
) -> Int {
    guard let buffer, let context else { return Int(CURL_READFUNC_ABORT) }
    let conversation = Unmanaged<SMTPConversation>.fromOpaque(context).takeUnretainedValue()
    let space = UnsafeMutableRawBufferPointer(start: buffer, count: size * count)
    return conversation.give(into: space) ?? Int(CURL_READFUNC_ABORT)
}

private func listen(
    handle: UnsafeMutableRawPointer?,
    kind: curl_infotype,
    data: UnsafeMutablePointer<CChar>?,
    count: Int,
    context: UnsafeMutableRawPointer?
) -> Int32 {
    guard let data, let context else { return 0 }
    let conversation = Unmanaged<SMTPConversation>.fromOpaque(context).takeUnretainedValue()
    let line = String(decoding: UnsafeRawBufferPointer(start: data, count: count), as: UTF8.self)
    if kind == CURLINFO_HEADER_OUT { conversation.said(line) }
    if kind == CURLINFO_HEADER_IN { conversation.heard(line) }
    return 0
}

private func watchTime(
    context: UnsafeMutableRawPointer?,
    downloadTotal: curl_off_t,
    downloaded: curl_off_t,
    uploadTotal: curl_off_t,
    uploaded: curl_off_t
) -> Int32 {
    guard let context else { return 1 }
    return Unmanaged<SMTPConversation>.fromOpaque(context).takeUnretainedValue().isOver ? 1 : 0
}
