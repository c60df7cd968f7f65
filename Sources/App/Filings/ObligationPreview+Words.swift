import LegalCalendar
import Procedures
import Registry
public import Wording

extension ObligationPreview {
    /// What the event does to its dates: the new ones, or each that moves from one day to another.
    public func dateLines(_ wording: any Wording) -> [String] {
        guard let before, change == .moved else { return change == .finished ? [] : after.dateLines(wording) }
        let (old, new) = (before.dates, after.dates)
        let pairs: [(DateLabel, Day?, Day?)] = [
            (.safe, old.safe, new.safe), (.internalDay, old.internalDay, new.internalDay),
            (.statutory, old.statutory, new.statutory), (.late, old.late, new.late), (.opens, old.opens, new.opens),
            (.plan, old.safe == nil ? old.plan : nil, new.safe == nil ? new.plan : nil),
        ]
        let moved = pairs.filter { $0.1 != $0.2 }.map { wording.moved($0.0, from: $0.1, to: $0.2) }
        return moved + (new.isSafeFirm || new.plan == nil ? [] : [wording.provisionalLine])
    }

    /// Why the dates are as they would be; nothing of what is finished.
    public func reasonLines(_ names: NameBook, _ wording: any Wording) -> [String] {
        change == .finished ? [] : after.reasons.map { wording.sentence($0, names: names) }
    }
}

extension EventPreview {
    /// What becomes of the filing as a whole; nil where that stays.
    public func stateLine(_ wording: any Wording) -> String? {
        guard before.state != after.state else { return nil }
        return wording.stateWouldBecome(
            wording.name(of: after.state, word: after.word),
            from: wording.name(of: before.state, word: before.word)
        )
    }
}
