import App
import LegalCalendar
import Procedures
import Registry
import Testing
import Wording

@Suite("Advice on a name tells costs and days by the procedures' own rules")
struct AdviseProtectionTests {
    private let report: AdviceReport

    init() throws {
        report = try AdviseProtection(RuleLibrary(), today: "2026-11-30").advise(["distinctive": true])
    }

    @Test("Every way names a procedure, fee stages and steps that there are, and comes to an end")
    func waysAreWhole() {
        #expect(report.routes.count == 4)
        for route in report.routes {
            let kind = route.advice.route.kind
            #expect(route.earliest != nil, "\(kind)")
            #expect(route.fees.procedure.subjects.contains(kind), "\(kind)")
            let stages = Set(route.fees.statements.map(\.stage.id))
            #expect(stages.isSuperset(of: route.advice.route.costs), "\(kind)")
        }
    }

    @Test("A mark filed on 2026-11-30 has its result by 2027-07-01: P1M, P1M and P5M of Law 131/2025, each end rolled")
    func earliestResult() throws {
        let route = try #require(report.routes.first { $0.advice.route.kind == .trademark })
        #expect(route.earliest?.day == "2027-07-01")
        #expect(route.usual?.from == "2028-05-30")
        #expect(route.usual?.to == "2029-05-30")
    }

    @Test("A question that nobody asks is refused by name")
    func unknownQuestion() throws {
        #expect(throws: Problem.self) {
            try AdviseProtection(RuleLibrary(), today: "2026-11-30").advise(["colour": true])
        }
    }

    @Test("Both languages tell each way, and only an open one how to begin", arguments: Language.allCases)
    func toldInFull(_ language: Language) throws {
        let answers = ["place_name": false, "national_name": false, "collective_owner": false, "certifier": false]
        let full = answers.merging(["distinctive": true, "descriptive": false]) { $1 }
        let report = try AdviseProtection(RuleLibrary(), today: "2026-11-30").advise(full)
        let text = report.lines(for: "Đồi Hoa", language.wording).joined(separator: "\n")
        #expect(text.contains("filing open trademark.application"))
        #expect(!text.contains("filing open gi.application"))
        #expect(report.questions.isEmpty)
    }
}
