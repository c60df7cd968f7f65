public import LegalCalendar
public import Registry

extension SQLConnection {
    public func insertSubmission(_ submission: Submission) throws {
        let (filing, item): (String?, String?) =
            switch submission.purpose {
            case .letter: (nil, nil)
            case .paper(let filing, let item): (filing, item)
            }
        try run(
            """
            INSERT INTO submission (code, link, producer, filing, item, document, sent, sent_by)
            VALUES (\(submission.code), \(submission.link), \(submission.producer), \(filing), \(item),
                \(submission.document), \(submission.sent), \(submission.sentBy))
            """
        )
    }

    public func submission(_ code: String) throws -> Submission? {
        try first("\(submissionColumns) WHERE code = \(code)").map(Submission.init(row:))
    }

    /// What one producer sent, the oldest first.
    public func submissions(producer: String) throws -> [Submission] {
        try rows("\(submissionColumns) WHERE producer = \(producer) ORDER BY length(code), code")
            .map(Submission.init(row:))
    }

    /// What the producers of a commune sent, the oldest first.
    public func submissions(commune: String) throws -> [Submission] {
        try rows(
            """
            \(submissionColumns) WHERE producer IN (SELECT code FROM producer WHERE commune = \(commune))
            ORDER BY length(code), code
            """
        ).map(Submission.init(row:))
    }

    /// How many wait, in every commune.
    public func waitingSubmissions() throws -> Int {
        try first("SELECT count(*) FROM submission WHERE outcome IS NULL").map { try $0.integer(0) } ?? 0
    }

    /// - Returns: false if somebody had settled it before.
    public func settleSubmission(
        _ code: String,
        _ outcome: Submission.Outcome,
        on day: Day,
        by person: String,
        reason: String?
    ) throws -> Bool {
        try run(
            """
            UPDATE submission SET outcome = \(outcome.rawValue), settled = \(day), settled_by = \(person),
                reason = \(reason)
            WHERE code = \(code) AND outcome IS NULL
            """
        ) == 1
    }
}

private let submissionColumns: SQLQuery =
    """
    SELECT code, link, producer, filing, item, document, sent, sent_by, outcome, settled, settled_by, reason
    FROM submission
    """

extension Submission {
    fileprivate init(row: SQLRow) throws {
        let filing = try row.optionalText(3)
        let item = try row.optionalText(4)
        let purpose: Purpose = if let filing, let item { .paper(filing: filing, item: item) } else { .letter }
        self.init(
            code: try row.text(0),
            link: try row.text(1),
            producer: try row.text(2),
            purpose: purpose,
            document: try row.text(5),
            sent: try row.text(6),
            sentBy: try row.text(7),
            outcome: try row.optionalText(8).flatMap(Outcome.init),
            settled: try row.optionalValue(9),
            settledBy: try row.optionalText(10),
            reason: try row.optionalText(11)
        )
    }
}
