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

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let setup = NightSetup(session: session, options: options)
        let doctor = Doctor(session.context, try setup.settings, setup.places)
        let diagnosis = try await doctor.examine()
        Output.answer(diagnosis.json(session.wording), diagnosis.lines(session.wording), options)
        if !diagnosis.findings.isEmpty { throw ExitCode(1) }
    }
}

extension NightSetup {
    fileprivate var places: HousePlaces {
        var places = HousePlaces()
        let place = options.place(session.settings)
        places.isServer = Session.isServer(place)
        places.outbox = session.settings["smtp.url"] == nil ? outbox : nil
        guard !places.isServer, let folder = session.settings["backup"] else { return places }
        places.backupFolder = folder
        places.newestBackup = newestBackup(in: folder)
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

    /// A folder's name is the instant without its colons.
    private func newestBackup(in folder: String) -> String? {
        let names = FileManager.default.subpaths(atPath: folder) ?? []
        let finished = names.filter { $0.hasPrefix("daulang-") && $0.hasSuffix("/manifest.json") }
        return finished.max().flatMap { path in
            let stamp = path.dropFirst("daulang-".count).prefix(18)
            guard stamp.count == 18, stamp.last == "Z" else { return nil }
            let (day, time) = (stamp.prefix(11), stamp.dropFirst(11))
            return day + time.prefix(2) + ":" + time.dropFirst(2).prefix(2) + ":" + time.dropFirst(4)
        }
    }
}
