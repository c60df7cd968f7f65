import Archives
import Foundation
import LegalCalendar
import Notify
import Procedures
import Registry
import Store
public import Wording

/// A dossier that was written for people.
public struct WrittenDossier: Sendable {
    public let dossier: Dossier
    public let path: String
    /// The name of the list in front.
    public let list: String
    /// How much is ready, and whether the filing was filed.
    public let line: String
}

/// Use case: the papers of a filing in one numbered folder or ZIP file, with a list of what is there and what is not.
///
/// It grows beside its place and takes it by one rename: a half-written dossier is never seen.
public struct WriteDossier: Sendable {
    private let context: AppContext
    private let folder: DocumentFolder

    public init(_ context: AppContext, _ folder: DocumentFolder) {
        self.context = context
        self.folder = folder
    }

    /// - Parameters:
    ///   - path: a ZIP file where it ends so, else a folder.
    ///   - isOverwriting: a dossier that was written there before may be replaced.
    public func write(
        _ code: String,
        to path: String,
        isOverwriting: Bool,
        _ wording: any Wording
    ) async throws -> WrittenDossier {
        let dossier = try await dossier(code, wording.language)
        let page = DossierPage(dossier: dossier, wording: wording)
        let list = wording.dossierListName + ".html"
        // Every file is held against its hash before anything is written.
        for file in dossier.files { try checkWhole(file.document) }
        let place = DossierPlace(path: path, isOverwriting: isOverwriting, salt: context.salt())
        let listBytes = Array(page.text.utf8)
        if path.lowercased().hasSuffix(".zip") {
            try place.writeFile { try archive(dossier, list, listBytes).write(toFile: $0) }
        } else {
            try place.writeFolder { target in
                try DurableFile(path: target + "/" + list).write(listBytes)
                for file in dossier.files {
                    try DurableFile(path: target + "/" + file.name).write(try folder.bytes(of: file.document))
                }
            }
        }
        return WrittenDossier(dossier: dossier, path: path, list: list, line: page.line)
    }

    /// The same as the bytes of a ZIP file, for somebody who takes it from a page.
    public func archive(_ code: String, _ wording: any Wording) async throws -> [UInt8] {
        let dossier = try await dossier(code, wording.language)
        for file in dossier.files { try checkWhole(file.document) }
        let page = DossierPage(dossier: dossier, wording: wording)
        return try archive(dossier, wording.dossierListName + ".html", Array(page.text.utf8)).bytes()
    }

    private func archive(_ dossier: Dossier, _ list: String, _ listBytes: [UInt8]) throws -> ArchiveWriter {
        var archive = ArchiveWriter()
        try archive.add(list, listBytes)
        for file in dossier.files {
            try archive.add(
                file.name,
                file: folder.place(of: file.document.content.hash),
                isPacked: file.document.content.format.isPackable
            )
        }
        return archive
    }

    private func checkWhole(_ document: Document) throws {
        switch try folder.state(of: document.content.hash) {
        case .whole: return
        case .missing: throw Problem.document(.contentMissing(code: document.code))
        case .damaged: throw Problem.document(.contentDamaged(code: document.code))
        }
    }

    private func dossier(_ code: String, _ language: Language) async throws -> Dossier {
        let checklist = try await Checklists(context).show(code)
        let library = context.library
        return try await context.database.read { connection in
            let rules = try connection.rulesInUse(checklist.filing.procedure, library)
            return Dossier(
                checklist,
                procedureName: rules.procedure.name.text(in: language),
                subjectName: try connection.subjectName(of: checklist.filing),
                communeName: try connection.chosenCommune(checklist.filing.commune).name,
                language: language
            )
        }
    }
}

/// The place that a dossier takes, whole.
private struct DossierPlace {
    let path: String
    let isOverwriting: Bool
    let salt: String

    private var parent: String {
        let folder = (path as NSString).deletingLastPathComponent
        return folder.isEmpty ? "." : folder
    }

    /// Beside the place, so that a rename is enough.
    private var part: String { "\(parent)/.\((path as NSString).lastPathComponent).\(salt).part" }

    func writeFile(_ body: (String) throws -> Void) throws {
        try refuseOthers(isFolderWanted: false)
        try growing {
            try body(part)
            try DurableFile.sync(part)
            guard rename(part, path) == 0 else { throw Problem.general(.folderNotWritable(path: path)) }
        }
    }

    func writeFolder(_ body: (String) throws -> Void) throws {
        try refuseOthers(isFolderWanted: true)
        try growing {
            try FileManager.default.createDirectory(
                atPath: part,
                withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700]
            )
            try body(part)
            try takePlace()
        }
    }

    /// An older dossier is set aside until the new one stands.
    private func takePlace() throws {
        if rename(part, path) == 0 { return }
        guard isOverwriting, FileManager.default.fileExists(atPath: path) else {
            throw Problem.general(.folderNotWritable(path: path))
        }
        let old = part + ".old"
        guard rename(path, old) == 0, rename(part, path) == 0 else {
            rename(old, path)
            throw Problem.general(.folderNotWritable(path: path))
        }
        try FileManager.default.removeItem(atPath: old)
    }

    private func growing(_ body: () throws -> Void) throws {
        do {
            try body()
            try DurableFile.syncFolder(of: path)
        } catch {
            if FileManager.default.fileExists(atPath: part) { try? FileManager.default.removeItem(atPath: part) }
            throw Self.told(error, path)
        }
    }

    private static func told(_ error: any Error, _ path: String) -> any Error {
        switch error {
        case let failure as DurableFile.Failure where failure.isDiskFull: Problem.general(.diskFull)
        case is Problem: error
        default: Problem.general(.folderNotWritable(path: path))
        }
    }

    private func refuseOthers(isFolderWanted: Bool) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue == isFolderWanted else { throw Problem.document(.outputExists(path: path)) }
        let inside = isFolderWanted ? try FileManager.default.contentsOfDirectory(atPath: path) : nil
        if inside == [] { return }
        guard isOverwriting else { throw Problem.document(.outputExists(path: path)) }
        guard inside?.allSatisfy(Self.isOurs) ?? true else { throw Problem.document(.outputForeign(path: path)) }
    }

    /// Two digits and a dash: how every file of a dossier begins.
    private static func isOurs(_ name: String) -> Bool {
        let head = name.prefix { $0.isASCII && $0.isNumber }
        return head.count >= 2 && name.dropFirst(head.count).first == "-"
    }
}

extension DocumentFormat {
    /// Whether such a file gets smaller by packing; the others are packed already.
    fileprivate var isPackable: Bool { self == .text || self == .tiff }
}
