import TestSupport
import Testing
import Transfer

@Suite struct MailEncryptionTests {
    private let certificates: TestCertificates
    private let authorities: CertificateAuthorities
    private let encrypted: MailServer

    init() async throws {
        certificates = try await Servers.certificates.value
        authorities = .file(certificates.path("ca"))
        encrypted = try await Servers.encryptedMail.value
    }

    private func credentials(password: String = "mat khau bi mat") throws -> SMTPCredentials {
        try SMTPCredentials(user: "thon@dau.example", password: password)
    }

    private func send(
        to recipient: String,
        through server: MailServer,
        _ authorities: CertificateAuthorities,
        _ credentials: SMTPCredentials? = nil
    ) async throws -> SMTPAttempt {
        let settings = try SMTPServer(address: server.address, credentials: credentials, authorities: authorities)
        return try await Mailer.curl(settings).send(.sample(to: recipient)) {}
    }

    @Test func aPasswordGoesEncryptedAfterStartTLS() async throws {
        let attempt = try await send(to: "tls@xa.example", through: encrypted, authorities, credentials())
        let envelope = try encrypted.mails(to: "tls@xa.example").first?.envelope

        #expect(attempt.outcome == .accepted(reply: "2.0.0 Kept"))
        #expect(envelope?.encrypted == true)
        #expect(envelope?.user == "thon@dau.example")
    }

    @Test func aServerMayBeEncryptedFromTheStart() async throws {
        let server = try await MailServer("--encryption", "smtps", "--identity", certificates.path("good"))

        let attempt = try await send(to: "smtps@xa.example", through: server, authorities)

        #expect(attempt.outcome == .accepted(reply: "2.0.0 Kept"))
        #expect(try server.mails(to: "smtps@xa.example").first?.envelope.encrypted == true)
    }

    @Test func aServerWithoutEncryptionGetsNeitherPasswordNorMail() async throws {
        let plain = try await MailServer("--user", "thon@dau.example", "--password", "mat khau bi mat")

        let attempt = try await send(to: "plain@xa.example", through: plain, authorities, credentials())

        expectTLSRefused(attempt)
        #expect(try plain.commands().allSatisfy { $0.contains("EHLO") || $0.contains("QUIT") })
    }

    @Test(arguments: ["expired", "wrong-host"])
    func aBadCertificateGetsNeitherPasswordNorMail(identity: String) async throws {
        let server = try await MailServer("--encryption", "starttls", "--identity", certificates.path(identity))

        let attempt = try await send(to: "bad@xa.example", through: server, authorities, credentials())

        expectTLSRefused(attempt)
        #expect(try server.commands().allSatisfy { $0.contains("EHLO") || $0.contains("STARTTLS") })
    }

    @Test func anUnknownAuthorityIsRefused() async throws {
        for authorities in [CertificateAuthorities.system, .pem(try certificates.pem("stranger"))] {
            expectTLSRefused(try await send(to: "ba.tu@xa.example", through: encrypted, authorities, credentials()))
        }
    }

    @Test func aWrongPasswordIsRefusedAndStandsInNoAnswer() async throws {
        let wrong = try credentials(password: "sai roi")

        let attempt = try await send(to: "ba.tu@xa.example", through: encrypted, authorities, wrong)

        guard case .refused(let reply) = attempt.outcome else {
            Issue.record("\(attempt.outcome)")
            return
        }
        #expect(reply == SMTPReply(command: .authentication, code: 535, lines: ["(hidden)"]))
        #expect(!"\(attempt)".contains("sai roi"))
    }

    @Test func aServerThatAsksForAPasswordRefusesThoseWithout() async throws {
        let attempt = try await send(to: "ba.tu@xa.example", through: encrypted, authorities)

        guard case .refused(let reply) = attempt.outcome else {
            Issue.record("\(attempt.outcome)")
            return
        }
        #expect(reply.command == .sender)
        #expect(reply.code == 530)
    }

    @Test(arguments: ["smtp://mail.example", "smtp://127.0.0.1.example:25", "smtp://[::2]", "smtp://128.0.0.1"])
    func noPasswordGoesPlainOverANetwork(address: String) throws {
        let credentials = try credentials()

        #expect {
            try SMTPServer(address: address, credentials: credentials, encryption: .none)
        } throws: { error in
            if case SMTPError.passwordWithoutEncryption = error { true } else { false }
        }
        #expect(throws: Never.self) { try SMTPServer(address: address, credentials: credentials) }
    }

    @Test func aPasswordGoesPlainWithinThisMachineIfAskedTo() async throws {
        let server = try await MailServer("--user", "thon@dau.example", "--password", "mat khau bi mat")
        let settings = try SMTPServer(address: server.address, credentials: credentials(), encryption: .none)

        let attempt = try await Mailer.curl(settings).send(.sample(to: "within@xa.example")) {}

        #expect(attempt.outcome == .accepted(reply: "2.0.0 Kept"))
        #expect(try server.mails(to: "within@xa.example").first?.envelope.user == "thon@dau.example")
    }

    private func expectTLSRefused(_ attempt: SMTPAttempt, at location: SourceLocation = #_sourceLocation) {
        guard case .notSent(.failure(.tlsRefused)) = attempt.outcome else {
            Issue.record("\(attempt.outcome)", sourceLocation: location)
            return
        }
    }
}
