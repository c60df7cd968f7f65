public import LegalCalendar
public import Procedures
public import Registry

extension EnglishWording {
    public func placeAndDay(_ commune: String, year: Int) -> String { "\(commune), ….. ….. \(year)" }
    public var marksHeading: String { "Marks of the product" }
    public var noMarksRecorded: String { "The record has no mark of the product:" }
    public var markColumns: [String] { ["Mark", "Kind", "Application, title"] }
    public var activityColumns: [String] { ["Day", "Subject", "Unit", "Numbers"] }

    public func sum(of kind: ActivityKind, count: Int, sums: [(String, Int)]) -> String {
        guard count > 0 else { return "\(kind.name.en): none in the log." }
        let numbers = sums.map { "; \(grouped($0.1, separator: ",")) \($0.0)" }.joined()
        return "\(kind.name.en): \(count)\(numbers) (by the log of activities)."
    }

    public func done(by activities: [String]) -> String {
        activities.isEmpty
            ? "The log has nothing of this unit in the year. The unit's report:"
            : "By the log: \(activities.joined(separator: "; ")). The unit's report:"
    }

    public func name(of thing: CountedNumber.Thing) -> String {
        switch thing {
        case .producers: "Producers in the record"
        case .products: "Products in the record"
        case .productsWithCertificate: "Products with a valid OCOP certificate"
        case .applications(let kind): "Applications filed: \(name(of: kind))"
        case .titles(let kind): "Titles granted: \(name(of: kind))"
        case .producersHelped: "Producers helped with intellectual property"
        case .certificatesIssued(let stars): "OCOP certificates issued, \(self.stars(stars))"
        }
    }

    public func source(of thing: CountedNumber.Thing, year: String) -> String {
        switch thing {
        case .producers: "the producers in the record were counted"
        case .products: "the products in the record were counted"
        case .productsWithCertificate: "products with a certificate that is followed and has not expired today"
        case .applications: "filings with the event “Filed” in \(year)"
        case .titles: "filings with the event “Grant decision” in \(year)"
        case .producersHelped: "producers with a filing opened, or an event, in \(year)"
        case .certificatesIssued: "certificates issued in \(year)"
        }
    }

    public func sentence(on number: CountedNumber, year: String) -> String {
        let codes = number.records.prefix(12).joined(separator: ", ") + (number.records.count > 12 ? ", …" : "")
        let list = number.records.isEmpty ? "" : ": \(codes)"
        return "\(name(of: number.thing)): \(number.value) (\(source(of: number.thing, year: year))\(list))."
    }

    public var unitReportColumns: [String] { ["Unit", "Its yearly report"] }

    public func unitReported(on day: Day, number: String?) -> String {
        "Handed in on \(self.day(day))\(number.map { ", no. \($0)" } ?? "")"
    }

    public func unitNotReported(until day: Day?, isPast: Bool) -> String {
        guard let day else { return "Not handed in" }
        return isPast ? "NOT HANDED IN, due on \(self.day(day))" : "Not handed in, due on \(self.day(day))"
    }

    public func reportYearNotOpened(_ year: String) -> String {
        "The commune's year of reports \(year) was not opened, so the record does not know who has reported:"
    }

    public var villageColumns: [String] {
        ["Village", "Producers", "Products", "Marks", "Products with a certificate"]
    }
    public var unsaidVillageColumns: [String] { ["Recognised as a craft village", "Labour", "Income"] }
    public var villageUnknown: String { "Village not recorded" }
    public var noVillages: String { "No producer is in the record:" }

    public func formWritten(_ name: String, to path: String) -> String { "Wrote “\(name)” to “\(path)”." }

    public func formSource(_ form: OfficeForm) -> String {
        let note = form.note.map { " \($0.en)" } ?? ""
        return "Source: \(form.source) (\(text(of: form.confidence))).\(note)"
    }

    public func blanksLeft(_ labels: [String]) -> String {
        "Left blank, to be filled in: \(labels.joined(separator: ", "))."
    }
    public var formColumns: [String] { ["Code", "Name", "About", "Source"] }

    public func name(of subject: OfficeForm.Subject) -> String {
        switch subject {
        case .product: "a product"
        case .right: "a right"
        case .year: "a year"
        }
    }

    public func activityAdded(_ code: String) -> String { "Logged activity \(code)." }
    public var noActivities: String { "The log has no activity in this time." }
}
