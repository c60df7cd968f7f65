import App
import HTMLText
import Registry
import Wording

/// What wants mending, each with the way to where it is mended; then the night, the source, the backup.
struct HouseStatePart {
    let state: HouseState
    let settings: NightSettings
    let form: FormPart

    private var scene: StaffScene { form.scene }
    private var wording: any Wording { scene.wording }

    var html: HTML {
        let head: HTML =
            state.findings.isEmpty
            ? "<p>\(wording.nothingFoundByDoctor)</p>\n"
            : "<p>\(wording.foundByDoctor(state.findings.count))</p>\n<ul class=\"cards\">\n\(state.findings.map(item))</ul>\n"
        return form.summary + head + PageScene.section("night", wording.nightHeading, night)
            + PageScene.section("source", wording.name(of: StaffSection.sources), source)
            + PageScene.section("backup", wording.backupHeading, backup)
    }

    private func item(_ finding: HouseFinding) -> HTML {
        let way = way(to: finding).map { section -> HTML in
            "<br>\n<a href=\"\(scene.address(section.path))\">\(wording.name(of: section))</a>"
        }
        return "<li>\(wording.pageText(of: finding))\(way ?? .empty)</li>\n"
    }

    /// Where somebody can do something about it; nil for what is mended on the machine itself.
    private func way(to finding: HouseFinding) -> StaffSection? {
        let section: StaffSection? =
            switch finding {
            case .messagesUnknown, .messagesRefused: .reminders
            case .proposalsWaiting: .proposals
            case .nobodyToRemind: .producers
            case .noOfficer, .unitsWithoutPerson: .people
            case .yearIncomplete, .daysUndecided: .daysOff
            case .sourceDisabled, .sourceStale, .sourceNeedsCertificate: .sources
            case .noBackupFolder, .noMailServer, .officeUnnamed, .officePhoneMissing: .settings
            case .backupOnSameDevice, .noBackupYet, .backupOld, .nightNeverRan, .nightsMissed, .documentsMissing,
                .documentsDamaged:
                nil
            }
        return section.flatMap { scene.sections.contains($0) ? $0 : nil }
    }

    private var night: HTML {
        let running = state.runningSince.map { since -> HTML in "<p>\(wording.nightRunning(since: since))</p>\n" }
        return "<p>\(wording.lastNight(state.lastNight))</p>\n\(running ?? .empty)"
    }

    private var source: HTML {
        let way: HTML =
            scene.sections.contains(.sources)
            ? "<p><a href=\"\(scene.address(StaffSection.sources.path))\">\(wording.attemptsHeading)</a></p>\n" : .empty
        return SourcePart(standing: state.source, settings: settings, wording: wording).html + way
    }

    private var backup: HTML {
        let newest = state.newestBackup.map { wording.newestBackup($0) } ?? wording.noBackupKnown
        let act: HTML =
            state.mayBackUp && scene.signedIn.may(.keepSettings)
            ? form.button(wording.backUpNow, to: HouseStateRoutes.backUp) : .empty
        return "<p>\(newest)</p>\n\(act)<p class=\"hint\">\(wording.operatorsOwn)</p>\n"
    }
}
