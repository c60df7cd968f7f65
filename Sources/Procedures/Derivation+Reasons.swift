public import LegalCalendar

extension ComputedObligation {
    /// The numbered steps from the event to the four dates; every date can be rebuilt from them alone.
    public func reasons(_ calendar: WorkCalendar) -> [Reason] {
        let reasons =
            derivation.startReasons() + derivation.termReasons() + derivation.endReasons(deadline, calendar)
            + derivation.hangingReasons(deadline) + doubtReasons
        // One day off may move several dates; it is told once, where it first matters.
        var told: Set<Reason> = []
        return reasons.filter { $0.kind != .holiday || told.insert($0).inserted }
    }

    private var doubtReasons: [Reason] {
        let doubts = deadline.statutoryDoubts.union(deadline.safeDoubts)
        return Doubt.allCases.filter(doubts.contains).map { Reason(.doubt, .doubt($0)) }
    }
}

extension Derivation {
    /// The event that made the step owed, and the day from which its term runs.
    fileprivate func startReasons() -> [Reason] {
        guard let trigger else { return [] }
        var reasons = [Reason(.event, .triggerEvent, date: trigger.date, subject: trigger.kind)]
        if case .endOf(let other) = step.trigger {
            return reasons + [Reason(.event, .endOfStep, date: counted?.day, subject: other)]
        }
        if case .firstEndOf = step.trigger {
            return reasons + [Reason(.event, .firstEndOfStep, date: counted?.day)]
        }
        guard let law = countRow, let source = law.value else { return reasons }
        switch source {
        case .trigger:
            guard step.acceptsPrintedDue, law.confidence != .confirmed else { break }
            reasons.append(
                Reason(.event, .noticeDay, date: trigger.date, citations: law.citations, confidence: law.confidence)
            )
        case .received:
            let day = trigger.received ?? trigger.date
            reasons.append(
                Reason(.event, .receivedEvent, date: day, citations: law.citations, confidence: law.confidence)
            )
        case .event(let kind):
            reasons.append(
                Reason(
                    .event,
                    .countedEvent,
                    date: counted?.day,
                    subject: kind,
                    citations: law.citations,
                    confidence: law.confidence
                )
            )
        case .milestone:
            reasons += milestone.map(milestoneReasons) ?? []
        }
        return reasons
    }

    private func milestoneReasons(_ milestone: ComputedMilestone) -> [Reason] {
        [
            Reason(
                .term,
                .milestone,
                date: milestone.end.day,
                from: milestone.countedFrom,
                term: milestone.term,
                subject: milestone.milestone.id,
                citations: milestone.value.citations,
                confidence: milestone.value.confidence,
                note: milestone.value.note
            )
        ]
    }

    /// The term by the law of the dates, and what the notice prints beside it.
    fileprivate func termReasons() -> [Reason] {
        var reasons: [Reason] = []
        if let value { reasons.append(reason(for: value)) }
        guard let trigger, step.acceptsPrintedDue else { return reasons }
        if let term = trigger.printedTerm {
            reasons.append(Reason(.printed, .printedTerm, term: term, confidence: .confirmed))
        }
        if let due = trigger.printedDue {
            reasons.append(Reason(.printed, .printedDue, date: due, confidence: .confirmed))
        }
        if trigger.isPrintedConfirmed, trigger.printedDue != nil || trigger.printedTerm != nil {
            reasons.append(Reason(.printed, .printedConfirmed))
        }
        return reasons
    }

    private func reason(for row: DatedValue<TermValue>) -> Reason {
        let (rule, term, date): (Reason.Rule, Term?, Day?) =
            switch row.value {
            case .term(let term): (.datedTerm, term.adding(ownRepeats, times: occurrence - 1), nil)
            case .yearly: (.yearlyDay, yearsFurther, yearlyDay)
            case nil: (.noTerm, nil, nil)
            }
        return Reason(
            .term,
            rule,
            date: date,
            from: counted?.day,
            term: term,
            citations: row.citations,
            confidence: row.confidence,
            note: row.note
        )
    }

    private var yearlyDay: Day? {
        guard let counted, case .yearly(let rounds)? = value?.value else { return nil }
        return rounds.firstEnd(after: counted.day)
    }

    /// What further occurrences add to the first of the yearly days.
    private var yearsFurther: Term? {
        occurrence > 1 ? Term.none.adding(ownRepeats, times: occurrence - 1) : nil
    }

    /// From the raw end over rest days to the lawful last day, and back to the safe one.
    fileprivate func endReasons(_ deadline: Deadline, _ calendar: WorkCalendar) -> [Reason] {
        guard let ends = ends(calendar), let raw = deadline.raw else { return floorReasons(deadline, calendar) }
        var reasons: [Reason] = []
        let endRule =
            ends.isPrintedDay ? EndRule(rolling: .none, isSurelyUnrolled: true) : step.endRule
        let told = calendar.dates(at: ends.told, endRule: endRule)
        reasons += timeReasons(raw: ends.told.day)
        if !ends.isPrintedDay { reasons += calendar.rawReasons(of: told, from: counted?.day) }
        if let kept = ends.kept, let safe = deadline.safe {
            let last = step.endRule.boundary == .exclusive && !ends.isPrintedDay ? -1 : 0
            let end = kept.earliest.adding(days: last)
            if end != raw { reasons.append(Reason(.count, .keptEnd, date: end)) }
            reasons += calendar.unsureDays(from: safe, through: end)
            reasons.append(Reason(.roll, .safeDay, date: safe, from: end))
            reasons += preparationReasons(deadline, safe, calendar)
        }
        return reasons + floorReasons(deadline, calendar)
    }

    /// From the safe date back over the way to the office and the preparation.
    private func preparationReasons(_ deadline: Deadline, _ safe: Day, _ calendar: WorkCalendar) -> [Reason] {
        guard let day = deadline.internalDay, day != safe else { return [] }
        var reasons = calendar.specialDays(between: day, and: safe.adding(days: -1))
        let sent = sendingDay(before: safe, calendar)
        if let delivery, sent != safe {
            reasons.append(Reason(.count, .delivery, date: sent, from: safe, term: delivery.reversed))
        }
        if day != sent {
            reasons.append(Reason(.count, .preparation, date: day, from: sent, term: step.needs.reversed))
        }
        return reasons
    }

    private func floorReasons(_ deadline: Deadline, _ calendar: WorkCalendar) -> [Reason] {
        guard deadline.safe == nil, let plan = deadline.plan, let floor = step.floor,
            let base = countedForSafe ?? counted
        else { return [] }
        let end = calendar.end(after: base, term: floor).earliest
        var reasons = floor.unit == .workingDay ? calendar.specialDays(between: base.day, and: end) : []
        reasons += calendar.unsureDays(from: plan, through: end)
        return reasons + [Reason(.count, .floor, date: plan, from: base.day, term: floor)]
    }

    private func timeReasons(raw: Day) -> [Reason] {
        var reasons = extensionsRequested.map {
            Reason(.extended, .extensionRequested, date: $0.date, citations: step.extensionRule?.citations ?? [])
        }
        reasons += extensionsGranted.map { event in
            Reason(
                .extended,
                .extensionGranted,
                date: event.printedDue ?? raw,
                from: event.date,
                term: termInForce,
                citations: step.extensionRule?.citations ?? [],
                confidence: step.extensionRule?.confidence
            )
        }
        reasons += prolonged.map { time in
            Reason(
                .extended,
                .prolonged,
                from: time.event.date,
                term: time.term,
                subject: time.event.kind,
                citations: time.row.citations,
                confidence: time.row.confidence,
                note: time.row.note
            )
        }
        reasons += excluded.map { time in
            Reason(
                .extended,
                .excludedTime,
                date: time.to,
                from: time.from,
                term: Term(count: time.days, unit: .day),
                subject: time.event.kind,
                citations: time.stop?.citations ?? [],
                confidence: time.stop?.confidence
            )
        }
        return reasons
    }

    /// The window's first day and the end of the grace period, which hang on the dates above.
    fileprivate func hangingReasons(_ deadline: Deadline) -> [Reason] {
        var reasons: [Reason] = []
        if let opens = step.opens, let day = deadline.opens {
            reasons.append(
                Reason(
                    .count,
                    .windowOpens,
                    date: day,
                    from: opens.anchor == .end ? deadline.raw : counted?.day,
                    term: opens.term,
                    citations: opens.citations,
                    confidence: opens.confidence
                )
            )
            reasons.append(Reason(.roll, .windowOpensSafe, date: deadline.opensSafe, from: day))
        }
        if let late = step.late, let day = deadline.late {
            reasons.append(
                Reason(
                    .count,
                    .graceEnds,
                    date: day,
                    from: deadline.raw,
                    term: late.term,
                    citations: late.citations,
                    confidence: late.confidence
                )
            )
        }
        return reasons
    }
}
