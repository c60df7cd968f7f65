import Synchronization

/// Counts the tries that open nothing, and how often one link is opened, so that neither guessing nor a program gone
/// mad costs the others anything.
///
/// A right link is opened whatever others tried from the same address: a mobile network gives one to a whole village.
final class LinkGuard: Sendable {
    /// How many tries may fail in ten minutes: from one address, and in all.
    static let missesFromOne = 30
    static let missesInAll = 1_000
    /// How often one link may be opened in a minute.
    static let visitsOfOne = 120

    private static let missSeconds = 600
    private static let visitSeconds = 60
    /// Beyond so many addresses only the count of all counts: the memory has an end.
    private static let addresses = 10_000

    private struct Window {
        var began: Int
        var count = 0

        mutating func add(at now: Int, lasting seconds: Int) -> Int {
            if now - began >= seconds { self = Window(began: now) }
            count += 1
            return count
        }
    }

    private struct Counts {
        var all = Window(began: 0)
        var misses: [String: Window] = [:]
        var visits: [String: Window] = [:]
    }

    private let counts = Mutex(Counts())
    private let now: @Sendable () -> Int

    /// - Parameter now: seconds that only ever go up.
    init(now: @escaping @Sendable () -> Int) {
        self.now = now
    }

    /// - Returns: false where there were too many.
    func miss(from address: String?) -> Bool {
        let now = now()
        return counts.withLock { counts in
            let all = counts.all.add(at: now, lasting: Self.missSeconds)
            let key = address ?? ""
            if counts.misses.count >= Self.addresses, counts.misses[key] == nil {
                counts.misses = counts.misses.filter { now - $0.value.began < Self.missSeconds }
                guard counts.misses.count < Self.addresses else { return all <= Self.missesInAll }
            }
            let own = counts.misses[key, default: Window(began: now)].add(at: now, lasting: Self.missSeconds)
            return own <= Self.missesFromOne && all <= Self.missesInAll
        }
    }

    /// - Returns: false where the link was opened too often.
    func visit(_ link: String) -> Bool {
        let now = now()
        return counts.withLock { counts in
            if counts.visits.count >= Self.addresses {
                counts.visits = counts.visits.filter { now - $0.value.began < Self.visitSeconds }
            }
            let own = counts.visits[link, default: Window(began: now)].add(at: now, lasting: Self.visitSeconds)
            return own <= Self.visitsOfOne
        }
    }
}
