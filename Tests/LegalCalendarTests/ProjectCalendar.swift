import Foundation
import LegalCalendar
import ProcedureFiles

/// The project's own calendar, read from its data files, with the rows it was made of.
struct ProjectCalendar {
    let calendar: WorkCalendar
    let law: CountingLaw
    let rows: [SpecialDay]

    private static let once = Result { try fromFiles() }

    static func read() throws -> ProjectCalendar { try once.get() }

    private static func fromFiles() throws -> ProjectCalendar {
        let folder = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "data/calendar")
        let files = try ["counting.yaml", "holidays.csv", "years.csv"].map { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return SourceText(path: "calendar/\(name)", text: text)
        }
        let contents = RuleFiles(files, hash: { $0 }).calendar()
        guard let calendar = contents.value, contents.problems.isEmpty else {
            throw UnreadableCalendar(problems: contents.problems)
        }
        let days = calendar.firstDay.ordinal...calendar.lastDay.ordinal
        return ProjectCalendar(
            calendar: calendar,
            law: calendar.law,
            rows: days.flatMap { calendar.rows(on: Day(ordinal: $0)) }
        )
    }
}

struct UnreadableCalendar: Error {
    let problems: [PackProblem]
}

/// Dates written in tests are read here; a mistyped one fails the test.
func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw NotADate(text: text) }
    return day
}

func term(_ text: String) throws -> Term {
    guard let term = Term(text) else { throw NotADate(text: text) }
    return term
}

struct NotADate: Error {
    let text: String
}
