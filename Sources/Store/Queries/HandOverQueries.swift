import LegalCalendar
public import Registry

extension SQLConnection {
    public func insertHandOver(_ record: HandOver) throws {
        try run(
            """
            INSERT INTO hand_over (code, giver, receiver, on_day)
            VALUES (\(record.code), \(record.giver), \(record.receiver), \(record.on))
            """
        )
        for (number, item) in record.items.enumerated() {
            try run(
                """
                INSERT INTO hand_over_item (hand_over, number, before_code, after_code)
                VALUES (\(record.code), \(number + 1), \(item.before), \(item.after))
                """
            )
        }
    }

    /// The commune of the person who handed over; nil where no hand-over has this code.
    public func commune(ofHandOver code: String) throws -> String? {
        try first("SELECT p.commune FROM hand_over h JOIN person p ON p.code = h.giver WHERE h.code = \(code)")?.text(0)
    }

    /// Those of a commune, by code.
    public func handOvers(commune: String) throws -> [HandOver] {
        try rows(
            """
            SELECT code, giver, receiver, on_day FROM hand_over
            WHERE giver IN (SELECT code FROM person WHERE commune = \(commune)) ORDER BY length(code), code
            """
        ).map { row in
            let code = try row.text(0)
            return HandOver(
                code: code,
                giver: try row.text(1),
                receiver: try row.text(2),
                on: try row.value(3),
                items: try rows(
                    "SELECT before_code, after_code FROM hand_over_item WHERE hand_over = \(code) ORDER BY number"
                ).map { HandOver.Item(before: try $0.text(0), after: try $0.text(1)) }
            )
        }
    }

    /// The person and the deputy of an assignment that has not begun.
    public func updateAssignment(_ code: String, person: String, deputy: String?) throws {
        try run("UPDATE assignment SET person = \(person), deputy = \(deputy) WHERE code = \(code)")
    }
}
