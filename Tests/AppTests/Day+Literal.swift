import LegalCalendar

extension Day: ExpressibleByStringLiteral {
    /// Lets a test write a date as it is spoken: `"2026-03-01"`.
    public init(stringLiteral value: String) {
        guard let day = Day(value) else { preconditionFailure("'\(value)' is not a date") }
        self = day
    }
}

extension Term: ExpressibleByStringLiteral {
    /// Lets a test write a term as the files do: `"P3M"`.
    public init(stringLiteral value: String) {
        guard let term = Term(value) else { preconditionFailure("'\(value)' is not a term") }
        self = term
    }
}
