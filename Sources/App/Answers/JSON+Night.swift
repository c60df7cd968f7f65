public import Formats
import LegalCalendar
import Procedures
public import Registry
public import Wording

extension FetchReport {
    public func json(_ wording: any Wording) -> JSONValue {
        let (name, until): (String, String?) =
            switch status {
            case .done: ("done", nil)
            case .disabled: ("disabled", nil)
            case .waiting(let until): ("waiting", until)
            case .resting: ("resting", nil)
            case .failed: ("failed", nil)
            }
        return [
            "status": .string(name),
            "until": JSONValue(until),
            "parts": .integer(parts),
            "rows": .integer(rows),
            "left": .integer(left),
            "last_success": JSONValue(lastSuccess),
            "faults": .array(
                faults.map { fault in
                    [
                        "address": .string(fault.address),
                        "code": .string(fault.outcome.rawValue),
                        "detail": JSONValue(fault.detail),
                        "text": .string(wording.text(of: fault.outcome, detail: fault.detail)),
                    ]
                }
            ),
        ]
    }
}

extension ReferenceFileReport {
    public func json(isRehearsal: Bool, _ wording: any Wording) -> JSONValue {
        [
            "dry_run": .bool(isRehearsal),
            "parts": .array(parts.map { ["name": .string($0.name), "rows": .integer($0.rows)] }),
            "proposals": isRehearsal ? .null : proposals.json(wording),
        ]
    }
}

extension ProposeReport {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "new": .array(new.map { .string($0) }),
            "open": .integer(open),
            "accepted": .array(accepted.map { .string($0) }),
            "not_accepted": .array(
                notAccepted.map {
                    [
                        "code": .string($0.code), "problem": .string($0.problem.id),
                        "text": .string(wording.text(of: $0.problem).message),
                    ]
                }
            ),
        ]
    }
}

extension RecomputeReport {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "opened": .array(opened.map { .string($0.filing) }),
            "filings": .integer(filings),
            "changed": .array(changed.map { .string($0) }),
            "rules_adopted": .array(adopted.map { .string($0) }),
            "rules_waiting": .array(waiting.map { .string($0) }),
            "problems": .array(
                problems.map {
                    [
                        "filing": .string($0.filing), "problem": .string($0.problem.id),
                        "text": .string(wording.text(of: $0.problem).message),
                    ]
                }
            ),
        ]
    }
}

extension ReminderPlan {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "night": .string(night.description),
            "messages": .array(
                messages.map { message in
                    [
                        "code": JSONValue(message.code),
                        "person": .string(message.person),
                        "name": .string(message.personName),
                        "channel": .string(message.channel.rawValue),
                        "sheet": .bool(message.carriesSheet),
                        "reminders": .array(message.items.map { $0.json(wording) }),
                    ]
                }
            ),
            "waiting": .array(waiting.map { $0.json(wording) }),
            "without_recipient": .array(withoutRecipient.map { .string($0) }),
        ]
    }
}

extension ReminderPlan.Item {
    func json(_ wording: any Wording) -> JSONValue {
        [
            "obligation": .string(reminder.obligation),
            "filing": .string(filing),
            "step": .string(step.text(in: wording.language)),
            "occasion": .string(reminder.occasion.key),
            "text": .string(wording.text(of: reminder.occasion)),
            "date": JSONValue(reminder.safeDate),
            "due": .string(reminder.dueOn.description),
            "late": .bool(reminder.isLate),
            "person": .string(reminder.person),
            "why": .array(reasons.map { .string(wording.text(of: $0)) }),
        ]
    }

    /// Why this person, as a list: the role, and whom a deputy stands in for.
    public var reasons: [ReminderReason] {
        let role: ReminderReason =
            switch role {
            case .contact(let producer): .contact(producer: producer)
            case .filingContact: .filingContact
            case .officer: .officer
            case .officerFor(let producer): .officerFor(producer: producer)
            case .representative: .representative
            case .unit(let unit): .unit(unit)
            case .officerForUnit(let unit): .officerForUnit(unit)
            case .office: .office
            case .leader: .leader
            }
        return [role] + (absent.map { [.deputy(absent: $0)] } ?? [])
    }
}

extension SendReport {
    public var json: JSONValue {
        func codes(_ list: [String]) -> JSONValue { .array(list.map { .string($0) }) }
        return [
            "sent": codes(sent), "refused": codes(refused), "unknown": codes(unknown), "postponed": codes(postponed),
            "needless": codes(needless), "quiet": codes(quiet), "faults": codes(faults),
            "obstacle": JSONValue(obstacle),
        ]
    }

    public var counts: SendCounts {
        SendCounts(
            sent: sent.count,
            refused: refused.count,
            unknown: unknown.count,
            postponed: postponed.count,
            needless: needless.count,
            quiet: quiet.count
        )
    }
}

extension NightReport {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "day": .string(day.description),
            "fetch": fetch.map { $0.json(wording) } ?? .null,
            "propose": propose.map { $0.json(wording) } ?? .null,
            "recompute": recompute.map { $0.json(wording) } ?? .null,
            "plan": plan.map { $0.json(wording) } ?? .null,
            "backup": JSONValue(backup),
            "send": send.map(\.json) ?? .null,
            "endangered_stars": .array(endangered.map { $0.json(wording) }),
            "faults": .array(
                faults.map {
                    [
                        "stage": .string($0.stage.rawValue), "problem": JSONValue($0.problem?.id),
                        "detail": .string($0.detail),
                    ]
                }
            ),
        ]
    }
}

extension Proposal {
    public var json: JSONValue {
        [
            "code": .string(code), "filing": .string(filing), "source": .string(source), "event": .string(kind),
            "date": .string(date.description), "number": .string(applicationNumber),
            "filing_date": ["listed": JSONValue(listedFilingDate), "ours": JSONValue(ourFilingDate)],
            "differs": .bool(hasOtherFilingDate), "address": .string(address), "snapshot": .string(snapshotHash),
            "proposed": .string(proposed), "state": .string(state.rawValue), "decided_by": JSONValue(decidedBy),
            "decided": JSONValue(decided), "reason": JSONValue(reason), "recorded": JSONValue(event),
        ]
    }
}

extension MessageView {
    public var json: JSONValue {
        [
            "code": .string(message.code), "person": .string(message.person), "name": .string(personName),
            "channel": .string(message.channel.rawValue), "night": .string(message.night.description),
            "state": .string(message.state.rawValue), "message_id": .string(message.messageID),
            "not_before": .string(message.notBefore),
            "reminders": .array(
                reminders.map {
                    [
                        "obligation": .string($0.obligation), "occasion": .string($0.occasion.key),
                        "date": JSONValue($0.safeDate), "due": .string($0.dueOn.description), "late": .bool($0.isLate),
                    ]
                }
            ),
            "attempts": .array(
                attempts.map {
                    [
                        "at": .string($0.at), "outcome": .string($0.outcome.rawValue), "answer": .string($0.answer),
                    ]
                }
            ),
        ]
    }
}

extension SourceStanding {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "source": .string(source), "last_success": JSONValue(lastSuccess),
            "problem": JSONValue(lastProblem?.rawValue), "detail": JSONValue(detail), "failures": .integer(failures),
            "waits_until": JSONValue(waitsUntil), "weeks": .integer(weeks),
            "incomplete_weeks": .array(incompleteWeeks.map { .string($0) }),
            "text": .string(text(wording)),
        ]
    }

    public func text(_ wording: any Wording) -> String {
        wording.sourceAge(
            lastSuccess: lastSuccess,
            problem: lastProblem.map { wording.text(of: $0, detail: detail) }
        )
    }
}

extension HouseReport {
    public func json(_ wording: any Wording) -> JSONValue {
        [
            "today": .string(today.description), "last_night": JSONValue(lastNight),
            "days_since_night": JSONValue(daysSinceNight), "running_since": JSONValue(runningSince),
            "unknown": .array(unknown.map { .string($0) }), "refused": .array(refused.map { .string($0) }),
            "pending": .integer(pending), "proposals": .integer(proposals), "source": source.json(wording),
            "audit_head": JSONValue(auditHead),
            "endangered_stars": .array(endangered.map { $0.json(wording) }),
        ]
    }

    /// What a person reads in the morning, the pressing first.
    public func lines(_ wording: any Wording) -> [String] {
        var lines = endangered.lines(wording) + [wording.lastNight(lastNight)]
        if let daysSinceNight, daysSinceNight > 1 { lines.insert(wording.nightMissed(days: daysSinceNight), at: 0) }
        if let runningSince { lines.append(wording.nightRunning(since: runningSince)) }
        if !unknown.isEmpty { lines.append(wording.unknownMessages(unknown)) }
        if !refused.isEmpty { lines.append(wording.refusedMessages(refused)) }
        if proposals > 0 { lines.append(wording.proposalsWaiting(proposals)) }
        lines.append(source.text(wording))
        return lines
    }
}
