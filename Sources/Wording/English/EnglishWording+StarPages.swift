extension EnglishWording {
    public var certificateListHeading: String { "Enter the certificates of a decision" }
    public var certificateListIntroduction: String {
        "The list that comes with a decision: products that are on record, one certificate a row. The next page shows what would be "
            + "done; nothing is written before you press “Import”."
    }
    public var certificateListPasteHint: String { "The first row names the columns: product, producer, stars, score" }
    public var listDecisionField: String { "The decision's number" }
    public var listIssuedField: String { "Day of issue on the certificates" }
    public var listIssuedHint: String {
        "If it is not known, leave it empty and enter the decision's date: dates are then provisional."
    }
    public var listDecisionDateField: String { "The decision's date" }
    public var listDecisionDateHint: String { "One of the two days is needed." }
    public var toCertificateList: String { "Enter the OCOP certificates of a decision" }
    public var toProductList: String { "Import a list of products" }
    public func certificatesToEnter(_ count: Int) -> String { count == 1 ? "1 certificate" : "\(count) certificates" }
    public func certificatesOld(_ count: Int) -> String {
        "\(count) have run out already: they will wait to be verified"
    }
    public var certificatesProvisional: String {
        "No day of issue: whatever is counted from the decision's date is \(provisional)."
    }
    public var scoreColumn: String { "Score" }

    public var starsName: String { "Stars: products that could lose them" }
    public var starsIntroduction: String {
        "Stars in danger first, then those that could be lost at the next evaluation for want of intellectual property."
    }
    public var starsAllProducts: String { "Every product, in full" }
    public var starWanted: String { "Stars to be won" }
    public var starKept: String { "Keep the present ones" }
    public var starsShow: String { "Show" }
    public func moreOfGroup(_ count: Int) -> String { count == 1 ? "and 1 more product" : "and \(count) more products" }
    public var starsInFull: String { "All conditions for keeping or raising the stars" }
}
