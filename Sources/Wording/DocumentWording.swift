public import LegalCalendar
public import Procedures
public import Registry

/// Documents: files that are kept, and what is written from them.
public protocol DocumentWording {
    func name(of format: DocumentFormat) -> String
    /// - Parameter bytes: shown in the unit in which people think of files.
    func fileSize(_ bytes: Int) -> String
    func paperDated(_ day: Day) -> String
    func paperExpiry(_ day: Day, isPast: Bool) -> String
    func termFollowed(by code: String) -> String
    func fileShared(with code: String) -> String
    func documentReplaces(_ code: String) -> String
    func documentReplaced(by code: String) -> String
    func documentServes(_ users: String) -> String
    var documentUnused: String { get }
    func documentAdded(at instant: String, by person: String) -> String
    func documentWithdrawn(_ code: String) -> String
    /// Code, title, producer, date, expiry, what it serves.
    var documentColumns: [String] { get }
    /// One file that serves as a paper, in a checklist.
    func servingDocument(_ code: String, title: String, expires: Day?, isExpired: Bool) -> String
    /// Only words were noted of where the paper is; no file was kept.
    func onlyPlaceNoted(_ place: String) -> String

    // The dossier of a filing.
    var dossierTitle: String { get }
    /// In ASCII, so that it comes first in every folder.
    var dossierListName: String { get }
    /// Number, paper, copies, where it is.
    var dossierColumns: [String] { get }
    func name(of kind: ChecklistItem.Kind) -> String
    var paperMissing: String { get }
    /// A paper that is ready, of which no file is kept.
    func paperElsewhere(_ place: String?) -> String
    func dossierNote(commune: String, on day: Day) -> String
    func dossierWritten(_ path: String, files: Int) -> String
    func stillMissing(_ papers: [String]) -> String

    // The sweep.
    func sweepable(files: Int, bytes: Int, oldestBackup: String) -> String
    func swept(files: Int, bytes: Int) -> String
    func keptAsYoung(_ files: Int) -> String
    var nothingToSweep: String { get }
    var confirmSweep: String { get }
}
