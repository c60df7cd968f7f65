public import LegalCalendar
public import Procedures
public import Registry

/// The office's own papers: the log of activities, reports, forms.
public protocol OfficeWording {
    /// The line above a paper: where and when, with the day left blank.
    func placeAndDay(_ commune: String, year: Int) -> String
    var marksHeading: String { get }
    var noMarksRecorded: String { get }
    /// Sign, kind, application.
    var markColumns: [String] { get }
    /// Day, subject, unit, numbers.
    var activityColumns: [String] { get }
    func sum(of kind: ActivityKind, count: Int, sums: [(String, Int)]) -> String
    func done(by activities: [String]) -> String
    func name(of thing: CountedNumber.Thing) -> String
    /// What was counted.
    func source(of thing: CountedNumber.Thing, year: String) -> String
    /// A number with what it was counted from.
    func sentence(on number: CountedNumber, year: String) -> String
    /// Unit, report.
    var unitReportColumns: [String] { get }
    func unitReported(on day: Day, number: String?) -> String
    func unitNotReported(until day: Day?, isPast: Bool) -> String
    /// The record does not know who has reported.
    func reportYearNotOpened(_ year: String) -> String
    /// Village, producers, products, marks, certificates.
    var villageColumns: [String] { get }
    /// What the record cannot fill: recognition, labour, income.
    var unsaidVillageColumns: [String] { get }
    var villageUnknown: String { get }
    var noVillages: String { get }
    func formWritten(_ name: String, to path: String) -> String
    func formSource(_ form: OfficeForm) -> String
    func blanksLeft(_ labels: [String]) -> String
    /// Code, name, what it is about, source.
    var formColumns: [String] { get }
    func name(of subject: OfficeForm.Subject) -> String
    func activityAdded(_ code: String) -> String
    var noActivities: String { get }
}
