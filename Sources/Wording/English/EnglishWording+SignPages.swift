public import LegalCalendar
public import Registry

extension EnglishWording {
    public func labelHeading(_ product: String) -> String { "Marks on packaging and label: \(product)" }
    public var labelIntroduction: String {
        "Take the packaging in your hand, take a photo, then enter every mark you see. The look before stays on record."
    }
    public var labelSeenField: String { "Day on which the label was seen" }
    public var labelPhotoGroup: String { "Photo or scan: one of these" }
    public var labelPhotoField: String { "Take a photo or choose a file" }
    public var labelPhotoLink: String { "See the photo" }
    public var labelMarksField: String { "Marks of the record that stand on the label" }
    public var labelOtherMarks: String { "Other marks on the label, which the record does not have" }
    public var labelNoMark: String { "No mark stands on the label" }
    public func fileReceived(_ name: String) -> String {
        "The file “\(name)” has been received and need not be chosen again. Choose another to replace it."
    }

    public func originHeading(_ kind: OriginStatement.Kind, product: String) -> String {
        switch kind {
        case .used: "Sign of geographical origin in use: \(product)"
        case .protected: "Whether that sign is protected: \(product)"
        }
    }

    public func originIntroduction(_ kind: OriginStatement.Kind) -> String {
        switch kind {
        case .used: "Does the product's name or packaging use a place's name to say where it is made?"
        case .protected:
            "Is there a geographical indication, collective mark or certification mark that protects this place's name? If nobody "
                + "has asked, leave it so; do not choose “there is none”."
        }
    }

    public var originQuestion: String { "What was found" }

    public func originAnswer(_ kind: OriginStatement.Kind, exists: Bool) -> String {
        switch (kind, exists) {
        case (.used, true): "It uses one"
        case (.used, false): "It uses none"
        case (.protected, true): "There is a protected sign"
        case (.protected, false): "Asked: there is none"
        }
    }

    public var originSignField: String { "Sign" }
    public var originSignHint: String { "For example: Lục Ngạn. Only where there is one." }
    public var originRightField: String { "Its right in the record" }
    public var originRightNone: String { "Not in the record" }
    public var originSourceField: String { "What it rests on" }
    public func originSourceHint(_ kind: OriginStatement.Kind) -> String {
        kind == .used ? "A photo of the label, who said so" : "A letter's number, who answered, where it was looked up"
    }
    public var originDayField: String { "Day on which this was known" }
    public var todayUnlessSaid: String { "Left empty it is today." }

    public func giveCodeHeading(_ product: String) -> String { "Give an OCOP code: \(product)" }
    public var giveCodeIntroduction: String {
        "The product gets the commune's next number. A number once given is never given to another product, even if it was a mistake."
    }
    public func ocopCodeNow(_ code: String?) -> String {
        code.map { "The code now: \($0)" } ?? "The product has no OCOP code."
    }
    public var codeYearField: String { "Year" }
    public var codeYearHint: String { "Left empty it is this year." }
    public var giveCodeButton: String { "Give the code" }
    public var ledgerName: String { "Ledger of OCOP codes" }
    public func ledgerLine(_ number: Int, code: String?, given: Day) -> String {
        "No. \(number)\(code.map { ", code \($0)" } ?? ""), given on \(day(given))"
    }
    public func codesFound(_ count: Int) -> String { count == 1 ? "1 code given" : "\(count) codes given" }

    public func signUsersHeading(_ sign: String) -> String { "Who may use the sign: \(sign)" }
    public var signUsersDayField: String { "On the day" }
    public var signUsersAll: String { "The whole history, with those who no longer may" }
    public var signUsersShow: String { "Show" }
    public var annexToPrint: String { "Take the annex of the regulation, to print and sign" }
    public func endAuthorisationHeading(_ document: String) -> String { "End of the authorisation \(document)" }
    public var endAuthorisationIntroduction: String {
        "From the day after its last day it counts for no star, and nobody is reminded of its end any more."
    }

    public var pursueHint: String { "This date had passed when it was entered, so nobody is reminded of it." }
    public var pursueButton: String { "Pursue this, remind from now on" }
    public var isPursued: String { "This is being pursued: it is in the cadence of reminders." }
}
