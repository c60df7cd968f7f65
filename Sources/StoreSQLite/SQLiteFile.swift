import Glibc
import Store

/// Looks at the place of a file before SQLite does, whose one answer is "unable to open database file".
enum SQLiteFile {
    static func requireReadable(_ path: String) throws(StoreError) {
        try requireFolder(of: path)
        guard access(path, F_OK) == 0 else { throw .cannotOpen(place: path, reason: .fileMissing) }
        guard access(path, R_OK) == 0 else { throw .cannotOpen(place: path, reason: .fileNotReadable) }
        guard !isFolder(path) else { throw .notADatabase(place: path) }
    }

    /// WAL needs two files beside the database's, so the folder has to be writable too.
    static func requireWritable(_ path: String) throws(StoreError) {
        try requireReadable(path)
        guard access(path, W_OK) == 0 else { throw .cannotOpen(place: path, reason: .fileNotWritable) }
        try requireWritableFolder(of: path)
    }

    static func requireWritableFolder(of path: String) throws(StoreError) {
        try requireFolder(of: path)
        guard access(folder(of: path), W_OK | X_OK) == 0 else {
            throw .cannotOpen(place: path, reason: .folderNotWritable)
        }
    }

    static func requireAbsent(_ path: String) throws(StoreError) {
        guard access(path, F_OK) != 0 else { throw .cannotOpen(place: path, reason: .fileExists) }
    }

    /// Has the kernel write the file, and its name in the folder, to the device.
    static func sync(_ path: String) throws(StoreError) {
        for place in [path, folder(of: path)] {
            let descriptor = Glibc.open(place, O_RDONLY)
            guard descriptor >= 0 else { throw .engine(code: "open \(errno)", message: place) }
            defer { Glibc.close(descriptor) }
            guard fsync(descriptor) == 0 else { throw .engine(code: "fsync \(errno)", message: place) }
        }
    }

    static func remove(_ path: String) throws(StoreError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .engine(code: "unlink \(errno)", message: path) }
    }

    /// Gives a synced file its name, unless something else has got it meanwhile.
    static func rename(_ path: String, to name: String) throws(StoreError) {
        guard link(path, name) == 0 else {
            if errno == EEXIST { throw .cannotOpen(place: name, reason: .fileExists) }
            throw .engine(code: "link \(errno)", message: name)
        }
        try remove(path)
        try sync(name)
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Gives the file a second name, so that it is never without one.
    static func keep(_ path: String, as name: String) throws(StoreError) {
        guard link(path, name) == 0 else { throw .engine(code: "link \(errno)", message: name) }
    }

    /// Takes the place of what is there; a missing file is none to move.
    static func move(_ path: String, to name: String) throws(StoreError) {
        guard Glibc.rename(path, name) == 0 || errno == ENOENT else {
            throw .engine(code: "rename \(errno)", message: path)
        }
    }

    private static func requireFolder(of path: String) throws(StoreError) {
        guard isFolder(folder(of: path)) else { throw .cannotOpen(place: path, reason: .folderMissing) }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
