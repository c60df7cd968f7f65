/// The pages about people: what is personal, who may see it, and what becomes of it.
public protocol PersonWording {
    var peopleHeading: String { get }
    func peopleFound(_ count: Int, shown: Int) -> String
    var addressesHidden: String { get }
    var addressesHeading: String { get }
    var noAddress: String { get }
    func quietHours(from: Int, until: Int) -> String
    var answersForHeading: String { get }
    var answersForNothing: String { get }
    // Days away, and what is changed of what somebody answers for.
    var daysAwayHeading: String { get }
    var recordAway: String { get }
    func awayHeading(_ name: String) -> String
    var awayIntroduction: String { get }
    var noDeputy: String { get }
    var firstDayAway: String { get }
    var lastDayAway: String { get }
    var assignHere: String { get }
    var handOverHere: String { get }
    var changeQuietHours: String { get }
    var handOversHeading: String { get }

    var personLinksHeading: String { get }
    var personAccountHeading: String { get }
    var personalDataHeading: String { get }
    var personalDataText: String { get }

    // Correcting.
    func correctPersonHeading(_ name: String) -> String
    var personName: String { get }
    var emails: String { get }
    var phones: String { get }
    var zalos: String { get }
    var onePerLine: String { get }
    /// Where some addresses have it and some have not.
    var consentDiffers: String { get }
    var addPersonHeading: String { get }
    var addPersonIntroduction: String { get }
    func peopleWithoutPurpose(_ count: Int) -> String
    var unneededHint: String { get }
    var consentTick: String { get }
    var quietFromField: String { get }
    var quietUntilField: String { get }
    var remindersLanguage: String { get }

    // Giving out, and forgetting.
    var exportButton: String { get }
    var exportHint: String { get }
    var forgetHeading: String { get }
    var forgetText: String { get }
    var stillNeeded: String { get }
    var forgetTick: String { get }
    var forgetButton: String { get }

    /// On the producer's own page: how to see, correct or erase what the office holds.
    var ownDataHeading: String { get }
    var ownDataText: String { get }
}
