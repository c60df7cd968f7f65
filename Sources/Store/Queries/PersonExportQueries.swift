/// One table's rows about a person, each with its columns by name, as the person gets them.
public struct PersonalRow: Sendable {
    public let values: [(name: String, value: String?)]
}

extension SQLConnection {
    /// What the record holds of a person beside the name, the addresses and what they answer for, by the kind of it.
    public func personalRows(of person: String) throws -> [(kind: String, rows: [PersonalRow])] {
        let absences: SQLQuery =
            "SELECT first_day, last_day FROM absence WHERE person = \(person) ORDER BY first_day"
        let messages: SQLQuery =
            "SELECT code, channel, night, state FROM message WHERE person = \(person) ORDER BY night, length(code), code"
        let reminders: SQLQuery =
            """
            SELECT message, obligation, occasion, safe_date, due_on FROM reminder WHERE person = \(person)
            ORDER BY due_on, obligation, occasion
            """
        let seen: SQLQuery =
            """
            SELECT obligation, stage, at FROM acknowledgement WHERE person = \(person) ORDER BY at, obligation, stage
            """
        let values: SQLQuery =
            """
            SELECT a.at, a.act, v.before_value, v.after_value FROM audit a JOIN audit_value v ON v.sequence = a.sequence
            WHERE a.kind = 'person' AND a.code = \(person) ORDER BY a.sequence
            """
        let links: SQLQuery =
            """
            SELECT code, producer, made, revoked, calendar_since FROM personal_link WHERE person = \(person)
            ORDER BY length(code), code
            """
        let submissions: SQLQuery =
            """
            SELECT s.code, s.link, s.filing, s.item, s.document, s.sent, s.outcome FROM submission s
            JOIN personal_link l ON l.code = s.link WHERE l.person = \(person) ORDER BY length(s.code), s.code
            """
        let accounts: SQLQuery =
            """
            SELECT code, sign_in_name, role, unit, made, disabled FROM account WHERE person = \(person)
            ORDER BY length(code), code
            """
        let marks: SQLQuery =
            """
            SELECT filing, item, state, reason, marked_on FROM checklist_mark WHERE person = \(person)
            ORDER BY length(filing), filing, item
            """
        let checks: SQLQuery =
            "SELECT event, at, way FROM event_check WHERE checked_by = \(person) ORDER BY at, event"
        let acts: SQLQuery =
            "SELECT at, act, kind, code FROM audit WHERE person = \(person) ORDER BY sequence"
        let told: SQLQuery =
            """
            SELECT obligation, way, told_on, safe_date, result FROM delivery WHERE person = \(person) ORDER BY number
            """
        let answers: SQLQuery =
            """
            SELECT t.message, t.at, t.outcome, t.answer FROM message_attempt t JOIN message m ON m.code = t.message
            WHERE m.person = \(person) ORDER BY t.at, t.message, t.number
            """
        let deputies: SQLQuery =
            """
            SELECT code, person, role, valid_from, valid_until FROM assignment WHERE deputy = \(person)
            ORDER BY length(code), code
            """
        return [
            ("deliveries", try personal(told, ["obligation", "way", "on", "date", "result"])),
            ("answers", try personal(answers, ["message", "at", "outcome", "answer"])),
            ("stands_in_for", try personal(deputies, ["code", "person", "role", "from", "until"])),
            ("links", try personal(links, ["code", "producer", "made", "revoked", "calendar_since"])),
            (
                "submissions",
                try personal(submissions, ["code", "link", "filing", "item", "document", "sent", "outcome"])
            ),
            ("accounts", try personal(accounts, ["code", "sign_in_name", "role", "unit", "made", "disabled"])),
            ("papers", try personal(marks, ["filing", "item", "state", "reason", "on"])),
            ("checks", try personal(checks, ["event", "at", "way"])),
            ("acts", try personal(acts, ["at", "act", "kind", "code"])),
            ("absences", try personal(absences, ["from", "until"])),
            ("messages", try personal(messages, ["code", "channel", "night", "state"])),
            ("reminders", try personal(reminders, ["message", "obligation", "occasion", "date", "due"])),
            ("acknowledgements", try personal(seen, ["obligation", "stage", "at"])),
            ("audit", try personal(values, ["at", "act", "before", "after"])),
        ]
    }

    private func personal(_ query: SQLQuery, _ names: [String]) throws -> [PersonalRow] {
        try rows(query).map { row in
            PersonalRow(
                values: try names.enumerated().map { index, name in (name, try row.optionalText(index)) }
            )
        }
    }
}
