public import LegalCalendar
public import Notify
public import Registry
import Store
public import Transfer
public import Wording

/// What one night did and could not do.
public struct NightReport: Sendable {
    /// A stage that ended in a fault; the others still ran.
    public struct Fault: Sendable {
        public let stage: NightStage
        /// Nil for a fault of the program.
        public let problem: Problem?
        /// For the log.
        public let detail: String
    }

    public let day: Day
    public internal(set) var fetch: FetchReport?
    public internal(set) var propose: ProposeReport?
    public internal(set) var recompute: RecomputeReport?
    public internal(set) var plan: ReminderPlan?
    /// Where the backup stands; nil where none was made.
    public internal(set) var backup: String?
    public internal(set) var send: SendReport?
    /// Stars already won whose mark has ended.
    public internal(set) var endangered: [EndangeredStar] = []
    public internal(set) var faults: [Fault] = []

    /// Whether a source or the mail server did not answer.
    public var isUnreachable: Bool { fetch?.isUnreachable == true || send?.isUnreachable == true }

    public var hasFault: Bool {
        !faults.isEmpty || recompute?.problems.isEmpty == false || send?.faults.isEmpty == false
    }
}

/// What a night works with beside the record: the network, the channels, the place for backups.
public struct NightMeans: Sendable {
    public var fetcher: Fetcher
    public var channels: [ReminderChannel: any NoticeChannel]
    public var pause: @Sendable (Duration) async throws -> Void
    /// Makes a backup and returns its place; nil where no place is set.
    public var backup: (@Sendable () async throws -> String)?

    public init(
        fetcher: Fetcher,
        channels: [ReminderChannel: any NoticeChannel],
        pause: @escaping @Sendable (Duration) async throws -> Void,
        backup: (@Sendable () async throws -> String)? = nil
    ) {
        self.fetcher = fetcher
        self.channels = channels
        self.pause = pause
        self.backup = backup
    }
}

/// Use case: the whole night, stage after stage. A stage that fails does not hold up the next.
public struct RunNight: Sendable {
    /// A stage may take so long before another night thinks that this one is dead: fetching a first time is slow.
    static let leaseSeconds = 3600

    private let context: AppContext
    private let settings: NightSettings
    private let means: NightMeans

    public init(_ context: AppContext, _ settings: NightSettings, _ means: NightMeans) {
        self.context = context
        self.settings = settings
        self.means = means
    }

    /// - Parameter text: the report as it is kept with the run.
    /// - Throws: ``NightProblem/nightRunning(since:)`` where another night is alive.
    public func run(text: @Sendable (NightReport) -> String) async throws -> NightReport {
        let token = context.salt()
        let number = try await begin(token)
        var report = NightReport(day: context.clock.today())
        report.fetch = await stage(.fetch, &report) {
            try await FetchWeeklyList(context, settings, fetcher: means.fetcher, pause: means.pause).fetch()
        }
        try await keep(number, token)
        report.propose = await stage(.propose, &report) { try await FindProposals(context, settings).find() }
        report.recompute = await stage(.recompute, &report) { try await RecomputeObligations(context).recompute() }
        report.endangered =
            await stage(.recompute, &report) { try await OCOPReadiness(context).endangeredStars() } ?? []
        report.plan = await stage(.plan, &report) { try await PlanReminders(context, settings).plan() }
        try await keep(number, token)
        if let backup = means.backup { report.backup = await stage(.backup, &report) { try await backup() } }
        try await keep(number, token)
        report.send = await stage(.send, &report) {
            try await SendMessages(context, settings, channels: means.channels).send()
        }
        let (at, kept) = (context.clock.timestamp, text(report))
        try await context.database.write { try $0.finishNightRun(number, token: token, at: at, report: kept) }
        return report
    }

    private func begin(_ token: String) async throws -> Int {
        let (day, at, now) = (context.clock.today(), context.clock.timestamp, context.clock.monotonic())
        let run = try await context.database.write { connection in
            try connection.beginNightRun(
                day: day,
                started: at,
                token: token,
                now: now,
                until: now + Self.leaseSeconds,
                longest: Self.leaseSeconds
            )
        }
        guard let number = run.number else { throw Problem.night(.nightRunning(since: run.other ?? at)) }
        return number
    }

    private func keep(_ number: Int, _ token: String) async throws {
        let until = context.clock.monotonic() + Self.leaseSeconds
        _ = try await context.database.write { try $0.keepNightRun(number, token: token, until: until) }
    }

    private func stage<Value>(
        _ stage: NightStage,
        _ report: inout NightReport,
        _ body: () async throws -> Value
    ) async -> Value? {
        do {
            return try await body()
        } catch {
            report.faults.append(.init(stage: stage, problem: Problem(error), detail: "\(error)"))
            return nil
        }
    }
}
