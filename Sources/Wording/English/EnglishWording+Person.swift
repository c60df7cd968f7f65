extension EnglishWording {
    public var peopleHeading: String { "People" }
    public func peopleFound(_ count: Int, shown: Int) -> String {
        shown < count ? "\(count) people; \(shown) are shown. Type a name to find one." : "\(count) people"
    }
    public var addressesHidden: String { "Phones and addresses are shown to who needs them." }
    public var addressesHeading: String { "Phones, addresses" }
    public var noAddress: String { "There is no phone or address yet." }
    public func quietHours(from: Int, until: Int) -> String {
        from == until ? "Reminders may be sent at any hour." : "No reminders from \(from):00 until \(until):00."
    }
    public var answersForHeading: String { "Answers for, now or before" }
    public var answersForNothing: String { "Answers for nothing." }
    public var daysAwayHeading: String { "Days away" }
    public var recordAway: String { "Record days away" }
    public func awayHeading(_ name: String) -> String { "Days away: \(name)" }
    public var awayIntroduction: String {
        "On these days the deputy is reminded. The same first day entered again replaces the last one."
    }
    public var noDeputy: String { "no deputy: this person is reminded all the same" }
    public var firstDayAway: String { "First day" }
    public var lastDayAway: String { "Last day" }
    public var assignHere: String { "Assign work" }
    public var handOverHere: String { "Hand work over" }
    public var changeQuietHours: String { "Change the quiet hours" }
    public var handOversHeading: String { "Hand-overs" }

    public var personLinksHeading: String { "Personal links" }
    public var personAccountHeading: String { "Account" }
    public var personalDataHeading: String { "Personal data" }
    public var personalDataText: String {
        "This person may see and correct what is held of them, and ask for it to be erased. Every export, correction and erasure "
            + "is in the audit trail."
    }

    public func correctPersonHeading(_ name: String) -> String { "Correct what is held of \(name)" }
    public var personName: String { "Name" }
    public var emails: String { "E-mail" }
    public var phones: String { "Phone" }
    public var zalos: String { "Zalo" }
    public var onePerLine: String { "One a line" }
    public var consentDiffers: String { "Some addresses have consent, some have not: a tick gives it to all." }
    public var addPersonHeading: String { "Add a person" }
    public var addPersonIntroduction: String {
        "Somebody of the commune, a village or an agent's office who is not on record yet. A producer's own contact is added on "
            + "the producer's page."
    }
    public func peopleWithoutPurpose(_ count: Int) -> String { "\(count) people for whom nothing is left to do" }
    public var unneededHint: String {
        "They are assigned to nothing, act for nobody and have no account. Erase what is personal where it is not needed."
    }
    public var consentTick: String { "Agrees to be reminded at these addresses" }
    public var quietFromField: String { "Nothing is sent from this hour" }
    public var quietUntilField: String { "until this hour" }
    public var remindersLanguage: String { "Language of reminders" }

    public var exportButton: String { "Download everything that is held of this person" }
    public var exportHint: String { "One JSON file; the download is in the audit trail." }
    public var forgetHeading: String { "Erase personal data" }
    public var forgetText: String {
        "Erases the name, phones and addresses, closes the account and ends what they answer for. The audit trail stays whole and "
            + "names nobody. It cannot be taken back; older backups run out after the days that are set."
    }
    public var stillNeeded: String {
        "This person still answers for something, or has an account. Hand that over first, or reminders will reach nobody."
    }
    public var forgetTick: String { "I understand that it cannot be taken back" }
    public var forgetButton: String { "Erase personal data" }

    public var ownDataHeading: String { "What the office holds of you" }
    public var ownDataText: String {
        "Names, phones and addresses are used to remind and to reach you, and for nothing else. To see, correct or erase them, ask:"
    }
}
