public import LegalCalendar
import Registry

extension EnglishWording {
    func holidayText(of problem: HouseProblem) -> ProblemText {
        switch problem {
        case .noSpecialDay(let date):
            ProblemText(
                "The calendar has no row about \(day(date)).",
                hint: "Add one with `daulang holidays add`, or look at `daulang holidays list \(date.year)`."
            )
        case .severalSpecialDays(let date, let kinds):
            ProblemText(
                "Several rows are about \(day(date)): \(kinds.map { name(of: $0) }.joined(separator: ", ")).",
                hint: "Say which with --kind \(kinds.map(\.rawValue).joined(separator: " or --kind "))."
            )
        case .specialDayExists(let date):
            ProblemText(
                "The calendar has a row of this kind about \(day(date)).",
                hint: "Use `daulang holidays confirm \(date)` if the notice confirms it."
            )
        case .specialDayDecided(let date):
            ProblemText(
                "\(day(date)) is decided and was checked.",
                hint: "If a new notice says otherwise: `daulang holidays refuse`, then `daulang holidays add`."
            )
        case .alreadyAccepted(let code):
            ProblemText(
                "This row was accepted as \(code).",
                hint: "If that was a mistake: `daulang holidays withdraw \(code) --reason \"…\"`, then enter it anew."
            )
        case .alreadyWithdrawn(let code):
            ProblemText("\(code) was withdrawn before.", hint: "There is nothing to do.")
        case .yearUndecided(let year, let days):
            ProblemText(
                "Days of \(year) are still only expected: \(days.map { day($0) }.joined(separator: ", ")).",
                hint: "For each: `daulang holidays confirm` if the notice has it, `daulang holidays refuse` if not."
            )
        case .yearComplete(let year):
            ProblemText("The days off of \(year) are complete.", hint: "See `daulang holidays list \(year)`.")
        case .yearUnknown(let year, let first, let last):
            ProblemText("There is no calendar of \(year).", hint: "There are the years \(first) to \(last).")
        case .backupNotSet, .serverKeepsRecord, .backupUnfinished, .manifestUnreadable, .backupDamaged,
            .backupIncomplete, .recordAtWork:
            text(of: problem)
        }
    }

    public func name(of kind: SpecialDay.Kind) -> String {
        switch kind {
        case .holiday: "holiday"
        case .compensatoryDayOff: "day in lieu"
        case .swappedDayOff: "exchanged day off"
        case .swappedWorkingDay: "worked in exchange"
        }
    }

    public func name(of status: SpecialDay.Status) -> String {
        switch status {
        case .decided: "decided"
        case .expected: "expected, no notice yet"
        case .proposed: "only proposed"
        }
    }

    public func name(of layer: DataLayer) -> String {
        switch layer {
        case .embedded: "in the program"
        case .folder: "the office's folder of data"
        case .accepted: "accepted by the office"
        }
    }

    public func standing(ofYear year: Int, isComplete: Bool, source: String) -> String {
        isComplete
            ? "Days off of \(year): COMPLETE (\(source))."
            : "Days off of \(year): NOT COMPLETE; dates in this year are \(provisional)."
    }

    public func refusedDay(_ date: Day) -> String {
        "\(dayWithWeekday(date)): the office has refused the program's row"
    }

    public func acceptedRows(_ codes: [String]) -> String {
        codes.isEmpty
            ? "This was a preview, NOTHING WAS WRITTEN. To write it: `--accept`."
            : "Accepted: \(codes.joined(separator: ", ")). Deadlines were computed anew; who was told an old date will hear."
    }

    public func withdrawnRow(_ code: String) -> String {
        "\(code) was withdrawn; the program's own calendar holds again."
    }

    public func moving(_ count: Int) -> String { count == 0 ? "No deadline changes." : "\(count) obligations change:" }

    public func moved(_ label: DateLabel, from old: Day?, to new: Day?) -> String {
        "\(self.label(label)): \(old.map { day($0) } ?? "none") → \(new.map { day($0) } ?? "none")"
    }

    public func sureness(_ isFirm: Bool) -> String { isFirm ? "the same dates, now firm" : "now \(provisional)" }
}
