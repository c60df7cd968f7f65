import LegalCalendar
import Testing

/// The worked examples of the law files and rulings, all four figures and how firm they are.
@Suite struct VectorTests {
    struct Vector: Sendable, CustomStringConvertible {
        let start: String
        let term: String
        let raw: String
        let statutory: String
        let safe: String
        let isStatutoryFirm: Bool
        let isSafeFirm: Bool
        var endRule = EndRule(rolling: .forward)

        var description: String { "\(start) \(term)" }
    }

    static let expiry = EndRule(rolling: .none, isSurelyUnrolled: true)
    static let window = EndRule(rolling: .none)

    private func check(_ vector: Vector) throws {
        let calendar = try ProjectCalendar.read().calendar
        let dates = calendar.dates(from: try day(vector.start), term: try term(vector.term), endRule: vector.endRule)
        #expect(dates.raw == (try day(vector.raw)))
        #expect(dates.statutory == (try day(vector.statutory)))
        #expect(dates.safe == (try day(vector.safe)))
        #expect(dates.statutoryDoubts.isEmpty == vector.isStatutoryFirm, "\(dates.statutoryDoubts)")
        #expect(dates.safeDoubts.isEmpty == vector.isSafeFirm, "\(dates.safeDoubts)")
    }

    @Test(arguments: [
        Vector(
            start: "2026-09-24",
            term: "P2M",
            raw: "2026-11-24",
            statutory: "2026-11-25",
            safe: "2026-11-20",
            isStatutoryFirm: true,
            isSafeFirm: true
        ),
        Vector(
            start: "2026-11-02",
            term: "P15WD",
            raw: "2026-11-23",
            statutory: "2026-11-23",
            safe: "2026-11-20",
            isStatutoryFirm: false,
            isSafeFirm: true
        ),
        Vector(
            start: "2026-11-03",
            term: "P15WD",
            raw: "2026-11-25",
            statutory: "2026-11-25",
            safe: "2026-11-25",
            isStatutoryFirm: false,
            isSafeFirm: true
        ),
        Vector(
            start: "2026-10-28",
            term: "P1M",
            raw: "2026-11-28",
            statutory: "2026-11-30",
            safe: "2026-11-27",
            isStatutoryFirm: false,
            isSafeFirm: true
        ),
        Vector(
            start: "2026-08-03",
            term: "P15WD",
            raw: "2026-08-22",
            statutory: "2026-08-22",
            safe: "2026-08-21",
            isStatutoryFirm: true,
            isSafeFirm: true
        ),
        Vector(
            start: "2026-04-01",
            term: "P5M",
            raw: "2026-09-01",
            statutory: "2026-09-03",
            safe: "2026-08-28",
            isStatutoryFirm: true,
            isSafeFirm: true
        ),
        Vector(
            start: "2026-08-05",
            term: "P6M",
            raw: "2027-02-05",
            statutory: "2027-02-11",
            safe: "2027-02-03",
            isStatutoryFirm: false,
            isSafeFirm: false
        ),
    ])
    func theFourDatesAreThoseOfTheRuling(_ vector: Vector) throws {
        try check(vector)
    }

    @Test(arguments: [
        Vector(
            start: "2026-05-25",
            term: "P3M",
            raw: "2026-08-25",
            statutory: "2026-08-25",
            safe: "2026-08-25",
            isStatutoryFirm: true,
            isSafeFirm: true
        ),
        Vector(
            start: "2026-11-30",
            term: "P3M",
            raw: "2027-02-28",
            statutory: "2027-03-01",
            safe: "2027-02-26",
            isStatutoryFirm: false,
            isSafeFirm: false
        ),
        Vector(
            start: "2026-12-31",
            term: "P2M",
            raw: "2027-02-28",
            statutory: "2027-03-01",
            safe: "2027-02-26",
            isStatutoryFirm: false,
            isSafeFirm: false
        ),
        Vector(
            start: "2026-11-23",
            term: "P2M",
            raw: "2027-01-23",
            statutory: "2027-01-25",
            safe: "2027-01-22",
            isStatutoryFirm: false,
            isSafeFirm: false
        ),
        Vector(
            start: "2017-03-15",
            term: "P10Y",
            raw: "2027-03-15",
            statutory: "2027-03-15",
            safe: "2027-03-15",
            isStatutoryFirm: true,
            isSafeFirm: false,
            endRule: expiry
        ),
        Vector(
            start: "2027-03-15",
            term: "-P6M",
            raw: "2026-09-15",
            statutory: "2026-09-15",
            safe: "2026-09-15",
            isStatutoryFirm: false,
            isSafeFirm: true,
            endRule: window
        ),
        Vector(
            start: "2027-03-15",
            term: "P6M",
            raw: "2027-09-15",
            statutory: "2027-09-15",
            safe: "2027-09-15",
            isStatutoryFirm: true,
            isSafeFirm: false,
            endRule: expiry
        ),
        Vector(
            start: "2016-02-29",
            term: "P10Y",
            raw: "2026-02-28",
            statutory: "2026-02-28",
            safe: "2026-02-27",
            isStatutoryFirm: false,
            isSafeFirm: true,
            endRule: expiry
        ),
    ])
    func trademarkTermsEndWhereTheLawFileSays(_ vector: Vector) throws {
        try check(vector)
    }

    @Test(arguments: [
        ("2023-12-29", "2026-12-29", "2026-07-02", "2026-08-31", "2026-08-28"),
        ("2024-01-31", "2027-01-31", "2026-08-04", "2026-10-03", "2026-10-02"),
        ("2024-02-15", "2027-02-15", "2026-08-19", "2026-10-18", "2026-10-16"),
        ("2024-02-29", "2027-02-28", "2026-09-01", "2026-10-31", "2026-10-30"),
        ("2024-05-24", "2027-05-24", "2026-11-25", "2027-01-24", "2027-01-22"),
        ("2024-06-30", "2027-06-30", "2027-01-01", "2027-03-02", "2027-03-02"),
    ])
    func theReEvaluationWindowIsCountedBackFromTheExpiry(
        issued: String,
        expires: String,
        opens: String,
        closes: String,
        safe: String
    ) throws {
        let calendar = try ProjectCalendar.read().calendar
        let expiry = calendar.end(from: try day(issued), term: try term("P36M"))
        #expect(expiry.day == (try day(expires)))
        #expect(calendar.end(after: expiry, term: try term("-P180D")).day == (try day(opens)))
        let end = calendar.end(after: expiry, term: try term("-P120D"))
        let dates = calendar.dates(at: end, endRule: Self.window)
        #expect(dates.raw == (try day(closes)))
        #expect(dates.statutory == dates.raw)
        #expect(dates.safe == (try day(safe)))
        #expect(!dates.statutoryDoubts.isEmpty)
    }

    @Test(arguments: [
        Vector(
            start: "2026-10-08",
            term: "P15WD",
            raw: "2026-10-29",
            statutory: "2026-10-29",
            safe: "2026-10-29",
            isStatutoryFirm: true,
            isSafeFirm: true
        ),
        Vector(
            start: "2026-02-06",
            term: "P15WD",
            raw: "2026-03-06",
            statutory: "2026-03-06",
            safe: "2026-03-06",
            isStatutoryFirm: true,
            isSafeFirm: true
        ),
        Vector(
            start: "2025-12-15",
            term: "P15WD",
            raw: "2026-01-07",
            statutory: "2026-01-07",
            safe: "2026-01-07",
            isStatutoryFirm: true,
            isSafeFirm: true
        ),
        Vector(
            start: "2026-08-17",
            term: "P15WD",
            raw: "2026-09-09",
            statutory: "2026-09-09",
            safe: "2026-09-09",
            isStatutoryFirm: true,
            isSafeFirm: true
        ),
        Vector(
            start: "2026-04-10",
            term: "P15WD",
            raw: "2026-05-06",
            statutory: "2026-05-06",
            safe: "2026-05-06",
            isStatutoryFirm: true,
            isSafeFirm: true
        ),
    ])
    func fifteenWorkingDaysPassOverHolidaysAndTakeInWorkedSaturdays(_ vector: Vector) throws {
        try check(vector)
    }

    /// Traps A7: after one extension by the same length, plans keep the earliest of three readings.
    @Test(arguments: [
        ("2026-11-30", "P3M", "2027-05-28", "2027-05-30", "2027-06-01", "2027-05-28"),
        ("2026-09-30", "P2M", "2027-01-30", "2027-01-30", "2027-01-30", "2027-01-29"),
    ])
    func anExtensionIsPlannedByItsEarliestReading(
        notice: String,
        length: String,
        fromEnd: String,
        twice: String,
        fromRolled: String,
        safe: String
    ) throws {
        let calendar = try ProjectCalendar.read().calendar
        let (start, length) = (try day(notice), try term(length))
        let double = try #require(Term(count: length.count * 2, unit: length.unit))
        let first = calendar.end(from: start, term: length)
        let rolled = calendar.dates(at: first, endRule: EndRule(rolling: .forward)).statutory
        let readings = [
            calendar.end(after: first, term: length), calendar.end(from: start, term: double),
            calendar.end(from: rolled, term: length),
        ]
        #expect(readings.map(\.day) == [try day(fromEnd), try day(twice), try day(fromRolled)])
        let end = readings[0].alsoReadAs(readings[1]).alsoReadAs(readings[2])
        #expect(calendar.dates(at: end, endRule: EndRule(rolling: .forward)).safe == (try day(safe)))
    }

    @Test func beyondTheCalendarThereIsNoSafeDate() throws {
        let calendar = try ProjectCalendar.read().calendar
        let dates = calendar.dates(from: calendar.lastDay, term: try term("P1M"), endRule: EndRule(rolling: .forward))
        #expect(dates.safe == nil)
        #expect(dates.statutoryDoubts.contains(.beyondCalendar))
    }

    @Test func beforeADayMeansTheDayBeforeIt() throws {
        let calendar = try ProjectCalendar.read().calendar
        let rule = EndRule(rolling: .none, boundary: .exclusive)
        let dates = calendar.dates(at: RawEnd(day: try day("2027-04-30")), endRule: rule)
        #expect(dates.raw == (try day("2027-04-29")))
        #expect(dates.safe == (try day("2027-04-29")))
    }

    @Test func aRollOverASwappedDayIsNotFirm() throws {
        let calendar = try ProjectCalendar.read().calendar
        let dates = calendar.dates(
            from: try day("2026-07-31"),
            term: try term("P1M"),
            endRule: EndRule(rolling: .forward)
        )
        #expect(dates.raw == (try day("2026-08-31")))
        #expect(dates.statutory == (try day("2026-09-03")))
        #expect(dates.statutoryDoubts == .countingRule)
        #expect(dates.safeDoubts.isEmpty)
    }
}
