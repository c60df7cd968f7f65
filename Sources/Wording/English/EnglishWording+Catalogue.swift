public import LegalCalendar
import Procedures
public import Registry

extension EnglishWording {
    public func name(of role: Holding.Role) -> String {
        switch role {
        case .owner: "owner"
        case .applicant: "applicant"
        case .managingBody: "managing body, applicant"
        case .representative: "representative"
        case .member: "member"
        }
    }

    public func name(of role: Assignment.Role) -> String {
        switch role {
        case .contact: "producer's contact"
        case .officer: "officer in charge"
        case .unit: "answers for a unit"
        }
    }

    public func name(of channel: PersonAddress.Channel) -> String {
        switch channel {
        case .email: "e-mail"
        case .phone: "phone"
        case .zalo: "Zalo"
        }
    }

    public func name(of state: Certificate.State) -> String {
        switch state {
        case .valid: "followed"
        case .toVerify: "to be verified"
        case .ended: "no longer followed"
        }
    }

    public func text(of scope: Assignment.Scope) -> String {
        switch scope {
        case .commune: "the whole commune"
        case .village(let name): "village \(name)"
        case .producer(let code): "producer \(code)"
        case .filing(let code): "filing \(code)"
        case .unit(let unit): name(of: unit.actor)
        }
    }

    public func heading(_ heading: CatalogueHeading) -> String {
        switch heading {
        case .code: "Code"
        case .name: "Name"
        case .kind: "Kind"
        case .village: "Village"
        case .place: "Place"
        case .producer: "Producer"
        case .product: "Product"
        case .products: "Products"
        case .set: "OCOP set"
        case .ocopCode: "OCOP code"
        case .certificate: "Certificate"
        case .certificates: "Certificates"
        case .stars: "Stars"
        case .score: "score"
        case .issued: "Issued"
        case .expires: "Expires"
        case .decision: "Decision"
        case .decisionDate: "Decided"
        case .state: "State"
        case .sign: "Sign"
        case .holder: "In the name of"
        case .document: "Document"
        case .user: "User"
        case .from: "From"
        case .until: "Until"
        case .person: "Person"
        case .language: "Language"
        case .quietHours: "Quiet hours"
        case .addresses: "Addresses"
        case .assignments: "Assignments"
        case .scope: "Scope"
        case .role: "Role"
        case .deputy: "Deputy"
        case .number: "Number"
        case .year: "Year"
        case .given: "Given"
        case .detail: "Detail"
        case .contacts: "Contacts"
        case .protection: "Protection as listed"
        case .source: "Source"
        case .authorisations: "Authorisations"
        }
    }

    public var sheetOfProducts: String { "Products" }

    public func name(of column: ProductListColumn) -> String {
        switch column {
        case .name: "product's name"
        case .producer: "producer"
        case .producerKind: "producer's kind"
        case .place: "place"
        case .stars: "stars"
        case .decision: "decision"
        case .decisionDate: "date of the decision"
        case .ocopSet: "OCOP set"
        case .knownProtection: "known protection"
        case .source: "source"
        }
    }

    public func added(_ kind: RecordKind, code: String, name: String) -> String {
        "Added \(self.name(of: kind)) \(code): \(name)."
    }

    public func corrected(_ kind: RecordKind, code: String, name: String) -> String {
        "Corrected \(self.name(of: kind)) \(code): \(name)."
    }

    public func none(of kind: RecordKind) -> String { "There is no \(name(of: kind)) yet." }

    public func unidentified(listedAs name: String) -> String {
        name.isEmpty ? "producer not known yet" : "producer not known yet (the list says: \(name))"
    }

    public var forgottenPerson: String { "(personal data erased)" }
    public var stateOwned: String { "the State (owner)" }
    public var nothingFound: String { "Nothing found. Try fewer words, or only how a word begins." }

    public var emptyLedger: String { "The ledger of OCOP codes is empty." }

    public func consent(_ hasConsented: Bool) -> String {
        hasConsented ? "agreed to be reminded" : "has not agreed to be reminded"
    }

    public func expiry(_ day: Day, isProvisional: Bool) -> String {
        isProvisional ? "\(self.day(day)), \(provisional): only the decision's date is known" : self.day(day)
    }

    public func score(_ score: Score) -> String { "\(score) points" }

    public func importedCertificates(
        _ count: Int,
        toVerify: Int,
        isProvisional: Bool,
        isRehearsal: Bool,
        code: String?
    ) -> String {
        var lines = [
            isRehearsal ? "Would enter certificates: \(count); nothing is written." : "Certificates entered: \(count)."
        ]
        if toVerify > 0 { lines.append("Run out and to be verified: \(toVerify); see `daulang certificate verify`.") }
        if isProvisional {
            lines.append(
                "The decision's date stands in for the certificates', so all that is counted from it is provisional."
            )
        }
        if let code { lines.append("This import is \(code); `daulang import undo \(code)` takes it back.") }
        return lines.joined(separator: "\n")
    }

    public func stars(_ count: Int) -> String { "\(count) stars" }

    public func ocopCodeGiven(_ code: String, to name: String) -> String {
        "Gave code \(code) to product “\(name)”. Its running number is never given to another."
    }

    public func forgotten(_ code: String) -> String {
        "Erased the personal data of \(code) and ended the assignments. The audit trail is whole."
    }
}
