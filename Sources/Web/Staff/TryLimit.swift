import Synchronization

/// Counts tries by what they are about, and says when there were too many in a span of time.
final class TryLimit: Sendable {
    /// Beyond so many keys what is new is refused until the span is over: the memory has an end.
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

    /// Whether one more may be tried; it is not counted yet.
    func allows(_ key: String) -> Bool {
        let now = now()
        return windows.withLock { windows in
            guard let window = windows[key], now - window.began < seconds else { return true }
            return window.count < most
        }
    }

    func count(_ key: String) {
        let now = now()
        windows.withLock { windows in
            if let window = windows[key], now - window.began < seconds {
                windows[key]?.count += 1
                return
            }
            if windows.count >= Self.keys { windows = windows.filter { now - $0.value.began < seconds } }
            if windows.count < Self.keys { windows[key] = Window(began: now, count: 1) }
        }
    }

    func forget(_ key: String) {
        windows.withLock { $0[key] = nil }
    }
}
