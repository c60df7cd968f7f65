import LegalCalendar
public import Registry

extension SQLConnection {
    public func checklistMarks(filing: String) throws -> [ChecklistMark] {
        try rows(
            """
            SELECT item, state, reason, document, person, marked_on FROM checklist_mark
            WHERE filing = \(filing) ORDER BY item
            """
        ).map { row in
            ChecklistMark(
                item: try row.text(0),
                state: try row.choice(1),
                reason: try row.optionalText(2),
                document: try row.optionalText(3),
                person: try row.text(4),
                markedOn: try row.value(5)
            )
        }
    }

    public func saveChecklistMark(_ mark: ChecklistMark, filing: String) throws {
        try run(
            """
            INSERT INTO checklist_mark (filing, item, state, reason, document, person, marked_on)
            VALUES (\(filing), \(mark.item), \(mark.state.rawValue), \(mark.reason), \(mark.document),
                \(mark.person), \(mark.markedOn))
            ON CONFLICT (filing, item) DO UPDATE SET state = excluded.state, reason = excluded.reason,
                document = excluded.document, person = excluded.person, marked_on = excluded.marked_on
            """
        )
    }

    public func removeChecklistMark(filing: String, item: String) throws {
        try run("DELETE FROM checklist_mark WHERE filing = \(filing) AND item = \(item)")
    }
}
