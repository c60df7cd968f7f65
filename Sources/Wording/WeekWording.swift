public import LegalCalendar
public import Procedures
public import Registry

/// The officer's week, and what is told without a mail.
public protocol WeekWording {
    /// - Parameter unit: whose sheet it is; nil for the whole one.
    func weekTitle(commune: String, unit: OfficeUnit?, from: Day, until: Day) -> String
    func heading(_ heading: WeekHeading) -> String
    /// Over one part: the unit and who answers for it, or the officer; where nobody does, that is said.
    func share(of people: [String], unit: OfficeUnit?, isVacant: Bool) -> String
    func weekItem(step: String, subject: String, code: String) -> String
    /// The planning date; where a term has still to be read off a notice, that first, and never as a date to rely on.
    func weekDate(_ dates: ObligationDates, daysLeft: Int?) -> String
    func letterLine(_ letter: Letter) -> String
    func callee(name: String, phone: String?) -> String
    var noContact: String { get }
    func reportLine(_ codes: [String]) -> String
    var nothingThisWeek: String { get }
    func name(of way: HandDelivery.Way) -> String
    func delivered(_ code: String, to person: String, way: HandDelivery.Way, on day: Day) -> String
    func written(_ path: String) -> String

    // The sheet that people sign.
    var signingTitle: String { get }
    /// Number, producer and contact, what to do, date, phone, signature and day.
    var signingColumns: [String] { get }
    var signingNote: String { get }

    // The two texts.
    func privateText(
        greeting: String,
        step: String,
        subject: String,
        date: String,
        phone: String?,
        office: String?
    )
        -> String
    /// No name, no filing, no debt: it is the same whoever is late.
    func publicText(commune: String, until: Day, phone: String?, office: String?) -> String
    var nothingToTell: String { get }
}

public enum WeekHeading: String, CaseIterable, Sendable {
    case overdue, due, upcoming, letters, calls, undelivered, doubtful, proposals, report
}
