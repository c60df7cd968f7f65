/// The pages on who does what for whom.
public protocol RolePageWording {
    func contactHeading(_ producer: String) -> String
    func assignmentHeading(_ person: String) -> String
    var assignmentHint: String { get }
    var roleField: String { get }
    var roleForProducer: String { get }
    var roleForVillage: String { get }
    var roleForFiling: String { get }
    var roleForFilingHint: String { get }
    var roleForUnit: String { get }
    var roleForNone: String { get }
    var deputyField: String { get }
    var keepDeputies: String { get }
    var handOverHeading: String { get }
    var handOverIntroduction: String { get }
    var giverField: String { get }
    var earlierHandOvers: String { get }
    /// On a page; whoever keeps the machine changes it.
    func settingsStillName(_ receiver: String) -> String
    func endAssignmentHeading(_ person: String) -> String
    var receiverField: String { get }
    var handOverDayField: String { get }
    func representationHeading(_ sign: String) -> String
    var representativeField: String { get }
    var giverOfAuthority: String { get }
    var authorityPaperField: String { get }
    var remindRepresentative: String { get }
    var endRole: String { get }
    func endRepresentationHeading(_ code: String) -> String
    var lastDayField: String { get }
    func holdingHeading(_ sign: String) -> String
    var whatHappensToRole: String { get }
    var roleBegins: String { get }
    var roleEnds: String { get }
    var roleDayField: String { get }
    var roleDayHint: String { get }
    func makingHeading(_ product: String) -> String
    func endMakingHeading(_ code: String) -> String
}
