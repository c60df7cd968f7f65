public import LegalCalendar
public import Registry

extension SQLConnection {
    public func insertActivity(_ activity: Activity) throws {
        try run(
            """
            INSERT INTO activity (code, commune, kind, day, subject, unit, note)
            VALUES (\(activity.code), \(activity.commune), \(activity.kind), \(activity.day), \(activity.subject),
                \(activity.unit), \(activity.note))
            """
        )
        for (measure, value) in activity.numbers.sorted(by: { $0.key < $1.key }) {
            try run(
                "INSERT INTO activity_number (activity, measure, value) VALUES (\(activity.code), \(measure), \(value))"
            )
        }
    }

    /// Nil where no activity has this code.
    public func commune(ofActivity code: String) throws -> String? {
        try first("SELECT commune FROM activity WHERE code = \(code)")?.text(0)
    }

    /// The activities of a commune from a day to a day, both included, by day.
    public func activities(commune: String, from: Day, through: Day) throws -> [Activity] {
        var numbers: [String: [String: Int]] = [:]
        for row in try rows(
            """
            SELECT n.activity, n.measure, n.value FROM activity_number n JOIN activity a ON a.code = n.activity
            WHERE a.commune = \(commune) AND a.day >= \(from) AND a.day <= \(through)
            """
        ) {
            numbers[try row.text(0), default: [:]][try row.text(1)] = try row.integer(2)
        }
        return try rows(
            """
            SELECT code, commune, kind, day, subject, unit, note FROM activity
            WHERE commune = \(commune) AND day >= \(from) AND day <= \(through) ORDER BY day, length(code), code
            """
        ).map { row in
            let code = try row.text(0)
            return Activity(
                code: code,
                commune: try row.text(1),
                kind: try row.text(2),
                day: try row.value(3),
                subject: try row.text(4),
                unit: try row.text(5),
                numbers: numbers[code] ?? [:],
                note: try row.optionalText(6)
            )
        }
    }
}
