import Foundation
public import Store
public import Testing

/// The engines that the tests of the store run on: `@Test(arguments: Engine.available)`.
public enum Engine: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite
    case postgres

    public var testDescription: String { rawValue }

    /// PostgreSQL is among them if `TEST_POSTGRES` names a server (`scripts/postgres-for-tests` starts one), and also if
    /// it has to be: then its tests fail without a server.
    public static var available: [Engine] {
        available(in: ProcessInfo.processInfo.environment)
    }

    static func available(in environment: [String: String]) -> [Engine] {
        let isRequired = environment["CI"] == "true" || environment["TEST_POSTGRES_REQUIRED"] == "1"
        return isRequired || environment["TEST_POSTGRES"] != nil ? allCases : [.sqlite]
    }

    /// A database of the test's own, with the schema and nothing in it.
    public func empty(steps: [SchemaStep] = SchemaStep.all) async throws -> any SQLDatabase {
        let place = try TestPlace(self)
        try await place.initialise(steps: steps)
        return try await place.open(steps: steps)
    }
}
