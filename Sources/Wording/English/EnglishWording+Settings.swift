extension EnglishWording {
    public func name(of setting: ShownSetting) -> String {
        switch setting {
        case .officeName: "Name of the office on every page and mail"
        case .officePhone: "Phone to call with a question"
        case .officePerson: "Who gets work that is nobody's (code NG-…)"
        case .escalationPerson: "The head who is written to when work is overdue (code NG-…); nobody where empty"
        case .publicAddress: "Address at which people open the pages"
        case .nightHour: "Hour of the night's work in this service"
        case .mailServer: "Mail server"
        case .mailSender: "Address from which mail is sent"
        case .documents: "Folder of the documents"
        case .backup: "Folder of the backups"
        case .backupDays: "For how many days backups are kept"
        case .weeklyList: "Fetching the Office's weekly lists"
        case .acceptance: "Who accepts new information (person, or automatic)"
        }
    }

    public var settingsHeading: String { "Settings" }
    public var notSet: String { "not set" }
    public func settingsChanged(in path: String?) -> String {
        let place = path.map { "the file \($0)" } ?? "a settings file (start the service with --config)"
        return
            "What follows stands in \(place) on the server: whoever looks after the machine changes the key beside it and starts the "
            + "service again. Passwords and secret keys are not shown."
    }
    public var communeHeading: String { "The commune's name" }
    public var communeName: String { "Name of the commune" }
    public var provinceName: String { "Name of the province" }
    public var ownOfficeName: String { "The office's name as producers see it" }
    public var ownOfficeHint: String { "Left empty, the installation's settings hold." }
    public var ownOfficePhone: String { "The number that producers call" }
    public var communeHint: String {
        "It holds at once on every page, paper and mail written from now on; the code stays."
    }
}
