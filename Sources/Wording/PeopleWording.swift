public import LegalCalendar
public import Procedures
public import Registry

/// By what somebody may use a collective sign.
public enum SignUserStanding: Sendable {
    case member, authorised
}

/// Roles in rights, makers, representatives, the annex of a regulation on use, successions and hand-overs.
public protocol PeopleWording {
    func name(of standing: SignUserStanding) -> String
    func ended(_ kind: RecordKind, code: String, on day: Day) -> String
    func holdingAdded(_ role: Holding.Role, name: String, sign: String) -> String
    func holdingEnded(_ role: Holding.Role, name: String, sign: String, on day: Day) -> String

    // The annex of a regulation on use.
    func annexTitle(of kind: SubjectKind, sign: String) -> String
    var annexOf: String { get }
    func annexDay(_ day: Day?) -> String
    var annexColumns: [String] { get }
    func annexSignature(_ holders: [String]) -> String
    func annexWritten(_ path: String, users: Int) -> String
    var noSignUsers: String { get }

    // Representatives.
    /// - Parameter isWritten: whether the paper itself says its last day.
    func representative(_ name: String, document: String, until day: Day?, isWritten: Bool, validity: String?) -> String
    /// The filing is undecided: nobody can say whether the authority lasts.
    var authorityMayNotLast: String { get }
    /// The Office's letters go elsewhere than to the one who reads this.
    func officeWritesTo(_ name: String) -> String
    /// For the representative's own mail.
    func actsFor(_ producer: String, document: String) -> String
    func authorityDiesFirst(on day: Day, openUntil: Day) -> String
    func authorityOver(since day: Day) -> String
    var authorityWithoutTerm: String { get }
    var representationColumns: [String] { get }
    var makingColumns: [String] { get }
    var assignmentColumns: [String] { get }
    var holdingColumns: [String] { get }

    // What becomes of producers.
    func name(of how: ProducerEnd.How) -> String
    /// After a producer's name: that it is no more, since when, and who stands for it.
    func ended(_ end: ProducerEnd) -> String
    func producerChanged(_ code: String, name: String, from day: Day) -> String
    /// What moved with a producer, or ended with it.
    func moved(products: Int, makings: Int, rights: Int, assignments: Int) -> String
    func earlierName(_ earlier: EarlierName, kind: String?) -> String
    var earlierNamesHeading: String { get }
    var predecessorsHeading: String { get }
    var tasksHeading: String { get }
    var noTasks: String { get }
    /// What to do, or to ask, about one record.
    func task(_ kind: ProducerTaskKind, record: String, name: String, since: Day) -> String
    func followed(in filing: String) -> String
    func recorded(in filing: String, on day: Day) -> String
    /// How the tasks that the record can begin are begun.
    func howToOpenTasks(_ producer: String) -> String

    func handedOver(from giver: String, to receiver: String, on day: Day, count: Int) -> String
    /// The settings name the giver as the last one to remind.
    func settingsNameGiver(_ receiver: String) -> String
    func personExported(_ code: String, to path: String) -> String
}
