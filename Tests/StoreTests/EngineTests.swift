@testable import TestSupport
import Testing

/// A suite that did not run must not look like one that passed.
@Suite struct EngineTests {
    @Test func withoutAServerPostgreSQLIsLeftOutOnlyWhereItMayBe() {
        #expect(Engine.available(in: [:]) == [.sqlite])
        #expect(Engine.available(in: ["TEST_POSTGRES": "host=x"]) == [.sqlite, .postgres])
        #expect(Engine.available(in: ["CI": "true"]) == [.sqlite, .postgres])
        #expect(Engine.available(in: ["TEST_POSTGRES_REQUIRED": "1"]) == [.sqlite, .postgres])
    }
}
