import Foundation
import Testing

/// What Debian's Python writes when it runs the script.
func pythonBytes(_ script: String, input: [UInt8] = []) throws -> [UInt8] {
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
    try #require(process.terminationStatus == 0)
    return Array(answer)
}

func python(_ script: String, input: [UInt8]) throws -> String {
    String(decoding: try pythonBytes(script, input: input), as: UTF8.self)
}
