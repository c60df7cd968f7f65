import Store

/// The server asks for the whole transaction again: another one came between.
struct PostgresConflict: Error {
    let message: String
}

extension PostgresResult {
    /// The failed statement's error in the Store's words. A value that the server quotes does not get into it.
    var error: any Error {
        let code = errorField(.code) ?? "unknown"
        switch code {
        case "40001", "40P01": return PostgresConflict(message: message)
        case "23505": return StoreError.alreadyExists(table: errorField(.table) ?? "")
        case "23503": return StoreError.brokenReference(table: errorField(.table))
        case "55P03": return StoreError.busy(message: message)
        case "53100": return StoreError.diskFull
        case "25006": return StoreError.readOnly
        default: return StoreError.engine(code: code, message: message)
        }
    }
}
