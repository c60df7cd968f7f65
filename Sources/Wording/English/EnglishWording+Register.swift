public import Procedures

extension EnglishWording {
    public var registerHeading: String { "Enter a product" }
    public var registerIntroduction: String {
        "One sheet for one product: its maker, the product, its certificate, the name to be kept. Leave empty what there "
            + "is not yet."
    }
    public var makerGroup: String { "Producer" }
    public var makerField: String { "A producer on record" }
    public var newMaker: String { "None yet: enter it below" }
    public var makerNameField: String { "Name of the new producer" }
    public var makerNameHint: String { "As on its registration" }
    public var makerKindField: String { "Kind" }
    public var unknownChoice: String { "Not known" }
    public var villageField: String { "Village" }
    public var contactNameField: String { "Contact" }
    public var contactNameHint: String { "Who gets the reminders; empty for the producer as such" }
    public var phoneField: String { "Phone" }
    public var emailField: String { "E-mail" }
    public var consentField: String { "This person agrees to be reminded by this phone and e-mail" }
    public var productGroup: String { "Product" }
    public var productNameField: String { "Name of the product" }
    public var setField: String { "OCOP set" }
    public var ocopCodeField: String { "OCOP code that it has" }
    public var ocopCodeHint: String { "For example 24-07654-3-2026" }
    public var certificateGroup: String { "OCOP certificate (if it has one)" }
    public var certificateIntroduction: String { "As the paper says. Its end is followed at once." }
    public var starsField: String { "Stars" }
    public var issuedField: String { "Day of the certificate" }
    public var issuedHint: String { "The day on the certificate, not the decision's." }
    public var decisionField: String { "Number of the decision" }
    public var decisionDateField: String { "Day of the decision" }
    public var signGroup: String { "Name or mark to be kept (if the way is chosen)" }
    public var signIntroduction: String {
        "Leave it empty if you do not know what to apply for: the next page asks a few questions and tells the ways."
    }
    public var rightKindField: String { "Way to keep the name" }
    public var noSignYet: String { "Not chosen" }
    public var signField: String { "Sign" }
    public var signHint: String { "Just as it shall be registered" }
    public var registerButton: String { "Enter" }

    public var protectHeading: String { "How can the name be kept?" }
    public var protectNameField: String { "Name or mark that shall be used" }
    public var protectStart: String { "Show the ways" }
    public var protectAgain: String { "Look again with these answers" }
    public var aboutName: String { "About the name" }
    public var aboutOwner: String { "About who would hold it" }
    public var yes: String { "Yes" }
    public var no: String { "No" }
    public var notYetKnown: String { "Not known yet" }
    public var whatItMeans: String { "Ways to keep the name" }
    public var openProtectionHeading: String { "Open the application" }
    public var openProtectionIntroduction: String {
        "It is opened so that its papers can be prepared. Nothing is filed with the Office by that."
    }
    public var ownerField: String { "In whose name?" }
    public var ownerHint: String { "A geographical indication is the State's: choose who applies." }
    public var openProtectionButton: String { "Open" }
    public func openProtectionKind(_ kind: SubjectKind, isOpen: Bool) -> String {
        isOpen ? name(of: kind) : "\(name(of: kind)) (too few answers to know whether it can be had)"
    }
    public var registerFirst: String { "Enter the product first; then the application can be opened from this page." }

    public var openFilingHeading: String { "Open a filing" }
    public func openFilingFor(_ name: String) -> String { "For: \(name)" }
    public var procedureField: String { "Procedure" }
    public var openFilingButton: String { "Open" }
    public var noProcedure: String { "There is no procedure for this kind yet." }
}
