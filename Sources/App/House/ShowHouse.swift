import LegalCalendar
public import Registry
import Store

/// The state of an installation, as somebody of one commune sees it.
public struct HouseState: Sendable {
    public let findings: [HouseFinding]
    /// When a night last ran to its end; nil for never.
    public let lastNight: String?
    public let runningSince: String?
    public let source: SourceStanding
    /// When the newest finished backup was made; nil where there is none.
    public let newestBackup: String?
    /// Whether a backup can be made from here.
    public let mayBackUp: Bool
}

/// Use case: what about the installation wants mending. Of records that are in trouble only the commune's own are named.
public struct ShowHouse: Sendable {
    private let context: AppContext
    private let means: HouseMeans

    public init(_ context: AppContext, _ means: HouseMeans) {
        self.context = context
        self.means = means
    }

    public func show() async throws -> HouseState {
        let places = try means.places()
        let chosen = context.commune
        let commune = try await context.database.read { try $0.chosenCommune(chosen).code }
        let diagnosis = try await Doctor(context, means.settings, places, commune: commune).examine()
        let report = try await ReportHouse(context).report()
        var findings: [HouseFinding] = []
        for finding in diagnosis.findings {
            if let own = try await own(finding) { findings.append(own) }
        }
        let unneeded = try await FindUnneededPeople(context).find().count
        if unneeded > 0 { findings.append(.peopleWithoutPurpose(unneeded)) }
        return HouseState(
            findings: findings,
            lastNight: report.lastNight,
            runningSince: report.runningSince,
            source: report.source,
            newestBackup: places.newestBackup,
            mayBackUp: means.backUp != nil
        )
    }

    /// The finding with the commune's own codes alone; nil where none of them is.
    private func own(_ finding: HouseFinding) async throws -> HouseFinding? {
        switch finding {
        case .messagesUnknown(let codes): try await own(codes, .message).map(HouseFinding.messagesUnknown)
        case .messagesRefused(let codes): try await own(codes, .message).map(HouseFinding.messagesRefused)
        case .documentsMissing(let codes): try await own(codes, .document).map(HouseFinding.documentsMissing)
        case .documentsDamaged(let codes): try await own(codes, .document).map(HouseFinding.documentsDamaged)
        case .proposalsWaiting: try await ownProposals().map(HouseFinding.proposalsWaiting)
        case .noBackupFolder, .backupOnSameDevice, .noBackupYet, .backupOld, .noMailServer, .officeUnnamed,
            .officePhoneMissing, .noOfficer, .unitsWithoutPerson, .nightNeverRan, .nightsMissed, .sourceDisabled,
            .sourceStale, .sourceNeedsCertificate, .yearIncomplete, .daysUndecided, .termsUnverified, .rulesToTakeOver,
            .peopleWithoutPurpose, .nobodyToRemind:
            finding
        }
    }

    private func own(_ codes: [String], _ kind: RecordKind) async throws -> [String]? {
        let own = try await context.share(codes, kind) { $0 }.own
        return own.isEmpty ? nil : own
    }

    private func ownProposals() async throws -> Int? {
        let open = try await context.database.read { try $0.openProposals() }
        let count = try await context.share(open, .filing, by: \.filing).own.count
        return count == 0 ? nil : count
    }
}
