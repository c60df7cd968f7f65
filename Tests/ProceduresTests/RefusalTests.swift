import LegalCalendar
import ProcedureFiles
import Procedures
import Testing

/// What the strict reader refuses: a fragment of a sound pack, what stands in its place, and where the problem is seen.
@Suite struct RefusalTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let fragment: String
        let other: String
        let line: Int
        let kind: PackProblem.Kind

        init(_ fragment: String, _ other: String, _ line: Int, _ kind: PackProblem.Kind) {
            self.fragment = fragment
            self.other = other
            self.line = line
            self.kind = kind
        }

        var testDescription: String { "\(fragment) -> \(other)" }
    }

    @Test func theSoundPackIsRead() throws {
        let pack = try SmallPack.read()
        let step = try #require(pack.procedure.step("reply"))
        #expect(step.line == 9)
        #expect(step.terms.map(\.line) == [15, 19])
        #expect(step.terms.map(\.checked) == [step.terms[0].checked, Day("2026-11-23")])
        #expect(step.closing == Closing(events: ["replied"], needsAll: false))
        #expect(pack.procedure.cadence.offsets == [-30, 0])
    }

    @Test(arguments: [
        Fault("word: application", "word: application\nwords: 1", 5, .unknownKey("words")),
        Fault("word: application\n", "", 1, .missingKey("word")),
        Fault(
            "word: application",
            "word: letter",
            4,
            .badChoice("letter", allowed: ["application", "dossier", "report", "paper"])
        ),
        Fault("office: ip-office", "office: IP Office", 3, .badIdentifier("IP Office")),
        Fault("checked: 2026-11-23\nquestions", "checked: 23/11/2026\nquestions", 6, .badDay("23/11/2026")),
        Fault("subject: [trademark]", "subject: trademark", 5, .expected(.list)),
        Fault("subject: [trademark]", "subject: []", 5, .empty),
        Fault("{vi: Thủ tục thử, en: Test procedure}", "Test procedure", 2, .expected(.mapping)),
        Fault("{vi: Thủ tục thử, en: Test procedure}", "{vi: Thủ tục thử}", 2, .missingKey("en")),
        Fault("{vi: Thủ tục thử, en: Test procedure}", "{vi: \"\", en: Test procedure}", 2, .empty),
        Fault(
            "{vi: Thủ tục thử, en: Test procedure}",
            "{vi: Thu\u{309} tuc, en: Test procedure}",
            2,
            .notComposed("Thu\u{309} tuc")
        ),
        Fault("office: ip-office", "office: &a ip-office", 3, .anchor),
        Fault("office: ip-office", "office: ip-office\noffice: commune", 3, .duplicateKey("office")),
        Fault("value: P2M", "value: 2 months", 15, .badTerm("2 months")),
        Fault("value: P2M", "value: P1Y6M", 15, .badTerm("P1Y6M")),
        Fault("value: P2M", "value: {yearly: [02-29]}", 15, .badDay("02-29")),
        Fault(
            "        confidence: confirmed\n      - value: P3M",
            "      - value: P3M",
            15,
            .missingKey("confidence")
        ),
        Fault(
            "confidence: likely",
            "confidence: sure",
            22,
            .badChoice("sure", allowed: ["unverified", "likely", "confirmed"])
        ),
        Fault("basis: [{law: 1/2025/QH15, article: 2}]", "basis: []", 17, .empty),
        Fault("{law: 1/2025/QH15, article: 2}", "{law: 2/2025/QH15, article: 2}", 17, .undefined(.law, "2/2025/QH15")),
        Fault("{law: 1/2025/QH15, article: 2}", "{law: 1/2025/QH15}", 17, .confirmedWithoutArticle(law: "1/2025/QH15")),
        Fault(
            "when: {notice: {before: 2026-04-01}}",
            "when: {noticed: {before: 2026-04-01}}",
            16,
            .undefined(.event, "noticed")
        ),
        Fault(
            "when: {notice: {before: 2026-04-01}}",
            "when: {notice: {from: 2026-05-01, before: 2026-04-01}}",
            16,
            .emptyBox
        ),
        Fault(
            "when: {notice: {before: 2026-04-01}}",
            "when: {notice: {from: 2026-01-01, absent_on: 2026-04-01}}",
            16,
            .clash("absent_on", "from")
        ),
        Fault("when: {notice: {before: 2026-04-01}}", "when: {notice: {until: 2026-04-01}}", 16, .unknownKey("until")),
        Fault("    checked: 2026-11-23\n    printed_due", "    printed_due", 9, .missingKey("checked")),
        Fault("actor: applicant", "actor: we", 11, .badChoice("we", allowed: Actor.allCases.map(\.rawValue))),
        Fault("after: {event: notice, each: true}", "after: {event: notice}", 12, .missingKey("each")),
        Fault(
            "after: {event: notice, each: true}",
            "after: {event: letter, each: true}",
            12,
            .undefined(.event, "letter")
        ),
        Fault("after: {event: notice, each: true}", "after: {step: exam, at: end}", 12, .undefined(.step, "exam")),
        Fault("{event: notice, each: true}", "{event: notice, each: yes}", 12, .expected(.yesOrNo)),
        Fault("{day: trigger,", "{day: milestone:expiry,", 13, .undefined(.milestone, "expiry")),
        Fault("    rolls: forward\n", "", 9, .missingKey("rolls")),
        Fault("    boundary: inclusive\n", "", 9, .missingKey("boundary")),
        Fault(
            "closed_by: [replied]",
            "closed_by: [replied]\n    closed_by_all: [refused]",
            28,
            .clash("closed_by", "closed_by_all")
        ),
        Fault("times: 1, length: same", "times: 0, length: same", 29, .badNumber("0")),
        Fault("length: same", "length: double", 29, .badChoice("double", allowed: ["same"])),
        Fault(
            "confidence: confirmed}\n    needs",
            "confidence: confirmed, fee: extra}\n    needs",
            29,
            .undefined(.fee, "extra")
        ),
        Fault("    needs: P5WD\n", "", 9, .missingKey("needs")),
        Fault("needs: P5WD", "needs: -P5WD", 30, .badTerm("-P5WD")),
        Fault("stage: reply", "stage: grant", 34, .undefined(.step, "grant")),
        Fault("condition: place_name", "condition: place", 35, .undefined(.question, "place")),
        Fault("copies: [{value: 2,", "copies: [{value: two,", 37, .badNumber("two")),
        Fault("offsets: [-P30D, P0D]", "offsets: [-P1M, P0D]", 41, .badTerm("-P1M")),
        Fault("basis: practice", "basis: law", 41, .badChoice("law", allowed: ["practice"])),
        Fault("procedure: small", "procedure: small\nincludes: other", 2, .undefined(.pack, "other")),
        Fault("procedure: small", "procedure: small\nincludes: small", 2, .includeCycle(["small", "small"])),
    ])
    func aFaultIsRefusedWithItsLine(_ fault: Fault) {
        let text = SmallPack.replacing(fault.fragment, with: fault.other)
        let contents = SmallPack.rules(pack: text).pack("small")
        #expect(contents.value == nil)
        let places = contents.problems.map { "\($0.line): \($0.kind)" }
        #expect(places.contains("\(fault.line): \(fault.kind)"), "\(places)")
    }

    @Test func allFaultsOfAFileAreToldAtOnce() {
        let text = SmallPack.replacing("actor: applicant", with: "actor: we")
            .replacing("word: application", "word: letter").replacing("value: P3M", "value: 3M")
        let problems = SmallPack.rules(pack: text).pack("small").problems
        #expect(problems.map(\.line) == [4, 11, 19])
    }

    @Test func brokenYAMLIsRefusedWithItsLine() {
        let problems = SmallPack.rules(pack: "procedure: small\nname: {vi: a").pack("small").problems
        #expect(problems.contains { $0.path == "procedures/small.yaml" && $0.line > 0 })
    }

    @Test func aPackThatIsNotThereIsNamed() {
        let problems = SmallPack.rules().pack("none").problems
        #expect(problems == [PackProblem(path: "procedures/none.yaml", line: 0, kind: .missingFile)])
    }

    @Test func anIncludingPackReplacesInPlaceAndAppends() throws {
        let outer = """
            procedure: outer
            includes: small
            name: {vi: Ngoài, en: Outer}
            office: ip-office
            word: application
            subject: [collective_mark]
            checked: 2026-11-23
            questions:
              - {id: place_name, ask: {vi: Có không?, en: Is there?}}
              - {id: members, ask: {vi: Có thành viên không?, en: Members?}}
            """
        let rules = SmallPack.rules(further: [SourceText(path: "procedures/outer.yaml", text: outer)])
        let pack = try #require(rules.pack("outer").value)
        #expect(pack.procedure.questions.map(\.id) == ["place_name", "members"])
        #expect(pack.procedure.questions[0].ask.en == "Is there?")
        #expect(pack.procedure.steps.map(\.id) == ["reply"])
        #expect(pack.path(of: .step("reply")) == "procedures/small.yaml")
        #expect(pack.path == "procedures/outer.yaml")
        #expect(pack.procedure.hash != (try SmallPack.read().procedure.hash))
    }
}

extension String {
    fileprivate func replacing(_ fragment: String, _ other: String) -> String {
        split(separator: fragment, omittingEmptySubsequences: false).joined(separator: other)
    }
}
