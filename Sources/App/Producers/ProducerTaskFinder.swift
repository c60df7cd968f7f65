import LegalCalendar
import Procedures
import Registry
import Store

/// Finds what a producer's changes ask for, from what the record holds of it today.
struct ProducerTaskFinder {
    /// The procedure by which a change is recorded where no filing of the right has a step for it.
    private static let changeProcedure = "ip.change"
    /// The paper of an application that holds name and address against each other.
    private static let papersProcedure = "trademark.application"
    private static let papersItem = "address_consistency"

    private let connection: any SQLConnection
    private let shelf: RuleShelf
    private let today: Day

    init(_ connection: any SQLConnection, _ shelf: RuleShelf, _ today: Day) {
        self.connection = connection
        self.shelf = shelf
        self.today = today
    }

    func tasks(of code: String) throws -> ProducerTasks {
        let asked = try connection.knownProducer(code)
        let end = try connection.producerEnd(code)
        let producer = try connection.knownProducer(connection.standing(producer: asked.code, on: today))
        let changes = try ProducerChanges(producer, connection)
        var tasks: [ProducerTask] = []
        for code in try connection.rights(ofProducer: producer.code) {
            tasks += try connection.right(code).map { try self.tasks(of: $0, changes) } ?? []
        }
        tasks += try certificates(of: producer, changes) + authorisations(changes) + representations(changes)
        if let since = changes.last { tasks += try papers(of: producer, since: since) }
        return ProducerTasks(
            producer: producer,
            end: end,
            tasks: tasks,
            names: try shelf.rules(Self.papersProcedure, connection).names
        )
    }

    // MARK: rights

    private func tasks(of right: ProtectedRight, _ changes: ProducerChanges) throws -> [ProducerTask] {
        let held = right.holdings.filter { $0.producer == changes.producer.code && $0.period.includes(today) }
        if held.contains(where: { $0.role == .member }), let since = changes.since(right, [.member]) {
            return try regulation(of: right, since: since)
        }
        guard held.contains(where: { ProducerChanges.holderRoles.contains($0.role) }) else { return [] }
        if let end = changes.end, end.how == .closed {
            return [ProducerTask(.askSuccessor, right.code, name: right.sign, since: end.last.adding(days: 1))]
        }
        guard let since = changes.since(right, ProducerChanges.holderRoles) else { return [] }
        let filings = try RightFilings(right, shelf, connection)
        var tasks = try filings.pending.map { try applicant($0, right, since, filings) }
        tasks += filings.prepared.map {
            ProducerTask(.useNewName, $0.filing.code, name: right.sign, since: since)
        }
        if let granted = filings.granted.first {
            tasks.append(try owner(granted, right, since, filings))
        } else if filings.pending.isEmpty, filings.prepared.isEmpty {
            tasks.append(ProducerTask(.askStanding, right.code, name: right.sign, since: since))
        }
        return tasks
    }

    private func owner(
        _ granted: RightFilings.Item,
        _ right: ProtectedRight,
        _ since: Day,
        _ filings: RightFilings
    ) throws -> ProducerTask {
        let events = [EventID.ownerChangeArisen, EventID.managerChangeArisen]
        let standing = filings.standing(of: events, since: since)
        for item in filings.granted {
            guard let (event, step) = item.rules.procedure.step(after: events) else { continue }
            let target = target(item.filing.code, item.rules, event, right)
            return try task(.recordChange, right, right.code, since, standing, item.rules, step, target)
        }
        let rules = try shelf.rules(Self.changeProcedure, connection)
        guard rules.procedure.subjects.contains(right.kind), let (event, step) = rules.procedure.step(after: events)
        else { return ProducerTask(.askRecording, right.code, name: right.sign, since: since, standing: standing) }
        let open = filings.standing.first { $0.filing.procedure == Self.changeProcedure }
        let target = target(open?.filing.code, rules, event, right)
        return try task(.recordChange, right, right.code, since, standing, rules, step, target)
    }

    private func applicant(
        _ item: RightFilings.Item,
        _ right: ProtectedRight,
        _ since: Day,
        _ filings: RightFilings
    ) throws -> ProducerTask {
        let standing = filings.standing(of: [EventID.applicantChangeArisen], since: since, in: item)
        guard let (event, step) = item.rules.procedure.step(after: [EventID.applicantChangeArisen]) else {
            return ProducerTask(.askRecording, item.filing.code, name: right.sign, since: since, standing: standing)
        }
        let target = target(item.filing.code, item.rules, event, right)
        return try task(.changeApplicant, right, item.filing.code, since, standing, item.rules, step, target)
    }

    /// The list of members is part of the regulation on use.
    private func regulation(of right: ProtectedRight, since: Day) throws -> [ProducerTask] {
        let filings = try RightFilings(right, shelf, connection)
        let standing = filings.standing(of: [EventID.regulationChanged], since: since, done: ["amended"])
        for item in filings.granted {
            guard let (event, step) = item.rules.procedure.step(after: [EventID.regulationChanged]) else { continue }
            let target = target(item.filing.code, item.rules, event, right)
            return [try task(.amendRegulation, right, right.code, since, standing, item.rules, step, target)]
        }
        return []
    }

    private func target(
        _ filing: String?,
        _ rules: FilingRules,
        _ event: String,
        _ right: ProtectedRight
    ) -> ProducerTask.Target {
        ProducerTask.Target(filing: filing, procedure: rules.procedure.id, event: event, right: right.code)
    }

    private func task(
        _ kind: ProducerTaskKind,
        _ right: ProtectedRight,
        _ record: String,
        _ since: Day,
        _ standing: ProducerTask.Standing,
        _ rules: FilingRules,
        _ step: Step,
        _ target: ProducerTask.Target
    ) throws -> ProducerTask {
        ProducerTask(
            kind,
            record,
            name: right.sign,
            since: since,
            standing: standing,
            source: try source(of: step, rules, since: since),
            target: target
        )
    }

    /// The text that asks for the step, and its price today at the full rate.
    private func source(of step: Step, _ rules: FilingRules, since: Day) throws -> ProducerTask.Source {
        let dates = EventDates(trigger: step.id, on: since)
        let row = step.terms.first { $0.applies(to: dates) } ?? step.terms.last
        var source = ProducerTask.Source(step: step.name)
        source.citations = row?.citations ?? []
        source.confidence = row?.confidence
        source.fee = try fee(of: step, rules)
        return source
    }

    private func fee(of step: Step, _ rules: FilingRules) throws -> Int? {
        guard rules.procedure.fees.contains(where: { $0.id == step.id }) else { return nil }
        let schedule = try shelf.fees()
        let statements: [FeeStatement]
        do throws(FeeError) {
            statements = try rules.procedure.feeStatements(
                FeeQuantities(itemsByClass: [1]),
                on: today,
                schedule: schedule
            )
        } catch {
            // No row of the schedule is in force on the day: no price is told rather than a wrong one.
            return nil
        }
        return statements.first { $0.stage.id == step.id }?.total
    }

    // MARK: papers

    private func certificates(of producer: Producer, _ changes: ProducerChanges) throws -> [ProducerTask] {
        try connection.products(commune: producer.commune, producer: producer.code).flatMap {
            product -> [ProducerTask] in
            let since = try changes.since(product: product.code)
            return try connection.certificates(product: product.code).compactMap { certificate -> ProducerTask? in
                guard let since, certificate.state == .valid, certificate.issued < since else { return nil }
                return ProducerTask(.askCertificate, certificate.code, name: product.name, since: since)
            }
        }
    }

    private func authorisations(_ changes: ProducerChanges) throws -> [ProducerTask] {
        try changes.users.flatMap { user, since in
            try connection.authorisations(user: user).filter { $0.from < since && $0.period.includes(today) }.map {
                ProducerTask(.renewAuthorisation, $0.code, name: $0.document, since: since)
            }
        }
    }

    private func representations(_ changes: ProducerChanges) throws -> [ProducerTask] {
        let all = try connection.representations(commune: changes.producer.commune)
        return changes.users.flatMap { user, since in
            all.filter { $0.producer == user && $0.from < since && $0.isOn(today) }.map {
                ProducerTask(.renewRepresentation, $0.code, name: $0.document, since: since)
            }
        }
    }

    private func papers(of producer: Producer, since: Day) throws -> [ProducerTask] {
        let rules = try shelf.rules(Self.papersProcedure, connection)
        guard let item = rules.procedure.checklist.first(where: { $0.id == Self.papersItem }) else { return [] }
        let source = ProducerTask.Source(
            step: item.name,
            citations: item.citations,
            confidence: item.confidence
        )
        return [ProducerTask(.matchPapers, producer.code, name: producer.name, since: since, source: source)]
    }
}

extension Procedure {
    /// The step that one of these events makes owed, with the event.
    fileprivate func step(after events: [String]) -> (event: String, step: Step)? {
        for event in events {
            for step in steps {
                if case .event(let kinds, _) = step.trigger, kinds.contains(event) { return (event, step) }
            }
        }
        return nil
    }
}
