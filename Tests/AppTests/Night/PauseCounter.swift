import Synchronization

/// Notes the pauses that a fetch makes, without making them.
final class PauseCounter: Sendable {
    private let pauses = Mutex<[Duration]>([])

    var all: [Duration] { pauses.withLock(\.self) }

    func note(_ pause: Duration) { pauses.withLock { $0.append(pause) } }
}
