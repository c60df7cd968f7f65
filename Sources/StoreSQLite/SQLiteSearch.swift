import Store

/// The search in SQLite's manner: a plain table of the entries, and an FTS5 index over its words.
///
/// The index keeps no text of its own (`content=`), so what leaves the table has to be told to it, word for word.
enum SQLiteSearch {
    static let statements = [
        """
        CREATE TABLE search_entry (
            entry INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            code TEXT NOT NULL,
            commune TEXT,
            words TEXT NOT NULL,
            UNIQUE (kind, code)
        ) STRICT
        """,
        """
        CREATE VIRTUAL TABLE search_word USING fts5(
            words, content='search_entry', content_rowid='entry',
            tokenize='ascii', prefix='1 2 3', detail='none', columnsize=0
        )
        """,
    ]
}

extension SQLiteConnection {
    func search(_ words: [String], limit: Int) throws -> [SearchHit] {
        let prefixes = SearchWords.cut(words)
        guard !prefixes.isEmpty, limit > 0 else { return [] }
        let question = prefixes.map { "\"\($0)\"*" }.joined(separator: " ")
        return try rows(
            """
            SELECT kind, code, commune FROM search_entry
            WHERE entry IN (SELECT rowid FROM search_word WHERE search_word MATCH \(question))
            ORDER BY kind, code LIMIT \(limit)
            """
        ).map { row in
            SearchHit(kind: try row.text(0), code: try row.text(1), commune: try row.optionalText(2))
        }
    }

    func replaceSearchEntry(kind: String, code: String, commune: String?, text: String) throws {
        let words = SearchWords.cut(text).joined(separator: " ")
        try forget(kind: kind, code: code)
        let inserted = try rows(
            """
            INSERT INTO search_entry (kind, code, commune, words) VALUES (\(kind), \(code), \(commune), \(words))
            ON CONFLICT (kind, code) DO UPDATE SET commune = excluded.commune, words = excluded.words
            RETURNING entry
            """
        )
        for row in inserted {
            try run("INSERT INTO search_word (rowid, words) VALUES (\(try row.integer(0)), \(words))")
        }
    }

    func removeSearchEntry(kind: String, code: String) throws {
        try forget(kind: kind, code: code)
        try run("DELETE FROM search_entry WHERE kind = \(kind) AND code = \(code)")
    }

    /// Takes the entry's words out of the index.
    private func forget(kind: String, code: String) throws {
        try run(
            """
            INSERT INTO search_word (search_word, rowid, words)
            SELECT 'delete', entry, words FROM search_entry WHERE kind = \(kind) AND code = \(code)
            """
        )
    }
}
