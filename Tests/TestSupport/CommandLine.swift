import Foundation

/// The program itself, as it was built, with a database of its own: for tests of what a person types and reads.
public struct Daulang: Sendable {
    /// What a command left behind.
    public struct Answer: Sendable {
        public let exitCode: Int32
        public let output: [UInt8]
        public let errors: String

        /// What was written on standard output.
        public var text: String { String(decoding: output, as: UTF8.self) }
    }

    private let folder: ScratchFolder
    private let today: String?
    /// What every command takes as today; nil for the real day.
    var dayTaken: String? { today }

    /// A folder without a database: `init` has still to be run.
    ///
    /// - Parameter today: what every command takes as today, so that a test means the same in every year; nil for the
    ///   real one.
    public init(today: String? = "2026-11-23") throws {
        folder = try ScratchFolder()
        self.today = today
    }

    /// A folder with the database of one commune, Xã An Lạc (07654) of Bắc Ninh (24).
    public static func initialised(today: String? = "2026-11-23") async throws -> Daulang {
        let daulang = try Daulang(today: today)
        let answer = try await daulang.run(["init"])
        guard answer.exitCode == 0 else { throw Failure.couldNotInitialise(answer.errors) }
        return daulang
    }

    public enum Failure: Error {
        case couldNotInitialise(String)
        /// The test process stands in no build folder.
        case notBuilt(path: String)
    }

    /// Runs one command in the folder, with nothing of the caller's settings.
    ///
    /// - Parameters:
    ///   - input: what stands on standard input.
    ///   - environment: the settings that a test makes by variables.
    ///   - copy: another place to which the program was moved.
    public func run(
        _ arguments: [String],
        input: [UInt8] = [],
        environment: [String: String] = [:],
        copy: String? = nil
    ) async throws -> Answer {
        let here = folder.path
        let program = try copy ?? Self.program
        let arguments = arguments + (today.map { ["--today", $0] } ?? [])
        return try await TestScripts.withoutBlockingTests {
            let name = here + "/" + UUID().uuidString
            try Data(input).write(to: URL(fileURLWithPath: name + ".in"))
            let (output, errors) = (name + ".out", name + ".err")
            for path in [output, errors] { try Data().write(to: URL(fileURLWithPath: path)) }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = arguments
            process.currentDirectoryURL = URL(fileURLWithPath: here)
            process.environment = ["PATH": "/usr/bin:/bin", "HOME": here, "LANG": "C.UTF-8"]
                .merging(environment) { _, given in given }
            process.standardInput = FileHandle(forReadingAtPath: name + ".in")
            process.standardOutput = FileHandle(forWritingAtPath: output)
            process.standardError = FileHandle(forWritingAtPath: errors)
            try process.run()
            process.waitUntilExit()
            return Answer(
                exitCode: process.terminationStatus,
                output: Array(try Data(contentsOf: URL(fileURLWithPath: output))),
                errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self)
            )
        }
    }

    /// Writes a file into the folder.
    ///
    /// - Returns: the path by which a command finds it.
    public func write(_ bytes: [UInt8], as name: String) throws -> String {
        let path = folder.path + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    public func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)))
    }

    public func path(_ name: String) -> String { folder.path + "/" + name }

    /// The program lies beside the tests that were built with it.
    public static var program: String {
        get throws {
            let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            var folder = tests.deletingLastPathComponent()
            for _ in 0..<4 {
                let path = folder.appendingPathComponent("daulang").path
                if FileManager.default.isExecutableFile(atPath: path) { return path }
                folder.deleteLastPathComponent()
            }
            throw Failure.notBuilt(path: tests.path)
        }
    }
}

extension Daulang {
    /// The mode bits of a file in the folder.
    public func permissions(of name: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path(name))
        return (attributes?[.posixPermissions] as? NSNumber)?.intValue
    }

    public func setPermissions(_ mode: Int, of name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(name))
    }
}
