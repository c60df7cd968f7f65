public import LegalCalendar
public import Registry

/// Personal links and the slips on which they are handed over.
public protocol LinkWording {
    /// The name of a producer's own page.
    var myWork: String { get }
    /// Code, producer, person, made, last day, state.
    var linkColumns: [String] { get }
    func name(of state: PersonalLink.State) -> String
    /// - Parameter lastDay: nil while nobody can say when what is open ends.
    func linkLine(_ code: String, producer: String, person: String?, lastDay: Day?) -> String
    func linkRevoked(_ code: String, producer: String) -> String
    var linkCare: String { get }
    var openEnded: String { get }

    // On the slip.
    var slipsTitle: String { get }
    var slipCode: String { get }
    var slipHow: String { get }
    var slipCare: String { get }
}
