import App
import ArgumentParser
import Foundation
import Registry
import Wording

/// `daulang doctor`: what about the installation wants mending.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract:
            "Kiểm tra cài đặt: sao lưu, thư, nguồn, lịch nghỉ (mã thoát 1 khi có điều cần sửa). / What wants mending."
    )

    @OptionGroup var options: GlobalOptions
    @Flag(help: "Đọc hết mọi tệp trong kho tài liệu (không thì mỗi ngày một phần). / Read every document's file.")
    var files = false

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let setup = NightSetup(session: session, options: options)
        let doctor = Doctor(session.context, try setup.settings, try setup.places(reading: files ? .all : .part))
        let diagnosis = try await doctor.examine()
        Output.answer(diagnosis.json(session.wording), diagnosis.lines(session.wording), options)
        if !diagnosis.findings.isEmpty { throw ExitCode(1) }
    }
}

extension NightSetup {
    func places(reading: HousePlaces.FileReading) throws -> HousePlaces {
        var places = HousePlaces()
        places.reading = reading
        let place = options.place(session.settings)
        places.isServer = Session.isServer(place)
        places.outbox = session.settings["smtp.url"] == nil ? outbox : nil
        if !places.isServer || session.settings["documents"] != nil {
            places.documents = try session.documents(options)
        }
        guard !places.isServer, let folder = session.settings["backup"] else { return places }
        places.backupFolder = folder
        places.newestBackup = FinishedBackups(folder: folder).instants.max()
        let device = device(of: folder)
        places.isBackupOnSameDevice = device != nil && device == self.device(of: place)
        return places
    }

    private func device(of path: String) -> Int? {
        do {
            return try FileManager.default.attributesOfItem(atPath: path)[.systemNumber] as? Int
        } catch {
            // A folder that is not there yet stands on no device.
            return nil
        }
    }
}
