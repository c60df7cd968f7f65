/// An engine that runs statements in transactions. There is one conformance per engine.
public protocol SQLDatabase: Sendable {
    /// Runs the body in one read-only transaction, on one unchanging state, off the cooperative thread pool.
    func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

    /// Runs the body in one transaction, as if it ran alone: all of it is kept, or none.
    ///
    /// The body may run more than once where the engine asks for a retry, so it must do nothing but talk to the
    /// connection. A statement that failed ends the transaction: catching its error does not save it.
    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

    /// A mark that is another one once anything was committed since, by this program or another. Two equal marks of one
    /// value say that nothing was; two that differ may come of a commit that changed nothing.
    func state() async throws -> String
}

/// What a transaction's body may do. It is synchronous: nothing can interleave with it.
public protocol SQLConnection {
    /// The whole answer at once: for a page, or for what `RETURNING` gives.
    func rows(_ sql: SQLQuery) throws -> [SQLRow]

    /// Hands over the rows of a `SELECT` one by one, in flat memory; to stop early, throw.
    ///
    /// The body may read, but not write: whether a row changed meanwhile still comes is each engine's own affair.
    func forEach(_ sql: SQLQuery, _ body: (SQLRow) throws -> Void) throws

    /// - Returns: how many rows the statement changed.
    @discardableResult
    func run(_ sql: SQLQuery) throws -> Int

    /// The entries in which every word begins a word of the text, ordered by kind, then code.
    ///
    /// - Parameters:
    ///   - words: folded, as the entries are. Signs in them separate and mean nothing else; no word finds nothing.
    ///   - limit: the answer has exactly so many hits if there are so many.
    func search(_ words: [String], limit: Int) throws -> [SearchHit]

    /// Adds the entry, or takes the place of the one of this kind and code.
    ///
    /// - Parameter text: folded: lower-case ASCII, made by the caller.
    func replaceSearchEntry(kind: String, code: String, commune: String?, text: String) throws

    func removeSearchEntry(kind: String, code: String) throws
}

extension SQLConnection {
    /// The only row, or the first by the statement's order; nil if there is none.
    public func first(_ sql: SQLQuery) throws -> SQLRow? {
        try rows(sql).first
    }
}
