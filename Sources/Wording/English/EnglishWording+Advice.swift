public import LegalCalendar
public import Procedures

extension EnglishWording {
    public func adviceHeading(name: String?) -> String {
        name.map { "The name “\($0)” may be protected by:" } ?? "The name may be protected by:"
    }

    public func name(of verdict: ProtectionAdvice.Verdict) -> String {
        switch verdict {
        case .open: "open"
        case .undecided: "needs more answers"
        case .closed: "not open"
        }
    }

    public func name(of effect: ProtectionFinding.Effect) -> String {
        switch effect {
        case .closes: "Because"
        case .supports: "For it"
        case .asks: "It takes"
        case .warns: "Mind"
        }
    }

    public func line(of finding: ProtectionFinding, names: NameBook) -> String {
        let laws = finding.grounds.citations.map { citation($0, names: names) }.joined(separator: "; ")
        let sureness = finding.grounds.confidence == .confirmed ? "" : ", \(text(of: finding.grounds.confidence))"
        return "\(name(of: finding.effect)): \(finding.text.en) (\(laws)\(sureness))"
    }

    public func cost(of statement: FeeStatement) -> String {
        "\(statement.stage.name.en), one class: \(money(statement.total))"
    }

    public func earliestResult(_ day: Day) -> String {
        "Filed today with no letter to answer: the Office's terms in the law end on \(self.day(day)) – \(provisional)."
    }

    public func usualResult(from: Day, to: Day, _ experience: ProtectionRoute.Experience) -> String {
        let sureness = experience.confidence == .confirmed ? "" : " [\(text(of: experience.confidence))]"
        return "In practice: about \(day(from)) to \(day(to)). \(experience.note.en)\(sureness)"
    }

    public func answered(_ question: ProtectionQuestion, _ answer: Bool) -> String {
        "\(question.ask.en) – \(answer ? "Yes" : "No")"
    }

    public var openQuestionsHeading: String { "Answer these to know more:" }

    public func openQuestion(_ question: ProtectionQuestion) -> String {
        let hint = question.hint.map { " \($0.en)" } ?? ""
        return "\(question.ask.en)\(hint)  → --answer \(question.id)=yes|no"
    }

    public func beginRoute(_ route: ProtectionRoute, name: String?) -> String {
        "Begin: daulang right add --kind \(route.kind.rawValue) --sign \"\(name ?? "…")\" --owner CT-… --product SP-…, then daulang filing open \(route.procedure) --right QSH-…"
    }

    public var noRouteOpen: String {
        "With these answers no way is open: change the name (add a part of its own) or who would hold it."
    }
}
