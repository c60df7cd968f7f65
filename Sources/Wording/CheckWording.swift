public import Registry

/// A second person's look at dates that cost a right when they are wrong.
public protocol CheckWording {
    /// Beside every date that rests on such an event.
    var unchecked: String { get }
    var uncheckedHint: String { get }
    var checkButton: String { get }
    /// On the producer's own page.
    var producerCheckButton: String { get }
    var producerCheckHint: String { get }
    func checked(by person: String, on day: String, _ way: SecondCheck.Way) -> String
    var waitingChecks: String { get }
    func checksWaiting(_ count: Int) -> String
    var nothingToCheck: String { get }
    func checkNoted(_ code: String) -> String
}
