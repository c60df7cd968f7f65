import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// The papers as tasks in groups. A status is words first; hint and status are read out with the paper's name.
struct PaperTasks {
    let checklist: ChecklistView
    let view: FilingView
    let wording: any Wording
    /// What was sent for the filing, and the forms that send more; nil on a page from which nothing is sent.
    var sending: PaperSending?
    /// On the staff's page, the way to what can be said of a paper.
    var acts: PaperActs?

    private var language: Language { wording.language }

    var html: HTML {
        let stages = checklist.papers.map(\.item.stage).filter { checklist.currentStages.contains($0) }
        var seen: Set<String> = []
        return stages.filter { seen.insert($0).inserted }.map(group).joined()
    }

    private func group(_ stage: String) -> HTML {
        let papers = checklist.papers.filter { $0.item.stage == stage }
        let isFiling = view.obligations.allSatisfy { $0.step.id != stage }
        let heading: HTML =
            isFiling
            ? .empty : "<h3>\(wording.papersOf(view.names.name(stage, in: language)))</h3>\n"
        return "\(heading)<ul class=\"tasks\">\n\(papers.map(task))</ul>\n"
    }

    private func task(_ paper: ChecklistView.Paper) -> HTML {
        let id = "paper-\(paper.item.id)"
        let hint = paper.item.hint?.text(in: language)
        let described = [hint.map { _ in "\(id)-hint" }, "\(id)-status"].compactMap(\.self).joined(separator: " ")
        let hintLine = hint.map { text -> HTML in "<p class=\"hint\" id=\"\(id)-hint\">\(text)</p>\n" }
        let lines = details(paper).map { line -> HTML in "<li>\(line)</li>\n" }
        return """
            <li><details><summary id="\(id)" aria-describedby="\(described)">\(paper.item.name.text(in: language))</summary>
            <p>\(wording.paperDetails):</p>
            <ul>
            \(lines)</ul>
            \(sending?.forms(for: paper, id))</details>
            \(hintLine)<p class="status \(css(paper))" id="\(id)-status">\(status(paper))</p>
            \(acts?.way(to: paper))</li>

            """
    }

    private func css(_ paper: ChecklistView.Paper) -> HTML {
        if paper.isExpired || sent(paper)?.isReturned == true { return "fix" }
        return switch paper.state {
        case .open: "todo"
        case .prepared: "ready"
        case .notNeeded, .unknown: "wait"
        }
    }

    private func status(_ paper: ChecklistView.Paper) -> String {
        if let sent = sent(paper) { return sent.text }
        if paper.isExpired { return wording.paperExpired(paper.lastDay) }
        switch paper.state {
        case .prepared, .open: return wording.name(of: paper.state)
        case .notNeeded:
            guard let mark = paper.mark else { return wording.name(of: paper.state) }
            return wording.notNeeded(reason: mark.reason ?? "", person: paper.markedBy ?? mark.person)
        case .unknown:
            let question = checklist.openQuestions.first { $0.id == paper.item.condition?.question }
            return question.map { wording.waitingFor($0.ask.text(in: language)) } ?? wording.name(of: paper.state)
        }
    }

    /// What became of the last that was sent, as long as the paper is still to be brought.
    private func sent(_ paper: ChecklistView.Paper) -> (text: String, isReturned: Bool)? {
        guard paper.isAsked || paper.state == .unknown, let sent = sending?.last(of: paper) else { return nil }
        return switch sent.outcome {
        case nil: (wording.paperWaits, false)
        case .returned: (wording.paperToMend(sent.reason ?? ""), true)
        // It was taken, and the paper was opened again since, or has expired.
        case .taken: nil
        }
    }

    private func details(_ paper: ChecklistView.Paper) -> [String] {
        var lines: [String] = []
        if let form = paper.form, let value = form.value {
            let doubt = form.confidence == .confirmed ? "" : " (\(wording.text(of: form.confidence)))"
            lines.append(wording.form(value.number, source: value.source) + doubt)
        }
        if let count = paper.copies?.value { lines.append(wording.copies(count, kind: paper.item.kind)) }
        let grounds = paper.item.citations.map { wording.citation($0, names: view.names) }.joined(separator: "; ")
        if !grounds.isEmpty { lines.append("\(grounds) (\(wording.text(of: paper.item.confidence)))") }
        return lines
    }
}
