import LegalCalendar
import Procedures
import Registry
public import Wording

extension ObligationView {
    /// The dates as lines: the safe one first, the others after it.
    public func dateLines(_ wording: any Wording) -> [String] {
        func line(_ label: DateLabel, _ day: Day, isFirm: Bool) -> String {
            let doubt = isFirm ? "" : " – \(wording.provisional)"
            return "\(wording.label(label)): \(wording.dayWithWeekday(day))\(doubt)"
        }
        var lines: [String] = []
        if dates.needsPrintedTerm { lines.append(wording.enterPrintedTerm) }
        if dates.safe == nil, let plan = dates.plan { lines.append(line(.plan, plan, isFirm: false)) }
        if let safe = dates.safe { lines.append(line(.safe, safe, isFirm: dates.isSafeFirm)) }
        if let day = dates.internalDay, day != dates.safe { lines.append(line(.internalDay, day, isFirm: true)) }
        if let day = dates.opens { lines.append(line(.opens, day, isFirm: true)) }
        if let day = dates.statutory { lines.append(line(.statutory, day, isFirm: dates.isStatutoryFirm)) }
        if let day = dates.late { lines.append(line(.late, day, isFirm: true)) }
        if !unchecked.isEmpty { lines.append(wording.unchecked) }
        return lines
    }

    /// The date that plans keep, in a line, with all that is unsure of it.
    public func weekDate(_ wording: any Wording, daysLeft: Int?) -> String {
        wording.weekDate(dates, daysLeft: daysLeft, isUnchecked: !unchecked.isEmpty)
    }

    /// Why a date is not firm, each reason once.
    public func doubts(_ wording: any Wording) -> [String] {
        var found: [String] = []
        for reason in reasons {
            guard case .doubt(let doubt) = reason.rule else { continue }
            let sentence = wording.text(of: doubt)
            if !found.contains(sentence) { found.append(sentence) }
        }
        return found
    }
}

extension ListedObligation {
    /// The date that plans keep, in a line, with all that is unsure of it.
    public func weekDate(_ wording: any Wording) -> String {
        wording.weekDate(record.dates, daysLeft: daysLeft, isUnchecked: isUnchecked)
    }
}

extension Wording {
    fileprivate func weekDate(_ dates: ObligationDates, daysLeft: Int?, isUnchecked: Bool) -> String {
        let date = weekDate(dates, daysLeft: daysLeft)
        return isUnchecked ? "\(date) – \(unchecked)" : date
    }
}
