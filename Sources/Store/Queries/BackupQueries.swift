extension SQLConnection {
    /// How many rows the record's main tables have: what a backup says of itself.
    public func recordCounts() throws -> [(name: String, count: Int)] {
        let row = try first(
            """
            SELECT (SELECT COUNT(*) FROM producer), (SELECT COUNT(*) FROM product), (SELECT COUNT(*) FROM certificate),
                (SELECT COUNT(*) FROM protected_right), (SELECT COUNT(*) FROM filing), (SELECT COUNT(*) FROM event),
                (SELECT COUNT(*) FROM obligation), (SELECT COUNT(*) FROM letter), (SELECT COUNT(*) FROM message),
                (SELECT COUNT(*) FROM document), (SELECT COUNT(*) FROM audit)
            """
        )
        let names = [
            "producer", "product", "certificate", "right", "filing", "event", "obligation", "letter", "message",
            "document", "audit",
        ]
        return try names.enumerated().map { ($0.element, try row?.integer($0.offset) ?? 0) }
    }

    /// Nights that were under way in a copy of the record are not alive in it.
    public func forgetRunningNights() throws {
        try run("UPDATE night_run SET lease_until = 0 WHERE finished IS NULL")
    }

    /// A message that may have left after the copy was made: only a person can say.
    /// - Returns: false where it is in a state that the copy knows for sure.
    public func doubtAfterRestore(_ code: String) throws -> Bool {
        try run(
            """
            UPDATE message SET state = 'unknown', token = NULL, lease_until = NULL
            WHERE code = \(code) AND state IN ('planned', 'claimed', 'sending')
            """
        ) == 1
    }

    /// Whether a worker holds a message at this moment of the monotonic clock.
    public func isSomebodySending(now: Int, longest: Int) throws -> Bool {
        try first(
            """
            SELECT code FROM message
            WHERE state IN ('claimed', 'sending') AND lease_until >= \(now) AND lease_until <= \(now + longest) LIMIT 1
            """
        ) != nil
    }
}
