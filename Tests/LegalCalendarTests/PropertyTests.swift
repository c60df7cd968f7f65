import LegalCalendar
import TestSupport
import Testing

/// Claims about every date there is, held against a hundred thousand draws each. A failure prints its seed.
@Suite struct PropertyTests {
    static let draws = 100_000
    static let seeds: [UInt64] = [20_261_123]

    struct Draw {
        let start: Day
        let term: Term
        let endRule: EndRule

        init(_ generator: inout SeededGenerator) {
            let first = Day(year: 2015, month: 1, day: 1)?.ordinal ?? 0
            let last = Day(year: 2060, month: 12, day: 31)?.ordinal ?? 0
            start = Day(ordinal: Int.random(in: first...last, using: &generator))
            term = Draw.term(&generator)
            endRule = EndRule(
                rolling: Bool.random(using: &generator) ? .forward : .none,
                boundary: Int.random(in: 0..<4, using: &generator) == 0 ? .exclusive : .inclusive,
                isSurelyUnrolled: Bool.random(using: &generator)
            )
        }

        private static func term(_ generator: inout SeededGenerator) -> Term {
            let unit = Term.Unit.allCases.randomElement(using: &generator) ?? .day
            let limit =
                switch unit {
                case .day: 400
                case .week: 60
                case .month: 40
                case .year: 12
                case .workingDay: 45
                }
            return Term(count: Int.random(in: -limit...limit, using: &generator), unit: unit) ?? .none
        }
    }

    private func forEachDraw(
        _ seed: UInt64,
        _ check: (ProjectCalendar, Draw, inout SeededGenerator) throws -> String?
    ) throws {
        let project = try ProjectCalendar.read()
        var generator = SeededGenerator(seed: seed)
        for number in 0..<Self.draws {
            let draw = Draw(&generator)
            guard let failure = try check(project, draw, &generator) else { continue }
            Issue.record("seed \(seed), draw \(number): \(draw.start) \(draw.term) \(draw.endRule): \(failure)")
            return
        }
    }

    @Test(arguments: seeds)
    func theSafeDateHoldsInEveryReading(seed: UInt64) throws {
        let slow = SlowCalendar(try ProjectCalendar.read().rows)
        try forEachDraw(seed) { project, draw, generator in
            let dates = project.calendar.dates(from: draw.start, term: draw.term, endRule: draw.endRule)
            guard let safe = dates.safe else { return nil }
            let less = draw.endRule.boundary == .exclusive ? 1 : 0
            let readings: [SlowCalendar.OneReading] = [
                .planned, .mostDaysOff, .fewestDaysOff, .drawn(generator.next()), .drawn(generator.next()),
            ]
            for reading in readings {
                let end = slow.end(from: draw.start, draw.term, reading).adding(days: -less)
                guard safe <= end else { return "safe \(safe) after \(end)" }
                guard slow.isOpen(safe, reading) else { return "safe \(safe) is a day off" }
            }
            return safe.isWeekend ? "safe \(safe) is a worked weekend" : nil
        }
    }

    @Test(arguments: seeds)
    func aRolledDateIsAWorkingDayAndTheNextOne(seed: UInt64) throws {
        let slow = SlowCalendar(try ProjectCalendar.read().rows)
        try forEachDraw(seed) { project, draw, _ in
            let dates = project.calendar.dates(from: draw.start, term: draw.term, endRule: draw.endRule)
            let less = draw.endRule.boundary == .exclusive ? 1 : 0
            let raw = slow.end(from: draw.start, draw.term, .planned).adding(days: -less)
            guard dates.raw == raw else { return "raw \(dates.raw), by hand \(raw)" }
            let statutory = draw.endRule.rolling == .forward ? slow.rolled(raw, .planned) : raw
            return dates.statutory == statutory ? nil : "statutory \(dates.statutory), by hand \(statutory)"
        }
    }

    @Test(arguments: seeds)
    func aLaterStartNeverEndsEarlier(seed: UInt64) throws {
        try forEachDraw(seed) { project, draw, generator in
            let later = draw.start.adding(days: Int.random(in: 1...45, using: &generator))
            let first = project.calendar.dates(from: draw.start, term: draw.term, endRule: draw.endRule)
            let second = project.calendar.dates(from: later, term: draw.term, endRule: draw.endRule)
            if second.raw < first.raw { return "raw: \(later) ends \(second.raw), before \(first.raw)" }
            if second.statutory < first.statutory { return "statutory: \(later) ends \(second.statutory)" }
            guard let safe = first.safe, let laterSafe = second.safe else { return nil }
            return laterSafe < safe ? "safe: \(later) ends \(laterSafe), before \(safe)" : nil
        }
    }

    @Test(arguments: seeds)
    func aFirmDateIsTheSameHoweverTheOpenQuestionsAreDecided(seed: UInt64) throws {
        let project = try ProjectCalendar.read()
        let slow = SlowCalendar(project.rows)
        let open = project.rows.filter { $0.status != .decided }
        var firm = 0
        try forEachDraw(seed) { project, draw, _ in
            let dates = project.calendar.dates(from: draw.start, term: draw.term, endRule: draw.endRule)
            guard dates.statutoryDoubts.isEmpty else { return nil }
            firm += 1
            let less = draw.endRule.boundary == .exclusive ? 1 : 0
            let first = min(draw.start, dates.raw).adding(days: -15)
            let last = max(draw.start, dates.statutory).adding(days: 15)
            let near = open.filter { $0.day >= first && $0.day <= last }.suffix(6)
            for choice in 0..<(1 << near.count) {
                let held = Set(near.enumerated().filter { choice >> $0.offset & 1 == 1 }.map(\.element))
                let reading = SlowCalendar.OneReading { $0.status == .decided || held.contains($0) }
                let raw = slow.end(from: draw.start, draw.term, reading).adding(days: -less)
                let end = draw.endRule.rolling == .forward ? slow.rolled(raw, reading) : raw
                guard end == dates.statutory else { return "firm \(dates.statutory), but \(end) if decided otherwise" }
            }
            return nil
        }
        #expect(firm > Self.draws / 100)
    }

    @Test(arguments: seeds)
    func countingBackUndoesCountingForward(seed: UInt64) throws {
        try forEachDraw(seed) { project, draw, _ in
            let there = project.calendar.end(from: draw.start, term: draw.term).day
            let back = project.calendar.end(from: there, term: draw.term.reversed).day
            switch draw.term.unit {
            case .day, .week: return back == draw.start ? nil : "back to \(back)"
            case .month, .year:
                // A shorter month may have cut days off, at most three, and never added one.
                let lost = draw.start.ordinal - back.ordinal
                return (0...3).contains(lost) ? nil : "back to \(back)"
            case .workingDay:
                guard project.calendar.isWorkingDay(draw.start, in: .planned) else { return nil }
                return back == draw.start ? nil : "back to \(back)"
            }
        }
    }

    /// Walks every day from 1600 to 2400 and counts along by hand.
    @Test func everyDayHasItsPartsAndItsWeekday() throws {
        var expected = (year: 1600, month: 1, day: 1)
        let first = try #require(Day(year: 1600, month: 1, day: 1))
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        // 1600-01-01 was a Saturday.
        var weekday = 6
        for ordinal in first.ordinal..<(first.ordinal + 800 * 365 + 194) {
            let day = Day(ordinal: ordinal)
            let isRight = day.parts == expected && day.weekday == weekday
            guard isRight else {
                Issue.record("\(ordinal) is \(day.parts), by hand \(expected), weekday \(day.weekday)")
                return
            }
            weekday = weekday % 7 + 1
            let isLeap = expected.year % 4 == 0 && (expected.year % 100 != 0 || expected.year % 400 == 0)
            let length = expected.month == 2 && isLeap ? 29 : lengths[expected.month - 1]
            expected.day += 1
            if expected.day > length { (expected.month, expected.day) = (expected.month + 1, 1) }
            if expected.month > 12 { (expected.year, expected.month) = (expected.year + 1, 1) }
        }
        #expect(expected == (2400, 1, 1))
    }
}
