public import LegalCalendar
import Registry

/// Use case: whom of one commune a night would remind of what, and why. The plan is the installation's; of it one commune
/// sees its own people and its own filings.
public struct PreviewReminders: Sendable {
    /// Beyond that nothing is planned that anybody could rely on.
    private static let daysAhead = 366

    private let context: AppContext
    private let settings: NightSettings

    public init(_ context: AppContext, _ settings: NightSettings) {
        self.context = context
        self.settings = settings
    }

    /// - Parameter day: nil for tonight.
    /// - Throws: ``NightProblem/dayPast(date:today:)``.
    public func preview(on day: Day?) async throws -> ReminderPlan {
        let today = context.clock.today()
        let day = day ?? today
        guard day.ordinal - today.ordinal <= Self.daysAhead else {
            throw Problem.general(.badValue(field: "on", text: "\(day)", example: "\(today.adding(days: 7))"))
        }
        let plan = try await PlanReminders(context, settings).preview(on: day)
        let people = try await context.own(.person, among: Set(plan.messages.map(\.person)))
        let filings = Set((plan.messages.flatMap(\.items) + plan.waiting).map(\.filing))
        let ownFilings = try await context.own(.filing, among: filings)
        return ReminderPlan(
            night: plan.night,
            messages: plan.messages.filter { people.contains($0.person) },
            waiting: plan.waiting.filter { ownFilings.contains($0.filing) },
            withoutRecipient: try await context.share(plan.withoutRecipient, .obligation) { $0 }.own
        )
    }
}
