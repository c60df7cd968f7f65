public import Procedures

/// The forms with which the catalogue is kept: a product with all that one sheet says of it, the advice on a name, and
/// the opening of a filing.
public protocol RegisterWording {
    var registerHeading: String { get }
    var registerIntroduction: String { get }
    var makerGroup: String { get }
    var makerField: String { get }
    var newMaker: String { get }
    var makerNameField: String { get }
    var makerNameHint: String { get }
    var makerKindField: String { get }
    var unknownChoice: String { get }
    var villageField: String { get }
    var contactNameField: String { get }
    var contactNameHint: String { get }
    var phoneField: String { get }
    var emailField: String { get }
    var consentField: String { get }
    var productGroup: String { get }
    var productNameField: String { get }
    var setField: String { get }
    var ocopCodeField: String { get }
    var ocopCodeHint: String { get }
    var certificateGroup: String { get }
    var certificateIntroduction: String { get }
    var starsField: String { get }
    var issuedField: String { get }
    var issuedHint: String { get }
    var decisionField: String { get }
    var decisionDateField: String { get }
    var signGroup: String { get }
    var signIntroduction: String { get }
    var rightKindField: String { get }
    var noSignYet: String { get }
    var signField: String { get }
    var signHint: String { get }
    var registerButton: String { get }

    // What can be protected?
    var protectHeading: String { get }
    var protectNameField: String { get }
    var protectStart: String { get }
    var protectAgain: String { get }
    var aboutName: String { get }
    var aboutOwner: String { get }
    var yes: String { get }
    var no: String { get }
    var notYetKnown: String { get }
    var whatItMeans: String { get }
    var openProtectionHeading: String { get }
    var openProtectionIntroduction: String { get }
    var ownerField: String { get }
    var ownerHint: String { get }
    var openProtectionButton: String { get }
    func openProtectionKind(_ kind: SubjectKind, isOpen: Bool) -> String
    var registerFirst: String { get }

    // Opening a filing.
    var openFilingHeading: String { get }
    func openFilingFor(_ name: String) -> String
    var procedureField: String { get }
    var openFilingButton: String { get }
    var noProcedure: String { get }
}
