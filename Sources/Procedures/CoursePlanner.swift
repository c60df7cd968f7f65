import LegalCalendar

/// Plans the obligations of one filing, step by step.
struct CoursePlanner {
    let events: [FilingEvent]
    let dates: EventDates
    let milestones: [Milestone]
    /// The way to the office, taken off before preparation.
    let delivery: Term?
    let calendar: WorkCalendar
    private(set) var obligations: [ComputedObligation] = []

    init(
        events: [FilingEvent],
        dates: EventDates,
        milestones: [Milestone],
        delivery: Term?,
        calendar: WorkCalendar
    ) {
        self.events = events
        self.dates = dates
        self.milestones = milestones
        self.delivery = delivery
        self.calendar = calendar
    }

    mutating func plan(_ step: Step) {
        let starts = starts(of: step)
        var answers = AnswerBook(step: step, events: events)
        for start in starts {
            for occurrence in 1... {
                let key = ObligationKey(step: step.id, trigger: start.trigger.code, occurrence: occurrence)
                let opens = derivation(of: step, start, occurrence: occurrence).deadline(calendar).opens
                let answer = answers.answer(to: start.trigger, notBefore: opens)
                obligations.append(obligation(step, start, key: key, answer: answer))
                guard step.repeats != nil, case .done = answer else { break }
            }
        }
    }

    /// What makes the step owed, once or several times.
    struct Start {
        let trigger: FilingEvent
        /// The end of the step before, where the step follows a step.
        var base: RawEnd?
        /// The end that plans keep of it, where they could not wait for the other.
        var baseForSafe: RawEnd?
        /// Nothing verified gives an end of the step before.
        var lacksSafeBase = false
        var isComputed = false
        /// What ended the step before, and with it the object of this one.
        var ended: ObligationState?
    }

    private func starts(of step: Step) -> [Start] {
        switch step.trigger {
        case .event(let kinds, let each):
            let triggers = events.filter { kinds.contains($0.kind) }
            return (each ? triggers : Array(triggers.suffix(1))).map { Start(trigger: $0) }
        case .endOf(let other):
            return obligations.filter { $0.key.step == other }.compactMap(follow)
        case .firstEndOf(let others):
            return obligations.filter { others.contains($0.key.step) }.compactMap(precede)
                .sorted { FilingEvent.precedes($0.trigger, $1.trigger) }
        }
    }

    /// A start at the end of an obligation before any extension; it loses its object with the obligation.
    private func precede(_ obligation: ComputedObligation) -> Start? {
        guard let trigger = obligation.trigger, let ends = obligation.derivation.endsBeforeExtension(calendar) else {
            return nil
        }
        let isOpen = obligation.state == .open || obligation.state == .waiting
        return Start(
            trigger: trigger,
            base: ends.told,
            baseForSafe: ends.kept,
            lacksSafeBase: ends.kept == nil,
            ended: isOpen ? nil : obligation.state
        )
    }

    /// A start at the end of an obligation, unless that one has lost its object.
    private func follow(_ obligation: ComputedObligation) -> Start? {
        guard let trigger = obligation.trigger, let end = obligation.derivation.ends(calendar)?.told else { return nil }
        if case .overtaken = obligation.state { return nil }
        var isDone = false
        if case .done = obligation.state { isDone = true }
        return Start(trigger: trigger, base: end, isComputed: !isDone)
    }

    private func obligation(
        _ step: Step,
        _ start: Start,
        key: ObligationKey,
        answer: AnswerBook.Answer
    ) -> ComputedObligation {
        var derivation = derivation(of: step, start, occurrence: key.occurrence)
        derivation.addTimeEvents(events, until: answer.day)
        let state: ObligationState =
            switch answer {
            case .none: start.ended?.settled ?? (start.isComputed ? .waiting : .open)
            case .done(let event): .done(event: event.code, on: event.date)
            case .overtaken(let event): .overtaken(event: event.code, on: event.date)
            }
        return ComputedObligation(
            key: key,
            step: step,
            state: state,
            deadline: derivation.deadline(calendar),
            derivation: derivation
        )
    }

    /// The milestone as it stands now: of the latest event that makes it, and after all renewals.
    func latest(_ milestone: Milestone) -> ComputedMilestone? {
        guard let event = events.last(where: { $0.kind == milestone.after }) else { return nil }
        let used = obligations.filter { obligation in
            obligation.derivation.milestone?.milestone.id == milestone.id
                && (obligation.trigger?.kind != event.kind || obligation.trigger?.code == event.code)
        }
        let occurrence = used.map(\.key.occurrence).max() ?? 1
        return milestone.computed(from: dates.with(event.kind, on: event.date), occurrence: occurrence, calendar)
    }

    private func derivation(of step: Step, _ start: Start, occurrence: Int) -> Derivation {
        let trigger = start.trigger
        let dates = dates.with(trigger.kind, on: trigger.date).with(EventKind.trigger, on: trigger.date)
        let countRow = step.countsFrom.applying(to: dates)
        var counted = start.base
        var countedForSafe = start.baseForSafe
        var milestone: ComputedMilestone?
        if counted == nil {
            switch countRow?.value ?? .trigger {
            case .trigger:
                counted = RawEnd(day: trigger.date)
            case .received:
                counted = RawEnd(day: trigger.received ?? trigger.date)
                if countRow?.confidence != .confirmed { countedForSafe = RawEnd(day: trigger.date) }
            case .event(let kind):
                counted = dates[kind].map(RawEnd.init(day:))
            case .milestone(let id):
                milestone = milestones.first { $0.id == id }?.computed(from: dates, occurrence: occurrence, calendar)
                counted = milestone?.end
            }
        }
        return Derivation(
            step: step,
            trigger: trigger,
            occurrence: occurrence,
            countRow: countRow,
            counted: counted,
            countedForSafe: countedForSafe,
            milestone: milestone,
            isTriggerComputed: start.isComputed,
            lacksSafeBase: start.lacksSafeBase,
            value: step.terms.applying(to: dates),
            delivery: step.isDelivered ? delivery : nil,
            dates: dates
        )
    }
}

extension ObligationState {
    /// What becomes of an obligation whose object ended so.
    fileprivate var settled: ObligationState? {
        switch self {
        case .waiting, .open: nil
        case .done(let event, let day), .overtaken(let event, let day): .overtaken(event: event, on: day)
        }
    }
}
