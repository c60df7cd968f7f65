import LegalCalendar
import Procedures
import Registry

/// What a step costs at the full price, as far as the record can tell.
public struct StepFee: Hashable, Sendable {
    public let total: Int
    /// More may come: further classes, or a question that nobody has answered.
    public let isLeast: Bool
}

extension FilingRules {
    /// The stage of the fees that are paid with the application itself.
    static let filingStage = "filing"

    /// The sum of the step's stage for one class of goods; nil where the step costs nothing that the pack knows.
    func fee(of stage: String, _ filing: Filing, _ schedule: FeeSchedule, on day: Day) -> StepFee? {
        fee(of: stage, answers: filing.answers, schedule, on: day)
    }

    /// The same before there is a filing.
    func fee(of stage: String, answers: [String: Bool], _ schedule: FeeSchedule, on day: Day) -> StepFee? {
        let statement = feeStatements(answers, schedule, on: day).first { $0.stage.id == stage }
        guard let statement, statement.total > 0 else { return nil }
        let isCounted = statement.stage.lines.contains { $0.per != .application && $0.per != .fixed }
        return StepFee(total: statement.total, isLeast: isCounted || !statement.undecided.isEmpty)
    }

    /// All stages for one class of goods; none where no row of the schedule is in force on the day: no price is said
    /// rather than a wrong one.
    func feeStatements(_ answers: [String: Bool], _ schedule: FeeSchedule, on day: Day) -> [FeeStatement] {
        let quantities = FeeQuantities(itemsByClass: [1], answers: answers)
        do throws(FeeError) {
            return try procedure.feeStatements(quantities, on: day, schedule: schedule)
        } catch {
            return []
        }
    }
}
