public import LegalCalendar
public import ProcedureFiles
public import Procedures

extension EnglishWording {
    public func text(of problem: PackProblem.Kind) -> String {
        switch problem {
        case .missingFile: "the file is missing"
        case .notYAML(let detail): "not valid YAML: \(detail)"
        case .expected(let shape): "this must be \(name(of: shape))"
        case .anchor: "anchors, aliases and merges are not read; write it out"
        case .unknownKey(let key): "unknown key “\(key)”"
        case .missingKey(let key): "key “\(key)” is missing"
        case .duplicateKey(let key): "key “\(key)” stands twice"
        case .clash(let first, let second): "“\(first)” and “\(second)” exclude each other"
        case .empty: "empty"
        case .notComposed(let text): "“\(text)” is not in composed Unicode (NFC)"
        case .badIdentifier(let text): "“\(text)” is not an id (lower-case ASCII, digits, underscores)"
        case .badDay(let text): "“\(text)” is not a day such as 2026-11-23"
        case .badTerm(let text): "“\(text)” is not a term such as P3M"
        case .badNumber(let text): "“\(text)” is not a number that fits here"
        case .badChoice(let text, let allowed): "“\(text)” must be one of: \(allowed.joined(separator: ", "))"
        case .emptyBox: "no day lies in this box"
        case .duplicate(let kind, let id): "\(kind.rawValue) “\(id)” stands twice"
        case .undefined(let kind, let id): "\(kind.rawValue) “\(id)” is not defined"
        case .includeCycle(let ids): "packs include each other: \(ids.joined(separator: " → "))"
        case .confirmedWithoutArticle(let law): "confirmed, but no article of \(law) is named"
        case .missingCountingRule(let id): "counting rule “\(id)” is missing"
        case .notCSV(let fault): "not valid CSV: \(text(of: fault))"
        case .missingColumn(let name): "column “\(name)” is missing"
        }
    }

    private func name(of shape: PackProblem.Shape) -> String {
        switch shape {
        case .mapping: "keys with values"
        case .list: "a list"
        case .text: "text"
        case .yesOrNo: "true or false"
        }
    }

    public func text(of finding: PackFinding.Kind) -> String {
        switch finding {
        case .gap(let list, let example): "\(name(of: list)): no value for \(text(of: example))"
        case .overlap(let list, let line, let example):
            "\(name(of: list)): overlaps the value of line \(line), such as \(text(of: example))"
        case .unknownEvent(let id): "there is no event “\(id)”"
        case .unknownStep(let id): "there is no step “\(id)”"
        case .unknownMilestone(let id): "there is no milestone “\(id)”"
        case .unknownQuestion(let id): "there is no question “\(id)”"
        case .stepCycle(let ids): "steps follow each other in a circle: \(ids.joined(separator: " → "))"
        case .unreachable(let step): "no event can lead to step “\(step)”"
        case .neverClosed(let step): "no event can end step “\(step)”"
        case .reopensNothing(let step, let event): "step “\(step)”: “\(event)” has nothing to take back"
        case .closesAndOvertakes(let step, let event): "step “\(step)”: “\(event)” both ends and overtakes it"
        case .silentCadence(let step): "step “\(step)”: no reminder could be sent after it is owed"
        case .nothingToPlanWith(let step): "step “\(step)”: the term is unverified and there is no floor"
        case .extensionForOffice(let step): "step “\(step)”: only who answers a notice can have more time"
        case .stoppedClockOfProducer(let step): "step “\(step)”: only an office's clock stops"
        case .opensAfterEnd(let step): "step “\(step)”: opens after its end"
        case .repeatsInOtherUnit(let step): "step “\(step)”: repeats in another unit than its term"
        case .repeatsWithoutEnd(let step): "step “\(step)”: repeats, but nothing ends one occurrence"
        case .checkedInFuture(let day): "checked on \(self.day(day)), which is still to come"
        }
    }

    private func name(of list: PackFinding.List) -> String {
        switch list {
        case .term(let step): "term of “\(step)”"
        case .countedDay(let step): "counted day of “\(step)”"
        case .prolongation(let step): "further time of “\(step)”"
        case .milestone(let id): "milestone “\(id)”"
        case .form(let paper): "form of “\(paper)”"
        case .copies(let paper): "copies of “\(paper)”"
        }
    }

    private func text(of example: [PackFinding.ExampleDay]) -> String {
        example.map { "\($0.event) \($0.day.map(day) ?? "not recorded")" }.joined(separator: ", ")
    }

    public func text(of mutation: Mutation) -> String {
        let owner =
            switch mutation.owner {
            case .step(let id): "step “\(id)”"
            case .milestone(let id): "milestone “\(id)”"
            case .delivery: "the way to the office"
            }
        return "\(owner): \(text(of: mutation.change))"
    }

    private func text(of change: Mutation.Change) -> String {
        switch change {
        case .term(let from, let to): "term \(from) to \(to)"
        case .noTerm(let to): "no term to \(to)"
        case .yearlyDay(let from, let to): "day \(from.month)-\(from.day) to \(to.month)-\(to.day)"
        case .boundary(let event, let from, let to): "boundary of \(event) from \(from) to \(to)"
        case .length(let part, let from, let to): "\(part.rawValue) \(from) to \(to)"
        case .rolling(let rolling): "rolls: \(rolling.rawValue)"
        case .lastDay(let boundary): "boundary: \(boundary.rawValue)"
        case .extensionRemoved: "extension removed"
        case .closingEventRemoved(let event): "closing event \(event) removed"
        case .reopeningEventRemoved(let event): "reopening event \(event) removed"
        case .countedFrom(let source): "counted from \(name(of: source, names: NameBook([:])))"
        case .stopRemoved(let stop): "stop from \(stop.from) to \(stop.until) removed"
        }
    }

    public func rulesSound(packs: Int, cases: Int) -> String {
        "Checked \(packs) procedures and \(cases) worked cases: nothing to mend."
    }

    public func rulesUnsound(findings: Int) -> String { "\(findings) findings." }

    public func mutationReport(_ report: MutationReport) -> String {
        "\(report.procedure): \(report.tried) falsifications tried, \(report.survivors.count) noticed by no case."
    }

    public func when(_ event: String, _ condition: DateCondition) -> String {
        let parts = [
            condition.from.map { "from \(day($0))" }, condition.before.map { "before \(day($0))" },
            condition.absentOn.map { "not by \(day($0))" },
        ]
        return "\(event) \(parts.compactMap(\.self).joined(separator: ", "))"
    }

    public func yearly(_ rounds: [TermValue.YearRound]) -> String {
        rounds.map { round in
            let ends = "\(round.ends.day)/\(round.ends.month)"
            return round.closes == round.ends
                ? ends : "\(ends) (for what came before \(round.closes.day)/\(round.closes.month))"
        }.joined(separator: " or ") + " of each year"
    }

    public var always: String { "always" }
    public var noTermSet: String { "the law sets none" }
    public var procedureColumns: [String] { ["Procedure", "Name", "Steps", "Checked"] }
    public func checked(on day: Day) -> String { "checked on \(self.day(day))" }

    public var triggerWord: String { "the event that makes it owed" }
    public var optionalStep: String { "A right that may be left unused: nobody is late." }

    public func name(of day: CountedDay, names: NameBook) -> String {
        switch day {
        case .trigger: "the event's own date (printed on a notice)"
        case .received: "the day of receipt"
        case .event(let id): "the date of “\(names.name(id, in: .english))”"
        case .milestone(let id): "“\(names.name(id, in: .english))”"
        }
    }

    public var noCases: String { "There are no worked cases; add `--data FOLDER` with a cases folder." }
}
