import LegalCalendar
import Registry
public import Wording

extension FetchReport {
    public func lines(_ wording: any Wording) -> [String] {
        switch status {
        case .disabled: return [wording.sourceDisabled]
        case .waiting(let until): return [wording.sourceWaits(until: until)]
        case .resting(let day): return [wording.sourceRests(until: day)]
        case .done, .failed:
            var lines = faults.map { wording.sourceFailed(wording.text(of: $0.outcome, detail: $0.detail)) }
            if parts > 0 { lines.append(wording.fetched(parts: parts, rows: rows)) }
            if left > 0 { lines.append(wording.leftForLater(left)) }
            return lines.isEmpty ? [wording.sourceUnchanged] : lines
        }
    }
}

extension ReferenceFileReport {
    public func lines(isRehearsal: Bool, _ wording: any Wording) -> [String] {
        let read = parts.map { wording.listFromFile($0.name, rows: $0.rows) }
        return read + (isRehearsal ? [wording.trialWritesNothing] : proposals.lines(wording))
    }
}

extension ProposeReport {
    public func lines(_ wording: any Wording) -> [String] {
        var lines = [wording.proposed(new: new.count, open: open)]
        if !accepted.isEmpty { lines.append(wording.acceptedByPolicy(accepted)) }
        lines += notAccepted.map { wording.notAccepted($0.code, reason: wording.text(of: $0.problem).message) }
        return lines
    }
}

extension RecomputeReport {
    public func lines(_ wording: any Wording) -> [String] {
        [wording.recomputed(filings: filings, changed: changed.count)]
            + opened.map { wording.yearOpened($0.year, code: $0.filing) }
            + (adopted.isEmpty ? [] : [wording.rulesAdopted(adopted)])
            + (waiting.isEmpty ? [] : [wording.rulesWaiting(waiting)])
            + problems.map { "\($0.filing): \(wording.stageFailed(wording.text(of: $0.problem).message))" }
    }
}

extension ReminderPlan {
    /// The plan in a line or two, for the account of a night.
    public func summary(_ wording: any Wording) -> [String] {
        var lines = [
            wording.planned(messages: messages.count, reminders: messages.reduce(0) { $0 + $1.items.count })
        ]
        if !waiting.isEmpty { lines.append(wording.waiting(waiting.count)) }
        if !withoutRecipient.isEmpty { lines.append(wording.noRecipient(withoutRecipient)) }
        return lines
    }

    /// Who gets what, and why.
    public func lines(_ wording: any Wording) -> [String] {
        guard !messages.isEmpty || !waiting.isEmpty || !withoutRecipient.isEmpty else {
            return [wording.nothingPlanned]
        }
        var lines = [wording.headingOfPlan(night: night, messages: messages.count)]
        for message in messages {
            let code = message.code.map { "\($0)  " } ?? ""
            lines.append("\(code)\(message.personName) (\(message.person)), \(wording.name(of: message.channel))")
            if message.carriesSheet { lines.append("    \(wording.withWeekSheet)") }
            for item in message.items {
                let why = item.reasons.map { wording.text(of: $0) }.joined(separator: ", ")
                lines.append("    \(item.reminder.obligation) \(item.step.text(in: wording.language)) (\(item.filing))")
                lines.append("        \(wording.text(of: item.reminder.occasion)); \(why)")
            }
        }
        if !waiting.isEmpty { lines.append(wording.waiting(waiting.count)) }
        if !withoutRecipient.isEmpty { lines.append(wording.noRecipient(withoutRecipient)) }
        return lines
    }
}

extension SendReport {
    public func lines(_ wording: any Wording) -> [String] {
        var lines = [wording.sent(counts)]
        if let obstacle { lines.append(wording.sendingFailed(obstacle)) }
        lines += faults.map { wording.stageFailed($0) }
        return lines
    }
}

extension NightReport {
    /// What the night did and could not do, stage by stage.
    public func lines(_ wording: any Wording) -> [String] {
        endangered.lines(wording)
            + NightStage.allCases.flatMap { stage -> [String] in
                let body = lines(of: stage, wording)
                return body.enumerated().map { index, line in
                    index == 0 ? "\(wording.name(of: stage)): \(line)" : "    \(line)"
                }
            }
    }

    private func lines(of stage: NightStage, _ wording: any Wording) -> [String] {
        if let fault = faults.first(where: { $0.stage == stage }) {
            return [wording.stageFailed(fault.problem.map { wording.text(of: $0).message } ?? fault.detail)]
        }
        switch stage {
        case .fetch: return fetch?.lines(wording) ?? []
        case .propose: return propose?.lines(wording) ?? []
        case .recompute: return recompute?.lines(wording) ?? []
        case .plan: return plan?.summary(wording) ?? []
        case .backup: return [backup.map { wording.backedUp($0) } ?? wording.backupNotSet]
        case .send: return send?.lines(wording) ?? []
        }
    }
}
