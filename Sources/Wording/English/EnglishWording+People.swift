public import LegalCalendar
public import Procedures
public import Registry

extension EnglishWording {
    public func name(of standing: SignUserStanding) -> String {
        switch standing {
        case .member: "member"
        case .authorised: "authorised"
        }
    }

    public func ended(_ kind: RecordKind, code: String, on day: Day) -> String {
        "Recorded the end of \(name(of: kind)) \(code); its last day is \(self.day(day))."
    }

    public func holdingAdded(_ role: Holding.Role, name: String, sign: String) -> String {
        "Recorded \(name) as \(self.name(of: role)) of “\(sign)”."
    }

    public func holdingEnded(_ role: Holding.Role, name: String, sign: String, on day: Day) -> String {
        "Recorded that \(name) ceases to be \(self.name(of: role)) of “\(sign)”; the last day is \(self.day(day))."
    }

    public func name(of how: ProducerEnd.How) -> String {
        switch how {
        case .merged: "merged"
        case .closed: "closed"
        case .duplicate: "entered twice"
        }
    }

    public func ended(_ end: ProducerEnd) -> String {
        let successor = end.successor.map { " into \($0)" } ?? ""
        return end.how == .duplicate
            ? "\(name(of: end.how)), use \(end.successor ?? "")"
            : "\(name(of: end.how))\(successor), its last day \(day(end.last))"
    }

    public func producerChanged(_ code: String, name: String, from day: Day) -> String {
        "Recorded: from \(self.day(day)) producer \(code) is \(name). Its earlier name and form stay on record."
    }

    public func moved(products: Int, makings: Int, rights: Int, assignments: Int) -> String {
        "Moved or ended: products \(products), makings \(makings), roles in rights \(rights), assignments \(assignments)."
    }

    public func earlierName(_ earlier: EarlierName, kind: String?) -> String {
        let form = kind.map { " (\($0))" } ?? ""
        let document = earlier.document.map { "; \($0)" } ?? ""
        return "\(earlier.name)\(form), until \(day(earlier.until))\(document)"
    }

    public var earlierNamesHeading: String { "Earlier names and forms" }
    public var predecessorsHeading: String { "Producers that merged into it" }
    public var tasksHeading: String { "To do and to ask because of this change" }
    public var noTasks: String { "Nothing has to be done because of changes of this producer." }

    public func task(_ kind: ProducerTaskKind, record: String, name: String, since: Day) -> String {
        let subject = "“\(name)” (\(record))"
        return switch kind {
        case .recordChange: "\(subject): have the change of \(day(since)) recorded in the title"
        case .changeApplicant: "\(subject): have the change of applicant of \(day(since)) recorded"
        case .amendRegulation: "\(subject): the list of members changed on \(day(since)); have the regulation amended"
        case .useNewName: "\(subject): not filed yet; the declaration must bear the name of \(day(since))"
        case .askStanding: "\(subject): ask whether it was filed or granted; if so, have the change recorded"
        case .askRecording: "\(subject): ask the Office how a change is recorded for this kind of right"
        case .askSuccessor:
            "\(subject): the holder is no more since \(day(since)); ask who succeeds, or the title may be terminated"
        case .askCertificate:
            "OCOP certificate \(record) of \(name) bears the name of before \(day(since)): ask the provincial OCOP body "
                + "whether it is issued anew (no text was found)"
        case .renewAuthorisation:
            "The authorisation \(subject) bears the earlier name: ask the managing body for a new one and for its list"
        case .renewRepresentation: "The authority \(subject) bears the earlier name: make a new one and file it"
        case .matchPapers: "\(subject): hold name and address against each other on all papers"
        }
    }

    public func followed(in filing: String) -> String { "followed in \(filing)" }
    public func recorded(in filing: String, on day: Day) -> String { "recorded on \(self.day(day)) (\(filing))" }

    public func howToOpenTasks(_ producer: String) -> String {
        "To be reminded, begin them: `daulang producer tasks \(producer) --open`."
    }

    public func annexTitle(of kind: SubjectKind, sign: String) -> String {
        switch kind {
        case .collectiveMark: "MEMBERS WHO MAY USE THE COLLECTIVE MARK “\(sign)”"
        case .certificationMark: "THOSE WHO MAY USE THE CERTIFICATION MARK “\(sign)”"
        case .geographicalIndication: "THOSE WHO MAY USE THE GEOGRAPHICAL INDICATION “\(sign)”"
        case .trademark, .certificate, .authorisation, .representation, .document, .commune:
            "THOSE WHO MAY USE “\(sign)”"
        }
    }

    public var annexOf: String { "(Annex of the regulation on use and management)" }

    public func annexDay(_ day: Day?) -> String {
        day.map { "As of \(self.day($0))" } ?? "The whole history, by the day of beginning"
    }

    public var annexColumns: [String] {
        ["No.", "Name", "Kind", "Place", "Standing", "Products", "Paper", "From", "Until"]
    }

    public func annexSignature(_ holders: [String]) -> String {
        let name = holders.isEmpty ? "" : ": \(holders.joined(separator: ", "))"
        return "For the owner or managing body\(name) (signature, name, seal)"
    }

    public func annexWritten(_ path: String, users: Int) -> String { "Wrote a list of \(users) users to \(path)." }

    public var noSignUsers: String { "Nobody is a member or authorised on this day." }

    public func representative(
        _ name: String,
        document: String,
        until day: Day?,
        isWritten: Bool,
        validity: String?
    )
        -> String
    {
        let silent = ", without a written term"
        let end =
            switch (day, isWritten) {
            case (nil, _): silent
            case (let day?, true): ", until \(self.day(day))"
            case (let day?, false): "\(silent), by law until \(self.day(day)) – \(provisional)"
            }
        let code = validity.map { " (followed: \($0))" } ?? ""
        return "Representative: \(name), by \(document)\(end)\(code)."
    }

    public func officeWritesTo(_ name: String) -> String {
        "The Office writes to the representative (\(name)), not to the producer: ask there before each deadline."
    }

    public func actsFor(_ producer: String, document: String) -> String {
        "You are reminded as the representative of \(producer), by \(document)."
    }

    public func authorityDiesFirst(on day: Day, openUntil: Day) -> String {
        "NOTE: the authority to represent ends on \(self.day(day)), while the filing has work until "
            + "\(self.day(openUntil)). Make a new paper before that."
    }

    public func authorityOver(since day: Day) -> String {
        "NOTE: the authority to represent ended on \(self.day(day)); letters still go to the representative, who may no "
            + "longer be entitled to answer."
    }

    public var authorityMayNotLast: String {
        "It is not known whether the filing will be decided before: see whether the authority lasts long enough."
    }

    public var authorityWithoutTerm: String {
        "NOTE: the authority to represent names no term, and the law does not settle how long it holds; make a new one."
    }

    public var representationColumns: [String] {
        ["Code", "Representative", "Of", "For", "Paper", "From", "Expires", "Ended"]
    }
    public var makingColumns: [String] { ["Code", "Product", "Also made by", "From", "Until"] }
    public var assignmentColumns: [String] { ["Code", "Person", "Role", "Scope", "From", "Until", "Deputy"] }
    public var holdingColumns: [String] { ["Producer", "Role", "From", "Until"] }

    public func handedOver(from giver: String, to receiver: String, on day: Day, count: Int) -> String {
        "\(giver) hands over to \(receiver) from \(self.day(day)): assignments: \(count)."
    }

    public func settingsNameGiver(_ receiver: String) -> String {
        "The settings still name the giver as `office.person`: change it to \(receiver)."
    }

    public func personExported(_ code: String, to path: String) -> String {
        "Wrote all that is held of \(code) to \(path)."
    }

    public func text(of problem: PeopleProblem) -> ProblemText {
        switch problem {
        case .holdingExists(let right, let producer, let role):
            ProblemText(
                "Producer \(producer) is \(name(of: role)) of \(right) during that time already.",
                hint: "See `daulang right holding list \(right)`."
            )
        case .noSuchHolding(let right, let producer, let role):
            ProblemText(
                "Producer \(producer) is not \(name(of: role)) of \(right) on that day.",
                hint: "See `daulang right holding list \(right)`."
            )
        case .roleNotOfKind(.owner, .geographicalIndication):
            ProblemText(
                "A geographical indication belongs to the State; no producer owns it.",
                hint: "Record the managing body (`managing_body`) or the applicant (`applicant`)."
            )
        case .roleNotOfKind(let role, let kind):
            ProblemText(
                "A right of the kind “\(name(of: kind))” has no “\(name(of: role))”.",
                hint: "Only collective marks have members; users of other signs go with `daulang right authorise`."
            )
        case .roleNotOfScope(let role, let scope):
            ProblemText(
                "“\(text(of: scope))” is not given to somebody as “\(name(of: role))”.",
                hint: "Give a unit of the commune with `daulang person assign PERSON --unit UNIT`, without `--role`."
            )
        case .makingExists(let code):
            ProblemText(
                "This producer is recorded as a maker during that time already (\(code)).",
                hint: "See `daulang product making list`."
            )
        case .alreadyEnded(let kind, let code, let day):
            ProblemText(
                "The \(name(of: kind)) \(code) was recorded as ended on \(self.day(day)).",
                hint: "An end is recorded once; if it begins again, add it anew."
            )
        case .representationExists(let code):
            ProblemText(
                "This authority of this person is there already (\(code)).",
                hint: "See `daulang representation list`."
            )
        case .principalUnclear(let right, let producers):
            ProblemText(
                "It is not clear who gives the authority for \(right)"
                    + (producers.isEmpty ? "." : ": \(producers.joined(separator: ", "))."),
                hint: "Name the producer with `--producer`."
            )
        case .sameTwice(_, let code):
            ProblemText("Both sides are the same: \(code).", hint: "Give two different codes.")
        case .producerGone(let code, let successor):
            ProblemText(
                successor.map { "Producer \(code) has become part of \($0)." } ?? "Producer \(code) has closed.",
                hint: successor.map { "Use \($0)." }
                    ?? "Choose another; `daulang producer show \(code)` has its history."
            )
        case .changeOutOfOrder(let code, let last):
            ProblemText(
                "Producer \(code) has a change from \(day(last)); a further one must come after that day.",
                hint: "See `daulang producer show \(code)`; a name entered wrongly is mended by `producer correct`."
            )
        case .producerUnidentified(let code):
            ProblemText(
                "Nobody has said who producer \(code) is, so there is no name that could change.",
                hint: "Say it with `daulang producer correct \(code) --name`."
            )
        case .producersOfTwoCommunes(let first, let second):
            ProblemText(
                "The producers \(first) and \(second) belong to two communes.",
                hint: "Each commune keeps its own record; merge only within one."
            )
        case .addressUnknown(let person):
            ProblemText(
                "\(person) has no such address.",
                hint: "See the addresses with `daulang person show \(person)`."
            )
        case .nothingToHandOver(let person, let day):
            ProblemText(
                "Person \(person) answers for nothing from \(self.day(day)).",
                hint: "See `daulang person assignments`."
            )
        }
    }
}
