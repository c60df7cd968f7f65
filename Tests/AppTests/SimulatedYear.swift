import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport

/// One year of a commune, drawn from a seed.
struct SimulatedYear {
    static let producers = 40
    private static let firstDay: Day = "2025-10-01"
    static let lastDay: Day = "2026-11-23"
    /// The last day of an old law and the first of a new one, wherever a value changed.
    private static let boundaries: [Day] = [
        "2022-12-31", "2023-01-01", "2023-08-22", "2023-08-23", "2023-11-29", "2023-11-30", "2026-03-31", "2026-04-01",
        "2026-05-21", "2026-05-22",
    ]

    private let record: SampleRecord
    private let library = RuleLibrary()
    private let seed: UInt64

    /// What was seen on the way: obligations and dates, to be found again at the end.
    struct Ledger {
        var events = 0
        var dates: [String: Dates] = [:]
        var finished: [String: Dates] = [:]
        var lost: [String] = []
        var rewritten: [String] = []
    }

    /// The dates of one revision, as far as its history keeps them.
    struct Dates: Hashable {
        let safe: Day?
        let statutory: Day?
        let plan: Day?

        init(_ dates: ObligationDates) {
            (safe, statutory, plan) = (dates.safe, dates.statutory, dates.plan)
        }

        init(safe: Day?, statutory: Day?, plan: Day?) {
            (self.safe, self.statutory, self.plan) = (safe, statutory, plan)
        }
    }

    struct Revision: Hashable {
        let number: Int
        let dates: Dates
        let pack: String
        let cause: String
    }

    struct Everything {
        let filings: [FilingView]
        let obligations: [ObligationRecord]
        let revisions: [String: [Revision]]
    }

    init(_ engine: Engine, seed: UInt64) async throws {
        record = try await SampleRecord(engine, today: Self.lastDay)
        // The year enters its own signs by the ordinary way, with codes from the beginning.
        try await record.database.write { try $0.run("DELETE FROM protected_right") }
        self.seed = seed
    }

    func context(on day: Day) -> AppContext { record.on(day) }

    func run() async throws -> Ledger {
        var draw = SeededGenerator(seed: seed)
        var ledger = Ledger()
        let filings = try await openFilings(&draw)
        for filing in filings { try await record(filing, filing.first, &ledger) }
        var day = Self.firstDay
        while day < Self.lastDay {
            // Every working week some letters come, and some are found to have been entered wrongly.
            day = min(day.adding(days: 7), Self.lastDay)
            for filing in filings where Int.random(in: 0..<4, using: &draw) == 0 {
                try await letter(for: filing, by: day, &draw, &ledger)
            }
            if Int.random(in: 0..<3, using: &draw) == 0 { try await correction(by: day, filings, &draw) }
            _ = try await RecomputeObligations(context(on: day)).recompute()
            try await look(&ledger)
        }
        return ledger
    }

    func everything() async throws -> Everything {
        let codes = try await record.database.read { connection in
            try connection.filings(commune: "07654").map(\.code)
        }
        var views: [FilingView] = []
        for code in codes { views.append(try await ShowFiling(context(on: Self.lastDay)).show(code)) }
        let (obligations, revisions) = try await record.database.read { connection in
            (try codes.flatMap { try connection.obligations(filing: $0) }, try Self.revisions(connection))
        }
        return Everything(filings: views, obligations: obligations, revisions: revisions)
    }

    private static func revisions(_ connection: any SQLConnection) throws -> [String: [Revision]] {
        let rows = try connection.rows(
            """
            SELECT obligation, revision, safe, statutory, plan, pack, cause
            FROM obligation_revision ORDER BY obligation, revision
            """
        )
        var revisions: [String: [Revision]] = [:]
        for row in rows {
            let dates = Dates(
                safe: try row.optionalValue(2),
                statutory: try row.optionalValue(3),
                plan: try row.optionalValue(4)
            )
            revisions[try row.text(0), default: []].append(
                Revision(number: try row.integer(1), dates: dates, pack: try row.text(5), cause: try row.text(6))
            )
        }
        return revisions
    }
}

extension SimulatedYear {
    /// A filing under way: what may happen to it, and how it began.
    private struct Course {
        let code: String
        let kinds: [String]
        let notices: Set<String>
        let first: (kind: String, day: Day)
    }

    private static let procedures = [
        "trademark.application", "trademark.collective", "trademark.certification", "gi.application",
        "trademark.application",
    ]
    private static let kinds: [SubjectKind] = [
        .trademark, .collectiveMark, .certificationMark, .geographicalIndication, .trademark,
    ]

    private func openFilings(_ draw: inout SeededGenerator) async throws -> [Course] {
        let context = context(on: Self.firstDay)
        var courses: [Course] = []
        for number in 1...Self.producers {
            let producer = try await Producers(context).add(ProducerInput(name: "Hợp tác xã \(number) (mẫu)"))
            let code = producer.producer.code
            let product = try await Products(context).add(
                ProductInput(producer: code, name: "Sản phẩm \(number) (mẫu)")
            )
            if number % 5 == 0 {
                courses.append(try await certified(product.product.code, number, &draw))
            } else {
                courses.append(try await applied(code, product.product.code, number, &draw))
            }
        }
        return courses
    }

    private func applied(
        _ producer: String,
        _ product: String,
        _ number: Int,
        _ draw: inout SeededGenerator
    ) async throws -> Course {
        let context = context(on: Self.firstDay)
        let choice = number % Self.procedures.count
        let right = try await Rights(context).add(
            RightInput(kind: Self.kinds[choice], sign: "Dấu \(number) (mẫu)", owner: producer, products: [product])
        )
        let procedure = Self.procedures[choice]
        let code = try await OpenFiling(context).open(procedure: procedure, subject: .right(right.right.code))
        return try course(code, procedure, first: ("filed", day(&draw)))
    }

    private func certified(_ product: String, _ number: Int, _ draw: inout SeededGenerator) async throws -> Course {
        let context = context(on: Self.firstDay)
        // Thirty-six months from a day of these expire in the year or the next.
        let issued = Day(ordinal: Self.firstDay.ordinal - 365 * 3 + Int.random(in: 120..<500, using: &draw))
        let certificate = try await Certificates(context).add(
            CertificateInput(product: product, stars: 3, issued: issued, decision: "\(number)/QĐ-UBND")
        )
        let code = try await OpenFiling(context).open(
            procedure: "ocop.certificate",
            subject: .certificate(certificate.certificate.code)
        )
        return try course(code, "ocop.certificate", first: ("certified", issued))
    }

    private func course(_ code: String, _ procedure: String, first: (kind: String, day: Day)) throws -> Course {
        let rules = try library.filingRules(procedure)
        let steps = rules.procedure.steps
        let named = steps.flatMap { $0.closing.events + $0.overtakenBy } + steps.flatMap(\.trigger.events)
        let kinds = Set(named).subtracting([first.kind])
        return Course(
            code: code,
            kinds: kinds.sorted(),
            notices: Set(rules.definitions.values.filter(\.isNotice).map(\.id)),
            first: first
        )
    }

    /// A day before the year: at a change of law as often as anywhere.
    private func day(_ draw: inout SeededGenerator) -> Day {
        let past = Self.boundaries.filter { $0 < Self.firstDay }
        return if Bool.random(using: &draw) {
            past.randomElement(using: &draw) ?? Self.firstDay
        } else {
            Self.firstDay.adding(days: -Int.random(in: 1..<1_400, using: &draw))
        }
    }

    private func record(_ course: Course, _ event: (kind: String, day: Day), _ ledger: inout Ledger) async throws {
        try await record(EventInput(kind: event.kind, date: event.day), of: course.code, on: Self.firstDay, &ledger)
    }

    private func letter(
        for course: Course,
        by today: Day,
        _ draw: inout SeededGenerator,
        _ ledger: inout Ledger
    ) async throws {
        guard let kind = course.kinds.randomElement(using: &draw) else { return }
        let near = Self.boundaries.filter { $0 >= Self.firstDay && $0 <= today && today.ordinal - $0.ordinal < 20 }
        let date = near.randomElement(using: &draw) ?? today.adding(days: -Int.random(in: 0..<6, using: &draw))
        var input = EventInput(kind: kind, date: date)
        if course.notices.contains(kind) {
            input.received = min(date.adding(days: Int.random(in: 0..<5, using: &draw)), today)
            switch Int.random(in: 0..<4, using: &draw) {
            case 0: input.printedTerm = Term("P\(Int.random(in: 1..<5, using: &draw))M")
            case 1: input.printedDue = date.adding(days: Int.random(in: 20..<120, using: &draw))
            default: break
            }
        }
        try await record(input, of: course.code, on: today, &ledger)
    }

    /// Records an event as a person would: an answer that could be meant for several says which.
    private func record(
        _ input: EventInput,
        of filing: String,
        on today: Day,
        _ ledger: inout Ledger
    ) async throws {
        do {
            _ = try await RecordEvent(context(on: today)).record(input, filing: filing)
            ledger.events += 1
        } catch Problem.filing(.ambiguousTarget(let choices)) {
            var chosen = input
            chosen.obligation = choices.first
            _ = try await RecordEvent(context(on: today)).record(chosen, filing: filing)
            ledger.events += 1
        } catch Problem.filing(.eventExists) {
            return
        }
    }

    /// A date was misread, or a letter never was.
    private func correction(by today: Day, _ courses: [Course], _ draw: inout SeededGenerator) async throws {
        guard let course = courses.randomElement(using: &draw) else { return }
        let view = try await ShowFiling(context(on: today)).show(course.code)
        let corrected = Set(view.events.compactMap(\.corrects))
        let standing = view.events.filter { !corrected.contains($0.code) && !$0.isVoid && $0.kind != course.first.kind }
        guard let event = standing.randomElement(using: &draw) else { return }
        var correction = EventCorrection(reason: "đọc nhầm ngày")
        if Int.random(in: 0..<4, using: &draw) == 0 {
            correction.isVoid = true
        } else {
            correction.date = event.date.adding(days: -Int.random(in: 1..<10, using: &draw))
        }
        _ = try await CorrectEvent(context(on: today)).correct(event.code, with: correction)
    }

    /// Compares what is on record with what was seen before: nothing may be gone, and finished work keeps its dates.
    private func look(_ ledger: inout Ledger) async throws {
        let records = try await record.database.read { connection in
            try connection.filings(commune: "07654").flatMap { try connection.obligations(filing: $0.code) }
        }
        let codes = Set(records.map(\.code))
        ledger.lost += ledger.dates.keys.filter { !codes.contains($0) }.sorted()
        for record in records {
            let dates = Dates(record.dates)
            if record.state.isFinished, let before = ledger.finished[record.code], before != dates {
                ledger.rewritten.append(record.code)
            }
            ledger.dates[record.code] = dates
            ledger.finished[record.code] = record.state.isFinished ? dates : nil
        }
    }
}

extension Trigger {
    fileprivate var events: [String] {
        if case .event(let kinds, _) = self { return kinds }
        return []
    }
}
