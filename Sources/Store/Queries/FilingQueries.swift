import LegalCalendar
import Procedures
public import Registry

extension SQLConnection {
    public func insertFiling(_ filing: Filing) throws {
        let (right, certificate): (String?, String?) =
            switch filing.subject {
            case .right(let code): (code, nil)
            case .certificate(let code): (nil, code)
            case .paper, .commune: (nil, nil)
            }
        try run(
            """
            INSERT INTO filing (code, commune, procedure, protected_right, certificate, opened)
            VALUES (\(filing.code), \(filing.commune), \(filing.procedure), \(right), \(certificate), \(filing.opened))
            """
        )
        if case .paper(let paper) = filing.subject { try insertFollowed(paper, filing: filing.code) }
        if case .commune(let year) = filing.subject { try insertYear(year, of: filing) }
        for (question, answer) in filing.answers.sorted(by: { $0.key < $1.key }) {
            try saveAnswer(filing: filing.code, question: question, answer: answer)
        }
    }

    public func saveAnswer(filing: String, question: String, answer: Bool) throws {
        try run(
            """
            INSERT INTO filing_answer (filing, question, answer) VALUES (\(filing), \(question), \(answer))
            ON CONFLICT (filing, question) DO UPDATE SET answer = excluded.answer
            """
        )
    }

    public func filing(_ code: String) throws -> Filing? {
        try rows("\(filingColumns) WHERE f.code = \(code)").first.map { try filing(row: $0) }
    }

    /// The filings of a commune, by code.
    public func filings(commune: String) throws -> [Filing] {
        try rows("\(filingColumns) WHERE f.commune = \(commune) ORDER BY length(f.code), f.code").map {
            try filing(row: $0)
        }
    }

    /// Those of a commune that follow the terms of papers, by code.
    public func paperFilings(commune: String) throws -> [Filing] {
        try rows(
            """
            \(filingColumns) WHERE f.commune = \(commune) AND f.code IN (SELECT filing FROM filing_paper)
            ORDER BY length(f.code), f.code
            """
        ).map { try filing(row: $0) }
    }

    /// The procedures that a commune's filings follow.
    public func proceduresInUse(commune: String) throws -> [String] {
        try rows("SELECT DISTINCT procedure FROM filing WHERE commune = \(commune) ORDER BY procedure").map {
            try $0.text(0)
        }
    }

    /// The filings about one right, by code.
    public func filings(right: String) throws -> [Filing] {
        try rows("\(filingColumns) WHERE f.protected_right = \(right) ORDER BY length(f.code), f.code").map {
            try filing(row: $0)
        }
    }

    /// The filings that follow one certificate, by code.
    public func filings(certificate: String) throws -> [Filing] {
        try rows("\(filingColumns) WHERE f.certificate = \(certificate) ORDER BY length(f.code), f.code").map {
            try filing(row: $0)
        }
    }

    func filing(row: SQLRow) throws -> Filing {
        let code = try row.text(0)
        let subject: FilingSubject =
            if let right = try row.optionalText(3) {
                .right(right)
            } else if try row.optionalText(6) != nil {
                .paper(try FollowedPaper(row: row, from: 6))
            } else if let year = try row.optionalInteger(10) {
                .commune(CommuneYear(commune: try row.text(1), year: year))
            } else {
                .certificate(try row.text(4))
            }
        let answers = try rows("SELECT question, answer FROM filing_answer WHERE filing = \(code) ORDER BY question")
            .map { (try $0.text(0), try $0.integer(1) == 1) }
        return Filing(
            code: code,
            commune: try row.text(1),
            procedure: try row.text(2),
            subject: subject,
            opened: try row.value(5),
            answers: Dictionary(answers, uniquingKeysWith: { _, last in last })
        )
    }

    public func insertEvent(_ entry: EventEntry) throws {
        try run(
            """
            INSERT INTO event (code, filing, kind, dated, received, printed_due, printed_term, is_printed_confirmed,
                until, number, letter, target_step, target_trigger, corrects, root, is_void, is_date_assumed, reason,
                recorded, recorded_by)
            VALUES (\(entry.code), \(entry.filing), \(entry.kind), \(entry.date), \(entry.received),
                \(entry.printedDue), \(entry.printedTerm?.description), \(entry.isPrintedConfirmed), \(entry.until),
                \(entry.number), \(entry.letter), \(entry.target?.step), \(entry.target?.trigger), \(entry.corrects),
                \(entry.root), \(entry.isVoid), \(entry.isDateAssumed), \(entry.reason), \(entry.recorded),
                \(entry.recordedBy))
            """
        )
    }

    /// Every entry of a filing, corrected ones too, in the order in which they were recorded.
    public func events(filing: String) throws -> [EventEntry] {
        try rows("\(eventColumns) WHERE filing = \(filing) ORDER BY length(code), code").map(EventEntry.init(row:))
    }

    public func event(_ code: String) throws -> EventEntry? {
        try rows("\(eventColumns) WHERE code = \(code)").first.map(EventEntry.init(row:))
    }
}

let filingColumns: SQLQuery =
    """
    SELECT f.code, f.commune, f.procedure, f.protected_right, f.certificate, f.opened, p.kind, p.paper, p.name, p.producer,
        y.year
    FROM filing f LEFT JOIN filing_paper p ON p.filing = f.code LEFT JOIN filing_year y ON y.filing = f.code
    """

private let eventColumns: SQLQuery =
    """
    SELECT code, filing, kind, dated, received, printed_due, printed_term, is_printed_confirmed, until, number, letter,
        target_step, target_trigger, corrects, root, is_void, reason, recorded, recorded_by,
        is_date_assumed
    FROM event
    """

extension EventEntry {
    fileprivate init(row: SQLRow) throws {
        let step = try row.optionalText(11)
        let trigger = try row.optionalText(12)
        self.init(
            code: try row.text(0),
            filing: try row.text(1),
            kind: try row.text(2),
            date: try row.value(3),
            received: try row.optionalValue(4),
            printedDue: try row.optionalValue(5),
            printedTerm: try row.optionalValue(6),
            isPrintedConfirmed: try row.integer(7) == 1,
            until: try row.optionalValue(8),
            number: try row.optionalText(9),
            letter: try row.optionalText(10),
            target: step.map { EventTarget(step: $0, trigger: trigger) },
            corrects: try row.optionalText(13),
            root: try row.text(14),
            isVoid: try row.integer(15) == 1,
            isDateAssumed: try row.integer(19) == 1,
            reason: try row.optionalText(16),
            recorded: try row.text(17),
            recordedBy: try row.text(18)
        )
    }
}
