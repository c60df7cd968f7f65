import LegalCalendar
import ProcedureFiles
import Procedures

/// A pack small enough to be seen whole, for what the reader refuses and what the checks find.
enum SmallPack {
    static let laws = """
        laws:
          - id: 1/2025/QH15
            name: {vi: Luật thử, en: Test law}
            short: {vi: Luật thử}
            in_force: 2025-01-01
            until: null
            confidence: confirmed
            checked: 2026-11-23
        """

    static let events = """
        events:
          - {id: filed, name: {vi: Nộp đơn, en: Filed}, state: filed, office: applicant}
          - {id: notice, name: {vi: Thông báo, en: Notice}, notice: true, office: ip-office}
          - {id: replied, name: {vi: Trả lời, en: Replied}, office: applicant}
          - {id: refused, name: {vi: Từ chối, en: Refused}, state: refused, office: ip-office}
          - {id: extension_requested, name: {vi: Xin gia hạn, en: Extension asked}, office: applicant}
          - {id: extension_granted, name: {vi: Được gia hạn, en: Extension granted}, notice: true, office: ip-office}
          - {id: time_excluded, name: {vi: Không tính, en: Time excluded}, office: ip-office}
        """

    /// Line 9 is the step, line 15 its first value.
    static let pack = """
        procedure: small
        name: {vi: Thủ tục thử, en: Test procedure}
        office: ip-office
        word: application
        subject: [trademark]
        checked: 2026-11-23
        questions: [{id: place_name, ask: {vi: Có địa danh không?, en: A place name?}}]
        steps:
          - id: reply
            name: {vi: Trả lời, en: Reply}
            actor: applicant
            after: {event: notice, each: true}
            counts_from: {day: trigger, confidence: confirmed, basis: [{law: 1/2025/QH15, article: 1}]}
            term:
              - value: P2M
                when: {notice: {before: 2026-04-01}}
                basis: [{law: 1/2025/QH15, article: 2}]
                confidence: confirmed
              - value: P3M
                when: {notice: {from: 2026-04-01}}
                basis: [{law: 1/2025/QH15, article: 3, clause: 1}]
                confidence: likely
            checked: 2026-11-23
            printed_due: true
            rolls: forward
            boundary: inclusive
            closed_by: [replied]
            overtaken_by: [refused]
            extension: {times: 1, length: same, requested: before_end, basis: [{law: 1/2025/QH15, article: 4}], confidence: confirmed}
            needs: P5WD
        checklist:
          - id: map
            name: {vi: Bản đồ, en: Map}
            stage: reply
            condition: place_name
            kind: original
            copies: [{value: 2, basis: [{law: 1/2025/QH15, article: 5}], confidence: confirmed}]
            basis: [{law: 1/2025/QH15, article: 5}]
            confidence: confirmed
            checked: 2026-11-23
        cadence: {offsets: [-P30D, P0D], overdue_every: P7D, basis: practice}
        """

    static func rules(pack: String = pack, further: [SourceText] = []) -> RuleFiles {
        let files = [
            SourceText(path: "laws.yaml", text: laws), SourceText(path: "events.yaml", text: events),
            SourceText(path: "fees/fees.csv", text: feeHeading),
            SourceText(path: "fees/reductions.yaml", text: "reductions: []"),
            SourceText(path: "procedures/small.yaml", text: pack),
        ]
        return RuleFiles(files + further, hash: { "\($0.utf8.count)" })
    }

    static let feeHeading =
        "fee,object,amount,unit,included,name_vi,name_en,section,law,article,from,before,confidence,checked,note\n"

    /// The pack with one fragment in another's place; a fragment that is not there fails the test by changing nothing.
    static func replacing(_ fragment: String, with other: String) -> String {
        guard let range = pack.firstRange(of: fragment) else { return "" }
        return pack.replacingCharacters(in: range, with: other)
    }

    static func read(_ text: String = pack) throws -> RulePack {
        let contents = rules(pack: text).pack("small")
        guard let pack = contents.value else { throw Unreadable(problems: contents.problems) }
        return pack
    }

    static var definitions: [String: EventDefinition] {
        Dictionary(uniqueKeysWithValues: rules().events().value.map { ($0.id, $0) })
    }

    struct Unreadable: Error {
        let problems: [PackProblem]
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
