public import LegalCalendar
public import Procedures
public import Registry

extension EnglishWording {
    public func name(of state: FilingState, word: FilingWord) -> String {
        if word == .paper { return state == .lapsed ? "this paper is no longer used" : "its term is followed" }
        return switch state {
        case .prepared: word == .report ? "in preparation, not sent" : "in preparation, not filed"
        case .filed: word == .report ? "sent" : "filed"
        case .granted: word == .application ? "granted" : "recognised"
        case .refused: word == .application ? "refused" : "not recognised"
        case .withdrawn: "withdrawn"
        case .lapsed: "lapsed"
        }
    }

    public func name(of state: ObligationRecord.State) -> String {
        switch state {
        case .waiting: "waiting for the step before"
        case .open: "to do"
        case .done: "done"
        case .overtaken: "no longer needed"
        case .notNeeded: "not needed"
        }
    }

    public func name(of timing: Timing) -> String {
        switch timing {
        case .early: "too early to file"
        case .open: "in time"
        case .late: "LATE"
        case .inGrace: "late, may still be filed"
        case .lapsed: "LAPSED, late filing included"
        }
    }

    public func name(of actor: Actor) -> String {
        switch actor {
        case .applicant: "applicant"
        case .owner: "owner"
        case .thirdParty: "third party"
        case .office: "the IP Office"
        case .commune: "the commune"
        case .province: "the province"
        case .communeCulture: "the commune's culture and society office"
        case .communeEconomy: "the commune's economy office"
        case .communePolice: "the commune police"
        case .serviceCentre: "the public service centre"
        case .school: "the schools"
        }
    }

    public func name(of subject: SubjectKind) -> String {
        switch subject {
        case .trademark: "Trademark"
        case .collectiveMark: "Collective mark"
        case .certificationMark: "Certification mark"
        case .geographicalIndication: "Geographical indication"
        case .certificate: "OCOP certificate"
        case .authorisation: "Authorisation to use"
        case .representation: "Power of attorney"
        case .document: "Document with a term"
        case .commune: "The commune itself, each year"
        }
    }

    public func filedLine(word: FilingWord, on day: Day?, number: String?) -> String {
        if word == .paper { return "The term of one paper is followed." }
        if word == .report {
            let number = number.map { ", number \($0)" } ?? ""
            return day.map { "Sent on \(self.day($0))\(number)." } ?? "REPORT NOT SENT."
        }
        guard let day else { return word == .application ? "APPLICATION NOT FILED." : "DOSSIER NOT FILED." }
        return "Filed on \(self.day(day))" + (number.map { ", number \($0)." } ?? ", number not entered.")
    }

    public func checklistLine(ready: Int, of total: Int, word: FilingWord, filedOn day: Day?, number: String?) -> String
    {
        "\(papersReady(ready, of: total)) \(filedLine(word: word, on: day, number: number))"
    }

    public func name(of state: PaperState) -> String {
        switch state {
        case .open: "Not started"
        case .prepared: "Prepared"
        case .notNeeded: "Not needed"
        case .unknown: "Not known whether it is needed"
        }
    }

    public func notNeeded(reason: String, person: String) -> String {
        "Not needed (reason: \(reason); confirmed by: \(person))"
    }

    public func answerNeeded(_ question: String) -> String { "To be answered: \(question)" }

    public func copies(_ count: Int, kind: ChecklistItem.Kind) -> String {
        switch kind {
        case .original: "\(count) original\(count == 1 ? "" : "s")"
        case .copy: "\(count) cop\(count == 1 ? "y" : "ies")"
        case .either: "\(count) ×"
        }
    }

    public func money(_ amount: Int) -> String { "VND " + grouped(amount, separator: ",") }

    public func opened(_ code: String) -> String {
        "Opened \(code). Filing is an act of its own and is not recorded yet."
    }

    public func recorded(_ event: String) -> String { "Recorded event \(event)." }

    public func change(_ change: ObligationChange, codes: [String]) -> String {
        let list = codes.joined(separator: ", ")
        return switch change {
        case .added: "New: \(list)"
        case .moved: "Moved: \(list)"
        case .finished: "Ended: \(list)"
        case .reopened: "Open again: \(list)"
        }
    }

    public var filingColumns: [String] { ["Code", "Name", "Procedure", "State", "Next", "Date"] }
    public var paperColumns: [String] { ["Code", "Paper", "State", "Ends"] }
    public var paperHolder: String { "holder of the paper" }
    public var obligationsHeading: String { "Obligations" }
    public var eventsHeading: String { "Events" }
    public var nothingOwed: String { "Nothing is owed now." }
    public var enterPrintedTerm: String { "Enter the term printed on the notice." }
    public var historic: String { "past when entered" }
    public var toOther: String { "for others to do" }
    public var dayPassed: String { "this day has passed" }
    public func until(_ day: String) -> String { "until \(day)" }
    public var total: String { "Total" }
    public var fullPrice: String { "The full price of the schedule, no reduction taken off." }
    public var noneDue: String { "Nothing falls due in this time." }
    public var historyUnknown: String {
        "Entered by the title's number and days; what came before the grant is unknown."
    }
    public var carriedOnHeading: String { "Carried on in another filing (reminded there alone)" }

    public func carriedOn(_ carried: CarriedOn) -> String {
        let why =
            switch carried.why {
            case .sameStep: "one step of one title"
            case .answeredThere: "it was done there more recently"
            case .samePaper: "one authorisation to use"
            }
        let place = "\(carried.filing) (\(carried.obligation))"
        return carried.isDone
            ? "Done in \(place): \(why). It is not reminded here."
            : "Carried on in \(place): \(why), so it is reminded there alone; here again if that filing is withdrawn or refused."
    }

    public func due(daysLeft: Int) -> String {
        switch daysLeft {
        case ..<0: "\(-daysLeft) days late"
        case 0: "today"
        default: "\(daysLeft) days left"
        }
    }
}
