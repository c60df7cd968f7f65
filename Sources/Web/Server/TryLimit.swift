import Synchronization

/// Counts by keys how often something was done in a span of time, and says when it was too often. It is kept in memory:
/// for what is worth a row in the record, such as wrong passwords, the record counts.
final class TryLimit: Sendable {
    /// Beyond so many keys a new one is not counted until the span is over: the memory has an end.
    private static let keys = 10_000

    private struct Window {
        let began: Int
        var count: Int
    }

    private let windows = Mutex<[String: Window]>([:])
    private let now: @Sendable () -> Int
    private let most: Int
    private let seconds: Int

    /// - Parameter now: seconds that only ever go up.
    init(_ most: Int, inSeconds seconds: Int, now: @escaping @Sendable () -> Int) {
        self.most = most
        self.seconds = seconds
        self.now = now
    }

    /// - Returns: false where this one is more than may be.
    func count(_ key: String) -> Bool {
        let now = now()
        return windows.withLock { windows in
            if let window = windows[key], now - window.began < seconds {
                windows[key]?.count += 1
                return window.count < most
            }
            if windows.count >= Self.keys { windows = windows.filter { now - $0.value.began < seconds } }
            guard windows.count < Self.keys else { return true }
            windows[key] = Window(began: now, count: 1)
            return most >= 1
        }
    }
}
