import App
import Foundation
import LegalCalendar
import Registry
import Store
import TestSupport
import Testing
import Wording

/// What leaves, how often, and what is said of what may have left: against a real mail server.
@Suite(.serialized) struct SendMessagesTests {
    /// One message to the contact, planned and not yet sent.
    private func planned(mail: String, _ engine: Engine = .sqlite) async throws -> NightRecord {
        let record = try await NightRecord(engine, contactMail: mail)
        try await record.filingWithNotice()
        let plan = try await record.plan()
        try #require(plan.messages.map(\.code) == ["TB-0001"])
        return record
    }

    @Test(arguments: Engine.available)
    func theMailArrivesOnceAndSaysItAll(engine: Engine) async throws {
        let server = try await NightServers.mail.value
        let mail = "once-\(engine.rawValue)@xa.example"
        let record = try await planned(mail: mail, engine)

        let first = try await record.send(to: server)
        let second = try await record.send(to: server)
        let mails = try server.mails(to: mail)
        let text = try #require(mails.first.map { String(decoding: $0.text, as: UTF8.self) })

        #expect(first.sent == ["TB-0001"])
        #expect(second.sent.isEmpty)
        #expect(mails.count == 1)
        #expect(text.contains("Message-ID: <TB-0001."))
        #expect(text.contains("Auto-Submitted: auto-generated"))
        #expect(text.contains("multipart/alternative"))
        #expect(try await record.state(of: "TB-0001") == .sent)
    }

    @Test func theTextHasOneDateOneTaskOnePhoneAndTheReasons() async throws {
        let record = try await NightRecord(contactMail: nil)
        try await record.database.write { _ = try $0.run("DELETE FROM person_address") }
        try await record.filingWithNotice()
        _ = try await record.plan()

        let report = try await record.send()
        let sheet = try String(contentsOfFile: record.outbox.path + "/print/TB-0001.txt", encoding: .utf8)
        let lines = sheet.split(separator: "\n").map(String.init)

        #expect(report.sent == ["TB-0001"])
        #expect(lines[0] == "[Dấu Làng] Trả lời thông báo kết quả thẩm định hình thức: trước hết ngày 29/4/2026")
        #expect(lines[1] == "Kính gửi: Người NG-0002")
        #expect(lines[2] == "Nên nộp trước hết ngày: thứ Tư, 29/4/2026")
        #expect(lines[3].contains("Trả lời thông báo kết quả thẩm định hình thức, cho “Mật ong Mẫu”"))
        #expect(sheet.contains("Đã nộp ngày 15/1/2026, số đơn 4-2026-99001."))
        #expect(sheet.contains("Điện thoại hỏi: 0204 000 000"))
        #expect(sheet.contains("Cách tính ngày này"))
        #expect(sheet.contains("Thời hạn: 2 tháng."))
        #expect(!sheet.contains("formality_reply"))
    }

    @Test func aProvisionalDateIsSaidWithItsReason() async throws {
        let record = try await NightRecord()
        record.set(today: "2026-04-10")
        try await record.filingWithNotice("2026-04-09")
        try await record.database.write { _ = try $0.run("DELETE FROM person_address") }
        _ = try await record.plan()

        try await record.send()
        let names = try FileManager.default.contentsOfDirectory(atPath: record.outbox.path + "/print")
        let sheet = try String(contentsOfFile: record.outbox.path + "/print/" + names[0], encoding: .utf8)

        #expect(sheet.contains("dự kiến (chưa chắc chắn), vì:"))
        #expect(sheet.contains("Thời hạn theo luật mới chưa kiểm chứng."))
        #expect(sheet.contains("Cần nhập thời hạn ghi trên thông báo."))
    }

    /// Twenty people, two workers, one mailbox each: nobody gets two mails and nobody none.
    @Test(arguments: Engine.available)
    func twoWorkersAtOnceNeverDouble(engine: Engine) async throws {
        let server = try await NightServers.mail.value
        let record = try await NightRecord(engine, contactMail: nil)
        let addresses = (1...20).map { "worker-\(engine.rawValue)-\($0)@xa.example" }
        try await record.database.write { connection in
            for (index, address) in addresses.enumerated() {
                let code = "NG-1\(index)"
                try connection.insertPerson(.sample(code, mail: address))
                try connection.insertAssignment(.sample("PC-1\(index)", code, .contact, .producer("CT-0001")))
            }
        }
        try await record.filingWithNotice()
        _ = try await record.plan()

        async let first = record.send(to: server)
        async let second = record.send(to: server)
        let sent = try await first.sent + second.sent

        #expect(sent.count == 20)
        #expect(Set(sent).count == 20)
        for address in addresses { #expect(try server.mails(to: address).count == 1) }
    }

    // MARK: faults, each as the server chooses it by the address

    @Test(arguments: [
        ("refuse-rcpt", ReminderMessage.State.refused, 0), ("temp-rcpt", .planned, 0), ("drop-at-rcpt", .planned, 0),
        ("refuse-data", .refused, 0), ("temp-data", .planned, 0), ("drop-at-data", .planned, 0),
        ("refuse-text", .refused, 0), ("temp-text", .planned, 0),
        ("drop-after-dot", .unknown, 1), ("lose-after-dot", .unknown, 0), ("odd-after-dot", .unknown, 1),
        ("late-after-dot", .unknown, 1),
    ])
    func aFaultLeavesTheStateThatIsTrue(fault: String, state: ReminderMessage.State, kept: Int) async throws {
        let server = try await NightServers.mail.value
        let mail = "\(fault)+night@xa.example"
        let record = try await planned(mail: mail)
        let before = try server.mails(to: mail).count

        try await record.send(to: server, total: .seconds(3))
        let reached = try await record.state(of: "TB-0001")
        // A second run at once: what was put off waits, what is unknown is never sent by itself.
        try await record.send(to: server, total: .seconds(3))
        let arrived = try server.mails(to: mail).count - before
        let attempts = try await record.database.read { try $0.attempts(message: "TB-0001") }

        #expect(reached == state)
        #expect(arrived == kept)
        #expect(attempts.count == 1)
        #expect(attempts.first?.answer.isEmpty == false)
    }

    @Test func whatWasPutOffIsTriedAgainLater() async throws {
        let server = try await NightServers.mail.value
        let record = try await planned(mail: "drop-at-data+later@xa.example")
        try await record.send(to: server)
        try await record.database.write {
            _ = try $0.run("UPDATE person_address SET address = 'later@xa.example' WHERE person = 'NG-0001'")
        }

        record.set(today: "2026-03-20", hour: 10)
        let report = try await record.send(to: server)

        #expect(report.sent == ["TB-0001"])
        #expect(try server.mails(to: "later@xa.example").count == 1)
    }

    @Test func aServerThatCannotBeReachedStopsTheRunAndLosesNothing() async throws {
        let record = try await NightRecord()
        let server = try await MailServer()
        try await record.filingWithNotice()
        _ = try await record.plan()
        server.stop()

        let report = try await record.send(to: server)

        #expect(report.isUnreachable)
        #expect(report.postponed == ["TB-0001"])
        #expect(try await record.state(of: "TB-0001") == .planned)
    }

    @Test(arguments: ["d@e.f>\r\nRCPT TO:<evil@x.y", "a b@c.d", "<a@b.c>", "hai@ba.bon\n"])
    func anAddressThatIsACommandIsRefusedAndNothingLeaves(address: String) async throws {
        let server = try await NightServers.mail.value
        let record = try await planned(mail: address)
        let before = try server.commands().count

        let report = try await record.send(to: server)

        #expect(report.refused == ["TB-0001"])
        #expect(try server.commands().count == before)
        #expect(try server.mails(to: "evil@x.y").isEmpty)
    }

    // MARK: leases

    @Test(arguments: Engine.available)
    func anExpiredClaimIsFreeAgain(engine: Engine) async throws {
        let record = try await planned(mail: "claim@xa.example", engine)
        try await claim(record)

        let held = try await record.send()
        record.wait(seconds: 181)
        let free = try await record.send()

        #expect(held.sent.isEmpty)
        #expect(free.sent == ["TB-0001"])
    }

    @Test(arguments: Engine.available)
    func anExpiredSendingIsUnknownAndOnlyAPersonSendsItAgain(engine: Engine) async throws {
        let record = try await planned(mail: "sending@xa.example", engine)
        let lease = try await claim(record)
        try await record.database.write { _ = try $0.beginSending(lease) }

        let running = try await record.send()
        record.wait(seconds: 181)
        let doubtful = try await record.send()
        let silent = try await record.send()
        try await ReminderActs(record.context).resend("TB-0001")
        let again = try await record.send()

        #expect(running.unknown.isEmpty)
        #expect(doubtful.unknown == ["TB-0001"])
        #expect(silent.sent.isEmpty && silent.unknown.isEmpty)
        #expect(again.sent == ["TB-0001"])
        await #expect(throws: Problem.night(.messageNotResendable(code: "TB-0001", state: .sent))) {
            try await ReminderActs(record.context).resend("TB-0001")
        }
    }

    @Test(arguments: Engine.available)
    func aLeaseFromBeforeARestartOfTheMachineIsOver(engine: Engine) async throws {
        let record = try await planned(mail: "restart@xa.example", engine)
        try await claim(record)
        record.wait(seconds: -900)

        let report = try await record.send()

        #expect(report.sent == ["TB-0001"])
    }

    @Test(arguments: Engine.available)
    func whoLostTheLeaseChangesNothing(engine: Engine) async throws {
        let record = try await planned(mail: "lost@xa.example", engine)
        let lease = try await claim(record)
        record.wait(seconds: 181)
        try await record.send()

        let (began, finished, back) = try await record.database.write { connection in
            (
                try connection.beginSending(lease), try connection.finish(lease, as: .unknown),
                try connection.putBack(lease, notBefore: "2026-03-20T02:00:00Z")
            )
        }

        #expect(!began && !finished && !back)
        #expect(try await record.state(of: "TB-0001") == .sent)
    }

    @discardableResult
    private func claim(_ record: NightRecord) async throws -> MessageLease {
        let lease = MessageLease(
            message: "TB-0001",
            token: "of another worker",
            until: record.context.clock.monotonic() + 180
        )
        let isMine = try await record.database.write { try $0.claim(lease) }
        try #require(isMine)
        return lease
    }

    // MARK: when nothing is sent

    @Test func quietHoursAreKept() async throws {
        let record = try await planned(mail: "quiet@xa.example")
        try await record.database.write {
            _ = try $0.run("UPDATE person SET quiet_from = 21, quiet_until = 7 WHERE code = 'NG-0001'")
        }

        record.set(today: "2026-03-20", hour: 22)
        let night = try await record.send()
        record.set(today: "2026-03-21", hour: 6)
        let early = try await record.send()
        record.set(today: "2026-03-21", hour: 7)
        let morning = try await record.send()

        #expect(night.quiet == ["TB-0001"] && night.sent.isEmpty)
        #expect(early.quiet == ["TB-0001"] && early.sent.isEmpty)
        #expect(morning.sent == ["TB-0001"])
    }

    @Test func whatHasEndedMeanwhileIsNotSent() async throws {
        let record = try await NightRecord()
        let filing = try await record.filingWithNotice()
        _ = try await record.plan()
        _ = try await RecordEvent(record.context).record(
            EventInput(kind: "formality_replied", date: "2026-03-02"),
            filing: filing
        )

        let report = try await record.send()

        #expect(report.needless == ["TB-0001"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: record.outbox.path).isEmpty)
    }

    @Test func theOutboxHoldsAMessageOnce() async throws {
        let record = try await planned(mail: "outbox@xa.example")
        let lease = try await claim(record)
        try await record.database.write { _ = try $0.beginSending(lease) }
        record.wait(seconds: 181)
        try await record.send()
        try await ReminderActs(record.context).resend("TB-0001")

        try await record.send()
        let files = try FileManager.default.contentsOfDirectory(atPath: record.outbox.path)

        #expect(files == ["TB-0001.eml"])
    }
}

enum NightServers {
    static let mail = Task { try await MailServer("--late", "8") }
}
