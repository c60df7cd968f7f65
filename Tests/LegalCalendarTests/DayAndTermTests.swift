import LegalCalendar
import Testing

@Suite struct DayTests {
    @Test(arguments: ["1970-01-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func aDateIsWrittenAsItIsRead(text: String) throws {
        #expect(Day(text)?.description == text)
    }

    @Test(arguments: [
        "", "2026-1-1", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01",
        "2026/01/01", "2026-01-01 ", "+026-01-01", "20260101", "2026-01-0a", "\u{0662}026-01-01",
    ])
    func whatIsNoDateIsNil(text: String) {
        #expect(Day(text) == nil)
    }
}

@Suite struct TermTests {
    @Test(arguments: ["P3M", "P10Y", "P30D", "P2W", "P15WD", "-P120D", "P0D", "-P6M"])
    func aTermIsWrittenAsItIsRead(text: String) {
        #expect(Term(text)?.description == text)
    }

    @Test(arguments: [
        "", "P", "3M", "P3", "PM", "P3m", "P3MD", "P3DW", "P1Y6M", "--P3M", "P-3M", "P 3M", "P3M ", "P201Y",
        "P1000000D", "P99999999999999999999D", "PT3H",
    ])
    func whatIsNoTermIsNil(text: String) {
        #expect(Term(text) == nil)
    }
}
