public import Registry

/// What the staff's first page answers: what is due and whose, what is stuck, whether the night ran.
public struct StaffMorning: Sendable {
    public let sheet: WeekSheet
    public let report: HouseReport
    /// What producers have sent and nobody has looked at.
    public let sent: [SubmissionView]
    /// What waits for a second person's check.
    public let checks: [WaitingCheck]
    /// Papers that have expired or soon will, the first to end first.
    public let papers: ListAnswer<ListedPaper>
    /// What dates rest on and nobody has settled.
    public let ground: [HouseFinding]
}

/// Use case: the staff's first look at the day.
public struct LookAtMorning: Sendable {
    /// How far ahead a paper's end is told: to have one made anew takes an office weeks.
    public static let papersWithin = 60
    private let context: AppContext
    private let settings: NightSettings

    public init(_ context: AppContext, _ settings: NightSettings) {
        self.context = context
        self.settings = settings
    }

    public func look() async throws -> StaffMorning {
        var question = ListQuestion()
        question.within = Self.papersWithin
        return StaffMorning(
            sheet: try await MakeWeekSheet(context, settings).make(),
            report: try await ReportHouse(context).report(),
            sent: try await Inbox(context).list(all: false),
            checks: try await CheckEvent(context).waiting(),
            papers: try await ListPapers(context).list(question),
            ground: try await FindOpenGround(context).find()
        )
    }
}
