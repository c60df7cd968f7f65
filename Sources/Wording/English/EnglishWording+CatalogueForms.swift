extension EnglishWording {
    public var verifyHeading: String { "Verify old certificates" }
    public var verifyIntroduction: String {
        "These had run out when they were entered. One answer for all that are ticked."
    }
    public var nothingToVerify: String { "No certificate has to be verified." }
    public var certificatesToVerify: String { "Certificates" }
    public var stillMadeField: String { "Is the product still made?" }
    public var recognisedAgainField: String { "If so: has it been recognised again?" }
    public func correctHeading(_ name: String) -> String { "Correct: \(name)" }
    public func certificateDayInUse(_ filing: String) -> String {
        "\(filing) counts from this day: correct the day there, and see first which dates move"
    }
    public var placeField: String { "Place" }
    public var placeHint: String { "Where it produces as its papers say, such as the former commune" }
    public var correctionHint: String { "Only for what was entered wrongly. An empty field stays as it was." }
    public func addCertificateHeading(_ product: String) -> String { "Enter a certificate: \(product)" }
    public var addRightHeading: String { "Enter a sign" }
    public var openApplicationToo: String { "Open its application too" }
    public var productsField: String { "Products that bear it" }
    public func registerRightHeading(_ sign: String) -> String { "Granted title: \(sign)" }
    public var registerRightIntroduction: String {
        "For a title granted before: number and days are enough to follow its renewal. What came between is told "
            + "as unknown."
    }
    public var titleNumberField: String { "Number of the title" }
    public var applicationNumberField: String { "Application number" }
    public var filedField: String { "Day of filing" }
    public var grantedField: String { "Day of the grant" }
    public var renewedField: String { "Days of recorded renewals" }
    public var renewedHint: String { "Several are parted by commas, for example 05/03/2016, 02/03/2026" }
    public var printedExpiryField: String { "Expiry as printed" }
    public var printedExpiryHint: String { "Held against the counted day: where they differ nothing is entered." }
    public func authoriseHeading(_ sign: String) -> String { "Permission to use: \(sign)" }
    public var authorisedField: String { "Who may use it" }
    public var authorisationNumberField: String { "Number of the paper" }
    public var fromField: String { "From" }
    public var untilField: String { "Until" }
    public var untilHint: String { "Empty where the paper does not say." }
    public var renewsField: String { "In place of an older paper" }
    public var renewsNone: String { "Of none" }
    public var producerNameField: String { "Name of the producer" }
    public func changeProducerHeading(_ producer: String) -> String { "New name or form: \(producer)" }
    public var changeProducerIntroduction: String {
        "For a real change from a day on. The old name stays on record; the next page tells what has to be done."
    }
    public var newNameField: String { "Name from that day" }
    public var newKindField: String { "Kind from that day" }
    public var changeFromField: String { "First day of the new name or form" }
    public var changePaperField: String { "Paper of the change" }
    public func endProducerHeading(_ producer: String) -> String { "Merger or end: \(producer)" }
    public var endProducerIntroduction: String { "Nothing is deleted: what was recorded before stays." }
    public var howEndedField: String { "Why" }
    public var producerMergedChoice: String { "It became part of another" }
    public var producerClosedChoice: String { "It closed, without a successor" }
    public var producerTwiceChoice: String { "It was entered twice" }
    public var successorField: String { "The other producer" }
    public var endDayField: String { "Day" }
    public var endDayHint: String {
        "Merger: first day of the other for both. Closing: the last day. Entered twice: empty."
    }
    public var beginTasksButton: String { "Begin these so that they are reminded" }
    public func linksHeading(_ producer: String) -> String { "Personal links: \(producer)" }
    public var linksIntroduction: String {
        "Whoever has the link opens the producer's page without a password. Where one got out, revoke it and make "
            + "another."
    }
    public var linkOfProducer: String { "The producer as such" }
    public var linkForField: String { "For whom" }
    public var makeLinkButton: String { "Make a link" }
    public var printLinkButton: String { "Get the slip to print" }
    public var revokeLinkButton: String { "Revoke" }
    public var noLinkYet: String { "There is no link yet." }
}
