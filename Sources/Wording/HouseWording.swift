public import LegalCalendar
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

    // The list of days off.
    func name(of kind: SpecialDay.Kind) -> String
    func name(of status: SpecialDay.Status) -> String
    func name(of layer: DataLayer) -> String
    func standing(ofYear year: Int, isComplete: Bool, source: String) -> String
    /// A row of the files that does not hold.
    func refusedDay(_ date: Day) -> String
    /// What was accepted; none for a preview.
    func acceptedRows(_ codes: [String]) -> String
    func withdrawnRow(_ code: String) -> String
    func moving(_ count: Int) -> String
    func moved(_ label: DateLabel, from old: Day?, to new: Day?) -> String
    func sureness(_ isFirm: Bool) -> String

    func auditHolds(entries: Int, head: String) -> String
    func auditBroken(at sequence: Int) -> String
    var auditLimit: String { get }
    /// Number, time, person, act, record, change.
    var auditColumns: [String] { get }
}
