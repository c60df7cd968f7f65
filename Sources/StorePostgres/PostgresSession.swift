import CLibpq
import Glibc
import Store

/// One connection to the server, with what has to hold on it again whenever it is made anew.
///
/// `@unchecked Sendable`: libpq's handle is a bare pointer, and it is safe to hand over because only the one job at a
/// time of ``PostgresDatabase``'s serial queue touches it.
final class PostgresSession: @unchecked Sendable {
    private let address: PostgresAddress
    /// Runs after every connecting, the first included: settings, lock, checks.
    private let prepare: (PostgresSession) throws -> Void
    private var handle: OpaquePointer?
    /// Prepared statements: their names by text and types of values.
    private var prepared: [String: String] = [:]
    private var cursorCount = 0

    init(address: PostgresAddress, prepare: @escaping (PostgresSession) throws -> Void) {
        self.address = address
        self.prepare = prepare
    }

    deinit { PQfinish(handle) }

    /// The server's and the database's name: no password, unlike the connection string.
    var place: String {
        let host = PQhost(handle).map { String(cString: $0) } ?? ""
        let name = PQdb(handle).map { String(cString: $0) } ?? ""
        return [host, name, address.schema].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "/")
    }

    var schema: String? { address.schema }

    /// A name that no other cursor of this connection bears.
    func nextCursorName() -> String {
        cursorCount += 1
        return "walk_\(cursorCount)"
    }

    // MARK: Transactions

    /// Begins a transaction; a connection that broke while nobody used it is made anew.
    func begin(_ statement: String) throws {
        if PQstatus(handle) == CONNECTION_OK, PQtransactionStatus(handle) == PQTRANS_IDLE {
            do {
                return try command(statement)
            } catch StoreError.connectionLost {
                // Nothing has run yet, so nothing is lost: go on with a new connection.
            }
        }
        try connect()
        try command(statement)
    }

    func commit() throws {
        do {
            try command("COMMIT")
        } catch StoreError.connectionLost(let message) {
            throw StoreError.outcomeUnknown(message: message)
        }
    }

    /// A failure shows at the next ``begin(_:)``, which then connects anew: the server drops what it has.
    func rollback() {
        _ = try? command("ROLLBACK")
    }

    func connect() throws {
        close()
        let keywords = ["connect_timeout", "fallback_application_name", "dbname", "client_encoding"]
        let values = ["10", "daulang", address.conninfo, "UTF8"]
        handle = withCStrings(keywords) { keywords in
            withCStrings(values) { values in PQconnectdbParams(keywords, values, 1) }
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            let message = String(cString: PQerrorMessage(handle))
            throw StoreError.cannotOpen(place: place, reason: .serverUnreachable(message: message))
        }
        do {
            try prepare(self)
        } catch {
            close()
            throw error
        }
    }

    func close() {
        PQfinish(handle)
        handle = nil
        prepared = [:]
    }

    // MARK: Statements

    @discardableResult
    func execute(_ sql: SQLQuery) throws -> PostgresResult {
        let (text, values) = try sql.rendered(nulls: .keyword) { "$\($0)" }
        let types = values.map(\.postgresType.rawValue)
        let name = try sql.isReusable ? preparedName(text, types) : nil
        let count = Int32(values.count)
        return try withCStrings(values.map(\.postgresText)) { pointers in
            guard let name else {
                return try checked(PQexecParams(handle, text, count, types, pointers, nil, nil, 0))
            }
            return try checked(PQexecPrepared(handle, name, count, pointers, nil, nil, 0))
        }
    }

    private func command(_ text: String) throws {
        _ = try checked(PQexec(handle, text))
    }

    private func preparedName(_ text: String, _ types: [Oid]) throws -> String {
        let key = "\(types) \(text)"
        if let name = prepared[key] { return name }
        if prepared.count == 250 {
            try command("DEALLOCATE ALL")
            prepared = [:]
        }
        let name = "s\(prepared.count)"
        _ = try checked(PQprepare(handle, name, text, Int32(types.count), types))
        prepared[key] = name
        return name
    }

    private func checked(_ pointer: OpaquePointer?) throws -> PostgresResult {
        let result = pointer.map(PostgresResult.init)
        if let result, result.isSuccess { return result }
        guard let result, PQstatus(handle) == CONNECTION_OK else {
            throw StoreError.connectionLost(message: String(cString: PQerrorMessage(handle)))
        }
        throw result.error
    }
}

/// Lends the texts as C strings, in their order, with the null behind them that libpq's lists of keywords end with.
private func withCStrings<T>(
    _ texts: [String],
    _ body: (UnsafePointer<UnsafePointer<CChar>?>) throws -> T
) rethrows -> T {
    let copies = texts.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    let pointers = copies.map { $0.map { UnsafePointer($0) } } + [nil]
    return try pointers.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { preconditionFailure("the list has its null at least") }
        return try body(base)
    }
}

extension SQLValue {
    fileprivate var postgresType: PostgresType {
        switch self {
        case .integer: .int8
        case .text, .null: .text
        }
    }

    /// A null never comes here: it is written into the statement.
    fileprivate var postgresText: String {
        switch self {
        case .integer(let number): String(number)
        case .text(let text): text
        case .null: ""
        }
    }
}
