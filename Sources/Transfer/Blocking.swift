import Dispatch

/// Runs a call that blocks away from the cooperative pool.
///
/// A serial queue of its own gets a thread at once; on the global queue, blocked calls would hold up one another.
func blocking<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        DispatchQueue(label: "transfer").async {
            continuation.resume(returning: body())
        }
    }
}
