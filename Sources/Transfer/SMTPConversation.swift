/// What was said on one connection, and how much of the text libcurl has: from both follows what became of it.
///
/// libcurl's own code does not tell: a line lost before the text and one lost after its final dot are both 56.
final class SMTPConversation {
    private(set) var replies: [SMTPReply] = []
    private let text: [UInt8]
    private var secrets: [String]
    private let end: ContinuousClock.Instant
    private let findObstacle: () -> SMTPObstacle?

    private var given = 0
    private var obstacle: SMTPObstacle?
    private var command = SMTPCommand.connect
    private var awaitsAnswer = true
    private var quitEnd: ContinuousClock.Instant?
    private var lines: [String] = []

    init(
        text: [UInt8],
        password: String?,
        end: ContinuousClock.Instant,
        obstacle: @escaping () -> SMTPObstacle?
    ) {
        self.text = text
        secrets = [password].compactMap(\.self)
        self.end = end
        findObstacle = obstacle
    }

    func outcome(failure: TransferFailure) -> SMTPOutcome {
        let answer = replies.first { $0.command == .text }
        if let answer { return outcome(answer) }
        if given == text.count { return .unknown(.noAnswer(failure)) }
        if let obstacle { return .notSent(obstacle) }
        if !awaitsAnswer, let last = replies.last(where: { $0.command != .quit }), last.isRefusal {
            return .refused(last)
        }
        return .notSent(.failure(failure))
    }

    private func outcome(_ answer: SMTPReply) -> SMTPOutcome {
        if answer.isRefusal { return .refused(answer) }
        guard (200...299).contains(answer.code) else { return .unknown(.unclearAnswer(answer)) }
        return .accepted(reply: answer.text)
    }
}

/// What libcurl asks and tells.
extension SMTPConversation {
    /// Time is up and libcurl has not noticed, as when it says goodbye; for that nobody waits long.
    var isOver: Bool {
        let last = end + .milliseconds(500)
        return .now > quitEnd.map { min($0, last) } ?? last
    }

    /// The next bytes of the text. The last one goes alone, so that a line which breaks before it surely left the
    /// server without the whole.
    ///
    /// - Returns: how many; none at the end; nil if nothing may be sent.
    func give(into space: UnsafeMutableRawBufferPointer) -> Int? {
        if given == 0 {
            obstacle = findObstacle()
            guard obstacle == nil else { return nil }
            command = .text
        }
        let left = text.count - given
        let count = min(space.count, left > 1 ? left - 1 : left)
        space.copyBytes(from: text[given..<given + count])
        given += count
        return count
    }

    func said(_ line: String) {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        if command == .authentication, replies.last?.code == 334 {
            secrets += words
            return
        }
        guard let verb = words.first, let next = SMTPCommand(verb: verb.uppercased()) else { return }
        if next == .authentication { secrets += words.dropFirst(2) }
        if next == .quit {
            quitEnd = .now + .seconds(1)
        } else {
            awaitsAnswer = true
        }
        command = next
    }

    /// A line of an answer. It ends, for us as for libcurl, with a line that has a blank or nothing after its code.
    func heard(_ line: String) {
        let line = line.trimmingLineBreak()
        guard let code = Int(line.prefix(3)), (100...999).contains(code) else { return }
        let mark = line.dropFirst(3).first ?? " "
        guard mark == " " || mark == "-" else { return }
        let isLast = mark == " "
        if lines.count < 50 || isLast { lines.append(clean(line.dropFirst(4), code: code)) }
        guard isLast else { return }
        replies.append(SMTPReply(command: command, code: code, lines: lines))
        lines = []
        if command != .quit { awaitsAnswer = false }
    }

    private func clean(_ text: Substring, code: Int) -> String {
        if command == .authentication, code == 334 || secrets.contains(where: { text.contains($0) }) {
            return "(hidden)"
        }
        let printable = text.unicodeScalars.prefix(500).map { scalar in
            scalar.value < 0x20 || scalar.value == 0x7F ? "?" : Character(scalar)
        }
        return String(printable)
    }
}

extension String {
    fileprivate func trimmingLineBreak() -> Substring {
        // CR and LF together are one Character.
        self[...].last?.isNewline == true ? dropLast() : self[...]
    }
}
