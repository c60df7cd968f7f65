public import LegalCalendar
import ProcedureFiles
import Procedures
public import Registry
import Store

/// What the composition root sees of the machine and the settings.
public struct HousePlaces: Sendable {
    /// The folder for backups; nil where none is set, or a server keeps the record.
    public var backupFolder: String?
    public var isBackupOnSameDevice = false
    /// When the newest finished backup was made.
    public var newestBackup: String?
    public var isServer = false
    /// Where mails are written in place of a server; nil where a mail server is set.
    public var outbox: String?
    /// Where documents stand; nil where no folder is set.
    public var documents: DocumentFolder?
    public var reading = FileReading.part

    /// How much of the documents' files is read: a page must not wait for all of them.
    public enum FileReading: Sendable {
        /// Whether they are there, with their sizes.
        case sizes
        /// The content of a thirtieth of them, so that a month reads all.
        case part
        case all
    }

    public init() {}
}

/// What was found, the pressing first.
public struct Diagnosis: Sendable {
    public let today: Day
    public let findings: [HouseFinding]
}

/// Use case: what about this installation wants mending before it fails.
public struct Doctor: Sendable {
    /// The list comes every week; after two without it something is wrong.
    private static let staleDays = 14
    /// In how many days the content of all documents is read once.
    private static let parts = 30

    private let context: AppContext
    private let settings: NightSettings
    private let places: HousePlaces
    private let commune: String?

    /// - Parameter commune: whose officers, units and producers are looked at; all where it is nil.
    public init(_ context: AppContext, _ settings: NightSettings, _ places: HousePlaces, commune: String? = nil) {
        self.context = context
        self.settings = settings
        self.places = places
        self.commune = commune
    }

    public func examine() async throws -> Diagnosis {
        let today = context.clock.today()
        let report = try await ReportHouse(context).report()
        let record = try await ofRecord(today)
        let findings =
            ofNights(report) + (try await ofDocuments(today)) + ofBackups(today) + record
            + (try ofSource(report, today)) + ofSettings
            + (try context.library.calendar()).findings(on: today)
        return Diagnosis(today: today, findings: findings)
    }

    private func ofNights(_ report: HouseReport) -> [HouseFinding] {
        var found: [HouseFinding] = []
        if !report.unknown.isEmpty { found.append(.messagesUnknown(report.unknown)) }
        if !report.refused.isEmpty { found.append(.messagesRefused(report.refused)) }
        switch report.daysSinceNight {
        case nil: found.append(.nightNeverRan)
        case let days? where days > 1: found.append(.nightsMissed(days: days))
        default: break
        }
        if report.proposals > 0 { found.append(.proposalsWaiting(report.proposals)) }
        return found
    }

    private func ofBackups(_ today: Day) -> [HouseFinding] {
        if places.isServer { return [] }
        guard let folder = places.backupFolder else { return [.noBackupFolder] }
        var found: [HouseFinding] = []
        if let made = places.newestBackup, let day = Instant.seconds(made).map(Day.office(at:)) {
            let days = today.ordinal - day.ordinal
            if days > 2 { found.append(.backupOld(made: made, days: days)) }
        } else {
            found.append(.noBackupYet(folder: folder))
        }
        if places.isBackupOnSameDevice { found.append(.backupOnSameDevice(folder: folder)) }
        return found
    }

    /// Every file must be there with its size.
    private func ofDocuments(_ today: Day) async throws -> [HouseFinding] {
        guard let folder = places.documents else { return [] }
        let documents = try await context.database.read { try $0.documentContents() }.filter { $0.withdrawn == nil }
        var (missing, damaged): ([String], [String]) = ([], [])
        for document in documents {
            let part = document.content.hash.utf8.reduce(0) { $0 + Int($1) } % Self.parts
            let isRead =
                switch places.reading {
                case .sizes: false
                case .part: part == today.ordinal % Self.parts
                case .all: true
                }
            switch isRead ? try folder.state(of: document.content.hash) : folder.look(at: document.content) {
            case .whole: break
            case .missing: missing.append(document.code)
            case .damaged: damaged.append(document.code)
            }
        }
        return (missing.isEmpty ? [] : [.documentsMissing(missing)])
            + (damaged.isEmpty ? [] : [.documentsDamaged(damaged)])
    }

    private func ofRecord(_ today: Day) async throws -> [HouseFinding] {
        let (settings, only) = (settings, commune)
        return try await context.database.read { connection in
            var found: [HouseFinding] = []
            let all = try connection.communes()
            let communes = all.filter { only == nil || $0.code == only }
            let book = try connection.recipientBook()
            let officers = book.assignments.filter { assignment in
                assignment.role == .officer && assignment.from <= today
                    && (assignment.until.map { today <= $0 } ?? true)
            }.compactMap { book.people[$0.person]?.commune }
            if communes.contains(where: { !officers.contains($0.code) }) { found.append(.noOfficer) }
            let codes = Set(communes.map(\.code))
            let finder = RecipientFinder(book: book, today: today, office: nil)
            let vacant = try connection.vacantUnits(finder, in: codes)
            if !vacant.isEmpty { found.append(.unitsWithoutPerson(vacant)) }
            let unreminded = try codes.sorted().flatMap {
                try connection.producersWithoutContact(commune: $0, on: today)
            }
            if !unreminded.isEmpty { found.append(.nobodyToRemind(unreminded.count)) }
            let offices = communes.map { $0.office(or: settings.office, isAlone: all.count == 1) }
            if offices.contains(where: { $0.name == nil }) { found.append(.officeUnnamed) }
            if offices.contains(where: { $0.phone == nil }) { found.append(.officePhoneMissing) }
            return found
        }
    }

    private func ofSource(_ report: HouseReport, _ today: Day) throws -> [HouseFinding] {
        guard settings.isSourceEnabled else { return [.sourceDisabled] }
        var found: [HouseFinding] = []
        let last = report.source.lastSuccess.flatMap(Instant.seconds).map(Day.office(at:))
        let days = last.map { today.ordinal - $0.ordinal }
        if days.map({ $0 > Self.staleDays }) ?? true {
            found.append(.sourceStale(lastSuccess: report.source.lastSuccess, days: days ?? 0))
        }
        let source = try context.library.source(FetchWeeklyList.sourceID)
        if source.leavesOutCertificates, settings.sourceAuthorities == nil {
            found.append(.sourceNeedsCertificate(key: "sources.\(source.id).ca-file"))
        }
        return found
    }

    private var ofSettings: [HouseFinding] {
        var found: [HouseFinding] = []
        if let outbox = places.outbox { found.append(.noMailServer(outbox: outbox)) }
        return found
    }
}

extension SQLConnection {
    /// The units that owe something open and for which nobody answers, in the plan's order.
    fileprivate func vacantUnits(_ finder: RecipientFinder, in communes: Set<String>) throws -> [OfficeUnit] {
        var vacant: Set<OfficeUnit> = []
        for record in try remindedObligations() {
            guard let unit = OfficeUnit(record.actor), !vacant.contains(unit),
                let commune = try filing(record.filing)?.commune, communes.contains(commune)
            else { continue }
            if finder.heads(of: unit, in: commune).isEmpty { vacant.insert(unit) }
        }
        return OfficeUnit.allCases.filter(vacant.contains)
    }
}
