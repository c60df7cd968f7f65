import GRDB
import Store

extension StoreError {
    /// - Parameter place: the file, for the faults that concern it as a whole.
    init(_ error: DatabaseError, place: String) {
        let message = error.message ?? "no message"
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = .alreadyExists(table: Self.table(inUniqueMessage: message))
            return
        case .SQLITE_CONSTRAINT_FOREIGNKEY:
            self = .brokenReference(table: nil)
            return
        default:
            break
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(message: message)
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_NOTADB: self = .notADatabase(place: place)
        case .SQLITE_CANTOPEN: self = .cannotOpen(place: place, reason: .other(message: message))
        default: self = .engine(code: "\(error.extendedResultCode.rawValue)", message: message)
        }
    }

    /// "UNIQUE constraint failed: product.code, product.kind" names its table so.
    private static func table(inUniqueMessage message: String) -> String {
        guard let columns = message.split(separator: ": ").last, let table = columns.split(separator: ".").first else {
            return message
        }
        return String(table)
    }
}
