import App
import Foundation
import Notify
import Registry

/// A file that is written for people: whole or not at all, and never over another one unless that was asked for.
struct WrittenOut {
    let path: String
    var isOverwriting = false

    func write(_ bytes: [UInt8]) throws {
        if !isOverwriting, FileManager.default.fileExists(atPath: path) {
            throw Problem.document(.outputExists(path: path))
        }
        do throws(DurableFile.Failure) {
            try DurableFile(path: path).write(bytes)
        } catch {
            throw error.isDiskFull ? Problem.general(.diskFull) : Problem.general(.folderNotWritable(path: path))
        }
    }
}
