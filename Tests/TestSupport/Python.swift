import Foundation

public struct PythonFailure: Error {
    public let exitCode: Int32
}

/// What Debian's Python writes when it runs the script.
public func pythonBytes(_ script: String, input: [UInt8] = []) throws -> [UInt8] {
    let process = Process()
    let (given, written) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", script]
    process.environment = ["PYTHONIOENCODING": "utf-8"]
    process.standardInput = given
    process.standardOutput = written
    try process.run()
    try given.fileHandleForWriting.write(contentsOf: Data(input))
    try given.fileHandleForWriting.close()
    let answer = try written.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw PythonFailure(exitCode: process.terminationStatus) }
    return Array(answer)
}

/// The same as text.
public func python(_ script: String, input: [UInt8]) throws -> String {
    String(decoding: try pythonBytes(script, input: input), as: UTF8.self)
}
