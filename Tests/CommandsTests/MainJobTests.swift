import Formats
import Foundation
import TestSupport
import Testing

/// The main job as a person types it: the right way, and the mistakes that are made most.
@Suite struct MainJobTests {
    /// A record with one trademark application that is open.
    static func withFiling(today: String? = "2026-11-23") async throws -> Daulang {
        let daulang = try await Daulang.initialised(today: today)
        let commands = [
            ["producer", "add", "--name", "Hợp tác xã Mẫu", "--email", "mau@example.vn"],
            ["product", "add", "--producer", "CT-0001", "--name", "Mật ong Mẫu"],
            ["right", "add", "--kind", "trademark", "--sign", "Mẫu", "--owner", "CT-0001", "--product", "SP-0001"],
            ["filing", "open", "trademark.application", "--right", "QSH-0001"],
        ]
        for arguments in commands {
            let answer = try await daulang.run(arguments)
            try #require(answer.exitCode == 0, "\(answer.errors)")
        }
        return daulang
    }

    @Test func aWrongUseEndsWithTwoAndAVietnameseSentenceBeforeTheParsersOwn() async throws {
        let daulang = try Daulang()

        let missing = try await daulang.run(["producer", "add"])
        let unknown = try await daulang.run(["deadline", "2026-12-29", "-P180D"])
        let badDay = try await daulang.run(["deadline", "29/12/2026", "P2M"])

        for answer in [missing, unknown, badDay] {
            #expect(answer.exitCode == 2)
            #expect(answer.errors.hasPrefix("Lệnh chưa đúng cách dùng."))
            #expect(answer.output.isEmpty)
        }
        #expect(missing.errors.contains("--name"))
    }

    @Test func anAnswerInEnglishHasNoVietnameseInItsError() async throws {
        let answer = try await MainJobTests.withFiling().run(["filing", "show", "DON-9999", "--lang", "en"])

        #expect(answer.exitCode == 3)
        #expect(answer.errors.contains("DON-9999"))
        #expect(!answer.errors.contains("Không"))
    }

    @Test func helpAndVersionAreNoErrors() async throws {
        let daulang = try Daulang(today: nil)

        let help = try await daulang.run(["--help"])
        let version = try await daulang.run(["--version"])

        #expect((help.exitCode, help.errors) == (0, ""))
        #expect(help.text.contains("Dấu Làng"))
        #expect((version.exitCode, version.text) == (0, "0.1.0\n"))
    }

    @Test func aMissingRecordIsThreeAndTellsHowToMakeOne() async throws {
        let answer = try await Daulang().run(["due"])

        #expect(answer.exitCode == 3)
        #expect(answer.errors.contains("daulang init"))
    }

    @Test func initTwiceIsAConflictAndKeepsTheRecord() async throws {
        let daulang = try await MainJobTests.withFiling()

        let again = try await daulang.run(["init"])

        #expect(again.exitCode == 4)
        #expect(try await daulang.run(["filing", "show", "DON-0001"]).exitCode == 0)
    }

    @Test func dueIsOneOnlyWhileSomethingOfOursIsLate() async throws {
        let daulang = try await MainJobTests.withFiling()
        let none = try await daulang.run(["due", "--days", "3660"])
        for event in [["filed", "2026-02-02"], ["formality_notice", "2026-03-02"]] {
            _ = try await daulang.run(["filing", "event", "DON-0001"] + event)
        }

        let late = try await daulang.run(["due"])
        _ = try await daulang.run(["filing", "event", "DON-0001", "formality_replied", "2026-11-20"])
        let replied = try await daulang.run(["due"])

        #expect((none.exitCode, late.exitCode, replied.exitCode) == (0, 1, 0))
    }

    @Test func aFilingThatIsPreparedSaysThatItIsNotFiled() async throws {
        let daulang = try await MainJobTests.withFiling()

        let before = try await daulang.run(["filing", "show", "DON-0001"])
        _ = try await daulang.run(["filing", "event", "DON-0001", "filed", "2026-02-02", "--number", "4-2026-00001"])
        let after = try await daulang.run(["filing", "show", "DON-0001"])

        #expect(before.text.contains("ĐƠN CHƯA NỘP"))
        #expect(!after.text.contains("CHƯA NỘP"))
        #expect(after.text.contains("4-2026-00001"))
    }

    @Test func theSameEventTwiceIsRefusedUnlessItIsSaidToBeAnother() async throws {
        let daulang = try await MainJobTests.withFiling()
        let event = ["filing", "event", "DON-0001", "formality_notice", "2026-03-02"]
        _ = try await daulang.run(["filing", "event", "DON-0001", "filed", "2026-02-02"])
        _ = try await daulang.run(event)

        let twice = try await daulang.run(event + ["--json"])
        let another = try await daulang.run(event + ["--another", "--json"])

        #expect(twice.exitCode == 4)
        #expect(try twice.error?["code"]?.string == "event_exists")
        #expect(another.exitCode == 0)
        #expect(try another.json["filing"]?["events"]?.array?.count == 3)
    }

    @Test func anAnswerGoesToTheObligationThatItNames() async throws {
        let daulang = try await MainJobTests.withFiling()
        let events = [("filed", "2026-02-02"), ("formality_notice", "2026-03-02"), ("formality_notice", "2026-04-01")]
        for (kind, date) in events {
            _ = try await daulang.run(["filing", "event", "DON-0001", kind, date])
        }
        let open = try await Self.replies(daulang, state: "open")
        let last = try #require(open.last)
        let reply = ["filing", "event", "DON-0001", "formality_replied", "2026-04-20"]

        let ambiguous = try await daulang.run(reply)
        let named = try await daulang.run(reply + ["--for", last])

        #expect(ambiguous.exitCode == 4)
        #expect(open.allSatisfy { ambiguous.errors.contains($0) })
        #expect(named.exitCode == 0)
        #expect(try await Self.replies(daulang, state: "done") == [last])
    }

    private static func replies(_ daulang: Daulang, state: String) async throws -> [String] {
        let view = try await daulang.run(["filing", "show", "DON-0001", "--json"]).json
        return (view["obligations"]?.array ?? [])
            .filter { $0["step"]?.string == "formality_reply" && $0["state"]?.string == state }
            .compactMap { $0["code"]?.string }
    }

    @Test func aCorrectionKeepsBothValuesAndNamesEachOther() async throws {
        let daulang = try await MainJobTests.withFiling()
        _ = try await daulang.run(["filing", "event", "DON-0001", "filed", "2026-02-02"])

        let correction = ["filing", "correct", "DB-0001", "--date", "2026-02-03", "--reason", "đọc nhầm"]
        let answer = try await daulang.run(correction + ["--json"])

        let events = try #require(try answer.json["filing"]?["events"]?.array)
        #expect(events.map { $0["date"]?.string } == ["2026-02-02", "2026-02-03"])
        #expect(events[0]["corrected_by"]?.string == "DB-0002")
        #expect(events[1]["corrects"]?.string == "DB-0001")
        #expect(events[1]["reason"]?.string == "đọc nhầm")
    }

    @Test func threeProcessesAtOnceNeverLoseAnEvent() async throws {
        let daulang = try await MainJobTests.withFiling()
        _ = try await daulang.run(["filing", "event", "DON-0001", "filed", "2026-02-02"])

        let codes = try await withThrowingTaskGroup(of: [String].self) { group in
            for process in 1...3 {
                group.addTask {
                    var codes: [String] = []
                    for number in 1...4 {
                        let event = ["amended", "2026-05-0\(number)", "--number", "\(process)/\(number)"]
                        let answer = try await daulang.run(["filing", "event", "DON-0001"] + event + ["--json"])
                        codes.append(try answer.json["code"]?.string ?? answer.errors)
                    }
                    return codes
                }
            }
            return try await group.reduce(into: [], +=)
        }

        let view = try await daulang.run(["filing", "show", "DON-0001", "--json"]).json
        let recorded = (view["events"]?.array ?? []).compactMap { $0["code"]?.string }
        #expect(Set(codes).count == 12)
        #expect(Set(recorded) == Set(codes).union(["DB-0001"]))
        #expect(try await daulang.run(["audit", "verify"]).exitCode == 0)
    }
}
