import LegalCalendar
import ProcedureFiles
import Procedures
import Testing

/// Two versions of a pack, and whether what was declared of the change is true of it.
@Suite struct PackComparisonTests {
    private static let old = SmallPack.pack

    private static func comparison(_ fragment: String, _ other: String) throws -> PackComparison {
        let new = SmallPack.replacing(fragment, with: other)
        try #require(!new.isEmpty)
        return PackComparison(old: try version(old), new: try version(new))
    }

    private static func version(_ text: String) throws -> PackVersion {
        try #require(PackVersion(joined: text, hash: hash))
    }

    private static func hash(_ text: String) -> String { "\(text.utf8.count)-\(text.hashValue)" }

    private static func change(_ nature: RuleChange.Nature, became: String? = nil, was: String = old) -> RuleChange {
        RuleChange(
            pack: "small",
            was: hash(was),
            became: became.map(hash),
            nature: nature,
            reason: BilingualText(vi: "vì thế", en: "because"),
            declared: day(2026, 12, 1)
        )
    }

    private static let secondValue = "when: {notice: {from: 2026-04-01}}"
    private static let thirdValue = """
        when: {notice: {from: 2026-04-01, before: 2027-01-01}}
                basis: [{law: 1/2025/QH15, article: 3, clause: 1}]
                confidence: likely
              - value: P4M
                when: {notice: {from: 2027-01-01}}
        """

    @Test func aChangedNoteMovesNothingAndNeedsNoDeclaration() throws {
        let comparison = try Self.comparison("{vi: Trả lời, en: Reply}", "{vi: Trả lời thông báo, en: Reply}")

        #expect(comparison.isTextOnly)
        #expect(try comparison.covered(by: []) == [])
        #expect(comparison.changedFiles.flatMap(\.differences).map(\.path) == [["steps", "reply", "name", "vi"]])
    }

    @Test func aDifferenceTellsBothValuesAndItsLine() throws {
        let comparison = try Self.comparison("value: P3M", "value: P4M")
        let difference = try #require(comparison.changedFiles.first?.differences.first)

        #expect(difference.path == ["steps", "reply", "term", "2", "value"])
        #expect(difference.old == "P3M")
        #expect(difference.new == "P4M")
        #expect(difference.line == 19)
    }

    @Test func anUndeclaredChangeIsNotCovered() throws {
        let comparison = try Self.comparison("value: P3M", "value: P4M")

        #expect(throws: RuleChangeFault.undeclared(pack: "small", was: Self.hash(Self.old))) {
            try comparison.covered(by: [Self.change(.correction, was: "another text")])
        }
    }

    @Test func aNewDatedValueIsNewLawFromItsDay() throws {
        let comparison = try Self.comparison(Self.secondValue, Self.thirdValue)
        let law = Self.change(.law(from: day(2027, 1, 1)))

        #expect(try comparison.covered(by: [law]) == [law])
    }

    @Test func newLawThatBeginsEarlierThanDeclaredIsRefused() throws {
        let comparison = try Self.comparison(Self.secondValue, Self.thirdValue)

        let fault = try #require(throws: RuleChangeFault.self) {
            try comparison.covered(by: [Self.change(.law(from: day(2027, 2, 1)))])
        }
        guard case .notLaw(let pack, let difference, let from) = fault else {
            Issue.record("\(fault)")
            return
        }
        #expect(pack == "small")
        #expect(difference.path == ["steps", "reply", "term"])
        #expect(from == day(2027, 2, 1))
    }

    @Test func anEditedValueIsNoNewLaw() throws {
        let comparison = try Self.comparison("value: P3M", "value: P4M")

        #expect(throws: RuleChangeFault.self) {
            try comparison.covered(by: [Self.change(.law(from: day(2027, 1, 1)))])
        }
    }

    @Test(arguments: [
        ("rolls: forward", "rolls: none"), ("needs: P5WD", "needs: P6WD"), ("closed_by: [replied]", "closed_by: []"),
        ("actor: applicant", "actor: owner"), ("confidence: likely", "confidence: confirmed"),
    ])
    func whatHasNoDateIsNoNewLaw(fragment: String, other: String) throws {
        let comparison = try Self.comparison(fragment, other)

        #expect(throws: RuleChangeFault.self) {
            try comparison.covered(by: [Self.change(.law(from: day(2027, 1, 1)))])
        }
        #expect(try comparison.covered(by: [Self.change(.correction)]).count == 1)
    }

    @Test func aCorrectionKeepsTheSteps() throws {
        let comparison = try Self.comparison("- id: reply\n", "- id: answer\n")

        #expect(throws: RuleChangeFault.notCorrection(pack: "small", step: "answer")) {
            try comparison.covered(by: [Self.change(.correction)])
        }
    }

    @Test func aChangeOfStructureSaysWhatBecomesOfEachOldStep() throws {
        let comparison = try Self.comparison("- id: reply\n", "- id: answer\n")
        let renamed = Self.change(.structure(["reply": .became(step: "answer")]))
        let ended = Self.change(.structure(["reply": .ended(reason: BilingualText(vi: "bỏ", en: "gone"))]))

        #expect(try comparison.covered(by: [renamed]) == [renamed])
        #expect(try comparison.covered(by: [ended]) == [ended])
        #expect(throws: RuleChangeFault.stepWithoutFate(pack: "small", step: "reply")) {
            try comparison.covered(by: [Self.change(.structure([:]))])
        }
        #expect(throws: RuleChangeFault.unknownSuccessor(pack: "small", step: "elsewhere")) {
            try comparison.covered(by: [Self.change(.structure(["reply": .became(step: "elsewhere")]))])
        }
    }

    @Test func aRecordThatMissedAVersionFollowsTheDeclarations() throws {
        let between = SmallPack.replacing("value: P3M", with: "value: P5M")
        let comparison = try Self.comparison("value: P3M", "value: P4M")
        let path = [Self.change(.correction, became: between), Self.change(.correction, was: between)]

        #expect(try comparison.covered(by: path) == path)
        #expect(throws: RuleChangeFault.undeclared(pack: "small", was: Self.hash(between))) {
            try comparison.covered(by: [path[0]])
        }
    }

    @Test func fatesAreFollowedThroughLaterChanges() {
        let first = Self.change(.structure(["reply": .became(step: "answer")]))
        let second = Self.change(.structure(["answer": .became(step: "response")]))

        #expect(
            [first, second].fates
                == ["reply": .became(step: "response"), "answer": .became(step: "response")]
        )
    }

    @Test func aPackIsComparedWithTheFilesThatItIncludes() throws {
        let outer = SourceText(
            path: "procedures/outer.yaml",
            text: """
                procedure: outer
                includes: small
                name: {vi: Ngoài, en: Outer}
                office: ip-office
                word: application
                subject: [collective_mark]
                checked: 2026-11-23
                """
        )
        let old = try #require(SmallPack.rules(further: [outer]).pack("outer").value?.text)
        let changed = SmallPack.replacing("value: P3M", with: "value: P4M")
        let new = try #require(SmallPack.rules(pack: changed, further: [outer]).pack("outer").value?.text)

        let comparison = PackComparison(old: try Self.version(old), new: try Self.version(new))

        #expect(comparison.changedFiles.map(\.pack) == ["small"])
        #expect(try comparison.covered(by: [Self.change(.correction)]).count == 1)
    }

    @Test func aKeptPackIsReadAgainAsItWas() throws {
        let rules = SmallPack.rules()
        let pack = try #require(rules.pack("small").value)

        let again = SmallPack.rules(pack: SmallPack.replacing("value: P3M", with: "value: P4M"))
            .pack(try Self.version(pack.text))

        #expect(again.value?.procedure == pack.procedure)
    }
}

/// The file of declarations.
@Suite struct RuleChangeFileTests {
    private static func problems(_ text: String) -> [PackProblem.Kind] {
        SmallPack.rules(further: [SourceText(path: "rule-changes.yaml", text: text)]).ruleChanges().problems.map(\.kind)
    }

    private static func entry(_ further: String) -> String {
        """
        changes:
          - pack: small
            was: \(String(repeating: "a", count: 64))
            reason: {vi: vì thế, en: because}
            declared: 2026-12-01
            \(further)
        """
    }

    @Test func declarationsAreReadWithTheirNature() throws {
        let text = Self.entry(
            "kind: structure\n    steps: [{was: reply, became: answer}, {was: b, ended: {vi: c, en: d}}]"
        )
        let rules = SmallPack.rules(further: [SourceText(path: "rule-changes.yaml", text: text)])
        let change = try #require(rules.ruleChanges().value.first)

        #expect(
            change.nature
                == .structure([
                    "reply": .became(step: "answer"), "b": .ended(reason: BilingualText(vi: "c", en: "d")),
                ])
        )
        #expect(change.declared == day(2026, 12, 1))
    }

    @Test(arguments: [
        ("kind: law", PackProblem.Kind.missingKey("from")),
        ("kind: correction\n    from: 2027-01-01", .clash("kind: correction", "from")),
        ("kind: law\n    from: 2027-01-01\n    steps: []", .clash("kind: law", "steps")),
        ("kind: structure", .missingKey("steps")),
        ("kind: structure\n    steps: [{was: reply}]", .missingKey("became")),
        ("kind: guess", .badChoice("guess", allowed: ["law", "correction", "structure"])),
        ("kind: correction\n    became: abc", .badIdentifier("abc")),
    ])
    func aMalformedDeclarationIsToldWithItsLine(text: String, problem: PackProblem.Kind) {
        #expect(Self.problems(Self.entry(text)) == [problem])
    }
}

private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(ordinal: 0)
}
