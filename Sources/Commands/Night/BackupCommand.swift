import App
import ArgumentParser
import Formats
import Foundation
import Registry
import StoreSQLite
import Wording

/// `daulang backup`: a copy of the record with its manifest.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Sao lưu cơ sở dữ liệu và kho tài liệu vào thư mục đặt ở mục backup. / Backs the record up."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        if Session.isServer(options.place(session.settings)) { throw Problem.house(.serverKeepsRecord) }
        guard let place = try BackupPlace(session: session, options: options) else {
            throw Problem.house(.backupNotSet)
        }
        let folder = try await place.stage()
        Output.answer(["backup": .string(folder)], [session.wording.backedUp(folder)], options)
    }
}

/// The folder of the settings, and how one backup is put into it.
struct BackupPlace: Sendable {
    private let context: AppContext
    private let folder: String
    private let database: String
    private let keepDays: Int?
    private let documents: DocumentFolder

    /// Nil where the settings name no folder, or a server keeps the record: its own tools back it up.
    init?(session: Session, options: GlobalOptions) throws {
        let place = options.place(session.settings)
        guard let folder = session.settings["backup"], !Session.isServer(place), session.rehearsalFolder == nil else {
            return nil
        }
        context = session.context
        self.folder = folder
        database = place
        documents = try session.documents(options)
        keepDays = session.settings["backup.keep-days"].flatMap(Int.init)
    }

    var stage: @Sendable () async throws -> String {
        {
            try await BackUp(context, folder: folder, keepDays: keepDays, files: documents.backupFiles).run {
                copy,
                reading in
                try await SQLiteDatabase.open(path: database, access: .readOnly).backup(to: copy, reading: reading)
            }
        }
    }
}
