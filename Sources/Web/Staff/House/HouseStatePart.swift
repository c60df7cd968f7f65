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
        let lines = state.findings.map { HouseFindingLine(finding: $0, scene: scene).html }
        let head: HTML =
            state.findings.isEmpty
            ? "<p>\(wording.nothingFoundByDoctor)</p>\n"
            : "<p>\(wording.foundByDoctor(state.findings.count))</p>\n<ul class=\"cards\">\n\(lines)</ul>\n"
        return form.summary + head + PageScene.section("night", wording.nightHeading, night)
            + PageScene.section("source", wording.name(of: StaffSection.sources), source)
            + PageScene.section("backup", wording.backupHeading, backup)
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
