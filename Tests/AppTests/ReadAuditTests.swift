import App
import Foundation
import LegalCalendar
import Registry
import Store
import TestSupport
import Testing
import Wording

/// The trail as people of one commune read it.
@Suite(.serialized) struct ReadAuditTests {
    private static let other = "07660"

    private func context(_ record: SampleRecord, _ commune: String) -> AppContext {
        AppContext(
            database: RecordDatabase(record.database),
            clock: record.context.clock,
            library: record.context.library,
            person: "cán bộ mẫu",
            commune: commune,
            salt: { "00" }
        )
    }

    /// A record with a second commune, in which something was done as well.
    private func twoCommunes(_ engine: Engine) async throws -> SampleRecord {
        let record = try await SampleRecord(engine)
        _ = try await record.filing("gi.application", [("filed", "2025-01-15")])
        _ = try await Communes(record.context).add(
            Commune(code: Self.other, name: "Xã Khác (mẫu)", province: "24", provinceName: "Bắc Ninh")
        )
        let there = context(record, Self.other)
        _ = try await Producers(there).add(ProducerInput(name: "Hợp tác xã Xa Lạ", kind: "cooperative"))
        return record
    }

    @Test(arguments: Engine.available)
    func aCommuneReadsItsOwnEntriesAndThoseOfEverybody(engine: Engine) async throws {
        let record = try await twoCommunes(engine)

        let ours = try await ReadAudit(context(record, "07654")).page(AuditQuestion()).entries
        let theirs = try await ReadAudit(context(record, Self.other)).page(AuditQuestion()).entries

        #expect(Set(ours.map(\.act)) == ["event.record", "rules.use", "filing.open"])
        #expect(!ours.contains { $0.act == "producer.add" || $0.code == Self.other })
        #expect(Set(theirs.map(\.act)) == ["producer.add", "commune.add", "rules.use"])
    }

    @Test(arguments: Engine.available)
    func theTrailIsNarrowedByWhoWhatWhichAndWhen(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("gi.application", [("filed", "2025-01-15")])
        let entries = { (change: (inout AuditQuestion) -> Void) in
            var question = AuditQuestion()
            change(&question)
            return try await ReadAudit(record.context).page(question).entries
        }

        #expect(try await entries { $0.code = code }.map(\.act).sorted() == ["event.record", "filing.open"])
        #expect(try await entries { $0.act = "filing.open" }.map(\.code) == [code])
        #expect(try await entries { $0.person = "cán bộ mẫu" }.count == 3)
        #expect(try await entries { $0.person = "ai khác" }.isEmpty)
        #expect(try await entries { $0.from = "2026-11-24" }.isEmpty)
        #expect(try await entries { ($0.from, $0.until) = ("2026-11-23", "2026-11-23") }.count == 3)
        #expect(try await entries { $0.before = 2 }.map(\.sequence) == [1])
    }

    /// Whoever writes a new act into the trail has to say what people call it.
    @Test func everyActThatTheProgramWritesHasANameInBothLanguages() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/App")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var acts: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /AuditedAct\(\s*"([a-z]+\.[a-z_-]+)"/) { acts.insert(String(match.output.1)) }
        }
        acts.formUnion(Submission.Outcome.allCases.map { "submission.\($0.rawValue)" })
        acts.formUnion([Proposal.State.accepted, .rejected].map { "proposal.\($0.rawValue)" })
        acts.formUnion(OriginStatement.Kind.allCases.map { "product.\($0.rawValue)-sign" })
        acts.formUnion(["link.calendar", "link.calendar_end"])

        #expect(acts.count > 60, "the acts are written otherwise now")
        for act in acts {
            for language in Language.allCases {
                #expect(language.wording.name(ofAct: act) != act, "\(act) \(language)")
            }
        }
    }
}
