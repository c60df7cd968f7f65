import LegalCalendar
import ProcedureFiles
public import Registry
import Store
import Wording

extension Problem {
    /// A problem, or a fault of the database that a person can mend; nil for anything else.
    public init?(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let fault as StoreError:
            guard let problem = GeneralProblem(fault) else { return nil }
            self = .general(problem)
        default: return nil
        }
    }
}

extension Problem {
    /// What holds up one record and not the others; nil where the database itself is out of reach.
    init?(holdingUp error: any Error) {
        switch error {
        case StoreError.unexpectedValue: self = .general(.fault(id: "unexpected_value"))
        case let problem as Problem: self = problem
        default: return nil
        }
    }
}

extension Problem {
    /// A fault in a data file, told in the words that `rules check` has for it.
    static func dataUnreadable(_ fault: PackProblem) -> Problem {
        let what = BilingualText(
            vi: VietnameseWording().text(of: fault.kind),
            en: EnglishWording().text(of: fault.kind)
        )
        return .general(.dataUnreadable(path: fault.path, line: fault.line, what: what))
    }
}

extension GeneralProblem {
    fileprivate init?(_ fault: StoreError) {
        switch fault {
        case .busy: self = .databaseBusy
        case .textHoldsZeroByte: self = .zeroCharacter
        case .diskFull: self = .diskFull
        case .notInitialised(let place): self = .databaseMissing(path: place)
        case .alreadyInitialised(let place): self = .databaseExists(path: place)
        case .notADatabase(let place), .foreignSchema(let place): self = .databaseNotOurs(path: place)
        case .schemaTooOld(let found, _): self = .databaseTooOld(step: found)
        case .schemaTooNew(let found, _): self = .databaseTooNew(step: found)
        case .cannotOpen(let place, let reason): self.init(place, reason)
        case .alreadyExists, .brokenReference, .readOnly, .connectionLost, .outcomeUnknown, .unexpectedValue,
            .writeInsideForEach, .engine:
            return nil
        }
    }

    private init?(_ place: String, _ reason: OpenFault) {
        switch reason {
        case .fileMissing: self = .databaseMissing(path: place)
        case .fileExists: self = .databaseExists(path: place)
        case .folderMissing, .folderNotWritable, .fileNotReadable, .fileNotWritable:
            self = .folderNotWritable(path: place)
        case .serverUnreachable, .serverSortsByLocale, .serverEncoding, .serverTooOld, .other: return nil
        }
    }
}
