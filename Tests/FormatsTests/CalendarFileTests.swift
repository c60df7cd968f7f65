import Formats
import Testing

@Suite struct CalendarFileTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
        try #require(CivilDate(year: year, month: month, day: day))
    }

    private func event(uid: String = "nv-1@xa-mau.example.org") throws -> CalendarEvent {
        CalendarEvent(
            uid: uid,
            sequence: 2,
            stamp: Timestamp(secondsSince1970: 1_795_471_513),
            day: try day(2026, 11, 30),
            summary: "Nộp ý kiến"
        )
    }

    private func file(_ events: [CalendarEvent]) -> CalendarFile {
        CalendarFile(productID: "-//Dau Lang//daulang//VI", name: "Xã Mẫu", events: events)
    }

    @Test func anEntryIsWrittenLineByLine() throws {
        var event = try event()
        event.description = "Một; hai, ba \\ bốn\r\nnăm\nsáu"
        event.status = .tentative
        event.categories = ["Nhãn hiệu, GI", "OCOP"]
        event.url = "https://xa-mau.example.org/ho-so/1"
        event.alarm = CalendarAlarm(minutesFromStart: -900, text: "Mai là hạn")

        let text = String(decoding: try file([event]).written(), as: UTF8.self)

        let expected = #"""
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Dau Lang//daulang//VI
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            X-WR-CALNAME:Xã Mẫu
            BEGIN:VEVENT
            UID:nv-1@xa-mau.example.org
            SEQUENCE:2
            DTSTAMP:20261123T220513Z
            DTSTART;VALUE=DATE:20261130
            DTEND;VALUE=DATE:20261201
            SUMMARY:Nộp ý kiến
            DESCRIPTION:Một\; hai\, ba \\ bốn\nnăm\nsáu
            STATUS:TENTATIVE
            CATEGORIES:Nhãn hiệu\, GI,OCOP
            URL:https://xa-mau.example.org/ho-so/1
            TRANSP:TRANSPARENT
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:Mai là hạn
            TRIGGER:-PT15H
            END:VALARM
            END:VEVENT
            END:VCALENDAR

            """#
        #expect(text.replacing("\r\n", with: "\n") == expected)
        #expect(!text.replacing("\r\n", with: "").unicodeScalars.contains("\n"))
    }

    @Test(arguments: [(-900, "-PT15H"), (-1440, "-P1D"), (-10_080 - 90, "-P7DT1H30M"), (570, "PT9H30M"), (0, "PT0M")])
    func anAlarmIsWrittenAsADuration(minutes: Int, trigger: String) throws {
        var event = try event()
        event.alarm = CalendarAlarm(minutesFromStart: minutes, text: "x")

        let read = try CalendarComponent(bytes: try file([event]).written(), strictness: .strict)

        #expect(read.components.first?.components.first?["TRIGGER"]?.value == trigger)
    }

    /// Every length around the fold, with characters of one to four bytes across it.
    @Test func longLinesAreFoldedBetweenCharactersAndReadBack() throws {
        for length in 0...240 {
            var event = try event()
            let text = String(repeating: "a", count: length) + String(repeating: "ệ\u{1F34E}đ, ", count: 30)
            event.summary = text
            event.categories = [text, "b"]

            let bytes = try file([event]).written()
            let lines = bytes.split(separator: UInt8(ascii: "\n")).map { $0.dropLast() }
            let read = try CalendarComponent(bytes: bytes, strictness: .strict)

            #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
            #expect(read.findings() == [])
            #expect(read.components.first?["SUMMARY"]?.text == text)
            #expect(read.components.first?["CATEGORIES"]?.texts == [text, "b"])
        }
    }

    @Test func nothingInATextCanBeginALineOfItsOwn() throws {
        var event = try event(uid: "a\r\nSTATUS:CANCELLED")
        event.summary = "x\r\nEND:VEVENT\u{0}\rBEGIN:VEVENT\u{2028}"

        let read = try CalendarComponent(bytes: try file([event]).written(), strictness: .strict)

        #expect(read.components.count == 1)
        #expect(read.components[0]["STATUS"]?.value == "CONFIRMED")
        #expect(read.components[0]["SUMMARY"]?.text == "x\nEND:VEVENT\u{FFFD}\nBEGIN:VEVENT\u{2028}")
    }

    @Test func whatNoCalendarMayHoldIsRefused() throws {
        var backwards = try event()
        backwards.end = backwards.start
        var link = try event()
        link.url = "https://x.example.org/\r\nX-EVIL:1"
        var script = try event()
        script.url = "javascript:alert(1)"
        var negative = try event()
        negative.sequence = -1
        let uid = try event().uid

        #expect(throws: CalendarError.endNotAfterStart(uid: uid)) { try file([backwards]).written() }
        #expect(throws: CalendarError.badURL(uid: uid, url: link.url ?? "")) { try file([link]).written() }
        #expect(throws: CalendarError.badURL(uid: uid, url: "javascript:alert(1)")) { try file([script]).written() }
        #expect(throws: CalendarError.negativeSequence(uid: uid)) { try file([negative]).written() }
        #expect(throws: CalendarError.duplicateUID(uid)) { try file([try event(), try event()]).written() }
        #expect(throws: CalendarError.emptyUID(summary: "Nộp ý kiến")) { try file([try event(uid: "")]).written() }
        #expect(throws: CalendarError.emptyProductID) {
            try CalendarFile(productID: "", name: "", events: []).written()
        }
    }
}
