public import LegalCalendar
public import Procedures

extension EnglishWording {
    public var provisional: String { "expected (not certain)" }
    public var howComputed: String { "How this date is counted" }

    public func day(_ day: Day) -> String {
        let parts = day.parts
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(parts.day) \(months[parts.month - 1]) \(parts.year)"
    }

    public func dayWithWeekday(_ day: Day) -> String {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return "\(names[day.weekday - 1]), \(self.day(day))"
    }

    public func length(_ term: Term) -> String {
        let count = abs(term.count)
        let unit =
            switch term.unit {
            case .day: "day"
            case .week: "week"
            case .month: "month"
            case .year: "year"
            case .workingDay: "working day"
            }
        return "\(count) \(unit)\(count == 1 ? "" : "s")"
    }

    public func text(of confidence: Confidence) -> String {
        switch confidence {
        case .confirmed: "checked against the text"
        case .likely: "likely, not checked against the original"
        case .unverified: "not verified"
        }
    }

    public func citation(_ citation: Citation, names: NameBook) -> String {
        let place = [
            citation.article.map { $0.first?.isNumber == true ? "Article \($0)" : $0 },
            citation.clause.map { "clause \($0)" }, citation.point.map { "point \($0)" },
        ]
        let law = names.name(citation.law, in: .english)
        let name = law == citation.law ? law : "\(law) (\(citation.law))"
        return (place.compactMap(\.self) + [name]).joined(separator: ", ")
    }

    public func label(_ date: DateLabel) -> String {
        switch date {
        case .raw: "End of the term"
        case .statutory: "Last lawful day"
        case .safe: "Best filed by the end of"
        case .internalDay: "Have it ready by"
        case .late: "Late filing until (with a surcharge)"
        case .opens: "Not before"
        case .plan: "Planning date"
        }
    }

    public func sentence(_ reason: Reason, names: NameBook) -> String {
        let parts = [statement(reason, names), basis(reason, names), reason.rule.isNoted ? reason.note?.en : nil]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    private func basis(_ reason: Reason, _ names: NameBook) -> String? {
        let laws = reason.citations.map { citation($0, names: names) }.joined(separator: "; ")
        let sureness = reason.kind == .printed ? nil : reason.confidence.map(text(of:))
        let parts = [laws.isEmpty ? nil : laws, sureness].compactMap(\.self)
        return parts.isEmpty ? nil : "(\(parts.joined(separator: "; ")))"
    }

    private func statement(_ reason: Reason, _ names: NameBook) -> String {
        let date = reason.date.map(dayWithWeekday) ?? "?"
        let from = reason.from.map(dayWithWeekday) ?? "?"
        let term = reason.term.map(length) ?? "?"
        let subject = reason.subject.map { names.name($0, in: .english) } ?? ""
        switch reason.rule {
        case .triggerEvent: return subject.isEmpty ? "Starting day: \(date)." : "Event: \(subject), \(date)."
        case .noticeDay: return "Counted from the date on the notice: \(date)."
        case .receivedEvent: return "Counted from receipt: \(date)."
        case .countedEvent: return "Counted from \(subject): \(date)."
        case .milestone: return "\(subject): \(from) plus \(term) = \(date)."
        case .endOfStep: return "Counted from the end of “\(subject)”: \(date)."
        case .firstEndOfStep: return "Counted from the end of the term before any extension: \(date)."
        case .datedTerm: return reason.term?.isBackward == true ? "Term: \(term), counted backward." : "Term: \(term)."
        case .yearlyDay: return "Day of the year: \(date)."
        case .noTerm: return "The law sets no term in this case."
        case .printedTerm: return "Term printed on the notice: \(term)."
        case .printedDue: return "Last day printed on the notice: \(date)."
        case .printedConfirmed: return "A person has checked it against the scan of the notice."
        case .counting: return reason.note?.en ?? ""
        case .weekend: return "\(date) is a weekend."
        case .dayOff(let kind, let status): return "\(date): \(dayOff(kind, status, reason))."
        case .rolled: return "The last day is a rest day, so the term ends on \(date)."
        case .rawEnd: return "The term ends on \(date)."
        case .extensionRequested: return "An extension was asked for on \(date); not counted until it is granted."
        case .extensionGranted: return "Extended by \(term): until \(date)."
        case .prolonged: return "The office has \(term) more, because of “\(subject)” on \(from)."
        case .excludedTime: return "Time that does not count: \(term) from \(from)."
        case .keptEnd: return "The reading that ends earliest gives \(date); plans keep it."
        case .safeDay: return "Surely a working day, and not late under any reading: \(date)."
        case .delivery: return "Less \(term) on the way to the office: to be sent by \(date)."
        case .preparation: return "Less \(term) of preparation: \(date)."
        case .windowOpens: return "May be filed from \(date) (\(term) before)."
        case .windowOpensSafe: return "Surely not too early: from \(date)."
        case .graceEnds: return "May still be filed late for \(term), until \(date)."
        case .floor: return "The printed term is not entered yet: plans take \(term) to be careful, until \(date)."
        case .doubt(let doubt): return text(of: doubt)
        }
    }

    private func dayOff(_ kind: SpecialDay.Kind, _ status: SpecialDay.Status, _ reason: Reason) -> String {
        let name = reason.note?.en ?? ""
        let words =
            switch kind {
            case .holiday: "public holiday “\(name)”"
            case .compensatoryDayOff: "day off in lieu “\(name)”"
            case .swappedDayOff: "swapped day off"
            case .swappedWorkingDay: "make-up working day"
            }
        let told = words + layer(of: reason)
        switch status {
        case .decided: return told
        case .expected: return told + " (expected; the year's notice is still to come)"
        case .proposed: return told + " (proposed, not decided)"
        }
    }

    /// Nothing where the value is the program's own.
    private func layer(of reason: Reason) -> String {
        let source = reason.subject ?? ""
        switch reason.layer {
        case .accepted: return " by \(source), accepted by the office"
        case .folder: return " by the office's folder of data"
        case .embedded, nil: return ""
        }
    }

    public func text(of doubt: Doubt) -> String {
        switch doubt {
        case .readingsDiffer: "Days off or make-up days are still undecided, so the day may differ."
        case .yearIncomplete: "The days off of a year concerned are not all published."
        case .beyondCalendar: "This lies outside the years whose days off are known, so there is no safe date."
        case .countingRule: "The law does not say clearly how to count here; the usual reading was taken."
        case .termLikely: "The term comes from a reliable source but was not checked against the original."
        case .termUnverified: "The term under the new law is not verified. Enter the term printed on the notice."
        case .noTerm: "The law sets no term, or it is not known; follow the Office's letter."
        case .countedDayUnsure:
            "It is not sure whether the term runs from the notice or its receipt; plans keep the earlier."
        case .countedDayMissing: "The date of the event from which the term runs is missing."
        case .milestoneLikely: "The day that it is counted from is not certain."
        case .printedDiffers:
            "The notice prints a longer term than the law; the earlier day is kept until the scan is checked."
        case .triggerComputed: "The step before has not ended, so this is counted from an expected day."
        case .eventDateAssumed:
            "The day on the paper itself has not been seen; this counts from another's, such as the decision's."
        case .extensionLikely: "It is not certain that an extension has the same length here."
        case .extensionPending: "An extension was asked for and not answered; no time was added."
        case .stopLikely:
            "It is not certain that waiting time is taken off just so; this day follows the reading that ends earlier."
        case .clockStopped: "The Office's term stands still until the applicant answers."
        }
    }
}
