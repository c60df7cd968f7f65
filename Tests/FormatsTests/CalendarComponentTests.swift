import Formats
import Testing

private func failure(_ text: String, _ strictness: CalendarComponent.Strictness = .tolerant) -> CalendarReadError? {
    do throws(CalendarReadError) {
        _ = try CalendarComponent(bytes: Array(text.utf8), strictness: strictness)
        return nil
    } catch {
        return error
    }
}

@Suite struct CalendarComponentTests {
    @Test func aFoldInsideACharacterIsJoinedBeforeDecoding() throws {
        let start = Array("BEGIN:VCALENDAR\r\nSUMMARY:Ng".utf8)
        let end = Array("y l\\, x\\Ny\r\nEND:VCALENDAR\r\n".utf8)
        let bytes = start + [0xC3] + Array("\r\n ".utf8) + [0xA0] + end

        let read = try CalendarComponent(bytes: bytes)

        #expect(read["SUMMARY"]?.text == "Ngày l, x\ny")
    }

    @Test func parametersKeepWhatTheirQuotesProtect() throws {
        let text = "begin:vcalendar\nx-a;Altrep=\"http://x:1;y\",b;value=date:1:2;3\nend:vcalendar\n"

        let property = try #require(try CalendarComponent(bytes: Array(text.utf8))["X-A"])

        #expect(property.parameters.map(\.name) == ["ALTREP", "VALUE"])
        #expect(property.parameters.first?.values == ["http://x:1;y", "b"])
        #expect(property.value == "1:2;3")
    }

    @Test(arguments: [
        ("", CalendarReadError.notACalendar),
        ("<html>\n", .notACalendar),
        ("BEGIN:VEVENT\nEND:VEVENT\n", .notACalendar),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n", .unterminated(name: "VEVENT")),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", .unbalancedEnd(line: 3, name: "VCALENDAR")),
        ("BEGIN:VCALENDAR\nnothing\nEND:VCALENDAR\n", .badLine(line: 2, text: "nothing")),
        ("BEGIN:VCALENDAR\nA;B=\"c:d\nEND:VCALENDAR\n", .badLine(line: 2, text: "A;B=\"c:d")),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VCALENDAR\n", .textAfterEnd(line: 3)),
        (String(repeating: "BEGIN:VCALENDAR\n", count: 100_000), .tooDeep(line: 17)),
    ])
    func faultsAreNamedWithTheirLine(text: String, expected: CalendarReadError) {
        #expect(failure(text) == expected)
    }

    @Test func strictReadingAsksForCRLFAndShortLines() {
        let long = "X:" + String(repeating: "a", count: 74)

        #expect(failure("BEGIN:VCALENDAR\nEND:VCALENDAR\n", .strict) == .lineEndNotCRLF(line: 1))
        #expect(
            failure("BEGIN:VCALENDAR\r\n\(long)\r\nEND:VCALENDAR\r\n", .strict) == .lineTooLong(line: 2, octets: 76)
        )
    }

    @Test func theRulesOfTheStandardAreChecked() throws {
        let text = """
            BEGIN:VCALENDAR
            VERSION:1.0
            BEGIN:VEVENT
            UID:1
            DTSTAMP:2026-11-23
            DTSTART;VALUE=DATE:20260230
            STATUS:MAYBE
            STATUS:CONFIRMED
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:x
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            DTSTAMP:20261123T220513Z
            DTSTART;VALUE=DATE:20261130
            DTEND;VALUE=DATE:20261130
            END:VEVENT
            END:VCALENDAR

            """

        let findings = try CalendarComponent(bytes: Array(text.utf8)).findings()

        #expect(
            findings == [
                .missing(component: "VCALENDAR", property: "PRODID"),
                .badValue(component: "VCALENDAR", property: "VERSION", value: "1.0"),
                .repeated(component: "VEVENT", property: "STATUS"),
                .badValue(component: "VEVENT", property: "DTSTART", value: "20260230"),
                .badValue(component: "VEVENT", property: "DTSTAMP", value: "2026-11-23"),
                .badValue(component: "VEVENT", property: "STATUS", value: "MAYBE"),
                .missing(component: "VALARM", property: "TRIGGER"),
                .endNotAfterStart(uid: "1"),
                .duplicateUID("1"),
            ]
        )
    }
}
