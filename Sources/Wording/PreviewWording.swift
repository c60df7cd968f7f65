/// What an act would change, told before it is done.
public protocol PreviewWording {
    /// Above everything that is only foreseen.
    var previewHeading: String { get }
    var nothingWouldChange: String { get }
    func name(of change: ObligationChange) -> String
    func stateWouldBecome(_ new: String, from old: String) -> String
    /// A letter from which nothing follows: it would only be said that somebody has seen it.
    func wouldSettle(_ filings: [String]) -> String
    var changesHeading: String { get }
}
