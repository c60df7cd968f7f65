import LegalCalendar
import Procedures
import Yams

extension NodeReader {
    /// `data/office/second-check.yaml`.
    mutating func secondCheckSteps(_ root: Node) -> SecondCheckSteps? {
        guard let fields = fields(root, required: ["checked", "loses_right", "costs_less"]) else { return nil }
        _ = day(fields["checked"])
        let losing = filledList(fields["loses_right"]) { $0.identifier($1) }
        let others = filledList(fields["costs_less"]) { $0.identifier($1) }
        return SecondCheckSteps(losesRight: Set(losing), costsLess: Set(others))
    }
}
