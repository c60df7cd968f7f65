/// The lists of the staff's pages: their filters, their columns, their pages.
public protocol StaffListWording {
    func label(of field: ListField) -> String
    func hint(of field: ListField) -> String?
    func heading(of column: ListColumn) -> String
    /// How many there are, under the filter.
    func found(_ section: StaffSection, _ count: Int) -> String
    /// What a list is narrowed to, for whoever cannot see its form.
    func narrowed(to parts: [String]) -> String
    var moreFilters: String { get }
    var clearFilter: String { get }
    var nameTooShort: String { get }
    func pageOf(_ page: Int, _ pages: Int) -> String
    var pagesLabel: String { get }
    var previousPage: String { get }
    var nextPage: String { get }
    /// The link to the list as a file.
    var listAsFile: String { get }
    func wholeListToPrint(_ count: Int) -> String
    var printHint: String { get }
    var anyOfThem: String { get }
    var overdueOnly: String { get }
    var overdueFilingsOnly: String { get }
    /// Of producers of which nobody has said where they are.
    var noVillageSaid: String { get }
    func villageCounts(producers: Int, products: Int) -> String
    var withoutRight: String { get }
    var noFilingYet: String { get }
    var noNextDate: String { get }
    /// After a date that is not sure, in a table's cell.
    func sure(_ isFirm: Bool) -> String
    func seenTo(by names: [String]) -> String
}

/// What a list can be narrowed by. The raw value is the name of the form's field, and stands in addresses.
public enum ListField: String, CaseIterable, Sendable {
    case text = "q"
    case producer, product, village, kind, state, officer, unit, within, overdue
    case filing, expired, unlinked
}

/// A column of a list as a file.
public enum ListColumn: String, CaseIterable, Sendable {
    case code, name, producer, village, place, kind, set, ocopCode, stars, issued, expires, rights, products, ended
    case sign, holders, filings, procedure, subject, filing, state, filed, number, step, date, isSure, daysLeft, people
    case producerCount, productCount
    case ledgerNumber, given, title, dated, uses
}
