import LegalCalendar
import ProcedureFiles
import Procedures
import Testing

/// The files on stars and on the office's papers, as they stand, and what their strict reader refuses.
@Suite struct OfficeDataTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let file: String
        let fragment: String
        let other: String
        let kind: PackProblem.Kind

        init(_ file: String, _ fragment: String, _ other: String, _ kind: PackProblem.Kind) {
            self.file = file
            self.fragment = fragment
            self.other = other
            self.kind = kind
        }

        var testDescription: String { "\(file): \(fragment) -> \(other)" }
    }

    private static let criteria = "data/ocop/criteria.yaml"
    private static let form = "data/office/forms/ocop_01.yaml"

    @Test func ofEveryStepThatSaysWhatIsLostItIsDecidedWhetherItsDatesAskForASecondPerson() throws {
        let files = try DataFiles.rules()
        let list = try #require(files.secondCheckSteps().value)
        let steps = files.book().value.procedures.flatMap(\.steps)

        let owed = Set(steps.filter { $0.actor.isProducer && $0.ifMissed != nil }.map(\.id))

        #expect(list.losesRight.intersection(list.costsLess) == [])
        #expect(owed == list.losesRight.union(list.costsLess))
        #expect(list.losesRight.isSuperset(of: ["formality_reply", "refusal_reply", "grant_fees", "renewal"]))
    }

    @Test func theStarsAndTheirMinimumsAreAsTheDecisionHasThem() throws {
        let rules = try #require(try DataFiles.rules().ocopRules().value)
        let day = try #require(Day("2026-05-22"))

        let criterion = try #require(rules.criterion(on: day))

        #expect(rules.certifiedStars(on: day) == [3, 4, 5])
        #expect(criterion.conditions.map(\.star) == [3, 4, 4, 4])
        #expect(criterion.conditions.allSatisfy { $0.grounds.confidence == .confirmed })
        #expect(criterion.inference?.confidence == .likely)
        #expect(rules.criterion(on: day.adding(days: -1))?.conditions.isEmpty == true)
        #expect(rules.planning.allSatisfy { $0.confidence == .likely })
        #expect(rules.danger(of: "refused", isAccepted: false)?.grounds.citations.first?.clause == "5")
    }

    @Test func everyFormSaysItsSourceAndWhenItWasChecked() throws {
        let forms = try DataFiles.rules().officeForms()

        #expect(forms.problems.isEmpty)
        #expect(forms.value.count == 8)
        let isHonest = forms.value.allSatisfy { $0.confidence != .confirmed && $0.note != nil }
        #expect(isHonest, "no printed form was held against them")
    }

    @Test(arguments: [
        Fault(
            criteria,
            "  - from: 2026-05-22\n    stars",
            "  - from: 2026-05-23\n    stars",
            .clash("2026-05-22", "2026-05-23")
        ),
        Fault(
            criteria,
            "{star: 5, points_from: 90, certificate: true}",
            "{star: 6, points_from: 90, certificate: true}",
            .badNumber("6")
        ),
        Fault(criteria, "- event: withdrawn", "- event: gone", .undefined(.event, "gone")),
        Fault(
            criteria,
            "{law: 131/2025/QH15, article: 109, clause: 5}",
            "{law: 1/2025/QH15, article: 109}",
            .undefined(.law, "1/2025/QH15")
        ),
        Fault(criteria, "smooth: [P2M]", "smooth: [-P2M]", .badTerm("-P2M")),
        Fault(criteria, "basis: practice", "basis: law", .badChoice("law", allowed: ["practice"])),
        Fault(criteria, "percent: 90", "percent: 101", .badNumber("101")),
        Fault(
            form,
            "value: product.name",
            "value: product.price",
            .badChoice("product.price", allowed: FormValue.allCases.map(\.rawValue))
        ),
        Fault(
            form,
            "UBND {commune.name}",
            "UBND {commune.mayor}",
            .badChoice("commune.mayor", allowed: FormValue.allCases.map(\.rawValue))
        ),
        Fault(form, "  - place_and_day: true", "  - place_and_day: true\n    text: hai", .expected(.mapping)),
        Fault(
            form,
            "needs: [product]",
            "needs: [village]",
            .badChoice("village", allowed: ["product", "right", "year"])
        ),
        Fault(
            "data/office/forms/annual_report.yaml",
            "[training]",
            "[party]",
            .badChoice(
                "party",
                allowed: ["article", "broadcast", "case", "conference", "guidance", "inspection", "training"]
            )
        ),
        Fault("data/office/activities.yaml", "id: police,", "id: Police,", .badIdentifier("Police")),
    ])
    func aFaultIsRefused(_ fault: Fault) throws {
        let files = try DataFiles.all().map { file in
            guard file.path == fault.file else { return file }
            #expect(file.text.contains(fault.fragment))
            return SourceText(
                path: file.path,
                text: file.text.replacing(fault.fragment, with: fault.other, maxReplacements: 1)
            )
        }
        let rules = RuleFiles(files, hash: { "\($0.utf8.count)" })

        let problems = rules.ocopRules().problems + rules.officeForms().problems + rules.officeActivities().problems

        #expect(problems.contains { $0.kind == fault.kind && $0.path == fault.file && $0.line > 0 }, "\(problems)")
    }
}
