import LegalCalendar
import Registry
import Store

/// How long a link lives: until ninety days after the last day on which anything of its producer is open.
struct LinkTerm {
    private static let daysAfter = 90

    /// The last day; nil while something is open of which nobody can say when it ends.
    let lastDay: Day?

    init(_ link: PersonalLink, _ obligations: [ObligationRecord]) {
        var last = link.made
        for obligation in obligations {
            if obligation.state.isFinished {
                last = max(last, obligation.settledOn ?? last)
            } else {
                let dates = obligation.dates
                let days = [dates.late, dates.statutory, dates.safe, dates.plan].compactMap(\.self)
                guard let day = days.max(), !dates.needsPrintedTerm else {
                    lastDay = nil
                    return
                }
                last = max(last, day)
            }
        }
        lastDay = last.adding(days: Self.daysAfter)
    }

    func isOver(on day: Day) -> Bool { lastDay.map { $0 < day } ?? false }
}

extension SQLConnection {
    /// The filings in which the producer owns or applies on a day; see `subjectProducers(of:on:)`.
    func filings(of producer: String, on day: Day) throws -> [Filing] {
        try filings(near: producer).filter { filing in
            try subjectProducers(of: filing, on: day).contains { $0.code == producer }
        }
    }

    func term(of link: PersonalLink, on day: Day) throws -> LinkTerm {
        LinkTerm(link, try filings(of: link.producer, on: day).flatMap { try obligations(filing: $0.code) })
    }

    func state(of link: PersonalLink, on day: Day) throws -> PersonalLink.State {
        if link.revoked != nil { return .revoked }
        if let person = link.person, try !isContact(person, of: link.producer, on: day) { return .over }
        return try term(of: link, on: day).isOver(on: day) ? .over : .standing
    }

    /// Whether the producer's reminders go to the person.
    func isContact(_ person: String, of producer: String, on day: Day) throws -> Bool {
        try assignments(person: person).contains { assignment in
            assignment.role == .contact && assignment.scope == .producer(producer) && assignment.isInForce(on: day)
        }
    }
}

extension Assignment {
    func isInForce(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }
}
