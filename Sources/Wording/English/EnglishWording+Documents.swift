public import LegalCalendar
public import Registry

extension EnglishWording {
    public func name(of format: DocumentFormat) -> String {
        switch format {
        case .pdf: "PDF"
        case .jpeg: "JPEG picture"
        case .png: "PNG picture"
        case .heic: "HEIC picture"
        case .tiff: "TIFF picture"
        case .docx: "Word document (DOCX)"
        case .xlsx: "Excel workbook (XLSX)"
        case .odt: "LibreOffice document (ODT)"
        case .text: "plain text"
        }
    }

    public func fileSize(_ bytes: Int) -> String {
        bytes < 1_000_000 ? "\(max(1, (bytes + 999) / 1_000)) kB" : "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
    }

    public func paperDated(_ day: Day) -> String { "Dated: \(self.day(day))" }
    public func paperExpiry(_ day: Day, isPast: Bool) -> String { self.day(day) + (isPast ? " – EXPIRED" : "") }
    public func termFollowed(by code: String) -> String { "Its term is followed in \(code)" }
    public func fileShared(with code: String) -> String { "The same file as \(code): it is kept once." }
    public func documentReplaces(_ code: String) -> String { "In the place of \(code)" }
    public func documentReplaced(by code: String) -> String { "Replaced by \(code)" }
    public func documentServes(_ users: String) -> String { "Serves: \(users)" }
    public var documentUnused: String { "Serves no filing and no letter yet." }

    public func documentAdded(at instant: String, by person: String) -> String {
        "Added at \(moment(instant)) by \(person)"
    }

    public func documentWithdrawn(_ code: String) -> String {
        "\(code) is out of use; its file stays until `daulang document sweep`."
    }

    public var documentColumns: [String] { ["Code", "Title", "Producer", "Dated", "Expires", "Serves"] }

    public func servingDocument(_ code: String, title: String, expires: Day?, isExpired: Bool) -> String {
        "\(code) \(title)" + (expires.map { ", expires \(paperExpiry($0, isPast: isExpired))" } ?? "")
    }

    public func onlyPlaceNoted(_ place: String) -> String {
        "Only where the paper is was noted (“\(place)”); no file was kept."
    }

    public func text(of problem: DocumentProblem) -> ProblemText {
        switch problem {
        case .folderNotSet:
            ProblemText(
                "No folder for documents is set.",
                hint: "With a server's record, write `documents: PATH` in the settings (or set DAULANG_DOCUMENTS)."
            )
        case .fileMissing(let path):
            ProblemText("The file “\(path)” cannot be read.", hint: "Check its path, its name and who may read it.")
        case .notAFile(let path):
            ProblemText("“\(path)” is no file.", hint: "Choose single files, not folders.")
        case .fileEmpty(let path):
            ProblemText("The file “\(path)” is empty.", hint: "Scan or copy it again.")
        case .fileTooLarge(let path, let limit):
            ProblemText(
                "The file “\(path)” is larger than \(limit) MB.",
                hint: "Scan it at 200–300 dpi, or raise `documents.limit-megabytes` in the settings."
            )
        case .formatUnknown(let path):
            ProblemText(
                "What is in the file “\(path)” is of no kind that is kept.",
                hint: "Kept are PDF, JPEG, PNG, HEIC, TIFF, DOCX, XLSX, ODT (without macros) and UTF-8 text. "
                    + "Another ending of the name does not change what a file is."
            )
        case .documentExists(let code, let title):
            ProblemText(
                "This file is kept already: \(code) “\(title)”. Nothing was added.",
                hint:
                    "Use \(code) (`daulang document link \(code) FILING ITEM`), or add `--another` for another paper in the file."
            )
        case .kindUnknown(let text, let known):
            ProblemText("There is no kind of paper “\(text)”.", hint: "The kinds: \(known.joined(separator: ", ")).")
        case .dateNeeded:
            ProblemText("A paper that expires must have its date.", hint: "Add `--dated DAY`, the date on the paper.")
        case .contentMissing, .contentDamaged, .documentInUse, .documentWithdrawn, .alreadyReplaced, .outputExists,
            .outputForeign, .sweepWithoutBackup:
            keptText(of: problem)
        }
    }

    private func keptText(of problem: DocumentProblem) -> ProblemText {
        switch problem {
        case .contentMissing(let code):
            ProblemText(
                "The file of \(code) is not in the folder of documents any more.",
                hint: "Bring it back from a backup (`daulang restore`), or add the same file again."
            )
        case .contentDamaged(let code):
            ProblemText(
                "The file of \(code) was changed or damaged and cannot be used.",
                hint: "Bring it back from a backup, or add the original file again: it takes the damaged one's place."
            )
        case .documentInUse(let code, let users):
            ProblemText(
                "\(code) serves: \(users.joined(separator: ", ")).",
                hint: "Take it out first with `daulang checklist reopen FILING ITEM`."
            )
        case .documentWithdrawn(let code):
            ProblemText("\(code) is out of use.", hint: "Add the file again with `daulang document add`.")
        case .alreadyReplaced(let code, let newer):
            ProblemText("\(code) was replaced by \(newer) already.", hint: "Give `--replaces \(newer)`.")
        case .outputExists(let path):
            ProblemText(
                "There is “\(path)” already; nothing is overwritten.",
                hint: "Choose another name, or remove it."
            )
        case .outputForeign(let path):
            ProblemText(
                "The folder “\(path)” holds other things than a dossier that was written; it is left alone.",
                hint: "Choose a new folder."
            )
        case .sweepWithoutBackup:
            ProblemText(
                "There is no finished backup, so nothing is swept.",
                hint: "Set `backup` and run `daulang backup` first."
            )
        case .folderNotSet, .fileMissing, .notAFile, .fileEmpty, .fileTooLarge, .formatUnknown, .documentExists,
            .kindUnknown, .dateNeeded:
            text(of: problem)
        }
    }
}
