import Store

extension AppContext {
    /// What an act would bring about: it is done in full, looked at, and taken back with everything that it wrote. Not a
    /// code is used up by it, and nothing of it stands in the audit trail.
    func preview<Value: Sendable>(
        _ act: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        do {
            return try await database.write { connection -> Value in throw Foreseen(value: try act(connection)) }
        } catch let foreseen as Foreseen<Value> {
            return foreseen.value
        }
    }
}

/// What was seen, thrown so that the transaction is taken back.
private struct Foreseen<Value: Sendable>: Error {
    let value: Value
}
