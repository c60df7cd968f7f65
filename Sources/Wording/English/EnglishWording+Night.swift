public import LegalCalendar
import Procedures
public import Registry

extension EnglishWording {
    public func text(of problem: NightProblem) -> ProblemText {
        switch problem {
        case .unknownSource(let id, let known):
            ProblemText("There is no source “\(id)”.", hint: "Sources: \(known.joined(separator: ", ")).")
        case .proposalDecided(let code):
            ProblemText("Proposal \(code) has been decided already.", hint: "See `daulang reference proposals --all`.")
        case .nightRunning(let since):
            ProblemText(
                "Another night has been running since \(moment(since)).",
                hint: "Wait until it has ended; see `daulang report`."
            )
        case .messageNotResendable(let code, let state):
            ProblemText(
                "Message \(code) is “\(name(of: state))”, so it is not sent again.",
                hint: "Only unknown or refused messages are; see `daulang reminders log`."
            )
        case .obligationEnded(let code):
            ProblemText("Obligation \(code) has ended; nobody is reminded of it.", hint: "See `daulang due`.")
        case .nothingToAcknowledge(let code):
            ProblemText(
                "No reminder of \(code) has come yet, so there is nothing to acknowledge.",
                hint: "See `daulang reminders preview --on DATE`."
            )
        case .notHistoric(let code):
            ProblemText("Obligation \(code) was not past when entered; it is in its cadence.", hint: "Nothing to do.")
        case .alreadyPursued(let code):
            ProblemText("Obligation \(code) is being pursued already.", hint: "Nothing to do.")
        case .absenceBackwards(let from, let until):
            ProblemText(
                "The last day away (\(day(until))) is before the first (\(day(from))).",
                hint: "--from is the first day, --to the last."
            )
        case .senderMissing:
            ProblemText(
                "There is a mail server (smtp.url) but no usable sender's address.",
                hint: "Set smtp.sender, such as daulang@xa.example."
            )
        case .badMailServer(let address):
            ProblemText("“\(address)” is no mail server's address.", hint: "Write smtp://host:587 or smtps://host.")
        case .passwordWithoutEncryption(let host):
            ProblemText(
                "The mail password would go unencrypted to “\(host)”; that is refused.",
                hint: "Use smtps:// or a server with STARTTLS."
            )
        case .passwordUnreadable(let path):
            ProblemText("The mail password file “\(path)” cannot be read.", hint: "Check smtp.password-file.")
        case .recipientUnclear(let obligation, let people):
            ProblemText(
                people.isEmpty
                    ? "It is not clear who was told of \(obligation): the producer has no contact."
                    : "It is not clear who was told of \(obligation): \(people.joined(separator: ", ")).",
                hint: "Add --person with the code of a person."
            )
        case .referenceFileRefused(let outcome, let detail):
            ProblemText(
                "Nothing was taken from the file: \(text(of: outcome, detail: detail)).",
                hint:
                    "Check the file from the Office’s page; where columns are headed otherwise, name them with `--number`, `--filed`, `--passed`."
            )
        case .dayPast(let date, let today):
            ProblemText(
                "\(day(date)) is past (today is \(day(today))); a past day has no preview.",
                hint: "See what was sent with `daulang reminders log`."
            )
        }
    }

    /// An instant as people in Hanoi read it.
    func moment(_ instant: String) -> String { OfficeTime.text(instant) { day($0) } }

    // MARK: messages

    public func messageSubject(date: Day?, step: String, count: Int) -> String {
        let when = date.map { "by \(day($0))" } ?? "no date yet"
        guard count > 1 else { return "[Dau Lang] \(step): \(when)" }
        return "[Dau Lang] \(count) things to do, the first \(when)"
    }

    public func messageSubject(sheet title: String) -> String { "[Dau Lang] \(title)" }
    public var withWeekSheet: String { "with the week's sheet" }

    public func escalated(from names: [String]) -> String {
        let whose = names.isEmpty ? "Nobody is in charge." : "Reminded: \(names.joined(separator: ", "))."
        return "Reported to the head: its day has passed and nobody has said that they have seen it. \(whose)"
    }

    public func greeting(_ name: String) -> String { "To: \(name)" }

    public func headline(date: Day?, isFloor: Bool) -> String {
        guard let date else { return "No date to plan by yet" }
        return "\(label(isFloor ? .plan : .safe)): \(dayWithWeekday(date))"
    }

    public func toDo(step: String, subject: String, filing: String) -> String {
        "To do: \(step), for “\(subject)” (\(filing))."
    }

    public var provisionalLine: String { "This date is \(provisional), because:" }
    public func pastBy(days: Int) -> String { "PAST BY \(days) DAYS." }

    public func dateMoved(from day: Day?) -> String {
        guard let day else { return "You were told that there was no date yet; now there is." }
        return "This date has changed: you were told \(dayWithWeekday(day))."
    }

    public func lateReminder(due: Day?) -> String {
        "This reminder is late" + (due.map { ": it should have come on \(day($0))." } ?? ".")
    }

    public func price(_ total: Int, isLeast: Bool) -> String {
        "Fees: \(isLeast ? "at least " : "")\(money(total)). \(fullPrice)"
    }

    public func ifMissed(_ consequence: String) -> String { "If it is not done: \(consequence)" }
    public func phone(_ number: String) -> String { "Phone: \(number)" }
    public func signed(_ office: String) -> String { office }

    public var sentByMachine: String {
        "Sent by Dau Lang. A reminder is not a filing: an application is filed only with its filing date and number."
    }

    public func auditHead(_ hash: String) -> String { "Head of the audit trail: \(hash)" }

    // MARK: lists

    public func name(of state: ReminderMessage.State) -> String {
        switch state {
        case .planned: "to be sent"
        case .claimed: "being prepared"
        case .sending: "being sent"
        case .sent: "sent"
        case .refused: "refused"
        case .unknown: "NOT KNOWN WHETHER IT ARRIVED"
        case .needless: "no longer needed"
        }
    }

    public func name(of channel: ReminderChannel) -> String {
        switch channel {
        case .email: "e-mail"
        case .print: "paper"
        }
    }

    public func text(of occasion: Occasion) -> String {
        switch occasion {
        case .offset(let days, let date):
            switch days {
            case ..<0: "\(-days) days before \(day(date))"
            case 0: "on \(day(date))"
            default: "\(days) days after \(day(date))"
            }
        case .overdue(let number, let date): "past \(day(date)), time \(number)"
        case .moved: "the date has moved"
        case .printedTerm: "Enter the term printed on the notice"
        }
    }

    public func text(of outcome: MessageAttempt.Outcome) -> String {
        switch outcome {
        case .accepted: "taken by the server"
        case .refused: "refused"
        case .delayed: "delayed"
        case .notSent: "not sent, to be tried again"
        case .unknown: "not known whether it arrived"
        case .leaseExpired: "the program stopped on the way, not known whether it arrived"
        case .resent: "a person had it sent again"
        case .restored: "restored from a backup, not known whether it was sent"
        }
    }

    public func text(of outcome: FetchOutcome, detail: String?) -> String {
        let more = detail.map { " (\($0))" } ?? ""
        switch outcome {
        case .fetched: return "fetched" + more
        case .unchanged: return "nothing new"
        case .unreachable: return "the source could not be reached" + more
        case .tlsRefused: return "the server's certificate is not trusted" + more
        case .tooLarge: return "the page is larger than allowed" + more
        case .forbiddenRedirect: return "the source points to a forbidden address" + more
        case .badAddress: return "the source's address cannot be used" + more
        case .status: return "the server answered with an error" + more
        case .empty: return "the page is empty"
        case .notHTML: return "the content is no web page" + more
        case .maintenance: return "a maintenance page, no data"
        case .menuOnly: return "the page has its menu only, no data"
        case .noArticles: return "the list page links to no article"
        case .noRows: return "the article has no application number"
        case .badTable: return "the table has other columns" + more
        case .badTitle: return "the title tells no week or part" + more
        case .badRows: return "the table has bad rows" + more
        case .unreadNumbers: return "application numbers stand outside the rows" + more
        case .wrongWeek: return "the article is of another week or part" + more
        case .cutShort: return "the page was cut off"
        case .smaller: return "much less than the copy before" + more
        case .badLink: return "a link cannot be used" + more
        case .noWorkbook: return "the workbook cannot be opened" + more
        case .noSheet: return "there is no such sheet; the file has" + more
        }
    }

    public func text(of state: Proposal.State) -> String {
        switch state {
        case .open: "waiting"
        case .accepted: "accepted"
        case .rejected: "rejected"
        }
    }

    public func text(of why: ReminderReason) -> String {
        switch why {
        case .contact(let producer): "contact of producer \(producer)"
        case .filingContact: "contact of the filing"
        case .officer: "officer assigned"
        case .representative: "representative"
        case .officerFor(let producer): "officer assigned (producer \(producer) has no address)"
        case .unit(let unit): "answers for \(name(of: unit.actor))"
        case .officerForUnit(let unit): "assigned officer (nobody answers for \(name(of: unit.actor)))"
        case .office: "the office's own person"
        case .leader: "reported to the head (switched on in the settings)"
        case .deputy(let absent): "in place of \(absent), who is away"
        }
    }

    public func headingOfPlan(night: Day, messages: Int) -> String {
        "Night of \(dayWithWeekday(night)): \(messages) messages"
    }

    public func noRecipient(_ obligations: [String]) -> String {
        "NOBODY TO REMIND of: \(obligations.joined(separator: ", ")). Assign an officer or a contact."
    }

    public func waiting(_ count: Int) -> String { "\(count) reminders wait for the next night (one message a night)." }
    public func previewNote(on day: Day) -> String { "Preview of \(self.day(day)); nothing was written or sent." }

    // MARK: stages

    public func name(of stage: NightStage) -> String {
        switch stage {
        case .fetch: "Fetch"
        case .propose: "Propose"
        case .recompute: "Recompute"
        case .plan: "Plan"
        case .backup: "Backup"
        case .send: "Send"
        }
    }

    public func fetched(parts: Int, rows: Int) -> String { "\(parts) articles, \(rows) application numbers" }
    public var sourceUnchanged: String { "nothing new" }
    public var sourceDisabled: String { "the source is switched off in the settings" }
    public func sourceWaits(until: String) -> String { "it failed last time and is asked again after \(moment(until))" }
    public func sourceRests(until: Day) -> String {
        "today is a day of rest and this source is asked on working days only; next on \(dayWithWeekday(until))"
    }
    public func sourceFailed(_ reason: String) -> String { "failed: \(reason); the last good copy stays" }

    public func sourceAge(lastSuccess: String?, problem: String?) -> String {
        let age = lastSuccess.map { "Last good copy: \(moment($0))." } ?? "Never fetched yet."
        return age + (problem.map { " The last attempt failed: \($0)." } ?? "")
    }

    public func listFromFile(_ period: String, rows: Int) -> String {
        "The file holds \(rows) applications passed on for publication (\(period))."
    }

    public var trialWritesNothing: String { "A trial: nothing was written." }

    public func incompleteWeeks(_ weeks: [String]) -> String {
        "Weeks with parts missing: \(weeks.joined(separator: ", ")); a number not found there proves nothing."
    }

    public func leftForLater(_ count: Int) -> String { "\(count) articles left for the next time" }
    public func proposed(new: Int, open: Int) -> String { "\(new) new, \(open) waiting" }

    public func acceptedByPolicy(_ codes: [String]) -> String {
        "accepted by the stated policy (sources.weekly-list.accept): \(codes.joined(separator: ", "))"
    }

    public func notAccepted(_ code: String, reason: String) -> String { "\(code) could not be accepted: \(reason)" }
    public func yearOpened(_ year: Int, code: String) -> String { "the report of \(year) was opened: \(code)" }
    public func recomputed(filings: Int, changed: Int) -> String { "\(filings) filings, \(changed) changed" }
    public func planned(messages: Int, reminders: Int) -> String { "\(messages) messages, \(reminders) reminders" }

    public func sent(_ counts: SendCounts) -> String {
        let parts = [
            "\(counts.sent) sent",
            counts.refused > 0 ? "\(counts.refused) refused" : nil,
            counts.unknown > 0 ? "\(counts.unknown) UNKNOWN" : nil,
            counts.postponed > 0 ? "\(counts.postponed) to be tried again" : nil,
            counts.needless > 0 ? "\(counts.needless) no longer needed" : nil,
            counts.quiet > 0 ? "\(counts.quiet) held back in quiet hours" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    public func sendingFailed(_ reason: String) -> String { "the mail server or the outbox does not work: \(reason)" }
    public func backedUp(_ place: String) -> String { "backed up to “\(place)”" }
    public var backupNotSet: String { "NO PLACE FOR BACKUPS IS SET (backup in the settings)" }
    public func stageFailed(_ reason: String) -> String { "FAULT: \(reason)" }

    // MARK: answers

    public func accepted(_ proposal: String, event: String) -> String {
        "Accepted \(proposal); recorded event \(event). \(weeklyListCaution)"
    }

    public func rejected(_ proposal: String) -> String { "Rejected \(proposal)." }

    public var weeklyListCaution: String {
        "This is the day on which the Office passed the application for publication; it is not yet published."
    }

    public func otherFilingDate(listed: Day, ours: Day) -> String {
        "NOTE: the list has the filing date \(day(listed)), our record has \(day(ours))."
    }

    public func acknowledged(_ obligation: String) -> String {
        "Noted as seen: \(obligation). It is still to be done; later stages, a moved date and overdue speak again."
    }

    public func pursued(_ obligation: String) -> String { "\(obligation) is pursued and in its cadence from now on." }
    public func resent(_ message: String) -> String { "\(message) goes out again with the next sending." }

    public func quiet(_ person: String, from: Int, until: Int) -> String {
        from == until
            ? "\(person): mails may leave at any hour."
            : "\(person): nothing is sent from \(from):00 to \(until):00."
    }

    public func away(_ person: String, from: Day, until: Day) -> String {
        "\(person) is away from \(day(from)) to \(day(until)); the deputy is reminded."
    }

    public func calendarWritten(_ path: String, entries: Int) -> String { "Wrote \(entries) entries to “\(path)”." }
    public var calendarName: String { "Dau Lang: things to do" }
    public var nothingPlanned: String { "No reminders." }
    public var noProposals: String { "No proposals are waiting." }

    // MARK: the report

    public func lastNight(_ finished: String?) -> String {
        finished.map { "The last night ended at \(moment($0))." } ?? "No night has run to its end yet."
    }

    public func nightMissed(days: Int) -> String { "NO NIGHT HAS RUN FOR \(days) DAYS." }

    public func unknownMessages(_ codes: [String]) -> String {
        "Not known whether they arrived: \(codes.joined(separator: ", ")). Ask, then `daulang reminders resend CODE`."
    }

    public func refusedMessages(_ codes: [String]) -> String {
        "Refused: \(codes.joined(separator: ", ")). See `daulang reminders log`, mend the address."
    }

    public func proposalsWaiting(_ count: Int) -> String {
        "\(count) proposals waiting: `daulang reference proposals`."
    }
    public func nightRunning(since: String) -> String { "A night has been running since \(moment(since))." }
}
