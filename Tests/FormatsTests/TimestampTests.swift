import Formats
import Testing

@Suite struct TimestampTests {
    /// The seconds are those of `date -d … +%s`.
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z", "19700101T000000Z", "Thu, 1 Jan 1970 07:00:00 +0700"),
        (1_795_471_513, "2026-11-23T22:05:13Z", "20261123T220513Z", "Tue, 24 Nov 2026 05:05:13 +0700"),
        (951_782_399, "2000-02-28T23:59:59Z", "20000228T235959Z", "Tue, 29 Feb 2000 06:59:59 +0700"),
        (4_107_542_400, "2100-03-01T00:00:00Z", "21000301T000000Z", "Mon, 1 Mar 2100 07:00:00 +0700"),
        (-1, "1969-12-31T23:59:59Z", "19691231T235959Z", "Thu, 1 Jan 1970 06:59:59 +0700"),
    ])
    func aMomentIsWrittenInEachForm(seconds: Int, iso: String, stamp: String, mail: String) {
        let moment = Timestamp(secondsSince1970: seconds)

        #expect(moment.iso8601 == iso)
        #expect(moment.calendarStamp == stamp)
        #expect(moment.mailDate(offset: .vietnam) == mail)
    }

    @Test func offsetsWestOfGreenwichCarryTheirSign() {
        let text = Timestamp(secondsSince1970: 0).mailDate(offset: UTCOffset(minutes: -210))

        #expect(text == "Wed, 31 Dec 1969 20:30:00 -0330")
    }

    @Test func onlyRealDaysAreDays() {
        #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
        #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
        #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
        #expect(CivilDate(year: 2026, month: 13, day: 1) == nil)
        #expect(CivilDate(year: 2026, month: 4, day: 31) == nil)
    }

    @Test func eachDayHasOneNextThroughFourHundredYears() throws {
        var day = try #require(CivilDate(year: 1900, month: 1, day: 1))
        for _ in 0..<146_097 {
            let next = day.next
            guard day < next, CivilDate(year: next.year, month: next.month, day: next.day) == next else {
                Issue.record("after \(day) comes \(next)")
                return
            }
            day = next
        }

        #expect(day.description == "2300-01-01")
    }
}
