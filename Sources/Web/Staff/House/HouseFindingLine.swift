import HTMLText
import Registry
import Wording

/// Something that wants mending, with the way to where it is mended.
struct HouseFindingLine {
    let finding: HouseFinding
    let scene: StaffScene

    var html: HTML {
        let way = way.map { section -> HTML in
            "<br>\n<a href=\"\(scene.address(section.path))\">\(scene.wording.name(of: section))</a>"
        }
        return "<li>\(scene.wording.pageText(of: finding))\(way ?? .empty)</li>\n"
    }

    /// Where somebody can do something about it; nil for what is mended on the machine itself.
    private var way: StaffSection? {
        let section: StaffSection? =
            switch finding {
            case .messagesUnknown, .messagesRefused: .reminders
            case .proposalsWaiting: .proposals
            case .nobodyToRemind: .producers
            case .noOfficer, .unitsWithoutPerson, .peopleWithoutPurpose: .people
            case .yearIncomplete, .daysUndecided: .daysOff
            case .termsUnverified: .ruleReview
            case .rulesToTakeOver: .ruleChanges
            case .sourceDisabled, .sourceStale, .sourceNeedsCertificate: .sources
            case .noBackupFolder, .noMailServer, .officeUnnamed, .officePhoneMissing: .settings
            case .backupOnSameDevice, .noBackupYet, .backupOld, .nightNeverRan, .nightsMissed, .documentsMissing,
                .documentsDamaged:
                nil
            }
        return section.flatMap { scene.sections.contains($0) ? $0 : nil }
    }
}
