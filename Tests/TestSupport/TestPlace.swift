import Foundation
public import Store
public import StorePostgres
import StoreSQLite

/// Where a test's database is, or is going to be: a file, or a namespace on the server.
public struct TestPlace: Sendable {
    /// A test needs a server, and `TEST_POSTGRES` names none.
    public struct NoServer: Error {}

    public enum Location: Sendable {
        case file(String)
        case namespace(PostgresAddress)
    }

    public let location: Location

    public init(_ engine: Engine) throws {
        switch engine {
        case .sqlite:
            location = .file(try TestFolder.path(forNew: "database.sqlite"))
        case .postgres:
            location = .namespace(try TestPlace.freshNamespace())
        }
    }

    /// A namespace of the server that nobody has yet.
    public static func freshNamespace() throws -> PostgresAddress {
        PostgresAddress(conninfo: try server(), schema: "test_\(UUID().uuidString.lowercased())")
    }

    /// The connection string of the tests' server.
    public static func server() throws -> String {
        guard let conninfo = ProcessInfo.processInfo.environment["TEST_POSTGRES"] else { throw NoServer() }
        return conninfo
    }

    public func initialise(steps: [SchemaStep] = SchemaStep.all) async throws {
        switch location {
        case .file(let path): try await SQLiteDatabase.initialise(path: path, steps: steps)
        case .namespace(let address): try await PostgresDatabase.initialise(address, steps: steps)
        }
    }

    public func open(
        steps: [SchemaStep] = SchemaStep.all,
        patience: Duration = .seconds(10)
    ) async throws -> any SQLDatabase {
        switch location {
        case .file(let path):
            try await SQLiteDatabase.open(path: path, steps: steps, patience: patience)
        case .namespace(let address):
            try await PostgresDatabase.open(address, steps: steps, patience: patience)
        }
    }

    public func upgrade(
        steps: [SchemaStep] = SchemaStep.all,
        patience: Duration = .seconds(10),
        backup: @Sendable (any SQLDatabase) async throws -> Void = { _ in },
        check: @Sendable (any SQLDatabase) async throws -> Void = { _ in }
    ) async throws -> [String] {
        switch location {
        case .file(let path):
            try await SQLiteDatabase.upgrade(
                path: path,
                steps: steps,
                patience: patience,
                backup: { try await backup($0) },
                check: { try await check($0) }
            )
        case .namespace(let address):
            try await PostgresDatabase.upgrade(
                address,
                steps: steps,
                patience: patience,
                backup: { try await backup($0) },
                check: { try await check($0) }
            )
        }
    }
}
