public import LegalCalendar
public import Procedures

/// Which kind of protection suits a name.
public protocol AdviceWording {
    func adviceHeading(name: String?) -> String
    func name(of verdict: ProtectionAdvice.Verdict) -> String
    func name(of effect: ProtectionFinding.Effect) -> String
    /// With where it stands and how sure that is.
    func line(of finding: ProtectionFinding, names: NameBook) -> String
    /// What the fees of one stage come to, for one class of goods.
    func cost(of statement: FeeStatement) -> String
    func earliestResult(_ day: Day) -> String
    func usualResult(from: Day, to: Day, _ experience: ProtectionRoute.Experience) -> String
    func answered(_ question: ProtectionQuestion, _ answer: Bool) -> String
    var openQuestionsHeading: String { get }
    func openQuestion(_ question: ProtectionQuestion) -> String
    /// How to go the way, with the command that begins it.
    func beginRoute(_ route: ProtectionRoute, name: String?) -> String
    var noRouteOpen: String { get }
}
