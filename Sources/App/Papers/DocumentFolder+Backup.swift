import Registry
public import Store

extension DocumentFolder {
    /// The files that a record names, for a backup: each once, under its own name in the backup. Those of documents that
    /// were withdrawn go along as long as they are there.
    public func backupFiles(_ connection: any SQLConnection) throws -> [BackupFile] {
        var files: [BackupFile] = []
        for document in try connection.documentContents() {
            let hash = document.content.hash
            guard files.last?.hash != hash else { continue }
            let path = place(of: hash)
            guard document.withdrawn == nil || look(at: document.content) == .whole else { continue }
            files.append(
                BackupFile(
                    name: Self.backupName + "/" + Self.name(of: hash),
                    path: path,
                    hash: hash,
                    code: document.code
                )
            )
        }
        return files
    }
}
