import Foundation
import Registry

/// A file that somebody brings: read within limits, told by its content, and its name made safe.
struct GivenFile {
    let name: String
    let bytes: [UInt8]
    let format: DocumentFormat

    /// - Parameter limit: the most bytes that it may have.
    /// - Throws: ``DocumentProblem`` where there is none, or it is not of a kind that is kept.
    init(path: String, limit: Int) throws {
        bytes = try Self.read(path, limit: limit)
        guard !bytes.isEmpty else { throw Problem.document(.fileEmpty(path: path)) }
        guard let format = DocumentFormat(content: bytes) else { throw Problem.document(.formatUnknown(path: path)) }
        self.format = format
        name = Self.safeName(path, format)
    }

    /// Opened without waiting, so that a pipe cannot hold the program up; only a plain file is read.
    private static func read(_ path: String, limit: Int) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw Problem.document(.fileMissing(path: path)) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var state = stat()
        guard fstat(descriptor, &state) == 0, state.st_mode & S_IFMT == S_IFREG else {
            throw Problem.document(.notAFile(path: path))
        }
        // What grows while it is read is noticed too.
        let data = try file.read(upToCount: limit + 1) ?? Data()
        guard data.count <= limit else {
            throw Problem.document(.fileTooLarge(path: path, limit: max(1, limit / 1_000_000)))
        }
        return Array(data)
    }

    /// The last part of the path without what could mislead a person or a program: control and direction marks, what
    /// parts a path, dots at its ends. It ends as its content asks.
    static func safeName(_ path: String, _ format: DocumentFormat) -> String {
        let last = path.split(separator: "/").last.map(String.init) ?? ""
        let stem = (last as NSString).deletingPathExtension
        let kept = stem.precomposedStringWithCanonicalMapping.unicodeScalars.map { scalar -> Unicode.Scalar in
            let isBad: Bool =
                switch scalar.properties.generalCategory {
                case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: true
                default: "\\/:*?\"<>|".unicodeScalars.contains(scalar)
                }
            return isBad ? "_" : scalar
        }
        let name = String(String(String.UnicodeScalarView(kept)).prefix(120))
            .trimmingCharacters(in: CharacterSet(charactersIn: ". "))
        return (name.isEmpty ? "_" : name) + "." + format.fileExtension
    }
}
