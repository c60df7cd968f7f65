public import Formats
import LegalCalendar
import Procedures
public import Registry
public import Wording

extension FilingView {
    /// The one shape of a filing for machines (`docs/json/filing.json`).
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "code": .string(filing.code),
            "procedure": .string(filing.procedure),
            "packs": .array([.string(pack)]),
            "subject": filing.subject.json,
            "state": .string(state.rawValue),
            "filed": filed.map { ["date": JSONValue($0.date), "number": JSONValue($0.number)] } ?? .null,
            "opened": JSONValue(filing.opened),
            "history_unknown": .bool(isHistoryUnknown),
            "events": .array(events.map { $0.json(correctedBy: correction(of: $0), check: check(of: $0)) }),
            "representatives": .array(representatives.map(\.json)),
            "obligations": .array(obligations.map { $0.json(names: names, wording) }),
        ]
    }

    private func check(of entry: EventEntry) -> SecondCheck? { checks.first { $0.event == entry.code } }

    private func correction(of entry: EventEntry) -> String? {
        events.first { $0.corrects == entry.code }?.code
    }
}

extension FilingSubject {
    var json: JSONValue {
        switch self {
        case .right(let code): ["right": .string(code)]
        case .certificate(let code): ["certificate": .string(code)]
        case .paper(let paper): [paper.kind.rawValue: .string(paper.code)]
        case .commune(let year): ["commune": .string(year.commune), "year": .integer(year.year)]
        }
    }
}

extension EventEntry {
    func json(correctedBy correction: String?, check: SecondCheck?) -> JSONValue {
        [
            "code": .string(code),
            "event": .string(kind),
            "date": JSONValue(date),
            "received": JSONValue(received),
            "due": JSONValue(printedDue),
            "term": JSONValue(printedTerm?.description),
            "number": JSONValue(number),
            "letter": JSONValue(letter),
            "until": JSONValue(until),
            "recorded": .string(recorded),
            "by": .string(recordedBy),
            "corrects": JSONValue(corrects),
            "corrected_by": JSONValue(correction),
            "void": .bool(isVoid),
            "day_assumed": .bool(isDateAssumed),
            "reason": JSONValue(reason),
            "check": check?.json ?? .null,
        ]
    }
}

extension SecondCheck {
    /// `docs/json/event-check.json`.
    public var json: JSONValue {
        ["event": .string(event), "on": JSONValue(day), "by": .string(by), "way": .string(way.rawValue)]
    }
}

extension CarriedOn {
    fileprivate func json(_ wording: any Wording) -> JSONValue {
        [
            "filing": .string(filing),
            "obligation": .string(obligation),
            "why": .string(why.rawValue),
            "done": .bool(isDone),
            "text": .string(wording.carriedOn(self)),
        ]
    }
}

extension ObligationView {
    public func json(names: NameBook, _ wording: any Wording) -> JSONValue {
        [
            "code": .string(record.code),
            "step": .string(record.key.step),
            "name": .string(name.text(in: wording.language)),
            "actor": .string(record.actor.rawValue),
            "trigger": [
                "code": .string(record.key.trigger),
                "event": JSONValue(trigger?.kind),
                "date": JSONValue(trigger?.date),
            ],
            "occurrence": .integer(record.key.occurrence),
            "revision": .integer(record.revision),
            "state": .string(state.rawValue),
            "timing": JSONValue(timing?.rawValue),
            "historic": .bool(record.isHistoric),
            "opens": JSONValue(dates.opens),
            "opens_safe": JSONValue(dates.opensSafe),
            "raw": JSONValue(dates.raw),
            "safe": JSONValue(dates.safe),
            "internal": JSONValue(dates.internalDay),
            "statutory": JSONValue(dates.statutory),
            "late": JSONValue(dates.late),
            "plan": JSONValue(dates.plan),
            "needs_printed_term": .bool(dates.needsPrintedTerm),
            "status": [
                "statutory": .string(dates.isStatutoryFirm ? "firm" : "provisional"),
                "safe": .string(dates.isSafeFirm ? "firm" : "provisional"),
            ],
            "unchecked": .array(unchecked.map { .string($0.code) }),
            "done": done,
            "carried_on": carriedOn?.json(wording) ?? .null,
            "reasons": .array(reasons.map { JSONValue($0, names: names, wording: wording) }),
            "remedy": JSONValue(step.remedy?.text(in: wording.language)),
            "if_missed": JSONValue(step.ifMissed?.text(in: wording.language)),
        ]
    }

    private var done: JSONValue {
        guard state == .done, let code = record.settledBy else { return .null }
        return ["code": .string(code), "event": JSONValue(settling?.kind), "date": JSONValue(record.settledOn)]
    }
}
