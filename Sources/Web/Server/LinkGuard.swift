/// Counts the tries that open nothing, and how often one link is opened, so that neither guessing nor a program gone
/// mad costs the others anything.
///
/// A right link is opened whatever others tried from the same address: a mobile network gives one to a whole village.
struct LinkGuard: Sendable {
    /// How many tries may fail in ten minutes: from one address, and in all, which holds for addresses beyond number too.
    private let missesFromOne: TryLimit
    private let missesInAll: TryLimit
    /// How often one link may be opened in a minute.
    private let visitsOfOne: TryLimit

    /// - Parameter now: seconds that only ever go up.
    init(now: @escaping @Sendable () -> Int) {
        missesFromOne = TryLimit(30, inSeconds: 600, now: now)
        missesInAll = TryLimit(1_000, inSeconds: 600, now: now)
        visitsOfOne = TryLimit(120, inSeconds: 60, now: now)
    }

    /// - Returns: false where there were too many.
    func miss(from address: String?) -> Bool {
        let (isWithinOne, isWithinAll) = (missesFromOne.count(address ?? ""), missesInAll.count(""))
        return isWithinOne && isWithinAll
    }

    /// - Returns: false where the link was opened too often.
    func visit(_ link: String) -> Bool { visitsOfOne.count(link) }
}
