extension SchemaStep {
    /// Which version of each procedure's rules the record goes by, and what became of steps that are no longer there.
    static let rulesInUse = SchemaStep(
        id: "0008-rules-in-use",
        statements: [
            // One row for each version that was ever taken over; the one of the greatest number is in use.
            """
            CREATE TABLE rules_in_use (
                procedure TEXT NOT NULL,
                number @int64 NOT NULL CHECK (number >= 1),
                pack TEXT NOT NULL REFERENCES rule_text (hash),
                nature TEXT NOT NULL CHECK (nature IN ('first', 'wording', 'law', 'correction', 'structure')),
                adopted TEXT NOT NULL,
                adopted_by TEXT NOT NULL,
                PRIMARY KEY (procedure, number)
            ) @strict
            """,
            // A step's old name still stands in events that answered it, and events are never changed.
            """
            CREATE TABLE step_successor (
                procedure TEXT NOT NULL,
                step TEXT NOT NULL,
                successor TEXT NOT NULL,
                PRIMARY KEY (procedure, step)
            ) @strict
            """,
            // Finished work keeps its dates; that it would be late under corrected rules is said beside them.
            """
            CREATE TABLE obligation_remark (
                obligation TEXT NOT NULL REFERENCES obligation (code),
                pack TEXT NOT NULL REFERENCES rule_text (hash),
                statutory TEXT NOT NULL,
                recorded TEXT NOT NULL,
                PRIMARY KEY (obligation, pack)
            ) @strict
            """,
        ]
    )
}
