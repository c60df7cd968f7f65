import App
import LegalCalendar
import Procedures
import Registry
import TestSupport
import Testing
import Wording

/// A letter goes into the book once, and stays on the week's sheet until its event stands in every filing it is about.
@Suite(.serialized) struct LetterBookTests {
    private static let formality = "Thông báo kết quả thẩm định hình thức"

    private func book(_ engine: Engine) async throws -> (record: SampleRecord, letters: Letters) {
        let record = try await SampleRecord(engine)
        return (record, Letters(record.context))
    }

    private func letter(_ title: String, _ change: (inout LetterInput) -> Void = { _ in }) -> LetterInput {
        var input = LetterInput(title: title, dated: "2026-03-02")
        input.number = "123/TB"
        change(&input)
        return input
    }

    @Test(arguments: Engine.available)
    func theEventIsReadOffTheLetter(engine: Engine) async throws {
        let (record, letters) = try await book(engine)
        let filing = try await record.filing("trademark.application", [("filed", "2025-10-01")])
        let input = letter("THÔNG BÁO kết quả thẩm định hình thức") {
            ($0.received, $0.printedTerm, $0.filings) = ("2026-03-06", Term("P2M"), [filing])
        }
        let added = try await letters.add(input)
        #expect(added.letter.title == Self.formality && added.kind?.id == "formality_result" && added.isWaiting)

        let outcome = try await letters.enter("CV-0001", LetterEntry())

        #expect(outcome.events.map(\.filing) == [filing])
        #expect(outcome.letter.state == .entered && outcome.letter.filings == [filing])
        let event = try #require(try await ShowFiling(record.context).show(filing).events.last)
        #expect(event.kind == "formality_notice" && event.date == "2026-03-02" && event.received == "2026-03-06")
        #expect(event.printedTerm == Term("P2M") && event.number == "123/TB" && event.letter == "CV-0001")
        #expect(try await letters.list(isWaiting: true).isEmpty)
        await #expect(throws: Problem.filing(.letterEntered(code: "CV-0001", filing: filing))) {
            try await letters.enter("CV-0001", LetterEntry())
        }
    }

    @Test(arguments: Engine.available)
    func oneLetterIsEnteredIntoAllItsFilingsOrNone(engine: Engine) async throws {
        let (record, letters) = try await book(engine)
        let first = try await record.filing("trademark.application", [("filed", "2025-10-01")])
        let second = try await record.filing("gi.application", [("filed", "2025-10-02")])
        _ = try await letters.add(letter(Self.formality) { $0.filings = [first, second] })
        // The second has an event of this kind, day and number already.
        var same = EventInput(kind: "formality_notice", date: "2026-03-02")
        same.number = "123/TB"
        let twin = same
        _ = try await RecordEvent(record.context).record(twin, filing: second)

        await #expect(throws: Problem.self) { try await letters.enter("CV-0001", LetterEntry()) }
        let untouched = try await ShowFiling(record.context).show(first).events.count
        var entry = LetterEntry()
        entry.filings = [first]
        let partly = try await letters.enter("CV-0001", entry)

        #expect(untouched == 1)
        #expect(partly.letter.filings == [first] && partly.letter.isWaiting)
    }

    @Test(arguments: Engine.available)
    func aTitleThatLeavesAChoiceAsksForTheEvent(engine: Engine) async throws {
        let (record, letters) = try await book(engine)
        let filing = try await record.filing("trademark.application", [("filed", "2025-10-01")])
        _ = try await letters.add(letter("Thông báo kết quả thẩm định nội dung") { $0.filings = [filing] })
        let choices = ["refusal_notice", "grant_notice", "partial_grant_notice"]
        let needed = Problem.filing(.letterEventNeeded(code: "CV-0001", choices: choices))

        await #expect(throws: needed) { try await letters.enter("CV-0001", LetterEntry()) }
        await #expect(throws: needed) { try await letters.enter("CV-0001", .event("granted")) }
        let outcome = try await letters.enter("CV-0001", .event("grant_notice"))

        #expect(outcome.events.count == 1)
    }

    @Test(arguments: Engine.available)
    func aReceiptAsksForTheDayOnWhichTheOfficeReceived(engine: Engine) async throws {
        let (record, letters) = try await book(engine)
        let filing = try await record.filing("trademark.application", [])
        _ = try await letters.add(letter("filing_receipt") { $0.filings = [filing] })

        await #expect(throws: Problem.filing(.letterDateNeeded(event: "filed"))) {
            try await letters.enter("CV-0001", LetterEntry())
        }
        var entry = LetterEntry()
        (entry.date, entry.number) = ("2026-02-26", "4-2026-00001")
        _ = try await letters.enter("CV-0001", entry)

        let filed = try await ShowFiling(record.context).show(filing).filed
        #expect(filed?.date == "2026-02-26" && filed?.number == "4-2026-00001")
    }

    @Test(arguments: Engine.available)
    func aLetterFromWhichNothingFollowsIsSeenAndNoMore(engine: Engine) async throws {
        let (record, letters) = try await book(engine)
        let filing = try await record.filing("trademark.application", [("filed", "2025-10-01")])
        _ = try await letters.add(letter("Phiếu báo thu") { $0.filings = [filing] })
        _ = try await letters.add(letter("Công văn khác"))

        let seen = try await letters.enter("CV-0001", LetterEntry())
        let aside = try await letters.setAside("CV-0002", reason: "mời họp")

        #expect(seen.events.isEmpty && seen.settled == [filing] && seen.letter.state == .entered)
        #expect(aside.state == .setAside(reason: "mời họp"))
        #expect(try await letters.list(isWaiting: true).isEmpty)
        #expect(try await ShowFiling(record.context).show(filing).events.count == 1)
        await #expect(throws: Problem.filing(.letterSetAside(code: "CV-0002"))) {
            try await letters.enter("CV-0002", .event("filed"))
        }
    }

    @Test(arguments: Engine.available)
    func aLetterWhoseEventWasTakenBackWaitsAgain(engine: Engine) async throws {
        let (record, letters) = try await book(engine)
        let filing = try await record.filing("trademark.application", [("filed", "2025-10-01")])
        _ = try await letters.add(letter(Self.formality) { $0.filings = [filing] })
        let event = try #require(try await letters.enter("CV-0001", LetterEntry()).events.first?.event)
        var correction = EventCorrection(reason: "công văn của đơn khác")
        correction.isVoid = true

        _ = try await CorrectEvent(record.context).correct(event, with: correction)

        #expect(try await letters.list(isWaiting: true).map(\.letter.code) == ["CV-0001"])
        #expect(try await letters.show("CV-0001").filings.isEmpty)
    }

    @Test(arguments: Engine.available)
    func theBookSaysWhatTheCorrectedEventSays(engine: Engine) async throws {
        let (record, letters) = try await book(engine)
        let filing = try await record.filing("trademark.application", [("filed", "2025-10-01")])
        _ = try await letters.add(letter(Self.formality) { $0.filings = [filing] })
        let event = try #require(try await letters.enter("CV-0001", LetterEntry()).events.first?.event)
        let before = try await letters.show("CV-0001").letter
        var correction = EventCorrection(reason: "đọc nhầm ngày")
        correction.date = before.dated.adding(days: -3)

        _ = try await CorrectEvent(record.context).correct(event, with: correction)

        let after = try await letters.show("CV-0001").letter
        #expect(after.dated == before.dated.adding(days: -3))
        #expect(after.number == before.number && after.received == before.received && after.title == before.title)
    }

    @Test(arguments: Engine.available)
    func theSameKindAndNumberTwiceIsToldWithItsCode(engine: Engine) async throws {
        let (_, letters) = try await book(engine)
        _ = try await letters.add(letter(Self.formality))
        let exists = Problem.filing(.letterExists(code: "CV-0001", title: Self.formality))

        await #expect(throws: exists) { try await letters.add(letter("formality_result") { $0.number = "123/tb" }) }
        _ = try await letters.add(letter("Quyết định cấp"))
        _ = try await letters.add(letter(Self.formality) { $0.isAnother = true })
        _ = try await letters.add(letter(Self.formality) { $0.number = nil })
        _ = try await letters.add(letter(Self.formality) { $0.number = nil })

        #expect(try await letters.list().count == 5)
    }

    @Test(arguments: Engine.available)
    func theScanIsADocumentThatKnowsItsLetter(engine: Engine) async throws {
        let desk = try await PaperDesk(engine)
        let letters = Letters(desk.record.context)
        let path = try desk.write("quet.pdf", PaperDesk.pdf("quét"))

        let added = try await letters.add(letter(Self.formality) { $0.scan = .file(path, desk.folder) })
        let document = try await desk.documents.show("TL-0001")

        #expect(added.letter.document == "TL-0001")
        #expect(document.letters == ["CV-0001"])
        #expect(document.document.title == "\(Self.formality) 123/TB")
        await #expect(throws: Problem.document(.documentInUse(code: "TL-0001", by: ["CV-0001"]))) {
            try await desk.documents.withdraw("TL-0001", reason: "nhầm")
        }
    }

    @Test(arguments: Engine.available)
    func theBookOfAYearIsPrintedOldestFirstAndSaysWhatIsStillToBeEntered(engine: Engine) async throws {
        let (_, letters) = try await book(engine)
        _ = try await letters.add(letter("<b>Công văn lạ</b>") { $0.number = "=1+1" })
        var late = LetterInput(title: Self.formality, dated: "2026-05-04")
        late.number = "9"
        _ = try await letters.add(late)
        _ = try await letters.add(LetterInput(title: "Cũ", dated: "2025-12-31"))

        let year = try await letters.list(year: 2026)
        let printed = LetterBook(year, commune: try await letters.communeName(), year: 2026, VietnameseWording())

        let lines = String(decoding: printed.csv, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("CV-0001,") && lines[2].hasPrefix("CV-0002,formality_result,"))
        #expect(printed.page.contains("&lt;b&gt;Công văn lạ&lt;/b&gt;"))
        #expect(printed.page.contains("CHƯA GHI VÀO ĐƠN") && printed.page.contains("năm 2026"))
        #expect(!printed.page.contains("Cũ"))
    }
}

extension LetterEntry {
    fileprivate static func event(_ kind: String) -> LetterEntry {
        var entry = LetterEntry()
        entry.event = kind
        return entry
    }
}
