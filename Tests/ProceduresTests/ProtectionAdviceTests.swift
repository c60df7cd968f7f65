import LegalCalendar
import ProcedureFiles
import Procedures
import TestSupport
import Testing

@Suite("What can be protected follows from the answers about the name and its holder")
struct ProtectionAdviceTests {
    private let guide: ProtectionGuide

    init() throws {
        let contents = try DataFiles.rules().protectionGuide()
        #expect(contents.problems.isEmpty)
        guide = try #require(contents.value)
    }

    @Test("Without an answer no way is open and none is closed: unknown is never counted as met")
    func nothingAnswered() {
        let advice = guide.advice(given: [:])
        #expect(advice.routes.map(\.route.kind) == guide.routes.map(\.kind))
        #expect(advice.routes.allSatisfy { $0.verdict == .undecided })
        let first = ["distinctive", "descriptive", "national_name", "place_name", "collective_owner", "certifier"]
        #expect(advice.questions.map(\.id) == first)
    }

    struct Example: CustomTestStringConvertible, Sendable {
        let name: String
        let answers: [String: Bool]
        let verdicts: [SubjectKind: ProtectionAdvice.Verdict]
        var testDescription: String { name }
    }

    private static let maker = ["collective_owner": false, "certifier": false]
    private static let cooperative = ["collective_owner": true, "members_trade": true, "certifier": false]
    private static let speciality = [
        "place_name": true, "origin_known": true, "impossible_origin": false, "widely_used": false,
        "national_name": false,
        "owner_local": true,
    ]

    static let examples = [
        Example(
            name: "A name of one maker with a part of its own and no place is an ordinary mark",
            answers: ["distinctive": true, "place_name": false, "national_name": false].merging(maker) { $1 },
            verdicts: [
                .trademark: .open, .collectiveMark: .closed, .certificationMark: .closed,
                .geographicalIndication: .closed,
            ]
        ),
        Example(
            name: "The common name of the goods alone is no mark of anybody (Article 74.2.b)",
            answers: ["distinctive": false, "place_name": false, "national_name": false].merging(cooperative) { $1 },
            verdicts: [
                .trademark: .closed, .collectiveMark: .closed, .geographicalIndication: .closed,
            ]
        ),
        Example(
            name: "A speciality's place name is the collective mark of members who trade, and no one maker's",
            answers: speciality.merging(cooperative) { $1 }.merging(["distinctive": true, "quality_by_place": false]) {
                $1
            },
            verdicts: [
                .collectiveMark: .open, .trademark: .closed, .certificationMark: .closed,
                .geographicalIndication: .closed,
            ]
        ),
        Example(
            name: "A cooperative whose members sell nothing takes an ordinary mark (Circular 23/2023, 24.4.a)",
            answers: [
                "distinctive": true, "place_name": false, "national_name": false, "collective_owner": true,
                "members_trade": false,
            ],
            verdicts: [.trademark: .open, .collectiveMark: .closed]
        ),
        Example(
            name: "A certifying body that trades in the goods cannot hold a certification mark (Article 87.4)",
            answers: speciality.merging(["certifier": true, "certifier_trades": true]) { $1 },
            verdicts: [.certificationMark: .closed]
        ),
        Example(
            name: "Quality that comes from the place makes an indication possible, whoever holds a mark",
            answers: speciality.merging([
                "quality_by_place": true, "distinctive": false, "certifier": true, "certifier_trades": false,
            ]) { $1 },
            verdicts: [.geographicalIndication: .open, .certificationMark: .open, .trademark: .closed]
        ),
        Example(
            name: "“Việt Nam” bars one maker's mark from 1 April 2026 on (Article 74.2.đ1), not a collective's",
            answers: ["distinctive": true, "place_name": false, "national_name": true, "widely_used": false].merging(
                cooperative
            ) { $1 },
            verdicts: [.trademark: .closed, .collectiveMark: .open]
        ),
        Example(
            name: "A place where the goods cannot be made is like an invented name (Circular 23/2023, 24.8.d)",
            answers: ["distinctive": true, "place_name": true, "impossible_origin": true, "national_name": false],
            verdicts: [.trademark: .open]
        ),
        Example(
            name: "A collective from elsewhere cannot hold a mark with the place's name (Article 87.3)",
            answers: speciality.merging(cooperative) { $1 }.merging(["owner_local": false]) { $1 },
            verdicts: [.collectiveMark: .closed]
        ),
    ]

    @Test("Each kind of name and holder finds its way", arguments: examples)
    func examplesHold(_ example: Example) {
        let advice = guide.advice(given: example.answers)
        for (kind, verdict) in example.verdicts {
            let route = advice.routes.first { $0.route.kind == kind }
            #expect(route?.verdict == verdict, "\(kind)")
        }
    }

    @Test("An answer to a question that makes no sense after the others changes nothing")
    func senselessAnswers() {
        let plain = ["distinctive": true, "place_name": false, "national_name": false]
        let odd = plain.merging(["origin_known": true, "quality_by_place": true, "owner_local": false]) { $1 }
        #expect(guide.advice(given: plain) == guide.advice(given: odd))
    }

    @Test("One more answer never turns a verdict, over 20,000 draws", arguments: [20_261_130] as [UInt64])
    func answersOnlyDecide(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let ids = guide.questions.map(\.id)
        for _ in 0..<20_000 / ids.count {
            var answers: [String: Bool] = [:]
            var known = guide.verdicts(given: answers)
            for id in ids.shuffled(using: &generator) {
                answers[id] = Bool.random(using: &generator)
                let now = guide.verdicts(given: answers)
                for (kind, verdict) in known where verdict != .undecided {
                    #expect(now[kind] == verdict, "seed \(seed): \(kind) after \(id) of \(answers)")
                }
                known = now
            }
            #expect(!known.values.contains(.undecided), "\(answers)")
        }
    }

    @Test("Whoever answers just what is asked ends with every way decided; every question and finding comes up")
    func askingEnds() {
        var asked: Set<String> = []
        var told: Set<String> = []
        var conversations: [[String: Bool]] = [[:]]
        while let answers = conversations.popLast() {
            let advice = guide.advice(given: answers)
            guard let next = advice.questions.first else {
                #expect(!advice.routes.contains { $0.verdict == .undecided }, "\(answers)")
                told.formUnion(advice.routes.flatMap(\.findings).map(\.id))
                continue
            }
            #expect(answers[next.id] == nil)
            asked.insert(next.id)
            conversations += [true, false].map { answers.merging([next.id: $0]) { $1 } }
        }
        #expect(asked == Set(guide.questions.map(\.id)))
        #expect(told == Set(guide.findings.map(\.id)))
    }
}

extension ProtectionGuide {
    fileprivate func verdicts(given answers: [String: Bool]) -> [SubjectKind: ProtectionAdvice.Verdict] {
        Dictionary(uniqueKeysWithValues: advice(given: answers).routes.map { ($0.route.kind, $0.verdict) })
    }
}
