import App
import Foundation
import LegalCalendar
import ProcedureFiles
import Registry
import StorePostgres
import StoreSQLite
import Wording

/// What a command means to do with the record: it decides whether another day than today may be taken.
enum Access {
    case reading
    /// Refused with another day as today on a record that is in real use.
    case writing
    /// Refused with another day as today always, unless rehearsed.
    case sending
}

/// The composition root: makes the clock, opens the database and the data, once for a command.
struct Session {
    let context: AppContext
    let settings: Settings
    let wording: any Wording
    /// Where a rehearsal left its copy and its mails; nil when it is in earnest.
    let rehearsalFolder: String?

    static func open(_ options: GlobalOptions, for access: Access) async throws -> Session {
        try await open(options, for: access, opened: nil)
    }

    /// On a file that the caller has opened, and will close.
    static func open(
        _ options: GlobalOptions,
        for access: Access,
        over database: SQLiteDatabase
    ) async throws -> Session {
        try await open(options, for: access, opened: RecordDatabase(database))
    }

    private static func open(
        _ options: GlobalOptions,
        for access: Access,
        opened: RecordDatabase?
    ) async throws -> Session {
        let settings = try options.settings()
        let place = options.place(settings)
        let real = Clock.live
        let clock = options.today.map(real.taking) ?? real
        let isOtherDay = clock.today() != real.today()
        if isOtherDay, access == .sending, !options.rehearsal {
            throw Problem.general(.rehearsalOnly(today: "\(clock.today())", real: "\(real.today())"))
        }
        var folder: String?
        var target = place
        if options.rehearsal {
            let copy = try await rehearsalCopy(of: place)
            (folder, target) = (copy.folder, copy.path)
        }
        let database: RecordDatabase = if let opened { opened } else { try await openDatabase(target) }
        if folder == nil, access != .reading {
            try await guardRealUse(database, isOtherDay: isOtherDay, clock: clock, real: real)
        }
        let context = AppContext(
            database: database,
            clock: clock,
            library: try options.library(settings).accepting(try await database.acceptedRows()),
            person: options.person ?? NSUserName(),
            commune: options.commune,
            salt: { Self.randomHexadecimal() }
        )
        return Session(context: context, settings: settings, wording: options.wording, rehearsalFolder: folder)
    }

    static func openDatabase(_ place: String) async throws -> RecordDatabase {
        if isServer(place) {
            return RecordDatabase(try await PostgresDatabase.open(PostgresAddress(conninfo: place)))
        }
        return RecordDatabase(try await SQLiteDatabase.open(path: place))
    }

    private static func guardRealUse(
        _ database: RecordDatabase,
        isOtherDay: Bool,
        clock: Clock,
        real: Clock
    ) async throws {
        let firstDay = try await database.firstRealDay()
        if isOtherDay {
            guard firstDay == nil else {
                throw Problem.general(.rehearsalOnly(today: "\(clock.today())", real: "\(real.today())"))
            }
        } else if firstDay == nil {
            let today = real.today()
            try await database.markRealUse(on: today)
        }
    }

    /// A copy to rehearse on: the record itself is only read.
    private static func rehearsalCopy(of place: String) async throws -> (folder: String, path: String) {
        guard !isServer(place) else { throw Problem.general(.rehearsalNeedsFile) }
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "daulang-rehearsal-\(randomHexadecimal())").path
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let path = folder + "/rehearsal.sqlite"
        try await SQLiteDatabase.open(path: place, access: .readOnly).backup(to: path)
        return (folder, path)
    }

    static func isServer(_ place: String) -> Bool {
        place.hasPrefix("postgres://") || place.hasPrefix("postgresql://")
    }

    private static func randomHexadecimal() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<16).map { _ in
            let byte = UInt8.random(in: 0...255, using: &generator)
            return (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

extension Clock {
    /// The day of the office in Hanoi, seven hours ahead of UTC all year, and the machine's own instants.
    static let live = Clock(
        today: {
            let seconds = Int(Date().timeIntervalSince1970.rounded(.down)) + Clock.officeOffset
            return Day(ordinal: seconds / 86_400)
        },
        now: { Int(Date().timeIntervalSince1970.rounded(.down)) },
        monotonic: { Int(ProcessInfo.processInfo.systemUptime) }
    )
}

extension GlobalOptions {
    func settings() throws -> Settings {
        let environment = ProcessInfo.processInfo.environment
        return try Settings(path: config ?? environment["DAULANG_CONFIG"], environment: environment)
    }

    /// The settings file, if there is one.
    var settingsFile: String? { config ?? ProcessInfo.processInfo.environment["DAULANG_CONFIG"] }

    /// The database named on the command line, in the settings, or the usual one in this folder.
    func place(_ settings: Settings) -> String {
        database ?? settings["database"] ?? "daulang.sqlite"
    }

    /// The same, under the rows that this record has accepted, where there is a record: a question about the law alone
    /// needs none.
    func recordedLibrary(_ settings: Settings) async throws -> RuleLibrary {
        let (place, library) = (place(settings), try library(settings))
        guard Session.isServer(place) || FileManager.default.fileExists(atPath: place) else { return library }
        return library.accepting(try await Session.openDatabase(place).acceptedRows())
    }

    /// The data compiled in, under the files of the folder given.
    func library(_ settings: Settings) throws -> RuleLibrary {
        guard let folder = data ?? settings["data"] else { return RuleLibrary() }
        guard let enumerator = FileManager.default.enumerator(atPath: folder) else {
            throw Problem.general(.settingsUnreadable(path: folder, line: nil, key: "data"))
        }
        var files: [SourceText] = []
        for case let path as String in enumerator where path.hasSuffix(".yaml") || path.hasSuffix(".csv") {
            let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
            files.append(SourceText(path: path, text: text))
        }
        return RuleLibrary(overlay: files)
    }
}
