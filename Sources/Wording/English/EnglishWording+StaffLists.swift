extension EnglishWording {
    public func label(of field: ListField) -> String {
        switch field {
        case .text: "Name or code"
        case .producer: "Producer"
        case .product: "Product"
        case .village: "Village"
        case .kind: "Kind"
        case .state: filterState
        case .officer: "Officer"
        case .unit: "Unit"
        case .within: "Due within (days)"
        case .overdue: overdueOnly
        case .filing: "Used in the filing (code)"
        case .expired: "Only expired papers"
        case .unlinked: "Only documents that serve nothing"
        }
    }

    public func hint(of field: ListField) -> String? {
        switch field {
        case .text: "With or without Vietnamese marks; the beginnings of words are enough."
        case .within: "For example 30. What is past its date is always listed."
        case .producer, .product, .village, .kind, .state, .officer, .unit, .overdue, .filing, .expired, .unlinked: nil
        }
    }

    public func heading(of column: ListColumn) -> String {
        switch column {
        case .code: "Code"
        case .name: "Name"
        case .producer: "Producer"
        case .village: "Village"
        case .place: "Place"
        case .kind: "Kind"
        case .set: "Product set"
        case .ocopCode: "OCOP code"
        case .stars: "Stars"
        case .issued: "Issued"
        case .expires: "Expires"
        case .rights: "Rights"
        case .products: "Products"
        case .ended: "No longer active"
        case .sign: "Sign"
        case .holders: "Holders"
        case .filings: "Filings"
        case .procedure: "Procedure"
        case .subject: "For"
        case .filing: "Filing"
        case .state: "State"
        case .filed: "Filed on"
        case .number: "Number"
        case .step: "Next step"
        case .date: "Do it by"
        case .isSure: "Sure"
        case .daysLeft: "Days left"
        case .people: "Seen to by"
        case .producerCount: "Producers"
        case .productCount: "Products"
        case .ledgerNumber: "Number"
        case .given: "Given on"
        case .title: "Paper"
        case .dated: "Date of the paper"
        case .uses: "Used in"
        }
    }

    public func found(_ section: StaffSection, _ count: Int) -> String {
        switch section {
        case .work: "Things to do: \(count)"
        case .products: "Products: \(count)"
        case .producers: "Producers: \(count)"
        case .villages: "Villages: \(count)"
        case .rights: "Rights: \(count)"
        case .ledger: codesFound(count)
        case .documents: documentsFound(count)
        case .papers: papersFound(count)
        default: filingsFound(count)
        }
    }

    public func narrowed(to parts: [String]) -> String { "Shown: \(parts.joined(separator: "; "))." }
    public var moreFilters: String { "More filters" }
    public var clearFilter: String { "Clear the filter, show all" }
    public var nameTooShort: String {
        "So many names are like this that not all were looked through. Type more of it for a whole list."
    }

    public func pageOf(_ page: Int, _ pages: Int) -> String { "Page \(page)/\(pages)" }
    public var pagesLabel: String { "Pages of the list" }
    public var previousPage: String { "Previous page" }
    public var nextPage: String { "Next page" }
    public var listAsFile: String { "Download this table (CSV, opens in Excel)" }
    public func wholeListToPrint(_ count: Int) -> String { "All \(count) rows on one page, to print" }
    public var printHint: String {
        "To print, use the browser's own command: the filter's fields are left out on paper."
    }

    public var anyOfThem: String { "All" }
    public var overdueOnly: String { "Only what is past its date" }
    public var overdueFilingsOnly: String { "Only filings with something past its date" }
    public var noVillageSaid: String { "(no village on record)" }

    public func villageCounts(producers: Int, products: Int) -> String {
        "producers: \(producers), products: \(products)"
    }

    public var withoutRight: String { "No right yet" }
    public var noFilingYet: String { "No filing yet" }
    public var noNextDate: String { "Nothing has a date yet" }
    public func sure(_ isFirm: Bool) -> String { isFirm ? "firm" : provisional }
    public func seenTo(by names: [String]) -> String { "Seen to by: \(names.joined(separator: ", "))" }
}
