public import LegalCalendar
public import Registry

extension EnglishWording {
    public func heading(of part: RecordPart) -> String {
        switch part {
        case .about: "In general"
        case .certificates: "OCOP certificates"
        case .road: "The road to the next evaluation"
        case .makers: "Also made by"
        case .products: "Products"
        case .producers: "Producers"
        case .rights: "Rights"
        case .holders: "Holders and roles"
        case .users: "May use the sign"
        case .authorisations: "Authorisations to use"
        case .filings: "Filings"
        case .owed: "What is to be done"
        case .papers: "Papers whose terms are followed"
        case .documents: "Documents kept"
        case .representatives: "Representatives"
        case .people: "Who is reminded, who answers for it"
        case .history: "What has changed"
        case .tasks: tasksHeading
        case .signs: "Marks on the label and signs of origin"
        }
    }

    public func nothing(in part: RecordPart) -> String {
        switch part {
        case .certificates: "No OCOP certificate is on record."
        case .rights: "There is no right yet."
        case .filings: "There is no filing yet."
        case .owed: nothingOwed
        case .products: "There is no product yet."
        case .people: "There is no contact: reminders reach the commune's officers only."
        default: "Nothing is on record."
        }
    }

    public func certificateLine(_ certificate: Certificate, expires: Day?) -> String {
        let end = expires.map { ", \(until(expiry($0, isProvisional: certificate.dateBasis == .decision)))" } ?? ""
        let decision = certificate.decision.map { "; \($0)" } ?? ""
        let decided = certificate.decisionDate.map { " of \(day($0))" } ?? ""
        let score = certificate.score.map { ", \(self.score($0))" } ?? ""
        return "\(stars(certificate.stars))\(score), issued on \(day(certificate.issued))\(end)\(decision)\(decided) "
            + "(\(name(of: certificate.state)))"
    }

    public func period(from: Day?, until: Day?) -> String? {
        switch (from, until) {
        case (nil, nil): nil
        case (let from?, nil): "from \(day(from))"
        case (nil, let until?): "until \(day(until))"
        case (let from?, let until?): "from \(day(from)) until \(day(until))"
        }
    }

    public func authorisationLine(document: String, from: Day, until: Day?, ended: Day?) -> String {
        let term = until.flatMap { period(from: from, until: $0) } ?? "from \(day(from)), no end is written"
        return "\(document), \(term)\(ended.map { "; ended on \(day($0))" } ?? "")"
    }

    public func handOverLine(from giver: String, to receiver: String, on day: Day) -> String {
        "\(self.day(day)): \(giver) handed over to \(receiver)"
    }

    public func standsIn(_ name: String) -> String { "when away: \(name)" }
    public func expired(on day: Day) -> String { "expired on \(self.day(day))" }

    public func taskOpen(price: String?) -> String {
        price.map { "not done; fees at the full price: \($0)" } ?? "not done"
    }

    public func allInList(_ section: StaffSection) -> String { "See the list “\(name(of: section))”" }

    public func name(of act: RecordAct) -> String {
        switch act {
        case .correct: "Correct"
        case .addCertificate: "Add an OCOP certificate"
        case .protect: "How can the name be protected?"
        case .addRight: "Add a right"
        case .openFiling: "Open a filing"
        case .change: "New name or form"
        case .end: "Merged or closed"
        case .links: "Personal links"
        case .register: "Register a product"
        case .tasks: "Begin what is to be done"
        case .enterTitle: "Enter a title that was granted"
        case .authorise: "Enter who may use it"
        case .represent: "Enter who represents"
        case .holders: "Begin or end a role"
        case .addMaker: "Enter who else makes it"
        case .addContact: "Add a contact"
        case .seeLabel: "Record the marks on the label"
        case .sayOrigin: "Record the sign of origin in use"
        case .sayProtected: "Record whether it is protected"
        case .giveCode: "Give an OCOP code"
        case .users: "List of who may use it"
        case .endPaper: "End"
        case .addDocument: "Keep a document"
        }
    }
}
