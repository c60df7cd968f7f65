import Foundation
import Synchronization

/// A script of `Tests/Servers`, running on a port of its own until `stop()`, or until the test process ends, however
/// it ends: the script watches its standard input.
public final class ServerProcess: Sendable {
    public let port: Int
    private let process: Process
    private let input: Pipe

    public init(script: String, arguments: [String] = []) async throws {
        (process, input, port) = try await TestScripts.withoutBlockingTests {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
            process.arguments = ["-B", TestScripts.path(script)] + arguments
            let (input, output) = try TestScripts.start(process)
            guard let port = Int(Self.firstLine(of: output.fileHandleForReading)) else {
                throw ServerProcessError.didNotStart(script: script)
            }
            return (process, input, port)
        }
    }

    deinit {
        try? input.fileHandleForWriting.close()
    }

    /// Returns when it has ended.
    public func stop() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    private static func firstLine(of file: FileHandle) -> String {
        var line = Data()
        while !line.contains(UInt8(ascii: "\n")) {
            let more = file.availableData
            if more.isEmpty { break }
            line += more
        }
        return String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

public enum ServerProcessError: Error {
    /// What the script wrote on standard error says why.
    case didNotStart(script: String)
}

/// The scripts beside the tests.
enum TestScripts {
    private static let starting = Mutex(())

    static func path(_ name: String, here: String = #filePath) -> String {
        URL(fileURLWithPath: here).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Servers").appendingPathComponent(name).path
    }

    /// The tests share few threads; one that waits for a process would hold up the others' time limits.
    static func withoutBlockingTests<Value: Sendable>(
        _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue(label: "test scripts").async {
                continuation.resume(with: Result { try body() })
            }
        }
    }

    /// One at a time: a process that inherited another's pipe would keep it open when the tests are gone.
    static func start(_ process: Process) throws -> (input: Pipe, output: Pipe) {
        try starting.withLock { _ in
            let (input, output) = (Pipe(), Pipe())
            for file in [input.fileHandleForWriting, output.fileHandleForReading] {
                _ = fcntl(file.fileDescriptor, F_SETFD, FD_CLOEXEC)
            }
            process.standardInput = input
            process.standardOutput = output
            try process.run()
            return (input, output)
        }
    }
}

/// A new folder that is gone when the last one who holds it, or the test process, is.
public final class ScratchFolder: Sendable {
    public let path: String

    public init() throws {
        path = NSTemporaryDirectory() + "daulang-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        ScratchFolders.removeAtExit(path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

private enum ScratchFolders {
    private static let paths = Mutex<[String]>([])
    private static let isRegistered: Bool = atexit { removeAll() } == 0

    static func removeAtExit(_ path: String) {
        precondition(isRegistered)
        paths.withLock { $0.append(path) }
    }

    private static func removeAll() {
        for path in paths.withLock(\.self) {
            try? FileManager.default.removeItem(atPath: path)
        }
    }
}
