/// What an installation is set to, as its page shows it: nothing of it is a secret.
public enum ShownSetting: String, CaseIterable, Sendable {
    case officeName = "office.name"
    case officePhone = "office.phone"
    case officePerson = "office.person"
    case escalationPerson = "office.escalation-person"
    case publicAddress = "web.public-address"
    case nightHour = "web.night-at"
    /// The server's name alone.
    case mailServer = "smtp.url"
    case mailSender = "smtp.sender"
    case documents
    case backup
    case backupDays = "backup.keep-days"
    case weeklyList = "sources.weekly-list.enabled"
    case acceptance = "sources.weekly-list.accept"
}

/// The page of the settings.
public protocol SettingWording {
    func name(of setting: ShownSetting) -> String
    var settingsHeading: String { get }
    var notSet: String { get }
    /// - Parameter path: of the file; nil where the service was started without one.
    func settingsChanged(in path: String?) -> String
    var communeHeading: String { get }
    var communeName: String { get }
    var provinceName: String { get }
    var ownOfficeName: String { get }
    var ownOfficeHint: String { get }
    var ownOfficePhone: String { get }
    var communeHint: String { get }
}
