import LegalCalendar
import Procedures
import Registry
import Store

/// Brings the obligations that are kept in line with what the events of a filing give now.
///
/// Finished work keeps its dates. A date that moves makes a new revision; the old one stays on record.
struct ObligationKeeper {
    let filing: Filing
    let book: FilingRules
    /// The day on which it is recorded: an obligation whose date has passed when it is first seen is historic.
    let today: Day
    let recorded: String
    /// What is said to have caused the change: the code of an event, or `recompute`.
    let cause: String

    /// What one recomputation changed, for the person who caused it.
    struct Changes: Sendable, Equatable {
        var added: [String] = []
        var moved: [String] = []
        var finished: [String] = []
        var reopened: [String] = []

        var isEmpty: Bool { added.isEmpty && moved.isEmpty && finished.isEmpty && reopened.isEmpty }
    }

    func recompute(_ connection: any SQLConnection) throws -> Changes {
        let events = try connection.events(filing: filing.code).effective
        let course = book.procedure.course(
            of: events,
            answers: filing.answers,
            definitions: book.definitions,
            calendar: book.calendar
        )
        let kept = try connection.obligations(filing: filing.code)
        let keptByKey = Dictionary(kept.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var changes = Changes()
        for computed in course.obligations {
            if let record = keptByKey[computed.key] {
                try update(record, to: computed, connection, &changes)
            } else {
                try add(computed, connection, &changes)
            }
        }
        let keys = Set(course.obligations.map(\.key))
        for record in kept where !keys.contains(record.key) && !record.state.isFinished {
            try end(record, connection, &changes)
        }
        if !changes.isEmpty { try keepPack(connection) }
        return changes
    }

    private func add(_ computed: ComputedObligation, _ connection: any SQLConnection, _ changes: inout Changes) throws {
        let dates = ObligationDates(computed.deadline)
        let last = dates.statutory ?? dates.plan
        let settled = computed.state.settled
        let record = ObligationRecord(
            code: try connection.nextCode(of: .obligation),
            filing: filing.code,
            key: computed.key,
            actor: computed.step.actor,
            revision: 1,
            dates: dates,
            state: computed.state.kept,
            settledBy: settled?.event,
            settledOn: settled?.day,
            isHistoric: computed.state == .open && computed.step.isOwed && last.map { $0 < today } == true
        )
        try connection.saveObligation(record)
        try connection.insertRevision(revision(of: record))
        changes.added.append(record.code)
    }

    private func update(
        _ record: ObligationRecord,
        to computed: ComputedObligation,
        _ connection: any SQLConnection,
        _ changes: inout Changes
    ) throws {
        let state = computed.state.kept
        if record.state == .notNeeded || (record.state.isFinished && state.isFinished) { return }
        let dates = ObligationDates(computed.deadline)
        let isMoved = dates != record.dates || computed.step.actor != record.actor
        guard isMoved || state != record.state else { return }
        let settled = computed.state.settled
        let updated = ObligationRecord(
            code: record.code,
            filing: record.filing,
            key: record.key,
            actor: computed.step.actor,
            revision: isMoved ? record.revision + 1 : record.revision,
            dates: dates,
            state: state,
            settledBy: settled?.event,
            settledOn: settled?.day,
            isHistoric: record.isHistoric
        )
        try connection.saveObligation(updated)
        if isMoved {
            try connection.insertRevision(revision(of: updated))
            changes.moved.append(record.code)
        }
        if state.isFinished { changes.finished.append(record.code) }
        if record.state.isFinished { changes.reopened.append(record.code) }
    }

    /// Its event was corrected away: the obligation is kept, as one that lost its object.
    private func end(_ record: ObligationRecord, _ connection: any SQLConnection, _ changes: inout Changes) throws {
        try connection.saveObligation(
            ObligationRecord(
                code: record.code,
                filing: record.filing,
                key: record.key,
                actor: record.actor,
                revision: record.revision,
                dates: record.dates,
                state: .overtaken,
                settledBy: cause,
                settledOn: today,
                isHistoric: record.isHistoric
            )
        )
        changes.finished.append(record.code)
    }

    private func revision(of record: ObligationRecord) -> ObligationRevision {
        ObligationRevision(
            obligation: record.code,
            revision: record.revision,
            actor: record.actor,
            dates: record.dates,
            pack: book.procedure.hash,
            cause: cause,
            recorded: recorded
        )
    }

    private func keepPack(_ connection: any SQLConnection) throws {
        guard try !connection.hasRuleText(hash: book.procedure.hash) else { return }
        try connection.keepRuleText(
            hash: book.procedure.hash,
            procedure: book.procedure.id,
            body: book.text,
            on: today
        )
    }
}

extension ObligationState {
    var kept: ObligationRecord.State {
        switch self {
        case .waiting: .waiting
        case .open: .open
        case .done: .done
        case .overtaken: .overtaken
        }
    }

    var settled: (event: String, day: Day)? {
        switch self {
        case .waiting, .open: nil
        case .done(let event, let day), .overtaken(let event, let day): (event, day)
        }
    }
}
