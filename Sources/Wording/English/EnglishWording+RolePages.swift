extension EnglishWording {
    public func contactHeading(_ producer: String) -> String { "A contact: \(producer)" }
    public func assignmentHeading(_ person: String) -> String { "What \(person) answers for" }
    public var assignmentHint: String { "Without a producer, village or unit it is the whole commune." }
    public var roleField: String { "Role" }
    public var roleForProducer: String { "For a producer" }
    public var roleForVillage: String { "For a village" }
    public var roleForFiling: String { "For one filing" }
    public var roleForFilingHint: String { "Its code, such as DON-0002" }
    public var roleForUnit: String { "For a unit" }
    public var roleForNone: String { "None" }
    public var deputyField: String { "Deputy" }
    public var keepDeputies: String { "As before" }
    public var handOverHeading: String { "Hand work over" }
    public var handOverIntroduction: String {
        "From that day the receiver is reminded. Who answered before stays on record."
    }
    public var earlierHandOvers: String { "Earlier hand-overs" }
    public func settingsStillName(_ receiver: String) -> String {
        "The machine's settings still name whoever handed over as the one for work that nobody has (office.person). Ask whoever keeps "
            + "the machine to change it to \(receiver)."
    }
    public func endAssignmentHeading(_ person: String) -> String { "End an assignment: \(person)" }
    public var giverField: String { "Giver" }
    public var receiverField: String { "Receiver" }
    public var handOverDayField: String { "First day of the receiver" }
    public func representationHeading(_ sign: String) -> String { "Representative: \(sign)" }
    public var representativeField: String { "Who acts" }
    public var giverOfAuthority: String { "Who gives the authority" }
    public var authorityPaperField: String { "Number of the paper" }
    public var remindRepresentative: String { "Remind the representative too" }
    public var endRole: String { "End" }
    public func endRepresentationHeading(_ code: String) -> String { "End representation \(code)" }
    public var lastDayField: String { "Last day" }
    public func holdingHeading(_ sign: String) -> String { "Roles in \(sign)" }
    public var whatHappensToRole: String { "What" }
    public var roleBegins: String { "A role begins" }
    public var roleEnds: String { "A role ends" }
    public var roleDayField: String { "Day" }
    public var roleDayHint: String { "Begin: the first day, empty where not known. End: the last day." }
    public func makingHeading(_ product: String) -> String { "Who else makes \(product)" }
    public func endMakingHeading(_ code: String) -> String { "End of \(code)" }
}
