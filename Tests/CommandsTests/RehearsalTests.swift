import Formats
import Foundation
import TestSupport
import Testing

/// `--today` is for questions and rehearsals: it must not put a day into a record that was not that day.
@Suite struct RehearsalTests {
    /// A day on which these tests do not run.
    private static let otherDay = ["--today", "2031-05-05"]
    private static let addition = ["producer", "add", "--name", "Hộ Mẫu", "--json"]

    @Test func aRecordInUseRefusesAnotherDay() async throws {
        let daulang = try await Daulang.initialised(today: nil)
        #expect(try await daulang.run(["producer", "add", "--name", "Hợp tác xã Mẫu"]).exitCode == 0)

        let answer = try await daulang.run(Self.addition + Self.otherDay)

        #expect(answer.exitCode == 4)
        #expect(try answer.error?["code"]?.string == "rehearsal_only")
        #expect(try await daulang.run(["producer", "list", "--json"]).json["producers"]?.array?.count == 1)
    }

    @Test func aRecordThatNobodyHasUsedYetTakesAnotherDay() async throws {
        let daulang = try await Daulang.initialised(today: nil)

        #expect(try await daulang.run(Self.addition + Self.otherDay).exitCode == 0)
    }

    @Test func aQuestionMayBeAskedOfAnyDay() async throws {
        let daulang = try await Daulang.initialised(today: nil)
        _ = try await daulang.run(["producer", "add", "--name", "Hợp tác xã Mẫu"])

        #expect(try await daulang.run(["producer", "list"] + Self.otherDay).exitCode == 0)
        #expect(try await daulang.run(["reminders", "preview"] + Self.otherDay).exitCode == 0)
    }

    @Test(arguments: [["reminders", "plan"], ["send"], ["nightly"], ["fetch"]])
    func whatSendsRefusesAnotherDayEvenOnAFreshRecord(command: [String]) async throws {
        let answer = try await Daulang.initialised(today: nil).run(command + Self.otherDay + ["--json"])

        #expect(answer.exitCode == 4)
        #expect(try answer.error?["code"]?.string == "rehearsal_only")
    }

    @Test func aRehearsalLeavesTheRecordByteForByte() async throws {
        let daulang = try await MainJobTests.withFiling(today: nil)
        let settings = try daulang.write(Array("sources: {weekly-list: {enabled: no}}".utf8), as: "daulang.yaml")
        let before = try daulang.read("daulang.sqlite")

        let added = try await daulang.run(Self.addition + ["--rehearsal"] + Self.otherDay)
        let night = try await daulang.run(["nightly", "--rehearsal", "--config", settings] + Self.otherDay)

        #expect(added.exitCode == 0, "\(added.errors)")
        #expect(night.exitCode == 0, "\(night.errors)")
        #expect(try daulang.read("daulang.sqlite") == before)
        #expect(try await daulang.run(["producer", "list", "--json"]).json["producers"]?.array?.count == 1)
    }
}
