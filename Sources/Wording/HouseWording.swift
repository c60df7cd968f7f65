public import Registry

/// The installation itself: databases, upgrades, the audit trail.
public protocol HouseWording {
    func databaseMade(at place: String, for commune: Commune) -> String
    func upgraded(steps: Int, backup: String?) -> String
    func restored(made: String, aside: String?) -> String
    func unknownAfterRestore(_ count: Int) -> String
    var nothingUnknownAfterRestore: String { get }
    func text(of finding: HouseFinding) -> String
    func foundByDoctor(_ count: Int) -> String
    var nothingFoundByDoctor: String { get }
    func auditHolds(entries: Int, head: String) -> String
    func auditBroken(at sequence: Int) -> String
    var auditLimit: String { get }
    /// Number, time, person, act, record, change.
    var auditColumns: [String] { get }
}
