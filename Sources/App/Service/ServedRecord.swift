import ProcedureFiles
import Store
import Synchronization

/// The record as a process that runs for months works with it: a row that somebody accepts meanwhile, such as a day
/// off, counts from the next request on.
public final class ServedRecord: Sendable {
    private let first: AppContext
    private let library: Mutex<RuleLibrary>

    public init(_ context: AppContext) {
        first = context
        library = Mutex(context.library)
    }

    public var clock: Clock { first.clock }

    /// Sixteen random bytes in hexadecimal.
    public func salt() -> String { first.salt() }

    /// Another one once anything was written since, by whomever.
    public func state() async throws -> String { try await first.database.state() }

    /// The context of one request.
    /// - Throws: what the database says where it cannot be read.
    public func context() async throws -> AppContext {
        let rows = try await first.database.read { connection in
            try connection.standingAcceptedRows().map(OverlaidRow.init)
        }
        let library = library.withLock { library in
            library = library.accepting(rows)
            return library
        }
        return first.under(library)
    }
}
