import TestSupport
import Testing
import Transfer

@Suite struct BeforeFirstByteTests {
    private struct DiskFull: Error {}

    private let server: MailServer

    init() async throws {
        server = try await Servers.mail.value
    }

    private func mailer(total: Duration = .seconds(15)) throws -> Mailer {
        var limits = SMTPLimits()
        limits.total = total
        return .curl(try SMTPServer(address: server.address, encryption: .none, limits: limits))
    }

    @Test func itRunsOnceAndNothingIsThereYet() async throws {
        let (server, recipient) = (server, "first-byte@xa.example")
        let long = String(repeating: "0123456789\r\n", count: 50_000)

        let attempt = try await confirmation { hasRun in
            try await mailer().send(.sample(to: recipient, text: long)) {
                let mails = try server.mails(to: recipient)
                #expect(mails.isEmpty)
                hasRun()
            }
        }

        #expect(attempt.outcome == .accepted(reply: "2.0.0 Kept"))
        #expect(try server.mails(to: recipient).count == 1)
    }

    @Test func ifItThrowsNothingIsSent() async throws {
        let attempt = try await mailer().send(.sample(to: "stopped@xa.example")) { throw DiskFull() }

        #expect(attempt.outcome == .notSent(.stoppedBeforeText(reason: "DiskFull()")))
        #expect(try server.mails(to: "stopped@xa.example").isEmpty)
    }

    @Test func ifItTakesAllTheTimeNothingIsSent() async throws {
        let start = ContinuousClock.now

        let attempt = try await mailer(total: .seconds(6)).send(.sample(to: "waiting@xa.example")) {
            try await Task.sleep(for: .seconds(90))
        }

        #expect(attempt.outcome == .notSent(.waitedTooLongBeforeText))
        #expect(ContinuousClock.now - start < .seconds(80))
        #expect(try server.mails(to: "waiting@xa.example").isEmpty)
    }

    @Test(arguments: ["refuse-rcpt", "drop-at-rcpt", "refuse-data", "drop-at-data"])
    func itDoesNotRunForAMailThatNobodyTakes(fault: String) async throws {
        try await confirmation(expectedCount: 0) { hasRun in
            _ = try await mailer().send(.sample(to: "\(fault)+first@xa.example")) { hasRun() }
        }
    }
}
