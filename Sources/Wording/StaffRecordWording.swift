public import LegalCalendar
public import Registry

/// The staff's pages of single products, producers, rights and villages.
public protocol StaffRecordWording {
    func heading(of part: RecordPart) -> String
    /// Instead of an empty part.
    func nothing(in part: RecordPart) -> String
    func certificateLine(_ certificate: Certificate, expires: Day?) -> String
    /// A stretch of days after a name; nil where both ends are open.
    func period(from: Day?, until: Day?) -> String?
    func authorisationLine(document: String, from: Day, until: Day?, ended: Day?) -> String
    func handOverLine(from giver: String, to receiver: String, on day: Day) -> String
    func standsIn(_ name: String) -> String
    func expired(on day: Day) -> String
    func taskOpen(price: String?) -> String
    /// To the list of what belongs to this record.
    func allInList(_ section: StaffSection) -> String
    func name(of act: RecordAct) -> String
}

/// A part of a record's page.
public enum RecordPart: String, CaseIterable, Sendable {
    case about, certificates, road, makers, products, producers, rights, holders, users, authorisations, filings, owed
    case papers, documents, representatives, people, history, tasks, signs
}

/// What can be done from a record's page.
public enum RecordAct: String, CaseIterable, Sendable {
    case correct, addCertificate, protect, addRight, openFiling, change, end, links, register, tasks, enterTitle
    case authorise, represent, holders, addMaker, addContact
    case seeLabel, sayOrigin, sayProtected, giveCode, users, endPaper, addDocument
}
