public import LegalCalendar
public import Registry
import Store

/// What the person in charge should know this morning.
public struct HouseReport: Sendable {
    public let today: Day
    /// When a night last ran to its end; nil for never.
    public let lastNight: String?
    /// How many days lie between that night and today.
    public let daysSinceNight: Int?
    /// When the night that is running now began.
    public let runningSince: String?
    public let unknown: [String]
    public let refused: [String]
    public let pending: Int
    public let proposals: Int
    /// What producers sent and nobody has looked at.
    public let waiting: Int
    public let source: SourceStanding
    public let auditHead: String?
    /// Stars already won whose mark has ended.
    public let endangered: [EndangeredStar]

    /// Whether there is something that a person must look at.
    public var hasFindings: Bool {
        !unknown.isEmpty || !refused.isEmpty || proposals > 0 || waiting > 0 || source.lastProblem != nil
            || (daysSinceNight ?? 2) > 1 || !endangered.isEmpty
    }
}

/// How old the last good copy is, and why it is not newer.
public struct SourceStanding: Sendable, Hashable {
    public let source: String
    public let lastSuccess: String?
    public let lastProblem: FetchOutcome?
    public let detail: String?
    public let failures: Int
    /// Not asked again before this instant; nil where it may be asked now.
    public let waitsUntil: String?
    /// Weeks of which parts are missing, as `46/2026`.
    public let incompleteWeeks: [String]
    public let weeks: Int
}

/// One line of the log of fetching.
public struct FetchLine: Sendable, Hashable {
    public let at: String
    public let address: String
    public let outcome: FetchOutcome?
    public let detail: String?
}

/// Use case: where the night's work stands.
public struct ReportHouse: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func report() async throws -> HouseReport {
        let (today, now, monotonic) = (context.clock.today(), context.clock.timestamp, context.clock.monotonic())
        let library = context.library
        return try await context.database.read { connection in
            let finished = try connection.lastFinishedNightRun()
            let counts = try connection.messageCounts()
            return HouseReport(
                today: today,
                lastNight: finished?.finished,
                daysSinceNight: finished.map { today.ordinal - $0.day.ordinal },
                runningSince: try connection.runningNight(
                    now: monotonic,
                    longest: RunNight.leaseSeconds
                ),
                unknown: try connection.messagesToAskAbout(in: .unknown).map(\.code),
                refused: try connection.messagesToAskAbout(in: .refused).map(\.code),
                pending: counts[.planned, default: 0] + counts[.claimed, default: 0] + counts[.sending, default: 0],
                proposals: try connection.openProposals().count,
                waiting: try connection.waitingSubmissions(),
                source: try connection.standing(of: FetchWeeklyList.sourceID, now: now),
                auditHead: try connection.lastAuditLink()?.hash,
                endangered: try connection.endangeredStars(commune: nil, library, today: today)
            )
        }
    }

    public func source() async throws -> SourceStanding {
        let now = context.clock.timestamp
        return try await context.database.read { try $0.standing(of: FetchWeeklyList.sourceID, now: now) }
    }

    /// The newest attempts first.
    public func fetchLog(limit: Int) async throws -> [FetchLine] {
        try await context.database.read { connection in
            try connection.fetchLog(source: FetchWeeklyList.sourceID, limit: limit).map { entry in
                FetchLine(
                    at: entry.at,
                    address: entry.address,
                    outcome: FetchOutcome(rawValue: entry.outcome),
                    detail: entry.detail
                )
            }
        }
    }
}

extension SQLConnection {
    fileprivate func standing(of source: String, now: String) throws -> SourceStanding {
        let state = try sourceState(source)
        let problem = state?.lastProblem?.split(separator: "|", maxSplits: 1).map(String.init)
        // Week 0 is a whole year that somebody took from a file.
        let parts = try weeklyParts(source: source).filter { $0.week > 0 }
        let weeks = Dictionary(grouping: parts) { [$0.year, $0.week] }
        let incomplete = weeks.filter { parts in parts.value.count < (parts.value.first?.parts ?? 1) }.keys
        return SourceStanding(
            source: source,
            lastSuccess: state?.lastSuccess,
            lastProblem: problem?.first.flatMap(FetchOutcome.init(rawValue:)),
            detail: problem.flatMap { $0.count > 1 ? $0[1] : nil },
            failures: state?.failures ?? 0,
            waitsUntil: state.flatMap { $0.notBefore > now ? $0.notBefore : nil },
            incompleteWeeks: incomplete.sorted { $0.lexicographicallyPrecedes($1) }.map { "\($0[1])/\($0[0])" },
            weeks: weeks.count
        )
    }
}
