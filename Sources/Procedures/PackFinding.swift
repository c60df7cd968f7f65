public import LegalCalendar

/// Something in a pack that would let a date be missing, doubled or silent, with the place to look at.
public struct PackFinding: Hashable, Sendable {
    public let path: String
    public let line: Int
    public let kind: Kind

    public init(path: String, line: Int, kind: Kind) {
        self.path = path
        self.line = line
        self.kind = kind
    }

    public enum Kind: Hashable, Sendable {
        /// No value applies to a filing with these dates.
        case gap(list: List, example: [ExampleDay])
        /// Two values apply to it at once; the other one stands on the given line.
        case overlap(list: List, otherLine: Int, example: [ExampleDay])
        case unknownEvent(String)
        case unknownStep(String)
        case unknownMilestone(String)
        case unknownQuestion(String)
        case stepCycle([String])
        /// It follows a step that nothing makes owed.
        case unreachable(step: String)
        /// Nobody could ever report it as done.
        case neverClosed(step: String)
        /// One event would both end the step as done and take its object away.
        case closesAndOvertakes(step: String, event: String)
        /// It closes the step itself, or nothing does.
        case reopensNothing(step: String, event: String)
        /// No reminder would be sent after the step has become owed.
        case silentCadence(step: String)
        /// The term is unverified, and there is neither a printed one nor a floor to plan with.
        case nothingToPlanWith(step: String)
        /// Only those who answer a notice can have their time extended.
        case extensionForOffice(step: String)
        /// An office's clock stops; a producer's time is excluded by its own event.
        case stoppedClockOfProducer(step: String)
        /// A window that would open after it ends.
        case opensAfterEnd(step: String)
        /// The next occurrence would be counted in another unit than the first.
        case repeatsInOtherUnit(step: String)
        /// The next occurrence comes when the one before is done, and nothing would end this one as done.
        case repeatsWithoutEnd(step: String)
        case checkedInFuture(Day)
    }

    /// Which list of dated values is meant.
    public enum List: Hashable, Sendable {
        case term(step: String)
        case countedDay(step: String)
        case prolongation(step: String)
        case milestone(String)
        case form(paper: String)
        case copies(paper: String)
    }

    /// One event's date in an example; nil stands for "not recorded".
    public struct ExampleDay: Hashable, Sendable {
        public let event: String
        public let day: Day?

        public init(event: String, day: Day?) {
            self.event = event
            self.day = day
        }
    }
}
