public import LegalCalendar
public import Procedures
public import Registry

extension EnglishWording {
    public var nextHeading: String { "What comes next" }
    public var nothingNext: String { "Nothing is yours to do now." }
    public var noDateYet: String { "No date yet" }
    public func nextStep(_ step: String, subject: String) -> String { "\(step), for “\(subject)”." }

    public func nextMark(_ product: String) -> String {
        "File a trademark application so that “\(product)” meets the next evaluation."
    }

    public func nextPapers(_ procedure: String, subject: String) -> String {
        "Get the papers ready to file: \(procedure), for “\(subject)”."
    }

    public var otherDates: String { "Other dates, and what follows" }
    public var dateOfExperience: String { "This day rests on experience; no law sets it." }
    public var noPriceKnown: String { "Fees: the program knows none for this; ask before you pay." }

    public var filingsHeading: String { "Your filings" }
    public var noFilings: String { "The record has no filing of yours yet." }
    public func openFiling(_ name: String) -> String { "Papers and dates: \(name)" }
    public var papersHeading: String { "Papers with a term" }
    public var roadsHeading: String { "Products, stars and the road to the next evaluation" }
    public var noProducts: String { "The record has no product of yours yet." }

    public func stars(of readiness: ProductReadiness) -> String {
        switch readiness.standing {
        case .certified: readiness.certificate.map { stars($0.stars) } ?? ""
        case .uncertified: "No certificate in force"
        case .certificateMissing: "A list gives stars; the certificate is not entered"
        case .toVerify: "The certificate is to be verified"
        case .notMade: "No longer made"
        }
    }

    public func name(of station: RoadStation) -> String {
        switch station {
        case .checkName: "Check that nobody else has the name or mark"
        case .fileMark: "File the trademark application"
        case .published: "Application valid, published"
        case .dossier: "Hand the evaluation dossier to the commune"
        case .commune: "The commune checks it and proposes it to the province"
        case .province: "The province evaluates"
        case .expiry: "The certificate expires"
        }
    }

    public func name(of passing: RoadPassing) -> String {
        switch passing {
        case .done: "Done"
        case .now: "You are here"
        case .ahead: "Ahead"
        case .missed: "PAST ITS DATE"
        }
    }

    public func roadDates(_ station: RoadStation, _ passing: RoadPassing, from: Day?, until: Day?) -> String? {
        guard let until else { return from.map { "from \(day($0))" } }
        if station == .expiry || passing == .done { return "on \(day(until))" }
        if station == .commune || station == .province { return "by the end of \(day(until))" }
        return (from.map { "from \(day($0)) " } ?? "") + "to the end of \(day(until))"
    }

    public var whatTheSignsAllow: String { "Conditions on marks and indications" }
    public var endangeredNow: String { "A STAR IS ENDANGERED. Call the officer at once." }

    public var acknowledgeButton: String { "I have seen it" }
    public var seenNeedsOwnLink: String {
        "Several people use this link: to say that you have seen it, ask the officer for a link of your own."
    }
    public var acknowledgeHint: String {
        "Ends the repeated reminders of this stage. The work is still open, and the next stage reminds again."
    }
    public var acknowledgedNote: String { "Recorded as seen. The work is still open." }
    public var calendarHeading: String { "Calendar on the phone" }
    public var calendarText: String {
        "A calendar of your deadlines that follows every change. No name and no phone number of a person stands in it."
    }
    public var calendarMake: String { "Make a calendar" }
    public var calendarOpen: String { "Open the calendar on the phone" }
    public var calendarAddress: String { "Or copy this address into the calendar program:" }
    public var calendarEnd: String { "End the calendar" }

    public var backToMyWork: String { "Back to “\(myWork)”" }
    public var filingPapers: String { "Papers" }
    public var filingTerms: String { "Dates" }
    public var filingFees: String { "Fees" }
    public var filingGrounds: String { "Grounds" }
    public var filingEvents: String { "Events" }
    public func papersReady(_ ready: Int, of total: Int) -> String { "\(ready) of \(total) papers are ready." }
    public func papersOf(_ stage: String) -> String { "Papers for: \(stage)" }

    public func filingAct(_ word: FilingWord) -> String {
        switch word {
        case .application: "Filing the application"
        case .report: "Sending the report"
        default: "Handing in the dossier"
        }
    }

    public var notFiledYet: String { "Not filed" }
    public func waitingFor(_ question: String) -> String { "Cannot be done yet — waits for the answer: \(question)" }
    public var paperDetails: String { "Form, copies, grounds" }
    public func form(_ number: String, source: String) -> String { "\(number), \(source)" }
    public var noFees: String { "The program knows no fees for this procedure; ask where you hand it in." }
    public var oneClass: String { "For one class of goods; more classes and items cost more." }
    public var noGrounds: String { "No grounds to name yet." }
    public func whoActs(_ actor: String) -> String { "Who acts: \(actor)" }
    public func onceMissed(_ remedy: String) -> String { "Once missed: \(remedy)" }
}
