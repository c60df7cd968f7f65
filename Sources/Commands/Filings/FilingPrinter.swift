import App
import Formats
import LegalCalendar
import Procedures
import Registry
import Wording

/// A filing as text for a person at a terminal.
struct FilingPrinter {
    private let view: FilingView
    private let wording: any Wording

    init(_ view: FilingView, _ wording: any Wording) {
        self.view = view
        self.wording = wording
    }

    func printAll() {
        Output.line(
            "\(view.filing.code)  \(view.procedureName.text(in: wording.language)) – \(view.filing.subject.shown)"
        )
        Output.line(wording.filedLine(word: view.word, on: view.filed?.date, number: view.filed?.number))
        Output.line("\(wording.name(of: view.state, word: view.word).capitalisedFirst).")
        if view.isHistoryUnknown { Output.line(wording.historyUnknown) }
        if view.isUnderOldRules { Output.line(wording.underOldRules) }
        for view in view.representatives { printRepresentative(view) }
        printObligations()
        printRemarks()
        printEvents()
    }

    private func printObligations() {
        let open = view.obligations.filter { !$0.state.isFinished }
        let ours = open.filter {
            $0.record.actor != .office && $0.record.actor != .thirdParty && $0.record.actor != .province
        }
        let others = open.filter { item in !ours.contains { $0.record.code == item.record.code } }
        Output.line()
        Output.line("\(wording.obligationsHeading):")
        if ours.isEmpty { Output.line("  \(wording.nothingOwed)") }
        for obligation in ours { printObligation(obligation) }
        guard !others.isEmpty else { return }
        Output.line()
        Output.line("(\(wording.toOther))")
        for obligation in others { printOther(obligation) }
    }

    /// What an office or a third party may or must do: one date, and no advice to the producer.
    private func printOther(_ obligation: ObligationView) {
        let dates = obligation.dates
        let past = dates.statutory.map { $0 < view.today } == true ? " – \(wording.dayPassed)" : ""
        let doubt = dates.isStatutoryFirm ? "" : " – \(wording.provisional)"
        let day = dates.statutory.map { ": \(wording.until(wording.dayWithWeekday($0)))\(doubt)\(past)" } ?? ""
        Output.line(
            "  \(obligation.record.code)  \(obligation.name.text(in: wording.language)) "
                + "[\(wording.name(of: obligation.record.actor))]\(day)"
        )
    }

    private func printObligation(_ obligation: ObligationView) {
        let timing = obligation.timing.map { " – \(wording.name(of: $0))" } ?? ""
        let historic = obligation.record.isHistoric ? " (\(wording.historic))" : ""
        Output.line(
            "  \(obligation.record.code)  \(obligation.name.text(in: wording.language)) "
                + "[\(actor(of: obligation))]\(timing)\(historic)"
        )
        if let carried = obligation.carriedOn { Output.line("      \(wording.carriedOn(carried))") }
        for line in obligation.dateLines(wording) { Output.line("      \(line)") }
    }

    private func printRemarks() {
        for obligation in view.obligations {
            guard let day = obligation.lateByCorrection else { continue }
            Output.line()
            Output.line("  \(obligation.record.code)  \(obligation.name.text(in: wording.language))")
            Output.line("      \(wording.lateByCorrection(day))")
        }
    }

    private func printRepresentative(_ item: RepresentationView) {
        Output.line()
        Output.line(
            wording.representative(
                item.personName,
                document: item.representation.document,
                until: item.lastDay,
                isWritten: item.isLastDayWritten,
                validity: item.validity
            )
        )
        Output.line(wording.officeWritesTo(item.personName))
        guard let day = item.lastDay else {
            Output.line(wording.authorityWithoutTerm)
            return
        }
        if day < view.today {
            Output.line(wording.authorityOver(since: day))
        } else if let open = item.outlivedBy {
            Output.line(wording.authorityDiesFirst(on: day, openUntil: open))
        } else if item.isAwaited {
            Output.line(wording.authorityMayNotLast)
        }
    }

    private func actor(of obligation: ObligationView) -> String {
        view.word == .paper ? wording.paperHolder : wording.name(of: obligation.record.actor)
    }

    private func printEvents() {
        Output.line()
        Output.line("\(wording.eventsHeading):")
        let unchecked = Set(view.uncheckedEvents.map(\.code))
        for event in view.standingEvents {
            let number = event.number.map { ", \($0)" } ?? ""
            Output.line(
                "  \(event.code)  \(wording.day(event.date))  \(view.names.name(event.kind, in: wording.language))\(number)"
            )
            if unchecked.contains(event.code) { Output.line("      (\(wording.unchecked))") }
        }
    }
}

/// What recording or correcting an event did.
struct EventPrinter {
    let session: Session
    let outcome: EventOutcome

    func printAll(asJSON: Bool) async throws {
        let view = try await ShowFiling(session.context).show(outcome.filing)
        guard asJSON else {
            let wording = session.wording
            Output.line(wording.recorded(outcome.event))
            for (change, codes) in changes where !codes.isEmpty { Output.line(wording.change(change, codes: codes)) }
            Output.line()
            FilingPrinter(view, wording).printAll()
            return
        }
        Output.json([
            "code": .string(outcome.event),
            "filing": view.json(session.wording),
            "added": .array(outcome.added.map { .string($0) }),
            "moved": .array(outcome.moved.map { .string($0) }),
            "finished": .array(outcome.finished.map { .string($0) }),
            "reopened": .array(outcome.reopened.map { .string($0) }),
        ])
    }

    private var changes: [(ObligationChange, [String])] {
        [
            (.added, outcome.added), (.moved, outcome.moved), (.finished, outcome.finished),
            (.reopened, outcome.reopened),
        ]
    }
}

extension FilingSubject {
    /// A paper is called by its name as well: its code alone says nothing to a person.
    fileprivate var shown: String {
        switch self {
        case .paper(let paper): "\(paper.name) (\(paper.code))"
        case .commune(let year): "\(year.year) (\(year.commune))"
        case .right, .certificate: code
        }
    }
}
