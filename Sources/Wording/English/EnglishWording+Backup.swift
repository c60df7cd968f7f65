import Procedures
public import Registry

extension EnglishWording {
    public func text(of problem: HouseProblem) -> ProblemText {
        switch problem {
        case .backupNotSet:
            ProblemText(
                "No place for backups is set.",
                hint:
                    "Write `backup: PATH` in the settings file (or DAULANG_BACKUP), on another device than the record."
            )
        case .serverKeepsRecord:
            ProblemText(
                "A PostgreSQL server keeps the record; the program neither backs it up nor restores it there.",
                hint:
                    "Its administrator uses `pg_dump --format=custom` and `pg_restore`; then run `daulang audit "
                    + "verify`."
            )
        case .backupUnfinished(let path):
            ProblemText(
                "“\(path)” has no manifest.json: this backup was not finished and cannot be used.",
                hint: "Choose another daulang-… folder that has one, the newest before it."
            )
        case .manifestUnreadable(let path):
            ProblemText(
                "The manifest “\(path)” cannot be understood.",
                hint: "It was changed or is broken; choose another."
            )
        case .backupDamaged(let file):
            ProblemText(
                "The backup's file “\(file)” is missing or is not the one that was written.",
                hint: "Do not restore from this backup; choose another."
            )
        case .backupIncomplete(let folder, let codes):
            ProblemText(
                "The record was backed up to “\(folder)” without the files of \(codes.joined(separator: ", ")).",
                hint: "Bring them back from an older backup or add the originals again; no old backup was deleted."
            )
        case .recordAtWork:
            ProblemText(
                "A night or a run of sending is at work on this record.",
                hint: "Stop the timers, wait until it has ended, and try again."
            )
        case .noSpecialDay, .severalSpecialDays, .specialDayExists, .specialDayDecided, .alreadyAccepted,
            .alreadyWithdrawn, .yearUndecided, .yearComplete, .yearUnknown:
            holidayText(of: problem)
        }
    }

    public func restored(made: String, aside: String?) -> String {
        let kept = aside.map { " The record before it was set aside as “\($0)”." } ?? ""
        return "The record was restored as of \(moment(made)); what was entered later is not in it.\(kept)"
    }

    public func unknownAfterRestore(_ count: Int) -> String {
        "\(count) messages may have left since: UNKNOWN. None goes out again by itself. Ask the recipients, then "
            + "`daulang reminders resend CODE` for what has not arrived."
    }

    public var nothingUnknownAfterRestore: String { "There is no message to ask anybody about." }

    public func foundByDoctor(_ count: Int) -> String { "\(count) things want a look:" }
    public var nothingFoundByDoctor: String { "The installation is in order." }

    public func text(of finding: HouseFinding) -> String {
        switch finding {
        case .noBackupFolder:
            text(of: HouseProblem.backupNotSet).message + " " + text(of: HouseProblem.backupNotSet).hint
        case .backupOnSameDevice(let folder):
            "The backups in “\(folder)” stand on the device that holds the record: one broken disk takes both."
        case .noBackupYet(let folder): "There is no finished backup in “\(folder)”. Run `daulang backup`."
        case .backupOld(let made, let days): "The newest backup is of \(moment(made)), \(days) days ago."
        case .noMailServer(let outbox):
            "No mail server is set (smtp.url): reminders are files in “\(outbox)” and reach nobody."
        case .officeUnnamed: "The office has no name (office.name): mails do not say whom they come from."
        case .officePhoneMissing: "No phone is set (office.phone): recipients do not know whom to ask."
        case .noOfficer: "No officer is assigned: `daulang person assign NG-… --role officer --whole-commune`."
        case .unitsWithoutPerson(let units):
            "Nobody answers for \(units.map { name(of: $0.actor) }.joined(separator: ", ")); the officer is told in their "
                + "place: `daulang person assign NG-… --unit \(units[0].rawValue)`."
        case .nightNeverRan: "No night has run yet; set a timer for `daulang nightly`."
        case .nightsMissed(let days): "No night has run for \(days) days; look at the machine's timers."
        case .sourceDisabled:
            "The weekly list is not fetched (sources.weekly-list.enabled): look it up by hand each week."
        case .sourceStale(nil, _): "The weekly list has never been fetched; see `daulang reference log`."
        case .sourceStale(_?, let days):
            "The weekly list was not fetched for \(days) days; see `daulang reference log`."
        case .sourceNeedsCertificate(let key):
            "The source's server leaves out a certificate: name a file with it in \(key), or nothing can be fetched."
        case .yearIncomplete(let year):
            "The days off of \(year) are not complete; enter its notice with `daulang holidays`."
        case .daysUndecided(let days):
            "It is not known whether these days are worked: \(days.map { day($0) }.joined(separator: ", ")). Ask."
        case .termsUnverified, .rulesToTakeOver, .peopleWithoutPurpose: pageText(of: finding)
        case .messagesUnknown(let codes): unknownMessages(codes)
        case .messagesRefused(let codes): refusedMessages(codes)
        case .proposalsWaiting(let count): proposalsWaiting(count)
        case .documentsMissing(let codes):
            "The files of these documents are missing: \(codes.joined(separator: ", ")). Bring them back from a backup."
        case .documentsDamaged(let codes):
            "These files were changed or damaged: \(codes.joined(separator: ", ")). Bring them back from a backup."
        case .nobodyToRemind(let count): "\(count) producers have no contact; add one with `daulang person add`."
        }
    }
}
