public import LegalCalendar

/// Looks for what would go wrong in a pack without any file being malformed: gaps, overlaps, silence.
public struct PackCheck: Sendable {
    let pack: RulePack
    let definitions: [String: EventDefinition]
    let today: Day

    public init(_ pack: RulePack, definitions: [String: EventDefinition], today: Day) {
        self.pack = pack
        self.definitions = definitions
        self.today = today
    }

    var procedure: Procedure { pack.procedure }

    /// In the order of files and lines.
    public func findings() -> [PackFinding] {
        let findings =
            procedure.milestones.flatMap(findings(in:)) + procedure.steps.flatMap(findings(in:))
            + procedure.checklist.flatMap(findings(in:)) + orderFindings() + headFindings() + deliveryFindings()
        return findings.sorted { ($0.path, $0.line, "\($0.kind)") < ($1.path, $1.line, "\($1.kind)") }
    }

    private func headFindings() -> [PackFinding] {
        guard procedure.checked > today else { return [] }
        return [PackFinding(path: pack.path, line: 0, kind: .checkedInFuture(procedure.checked))]
    }

    private func findings(in milestone: Milestone) -> [PackFinding] {
        let path = pack.path(of: .milestone(milestone.id))
        let known: Set<String> = [milestone.after, milestone.countsFrom]
        return cells(PackCheckCells(.milestone(milestone.id), milestone.terms, known: known), path)
            + future(milestone.terms, path)
            + unknownEvents([milestone.after, milestone.countsFrom], at: milestone.line, path)
    }

    private func findings(in paper: ChecklistItem) -> [PackFinding] {
        let path = pack.path(of: .paper(paper.id))
        var findings = future(paper.forms, path) + future(paper.copies, path)
        findings += cells(PackCheckCells(.form(paper: paper.id), paper.forms, known: []), path)
        findings += cells(PackCheckCells(.copies(paper: paper.id), paper.copies, known: []), path)
        if paper.stage != "filing", procedure.step(paper.stage) == nil {
            findings.append(PackFinding(path: path, line: paper.line, kind: .unknownStep(paper.stage)))
        }
        if let question = paper.condition?.question, !procedure.questions.contains(where: { $0.id == question }) {
            findings.append(PackFinding(path: path, line: paper.line, kind: .unknownQuestion(question)))
        }
        if paper.checked > today {
            findings.append(PackFinding(path: path, line: paper.line, kind: .checkedInFuture(paper.checked)))
        }
        return findings
    }

    private func deliveryFindings() -> [PackFinding] {
        guard let delivery = procedure.delivery else { return [] }
        return unknownQuestions([delivery.online.question], at: delivery.line, pack.path(of: .delivery))
    }

    func unknownQuestions(_ questions: [String], at line: Int, _ path: String) -> [PackFinding] {
        questions.filter { id in !procedure.questions.contains { $0.id == id } }.map { id in
            PackFinding(path: path, line: line, kind: .unknownQuestion(id))
        }
    }

    func cells(_ check: PackCheckCells, _ path: String) -> [PackFinding] {
        check.mismatches().map { PackFinding(path: path, line: $0.line, kind: $0.kind) }
    }

    func future<Value>(_ values: [DatedValue<Value>], _ path: String) -> [PackFinding] {
        values.filter { $0.checked > today }.map { value in
            PackFinding(path: path, line: value.line, kind: .checkedInFuture(value.checked))
        }
    }

    func unknownEvents(_ events: [String], at line: Int, _ path: String) -> [PackFinding] {
        events.filter { definitions[$0] == nil }.map { event in
            PackFinding(path: path, line: line, kind: .unknownEvent(event))
        }
    }
}
