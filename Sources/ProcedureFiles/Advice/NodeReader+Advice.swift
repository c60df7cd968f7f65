import LegalCalendar
import Procedures
import Yams

extension NodeReader {
    /// `data/advice/protection.yaml`.
    mutating func protectionGuide(_ root: Node) -> ProtectionGuide? {
        let keys = ["checked", "questions", "routes", "findings", "cautions"]
        guard let fields = fields(root, required: keys), let checked = day(fields["checked"]) else { return nil }
        let questions = filledList(fields["questions"]) { $0.protectionQuestion($1, checked) }
        let routes = filledList(fields["routes"]) { $0.protectionRoute($1, checked) }
        let findings = filledList(fields["findings"]) { $0.protectionFinding($1, checked) }
        let cautions = filledList(fields["cautions"]) { $0.statedSentence($1) }
        refuseRepeated(questions.map(\.id), as: .question, at: fields["questions"])
        return ProtectionGuide(questions: questions, routes: routes, findings: findings, cautions: cautions)
    }

    private mutating func protectionQuestion(_ node: Node, _ checked: Day) -> ProtectionQuestion? {
        let required = ["id", "about", "ask"] + Grounds.keys
        let optional = ["asked_when", "hint", "note"]
        guard let fields = fields(node, required: required, optional: optional) else { return nil }
        let (id, about) = (identifier(fields["id"]), choice(fields["about"], ProtectionQuestion.Subject.self))
        let askedWhen = list(fields["asked_when"]) { $0.answerBox($1) }
        let (ask, hint) = (bilingual(fields["ask"]), bilingual(fields["hint"]))
        guard let id, let about, let ask, let grounds = statedGrounds(fields, checked) else { return nil }
        return ProtectionQuestion(id: id, about: about, askedWhen: askedWhen, ask: ask, hint: hint, grounds: grounds)
    }

    private mutating func protectionRoute(_ node: Node, _ checked: Day) -> ProtectionRoute? {
        let required = ["kind", "procedure", "meaning", "needs", "costs", "course"]
        guard let fields = fields(node, required: required, optional: ["usual"]) else { return nil }
        let (kind, procedure) = (choice(fields["kind"], SubjectKind.self), reference(.pack, fields["procedure"]))
        let needs = list(fields["needs"]) { $0.answerBox($1) }
        let costs = filledList(fields["costs"]) { $0.identifier($1) }
        let course = filledList(fields["course"]) { $0.stage($1) }
        let (meaning, usual) = (bilingual(fields["meaning"]), experience(fields["usual"], checked))
        guard let kind, let procedure, let meaning else { return nil }
        return ProtectionRoute(
            kind: kind,
            procedure: procedure,
            meaning: meaning,
            needs: needs,
            costs: costs,
            course: course,
            usual: usual
        )
    }

    private mutating func stage(_ node: Node) -> ProtectionRoute.Stage? {
        guard let fields = fields(node, required: ["step"], optional: ["event"]),
            let step = identifier(fields["step"])
        else { return nil }
        return ProtectionRoute.Stage(step: step, event: reference(.event, fields["event"]))
    }

    private mutating func experience(_ node: Node?, _ checked: Day) -> ProtectionRoute.Experience? {
        let keys = ["shortest", "longest", "basis", "confidence", "note"]
        guard let fields = fields(node, required: keys) else { return nil }
        require("practice", fields["basis"])
        let (shortest, longest) = (length(fields["shortest"]), length(fields["longest"]))
        let (confidence, note) = (choice(fields["confidence"], Confidence.self), bilingual(fields["note"]))
        guard let shortest, let longest, let confidence, let note else { return nil }
        return ProtectionRoute.Experience(
            shortest: shortest,
            longest: longest,
            confidence: confidence,
            checked: checked,
            note: note
        )
    }

    private mutating func protectionFinding(_ node: Node, _ checked: Day) -> ProtectionFinding? {
        let required = ["id", "routes", "when", "effect", "text"] + Grounds.keys
        guard let fields = fields(node, required: required, optional: ["note"]) else { return nil }
        let (id, when) = (identifier(fields["id"]), fields["when"].flatMap { answerBox($0) })
        let routes = filledList(fields["routes"]) { $0.choice($1, SubjectKind.self) }
        let (effect, text) = (choice(fields["effect"], ProtectionFinding.Effect.self), bilingual(fields["text"]))
        guard let id, let when, let effect, let text, let grounds = statedGrounds(fields, checked) else { return nil }
        return ProtectionFinding(id: id, routes: routes, when: when, effect: effect, text: text, grounds: grounds)
    }

    private mutating func answerBox(_ node: Node) -> AnswerBox? {
        var answers: [String: Bool] = [:]
        for (key, value) in entries(node) {
            guard let question = reference(.question, key), let answer = yesOrNo(value) else { return nil }
            answers[question] = answer
        }
        return AnswerBox(answers)
    }

    private mutating func refuseRepeated(_ ids: [String], as kind: PackProblem.Name, at node: Node?) {
        for (id, uses) in Dictionary(grouping: ids, by: \.self) where uses.count > 1 {
            report(.duplicate(kind, id), line: node?.line ?? 0)
        }
    }
}
