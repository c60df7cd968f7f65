public import LegalCalendar

extension Day: SQLBindable {
    public var sqlValue: SQLValue { .text(description) }
}
