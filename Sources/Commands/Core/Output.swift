import Formats
import Foundation
import Glibc
import Registry
import Synchronization

/// The two streams of a command: answers on standard output, everything else on standard error.
enum Output {
    /// Whether something that was to be told was not taken.
    private static let isLost = Mutex(false)

    static func line(_ text: String = "") {
        bytes(Array((text + "\n").utf8))
    }

    static func bytes(_ bytes: [UInt8]) {
        guard !write(bytes, to: STDOUT_FILENO) else { return }
        // Whoever has stopped reading wants no more of it, as behind `head`, or is gone while the service still runs.
        if errno != EPIPE { isLost.withLock { $0 = true } }
    }

    /// - Throws: ``Registry/GeneralProblem/outputUnwritable`` where a part of the answer is lost: the command must not end
    ///   as if it had been given.
    static func finish() throws {
        if isLost.withLock({ $0 }) { throw Problem.general(.outputUnwritable) }
    }

    /// - Returns: whether all of it was taken; `errno` says why not.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    static func json(_ value: JSONValue) {
        line(value.text(.indented))
    }

    static func error(_ text: String) {
        // There is nobody left to tell that nobody hears; the exit code says it.
        _ = write(Array((text + "\n").utf8), to: STDERR_FILENO)
    }

    /// Lines of cells under their headings, each column as wide as its widest cell.
    static func table(_ headings: [String], _ rows: [[String]]) {
        guard !rows.isEmpty else { return }
        let widths = headings.indices.map { column in
            ([headings] + rows).map { $0[column].count }.max() ?? 0
        }
        for row in [headings] + rows {
            let cells = row.indices.map { column in
                row[column] + String(repeating: " ", count: widths[column] - row[column].count)
            }
            line(cells.joined(separator: "  ").trimmingCharacters(in: .whitespaces))
        }
    }
}
