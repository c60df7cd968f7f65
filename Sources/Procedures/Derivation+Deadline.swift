import LegalCalendar

extension Derivation {
    /// The ends on which the dates rest: the one that is told, and the one that plans keep.
    struct Ends {
        var told: RawEnd
        /// Nil while no verified term gives one.
        var kept: RawEnd?
        /// A day printed on the notice stands as printed: it is neither counted nor rolled.
        var isPrintedDay = false
        var doubts: Set<Doubt> = []
    }

    func deadline(_ calendar: WorkCalendar) -> Deadline {
        var deadline = Deadline()
        guard let counted else {
            deadline.statutoryDoubts = [.countedDayMissing]
            deadline.safeDoubts = [.countedDayMissing]
            deadline.needsPrintedTerm = false
            return deadline
        }
        // Where the law sets no term there is no window either.
        if let opens = step.opens, opens.anchor == .counted, value?.value != nil {
            setOpening(calendar.end(from: counted.day, term: opens.term).day, of: &deadline, calendar)
        }
        guard let ends = ends(calendar) else {
            deadline.statutoryDoubts = [.noTerm]
            deadline.safeDoubts = [.noTerm]
            deadline.needsPrintedTerm = step.acceptsPrintedDue
            deadline.plan = floorDay(calendar)
            return deadline
        }
        fill(&deadline, from: ends, calendar)
        return deadline
    }

    private func fill(_ deadline: inout Deadline, from ends: Ends, _ calendar: WorkCalendar) {
        let told = calendar.dates(at: ends.told, endRule: ends.isPrintedDay ? Self.asPrinted : step.endRule)
        deadline.raw = told.raw
        deadline.statutory = told.statutory
        deadline.statutoryDoubts = upstreamDoubts(isPrintedDay: ends.isPrintedDay).union(ends.doubts)
        // A date that a notice prints stands as printed, whatever the table says beside it.
        if ends.isPrintedDay { deadline.statutoryDoubts.remove(.printedDiffers) }
        if !ends.isPrintedDay { deadline.statutoryDoubts.formUnion(Doubt.all(told.statutoryDoubts)) }
        if let kept = ends.kept {
            let dates = calendar.dates(at: kept, endRule: ends.isPrintedDay ? Self.asPrinted : step.endRule)
            deadline.safe = dates.safe
            deadline.safeDoubts = Doubt.all(dates.safeDoubts).union(upstreamDoubts(isPrintedDay: false))
            deadline.safeDoubts.formUnion(ends.doubts)
            deadline.safeDoubts.remove(.printedDiffers)
            if step.extensionRule?.isPlanned == false { deadline.safeDoubts.remove(.extensionLikely) }
            // Of two days that a notice has, plans count from the earlier one, which holds under either reading.
            if isCountedFromNotice { deadline.safeDoubts.remove(.countedDayUnsure) }
        } else {
            deadline.safeDoubts = [.termUnverified]
            deadline.needsPrintedTerm = step.acceptsPrintedDue
        }
        deadline.internalDay = deadline.safe.map { preparationDay(before: $0, calendar) }
        deadline.plan = deadline.safe ?? floorDay(calendar)
        if let late = step.late { deadline.late = calendar.end(from: told.raw, term: late.term).day }
        if let opens = step.opens, opens.anchor == .end {
            setOpening(calendar.end(from: told.raw, term: opens.term).day, of: &deadline, calendar)
        }
    }

    /// The told end and the kept one, by the table, the notice, extensions and excluded time; nil without any term.
    func ends(_ calendar: WorkCalendar) -> Ends? {
        guard var ends = endsBeforeExtension(calendar) else { return nil }
        for event in extensionsGranted { extend(&ends, by: event, calendar) }
        for time in prolonged {
            ends.told = calendar.end(after: ends.told, term: time.term)
            ends.kept = ends.kept.map { calendar.end(after: $0, term: time.term) }
            switch time.row.confidence {
            case .confirmed: break
            case .likely: ends.doubts.insert(.termLikely)
            case .unverified: ends.doubts.insert(.termUnverified)
            }
        }
        let days = excluded.reduce(0) { $0 + $1.days }
        if days != 0 {
            ends.told = ends.told.moved(days: days)
            ends.kept = ends.kept?.moved(days: days)
        }
        if isClockStopped { ends.doubts.insert(.clockStopped) }
        if excluded.contains(where: { $0.stop.map { $0.confidence != .confirmed } ?? false }) {
            ends.doubts.insert(.stopLikely)
        }
        if !extensionsRequested.isEmpty, extensionsGranted.isEmpty { ends.doubts.insert(.extensionPending) }
        return ends
    }

    /// A notice that prints more time than the table gives is kept to the table, verified or not, until a person has
    /// held it against the scan.
    func endsBeforeExtension(_ calendar: WorkCalendar) -> Ends? {
        let table = tableEnd(calendar, from: counted)
        let readTable = tableEnd(calendar, from: countedForSafe ?? counted)
        if let printedDue {
            let printed = RawEnd(day: printedDue)
            guard let readTable, !isPrintedConfirmed, readTable.earliest < printedDue else {
                return Ends(told: printed, kept: printed, isPrintedDay: true)
            }
            return Ends(told: printed, kept: readTable, isPrintedDay: true, doubts: [.printedDiffers])
        }
        if let printedTerm, let counted {
            let printed = calendar.end(after: counted, term: printedTerm)
            let keptPrinted = calendar.end(after: countedForSafe ?? counted, term: printedTerm)
            guard let readTable, !isPrintedConfirmed, readTable.earliest < keptPrinted.earliest else {
                return Ends(told: printed, kept: keptPrinted)
            }
            return Ends(told: printed, kept: readTable, doubts: [.printedDiffers])
        }
        guard let table else { return nil }
        return Ends(told: table, kept: isTableUsable && !lacksSafeBase ? readTable : nil)
    }

    /// Whether the count starts from one of a notice's two days, so that the earlier one holds under either reading.
    private var isCountedFromNotice: Bool {
        switch countRow?.value {
        case .received: true
        case .trigger: step.acceptsPrintedDue
        case .event, .milestone, nil: false
        }
    }

    /// Once more the same length from the end; where counting twice from the event gives another day, both are readings.
    private func extend(_ ends: inout Ends, by event: FilingEvent, _ calendar: WorkCalendar) {
        if let due = event.printedDue {
            ends.told = RawEnd(day: due)
            ends.isPrintedDay = true
        }
        guard let term = termInForce, let counted else { return }
        if event.printedDue == nil {
            ends.told = extended(ends.told, by: term, from: counted, calendar)
            ends.isPrintedDay = false
        }
        let isPlanned = step.extensionRule?.isPlanned ?? true
        guard let kept = ends.kept, isPlanned || event.isPrintedConfirmed else { return }
        let extendedKept = extended(kept, by: term, from: countedForSafe ?? counted, calendar)
        guard let due = event.printedDue else {
            ends.kept = extendedKept
            return
        }
        ends.kept = due < extendedKept.earliest || event.isPrintedConfirmed ? RawEnd(day: due) : extendedKept
    }

    private func extended(_ end: RawEnd, by term: Term, from counted: RawEnd, _ calendar: WorkCalendar) -> RawEnd {
        let fromEnd = calendar.end(after: end, term: term)
        let rolled = calendar.dates(at: end, endRule: step.endRule).statutory
        let fromRolled = calendar.end(from: rolled, term: term)
        guard let double = term.times(2) else { return fromEnd }
        return fromEnd.alsoReadAs(calendar.end(after: counted, term: double)).alsoReadAs(fromRolled)
    }

    /// Doubts that come from the law and the events rather than from the calendar.
    private func upstreamDoubts(isPrintedDay: Bool) -> Set<Doubt> {
        var doubts: Set<Doubt> = []
        if isTriggerComputed { doubts.insert(.triggerComputed) }
        if trigger?.isDateAssumed == true { doubts.insert(.eventDateAssumed) }
        guard !isPrintedDay else { return doubts }
        if let countRow, countRow.confidence != .confirmed { doubts.insert(.countedDayUnsure) }
        if case .received? = countRow?.value, trigger?.received == nil { doubts.insert(.countedDayUnsure) }
        if let milestone, milestone.value.confidence != .confirmed { doubts.insert(.milestoneLikely) }
        if let rule = step.extensionRule, !extensionsGranted.isEmpty, rule.confidence != .confirmed {
            doubts.insert(.extensionLikely)
        }
        guard printedTerm == nil, printedDue == nil else { return doubts }
        switch value?.confidence {
        case .likely: doubts.insert(.termLikely)
        case .unverified: doubts.insert(.termUnverified)
        case .confirmed, nil: break
        }
        return doubts
    }

    private func floorDay(_ calendar: WorkCalendar) -> Day? {
        guard let floor = step.floor, let base = countedForSafe ?? counted else { return nil }
        return calendar.dates(at: calendar.end(after: base, term: floor), endRule: step.endRule).safe
    }

    private func preparationDay(before safe: Day, _ calendar: WorkCalendar) -> Day {
        let sent = sendingDay(before: safe, calendar)
        return step.needs.unit == .workingDay
            ? calendar.stepping(back: step.needs.count, sureDaysFrom: sent)
            : calendar.sureWorkingDay(onOrBefore: calendar.end(from: sent, term: step.needs.reversed).day)
    }

    /// The day by which the papers must be on their way: an office counts the day on which it has them.
    func sendingDay(before safe: Day, _ calendar: WorkCalendar) -> Day {
        guard let delivery else { return safe }
        return delivery.unit == .workingDay
            ? calendar.stepping(back: delivery.count, sureDaysFrom: safe)
            : calendar.sureWorkingDay(onOrBefore: calendar.end(from: safe, term: delivery.reversed).day)
    }

    private func setOpening(_ day: Day, of deadline: inout Deadline, _ calendar: WorkCalendar) {
        deadline.opens = day
        deadline.opensSafe = calendar.sureWorkingDay(onOrAfter: day.adding(days: 1))
    }

    private static let asPrinted = EndRule(rolling: .none, isSurelyUnrolled: true)
}
