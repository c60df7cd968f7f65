/// Problems with files that are kept, and with what is written from them.
public enum DocumentProblem: Hashable, Sendable {
    /// A server keeps the record and no folder for documents is set.
    case folderNotSet
    case fileMissing(path: String)
    /// A folder, a device, a pipe.
    case notAFile(path: String)
    case fileEmpty(path: String)
    /// - Parameter limit: in millions of bytes.
    case fileTooLarge(path: String, limit: Int)
    case formatUnknown(path: String)
    /// The same content is kept already.
    case documentExists(code: String, title: String)
    case kindUnknown(String, known: [String])
    /// A term is counted from the date of the paper.
    case dateNeeded
    /// The kept file is not where it should be.
    case contentMissing(code: String)
    /// The kept file is not the one that was added.
    case contentDamaged(code: String)
    case documentInUse(code: String, by: [String])
    case documentWithdrawn(code: String)
    case alreadyReplaced(code: String, by: String)
    /// Something stands where the answer should be written.
    case outputExists(path: String)
    /// A folder with other things in it than a dossier that was written before.
    case outputForeign(path: String)
    /// Without a finished backup nothing may be deleted.
    case sweepWithoutBackup
}

extension DocumentProblem: ProblemArea {
    public var id: String {
        switch self {
        case .folderNotSet: "document_folder_not_set"
        case .fileMissing: "file_missing"
        case .notAFile: "not_a_file"
        case .fileEmpty: "file_empty"
        case .fileTooLarge: "file_too_large"
        case .formatUnknown: "format_unknown"
        case .documentExists: "document_exists"
        case .kindUnknown: "paper_kind_unknown"
        case .dateNeeded: "document_date_needed"
        case .contentMissing: "document_content_missing"
        case .contentDamaged: "document_content_damaged"
        case .documentInUse: "document_in_use"
        case .documentWithdrawn: "document_withdrawn"
        case .alreadyReplaced: "document_already_replaced"
        case .outputExists: "output_exists"
        case .outputForeign: "output_foreign"
        case .sweepWithoutBackup: "sweep_without_backup"
        }
    }

    public var gravity: Problem.Gravity {
        switch self {
        case .folderNotSet, .notAFile, .fileEmpty, .fileTooLarge, .formatUnknown, .kindUnknown, .dateNeeded: .input
        case .fileMissing: .notFound
        case .documentExists, .contentMissing, .contentDamaged, .documentInUse, .documentWithdrawn, .alreadyReplaced,
            .outputExists, .outputForeign, .sweepWithoutBackup:
            .conflict
        }
    }

    public var field: String? {
        switch self {
        case .folderNotSet: "documents"
        case .fileMissing, .notAFile, .fileEmpty, .fileTooLarge, .formatUnknown, .documentExists: "file"
        case .kindUnknown: "kind"
        case .dateNeeded: "dated"
        case .contentMissing, .contentDamaged, .documentInUse, .documentWithdrawn: "code"
        case .alreadyReplaced: "replaces"
        case .outputExists, .outputForeign: "to"
        case .sweepWithoutBackup: "backup"
        }
    }
}
