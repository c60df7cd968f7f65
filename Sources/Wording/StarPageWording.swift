/// The pages of the commune's stars: the list of a decision, and which stars could be lost.
public protocol StarPageWording {
    // A decision's list.
    var certificateListHeading: String { get }
    var certificateListIntroduction: String { get }
    var certificateListPasteHint: String { get }
    var listDecisionField: String { get }
    var listIssuedField: String { get }
    var listIssuedHint: String { get }
    var listDecisionDateField: String { get }
    var listDecisionDateHint: String { get }
    /// From one kind of list to the other.
    var toCertificateList: String { get }
    var toProductList: String { get }
    func certificatesToEnter(_ count: Int) -> String
    func certificatesOld(_ count: Int) -> String
    var certificatesProvisional: String { get }
    /// A column of a list.
    var scoreColumn: String { get }

    // Stars at risk.
    var starsName: String { get }
    var starsIntroduction: String { get }
    var starsAllProducts: String { get }
    var starWanted: String { get }
    var starKept: String { get }
    var starsShow: String { get }
    func moreOfGroup(_ count: Int) -> String
    /// From the road of a product to all that is known of its stars.
    var starsInFull: String { get }
}
