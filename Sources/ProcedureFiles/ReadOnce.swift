import Synchronization

/// A value that is read from its file the first time it is asked for, and kept.
///
/// Measured: every filing asks for laws and events two or three times, and each reading of YAML costs some ten
/// milliseconds, which a command of a hundred cannot spare.
final class ReadOnce<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)

    func value(_ read: () -> Value) -> Value {
        if let value = kept.withLock({ $0 }) { return value }
        // Outside the lock, as reading one file may ask for another; two at once read the same.
        let value = read()
        kept.withLock { $0 = value }
        return value
    }
}

/// Values that are read from their files the first time each is asked for, and kept by name.
final class ReadOnceEach<Value: Sendable>: Sendable {
    private let kept = Mutex<[String: Value]>([:])

    func value(of name: String, _ read: () -> Value) -> Value {
        if let value = kept.withLock({ $0[name] }) { return value }
        let value = read()
        kept.withLock { $0[name] = value }
        return value
    }
}
