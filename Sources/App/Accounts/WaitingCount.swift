import Synchronization

/// How many are inside, up to a number.
final class WaitingCount: Sendable {
    private let count = Mutex(0)

    /// - Returns: false where it is full.
    func enter(atMost most: Int) -> Bool {
        count.withLock { count in
            guard count < most else { return false }
            count += 1
            return true
        }
    }

    func leave() {
        count.withLock { $0 -= 1 }
    }
}
