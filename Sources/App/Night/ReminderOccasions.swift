import LegalCalendar
import Procedures
import Registry

/// Which occasions of one obligation have come by a day. It depends on values only.
struct ReminderOccasions {
    let record: ObligationRecord
    let cadence: Cadence
    let today: Day
    /// The day since which the present date is known.
    let knownSince: Day

    struct Due: Hashable {
        let occasion: Occasion
        let on: Day
    }

    /// The date around which the cadence speaks: the safe date, or the planning floor's.
    var date: Day? { record.dates.plan ?? record.dates.safe }

    /// Every offset that has passed, the last repetition after the date, and the missing printed term.
    var due: [Due] {
        var result: [Due] = []
        if let date {
            result += cadence.offsets.sorted().map {
                Due(occasion: .offset(days: $0, date: date), on: date.adding(days: $0))
            }
            .filter { $0.on <= today }
            if let repeated = lastRepetition(after: date) { result.append(repeated) }
        }
        if record.dates.needsPrintedTerm, record.actor.isReminded { result.append(printedTerm) }
        return result
    }

    /// Repetitions that were missed are one with the latest: nobody is told three times at once.
    private func lastRepetition(after date: Day) -> Due? {
        let end = date.adding(days: max(0, cadence.offsets.max() ?? 0))
        guard let every = cadence.overdueEvery, every > 0 else { return nil }
        let number = (today.ordinal - end.ordinal) / every
        guard number >= 1 else { return nil }
        return Due(occasion: .overdue(number: number, date: date), on: end.adding(days: number * every))
    }

    private var printedTerm: Due {
        guard let every = cadence.overdueEvery, every > 0 else {
            return Due(occasion: .printedTerm(number: 0), on: knownSince)
        }
        let number = max(0, today.ordinal - knownSince.ordinal) / every
        return Due(occasion: .printedTerm(number: number), on: knownSince.adding(days: number * every))
    }

    /// Whether a night was missed: it should have spoken on an earlier day, when its date was known already.
    func isLate(_ due: Due) -> Bool { due.on < today && due.on > knownSince }
}
