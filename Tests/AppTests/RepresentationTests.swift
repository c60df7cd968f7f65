import App
import Foundation
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// Somebody acts for the producer before the Office: the letters go there, and the paper that allows it may die.
@Suite(.serialized) struct RepresentationTests {
    @Test(arguments: Engine.available)
    func anAuthorityWithoutATermIsFollowedForAYearAndSaidToBeUnsure(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        record.set(today: "2026-06-01")
        _ = try await record.representative(from: "2026-05-20", until: nil)

        let view = try await Representations(record.context).list(on: nil).first

        #expect(view?.lastDay == "2027-05-20")
        #expect(view?.isLastDayWritten == false)
        let paper = try await Filings(record.context).papers().first
        #expect(paper?.view.obligations.map(\.record.key.step) == ["representation_default_end"])
        #expect(paper?.view.obligations.map(\.dates.isStatutoryFirm) == [false])
    }

    @Test(arguments: Engine.available)
    func aFilingWarnsOfAnAuthorityThatDiesBeforeIt(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let filing = try await record.filingWithNotice()
        _ = try await record.representative(from: "2026-01-02", until: "2026-04-01")

        let view = try await ShowFiling(record.context).show(filing)

        let last = view.obligations.compactMap { $0.dates.statutory ?? $0.dates.plan }.max()
        #expect(view.representatives.map(\.lastDay) == ["2026-04-01"])
        #expect(view.representatives.map(\.outlivedBy) == [last])
        #expect(last.map { $0 > "2026-04-01" } == true)
    }

    @Test(arguments: Engine.available)
    func theRepresentativeIsRemindedBesideTheProducerAndBothAreToldWhereTheLettersGo(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await record.filingWithNotice()
        let person = try await record.representative(from: "2026-01-02", until: "2030-01-02")

        let plan = try await record.plan()
        _ = try await record.send()

        #expect(Set(plan.messages.map(\.person)) == [NightRecord.contact, person])
        let mails = try record.outbox.mails()
        #expect(mails.contains { $0.contains("không gửi cho cơ sở") && $0.contains("Văn phòng Luật Mẫu") })
        #expect(mails.contains { $0.contains("với tư cách người đại diện của Hợp tác xã Mẫu") })
    }

    @Test(arguments: Engine.available)
    func whoWasEndedOrDoesNotWantToIsNotReminded(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await record.filingWithNotice()
        _ = try await record.representative(from: "2026-01-02", until: "2030-01-02", isReminded: false)
        let second = try await record.representative("13/UQ", from: "2026-01-02", until: "2030-01-02")
        _ = try await Representations(record.context).end("DD-0002", on: "2026-03-19")

        let plan = try await record.plan()

        #expect(plan.messages.map(\.person) == [NightRecord.contact])
        #expect(!second.isEmpty)
        #expect(
            try await Filings(record.context).papers().map { $0.view.obligations.map(\.state) } == [
                [.open], [.overtaken],
            ]
        )
    }

    /// What may be forgotten stands among the people alone: no paper, no event, no audit entry carries the name.
    @Test(arguments: Engine.available)
    func aRepresentativeWhoIsForgottenLeavesNoName(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let person = try await record.representative(from: "2026-01-02", until: "2030-01-02")

        _ = try await People(record.context).forget(person)

        let views = try await Representations(record.context).list(on: nil)
        #expect(views.map(\.personName) == [""])
        let values = try await record.database.read { connection in
            try connection.rows("SELECT COALESCE(before_value, ''), COALESCE(after_value, '') FROM audit_value")
                .map { try $0.text(0) + $0.text(1) }
        }
        #expect(!values.contains { $0.contains("Văn phòng Luật Mẫu") })
    }
}

extension NightRecord {
    /// - Returns: the representative's code.
    func representative(
        _ document: String = "12/UQ",
        from: Day,
        until: Day?,
        isReminded: Bool = true
    ) async throws -> String {
        let people = People(context)
        var person = PersonInput(name: "Văn phòng Luật Mẫu")
        person.addresses = [AddressInput(channel: .email, address: "luat@mau.example")]
        person.quietFrom = 0
        person.quietUntil = 0
        let known = try await people.list().first { $0.person.name == person.name }?.person.code
        let code: String = if let known { known } else { try await people.add(person).person.code }
        var input = RepresentationInput(scope: .right("QSH-0001"), person: code, document: document, from: from)
        input.until = until
        input.isReminded = isReminded
        _ = try await Representations(context).add(input)
        return code
    }
}

extension ScratchFolder {
    /// The parts of each mail in the folder as people read them.
    fileprivate func mails() throws -> [String] {
        let files = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".eml") }
        return try files.map { file in
            let text = try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
            let blocks = text.replacing("\r\n", with: "\n").components(separatedBy: "\n\n")
            let parts = blocks.compactMap { Data(base64Encoded: $0, options: .ignoreUnknownCharacters) }
            return parts.map { String(decoding: $0, as: UTF8.self) }.joined()
        }
    }
}
