public import LegalCalendar

/// One run of the night, from its first sign of life to its report.
public struct NightRun: Hashable, Sendable {
    public let number: Int
    public let day: Day
    public let started: String
    public let finished: String?
    /// Its account in JSON, as it was printed.
    public let report: String?
}

extension SQLConnection {
    public func lastNightRun() throws -> NightRun? {
        try first("\(runColumns) ORDER BY number DESC LIMIT 1").map(NightRun.init(row:))
    }

    /// The day of the last run that began before a day.
    public func lastNight(before day: Day) throws -> Day? {
        try first("SELECT MAX(day) FROM night_run WHERE day < \(day)")?.optionalValue(0)
    }

    public func lastFinishedNightRun() throws -> NightRun? {
        try first("\(runColumns) WHERE finished IS NOT NULL ORDER BY number DESC LIMIT 1").map(NightRun.init(row:))
    }

    /// Begins a run unless another one is alive.
    ///
    /// - Parameters:
    ///   - until: when its lease ends on the monotonic clock, unless it is kept.
    ///   - longest: the length of a lease; one that ends later was given before the machine was started anew.
    /// - Returns: its number, or nil and the instant at which the other one began.
    public func beginNightRun(
        day: Day,
        started: String,
        token: String,
        now: Int,
        until: Int,
        longest: Int
    ) throws -> (number: Int?, other: String?) {
        if let other = try runningNight(now: now, longest: longest) { return (nil, other) }
        let last = try first("SELECT MAX(number) FROM night_run")?.optionalInteger(0) ?? 0
        try run(
            """
            INSERT INTO night_run (number, day, started, token, lease_until)
            VALUES (\(last + 1), \(day), \(started), \(token), \(until))
            """
        )
        return (last + 1, nil)
    }

    /// When the run that is alive began; nil where none is.
    public func runningNight(now: Int, longest: Int) throws -> String? {
        try first(
            """
            SELECT started FROM night_run
            WHERE finished IS NULL AND lease_until >= \(now) AND lease_until <= \(now + longest)
            ORDER BY number DESC LIMIT 1
            """
        ).map { try $0.text(0) }
    }

    /// A sign of life between two stages.
    /// - Returns: false where another run has taken over.
    public func keepNightRun(_ number: Int, token: String, until: Int) throws -> Bool {
        try run(
            """
            UPDATE night_run SET lease_until = \(until)
            WHERE number = \(number) AND token = \(token) AND finished IS NULL
            """
        ) == 1
    }

    public func finishNightRun(_ number: Int, token: String, at instant: String, report: String) throws {
        try run(
            """
            UPDATE night_run SET finished = \(instant), report = \(report)
            WHERE number = \(number) AND token = \(token)
            """
        )
    }

    /// The text that tells this installation from every other, made once.
    public func installationID(or new: String) throws -> String {
        try run("INSERT INTO installation (name, value) VALUES ('id', \(new)) ON CONFLICT (name) DO NOTHING")
        return try first("SELECT value FROM installation WHERE name = 'id'").map { try $0.text(0) } ?? new
    }

    public func installationID() throws -> String? {
        try first("SELECT value FROM installation WHERE name = 'id'").map { try $0.text(0) }
    }
}

private let runColumns: SQLQuery = "SELECT number, day, started, finished, report FROM night_run"

extension NightRun {
    fileprivate init(row: SQLRow) throws {
        self.init(
            number: try row.integer(0),
            day: try row.value(1),
            started: try row.text(2),
            finished: try row.optionalText(3),
            report: try row.optionalText(4)
        )
    }
}
