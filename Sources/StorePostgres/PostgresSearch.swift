import Store

/// The search in PostgreSQL's manner: the words of an entry as a `tsvector` with an index of its own.
///
/// Words are put in and asked for as they are: no dictionary and no parser of the server ever cuts them.
enum PostgresSearch {
    static let statements = [
        """
        CREATE TABLE search_entry (
            kind TEXT NOT NULL,
            code TEXT NOT NULL,
            commune TEXT,
            words TSVECTOR NOT NULL,
            PRIMARY KEY (kind, code)
        )
        """,
        // Without the list of pending words, whose lock would make every two writers a conflict.
        "CREATE INDEX search_word ON search_entry USING gin (words) WITH (fastupdate = off)",
    ]
}

extension PostgresConnection {
    func search(_ words: [String], limit: Int) throws -> [SearchHit] {
        let prefixes = SearchWords.cut(words)
        guard !prefixes.isEmpty, limit > 0 else { return [] }
        let question = prefixes.map { "'\($0)':*" }.joined(separator: " & ")
        return try rows(
            """
            SELECT kind, code, commune FROM search_entry
            WHERE words @@ CAST(\(question) AS tsquery)
            ORDER BY kind, code LIMIT \(limit)
            """
        ).map { row in
            SearchHit(kind: try row.text(0), code: try row.text(1), commune: try row.optionalText(2))
        }
    }

    func replaceSearchEntry(kind: String, code: String, commune: String?, text: String) throws {
        let words = SearchWords.cut(text).joined(separator: " ")
        try run(
            """
            INSERT INTO search_entry (kind, code, commune, words)
            VALUES (\(kind), \(code), \(commune), array_to_tsvector(string_to_array(\(words), ' ')))
            ON CONFLICT (kind, code) DO UPDATE SET commune = excluded.commune, words = excluded.words
            """
        )
    }

    func removeSearchEntry(kind: String, code: String) throws {
        try run("DELETE FROM search_entry WHERE kind = \(kind) AND code = \(code)")
    }
}
