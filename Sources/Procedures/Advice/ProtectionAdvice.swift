/// What the answers given so far mean for each kind of protection.
public struct ProtectionAdvice: Hashable, Sendable {
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        case open
        /// It hangs on questions without an answer. Unknown is never counted as open.
        case undecided
        case closed
    }

    public struct Route: Hashable, Sendable {
        public let route: ProtectionRoute
        public let verdict: Verdict
        /// What the answers bring, by weight: what closes, then what speaks for it, what it asks, what it risks.
        public let findings: [ProtectionFinding]
        /// On which the verdict hangs, in the guide's order.
        public let questions: [ProtectionQuestion]
    }

    /// Open ways first, of them those that most speaks for.
    public let routes: [Route]
    /// Questions that make sense after the answers so far and could still say something of a way that is not closed,
    /// in the guide's order.
    public let questions: [ProtectionQuestion]
}

extension ProtectionGuide {
    /// - Parameter answers: by question; one that makes no sense after the others is left out.
    public func advice(given answers: [String: Bool]) -> ProtectionAdvice {
        let sensible = answers.filter { id, _ in
            question(id).map { isAsked($0, given: answers) == true } ?? false
        }
        let advised = routes.map { advice(on: $0, given: sensible) }
        let wanted = advised.filter { $0.verdict != .closed }.reduce(into: Set<String>()) { wanted, advised in
            wanted.formUnion(missing(boxes(of: advised.route), given: sensible))
        }
        return ProtectionAdvice(
            routes: advised.enumerated().sorted { ranks($0, before: $1) }.map(\.element),
            questions: questions.filter { wanted.contains($0.id) && isAsked($0, given: sensible) == true }
        )
    }

    public func question(_ id: String) -> ProtectionQuestion? { questions.first { $0.id == id } }

    private func isAsked(_ question: ProtectionQuestion, given answers: [String: Bool]) -> Bool? {
        guard !question.askedWhen.isEmpty else { return true }
        let held = question.askedWhen.map { $0.holds(given: answers) }
        if held.contains(true) { return true }
        return held.contains(nil) ? nil : false
    }

    private func advice(on route: ProtectionRoute, given answers: [String: Bool]) -> ProtectionAdvice.Route {
        let own = findings.filter { $0.routes.contains(route.kind) }
        let told = own.filter { holds($0.when, given: answers) == true }
        let deciding = route.needs + own.filter { $0.effect == .closes }.map(\.when)
        let isClosed =
            told.contains { $0.effect == .closes } || route.needs.contains { holds($0, given: answers) == false }
        let hanging = isClosed ? [] : missing(deciding, given: answers)
        return ProtectionAdvice.Route(
            route: route,
            verdict: isClosed ? .closed : hanging.isEmpty ? .open : .undecided,
            findings: told.enumerated().sorted {
                ($0.element.effect.weight, $0.offset) < ($1.element.effect.weight, $1.offset)
            }.map(\.element),
            questions: questions.filter { hanging.contains($0.id) }
        )
    }

    private func boxes(of route: ProtectionRoute) -> [AnswerBox] {
        route.needs + findings.filter { $0.routes.contains(route.kind) }.map(\.when)
    }

    /// Whether the box holds, where an answer to a question that makes no sense can be neither yes nor no.
    private func holds(_ box: AnswerBox, given answers: [String: Bool]) -> Bool? {
        let senseless = box.answers.keys.contains { id in
            question(id).map { isAsked($0, given: answers) == false } ?? true
        }
        return senseless ? false : box.holds(given: answers)
    }

    /// The questions on which the boxes hang, with those that must be answered before they can be asked.
    private func missing(_ boxes: [AnswerBox], given answers: [String: Bool]) -> Set<String> {
        let open = boxes.filter { holds($0, given: answers) == nil }
        var next = open.flatMap { box in box.answers.keys.filter { answers[$0] == nil } }
        var all = Set(next)
        while let id = next.popLast() {
            for foregoing in question(id)?.askedWhen.flatMap(\.answers.keys) ?? []
            where answers[foregoing] == nil && all.insert(foregoing).inserted {
                next.append(foregoing)
            }
        }
        return all
    }

    private func ranks(
        _ left: (offset: Int, element: ProtectionAdvice.Route),
        before right: (offset: Int, element: ProtectionAdvice.Route)
    ) -> Bool {
        let order: [ProtectionAdvice.Verdict] = [.open, .undecided, .closed]
        func rank(_ item: (offset: Int, element: ProtectionAdvice.Route)) -> (Int, Int, Int) {
            let supports = item.element.findings.count { $0.effect == .supports }
            return (order.firstIndex(of: item.element.verdict) ?? order.count, -supports, item.offset)
        }
        return rank(left) < rank(right)
    }
}

extension ProtectionFinding.Effect {
    fileprivate var weight: Int {
        switch self {
        case .closes: 0
        case .supports: 1
        case .asks: 2
        case .warns: 3
        }
    }
}
