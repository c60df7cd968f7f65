public import LegalCalendar
public import Procedures

extension EnglishWording {
    public var dossierTitle: String { "LIST OF THE PAPERS OF THE DOSSIER" }
    public var dossierListName: String { "00-list" }
    public var dossierColumns: [String] { ["No.", "Paper", "Original or copy", "In this dossier"] }

    public func name(of kind: ChecklistItem.Kind) -> String {
        switch kind {
        case .original: "original"
        case .copy: "copy"
        case .either: "original or copy"
        }
    }

    public var paperMissing: String { "MISSING" }

    public func paperElsewhere(_ place: String?) -> String {
        place.map { "on paper, kept at: \($0)" } ?? "prepared; no file of it is kept"
    }

    public func dossierNote(commune: String, on day: Day) -> String {
        "Made by \(commune) on \(self.day(day)) to prepare the dossier. This list is no receipt of filing."
    }

    public func dossierWritten(_ path: String, files: Int) -> String {
        "The dossier with \(files) files was written to “\(path)”."
    }

    public func stillMissing(_ papers: [String]) -> String { "Still missing: \(papers.joined(separator: "; "))." }

    public func sweepable(files: Int, bytes: Int, oldestBackup: String) -> String {
        "\(files) files (\(fileSize(bytes))) that no document uses are older than the oldest backup kept "
            + "(\(moment(oldestBackup)))."
    }

    public func swept(files: Int, bytes: Int) -> String { "\(files) files (\(fileSize(bytes))) were deleted." }

    public func keptAsYoung(_ files: Int) -> String {
        "\(files) unused files are kept, being younger than the oldest backup kept."
    }

    public var nothingToSweep: String { "There is nothing to sweep." }
    public var confirmSweep: String { "NOTHING WAS DELETED. Run it again with `--confirm`." }
}
