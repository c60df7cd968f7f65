/// Whether all parts of a week are there: an application that is missing from half a week is not "unpublished".
public enum WeekCompleteness: Sendable, Equatable {
    /// Nothing of the week.
    case absent
    case complete
    /// The parts that are missing, in order.
    case missing([Int])
    /// Titles that cannot all be right: other totals, or a whole week beside parts of it.
    case contradictory

    /// - Parameter parts: those listed, or those read; of other weeks too.
    public init(ofWeek week: Int, year: Int, among parts: some Sequence<WeekPart>) {
        let seen = parts.filter { $0.week == week && $0.year == year }.map(\.part)
        let numbered = seen.compactMap { $0 }
        if seen.isEmpty {
            self = .absent
        } else if numbered.isEmpty {
            self = .complete
        } else if numbered.count < seen.count || Set(numbered.map(\.count)).count > 1 {
            self = .contradictory
        } else {
            let missing = Set(1...numbered[0].count).subtracting(numbered.map(\.number)).sorted()
            self = missing.isEmpty ? .complete : .missing(missing)
        }
    }
}
