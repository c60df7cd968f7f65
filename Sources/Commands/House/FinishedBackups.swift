import Foundation

/// The backups in a folder that were finished: those that have their manifest.
struct FinishedBackups {
    /// When each was made: `yyyy-mm-ddThh:mm:ssZ`, in the order of the folder's names.
    let instants: [String]

    init(folder: String) {
        // A folder that is not there yet holds no backup.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        instants = names.sorted().compactMap { name in
            FileManager.default.fileExists(atPath: "\(folder)/\(name)/manifest.json") ? Self.instant(of: name) : nil
        }
    }

    /// A folder's name is the instant without its colons.
    private static func instant(of name: String) -> String? {
        guard name.hasPrefix("daulang-") else { return nil }
        let stamp = name.dropFirst("daulang-".count).prefix(18)
        guard stamp.count == 18, stamp.last == "Z" else { return nil }
        let (day, time) = (stamp.prefix(11), stamp.dropFirst(11))
        return day + time.prefix(2) + ":" + time.dropFirst(2).prefix(2) + ":" + time.dropFirst(4)
    }
}
