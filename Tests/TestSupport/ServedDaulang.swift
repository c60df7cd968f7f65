import Foundation

/// The program as a service, over the database of a ``Daulang``, until `stop()` or the end of the test process.
public final class ServedDaulang: Sendable {
    private let daulang: Daulang
    private let process: ServerProcess

    public init(_ daulang: Daulang, _ arguments: [String] = [], settings: String? = nil) async throws {
        self.daulang = daulang
        var arguments = arguments
        if let today = daulang.dayTaken { arguments += ["--today", today] }
        if let settings {
            arguments += ["--config", try daulang.write(Array(settings.utf8), as: "serve.yaml")]
        }
        process = try await ServerProcess(
            script: "served_daulang.py",
            arguments: [daulang.path("").trimmingTrailingSlash, try Daulang.program] + arguments
        )
    }

    public var port: Int { process.port }

    /// Asks it to end, and returns its exit code when it has.
    public func stop() throws -> Int32? {
        process.stop()
        return Int32(String(decoding: try daulang.read("serve.exit"), as: UTF8.self))
    }

    public var output: String { get throws { String(decoding: try daulang.read("serve.out"), as: UTF8.self) } }

    public var log: String { get throws { String(decoding: try daulang.read("serve.log"), as: UTF8.self) } }

    /// Sends one request as it is written, and reads until the other side closes the line.
    public func exchange(_ bytes: [UInt8], patience seconds: Int = 30) async throws -> RawAnswer {
        let port = port
        return try await TestScripts.withoutBlockingTests {
            try RawAnswer(asking: bytes, port: port, patience: seconds)
        }
    }

    /// Sends a head, and then one piece over and over, until the other side has answered and closed the line.
    public func pour(
        _ head: String,
        piece: [UInt8],
        times: Int,
        patience seconds: Int = 60
    ) async throws -> RawAnswer {
        let port = port
        return try await TestScripts.withoutBlockingTests {
            try RawAnswer(asking: Array(head.utf8), then: piece, times: times, port: port, patience: seconds)
        }
    }

    /// The most memory that the process has held, in bytes.
    public var peakMemory: Int {
        get throws {
            let process = String(decoding: try daulang.read("serve.pid"), as: UTF8.self)
            let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
            return (Int(line.filter(\.isNumber)) ?? 0) * 1_024
        }
    }

    public func get(_ path: String, headers: [String: String] = [:]) async throws -> RawAnswer {
        try await exchange(Self.request("GET", path, headers, body: ""))
    }

    /// Sends a form as a browser does.
    public func post(
        _ path: String,
        form: [String: String] = [:],
        headers: [String: String] = [:]
    ) async throws -> RawAnswer {
        let body = form.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "&")
        let type = ["Content-Type": "application/x-www-form-urlencoded"]
        return try await exchange(Self.request("POST", path, type.merging(headers) { _, given in given }, body: body))
    }

    private static func request(
        _ method: String,
        _ path: String,
        _ headers: [String: String],
        body: String
    ) -> [UInt8] {
        var lines = ["\(method) \(path) HTTP/1.1"]
        let usual = ["Host": "127.0.0.1", "Connection": "close", "Content-Length": "\(body.utf8.count)"]
        lines += usual.merging(headers) { _, given in given }.map { "\($0.key): \($0.value)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
    }
}

extension String {
    fileprivate var trimmingTrailingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}

/// An answer of a web server, taken apart.
public struct RawAnswer: Sendable {
    public enum Failure: Error {
        case noConnection, noAnswer
    }

    public let status: Int
    /// By names in small letters.
    public let headers: [String: String]
    public let body: String

    /// How many bytes the other side took before it closed the line.
    public let sent: Int

    init(asking bytes: [UInt8], then piece: [UInt8] = [], times: Int = 0, port: Int, patience seconds: Int) throws {
        let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(line) }
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(line, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(line, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw Failure.noConnection }
        var total = 0
        sending: for turn in 0...times {
            let bytes = turn == 0 ? bytes : piece
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes { send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                if count <= 0 { break sending }
                sent += count
                total += count
            }
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(line, &buffer, buffer.count, 0)
            if count <= 0 { break }
            answer += buffer[..<count]
        }
        try self.init(answer, sent: total)
    }

    private init(_ bytes: [UInt8], sent: Int) throws {
        self.sent = sent
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.firstRange(of: "\r\n\r\n") else { throw Failure.noAnswer }
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw Failure.noAnswer
        }
        self.status = status
        let pairs = lines.dropFirst().compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            return (line[..<colon].lowercased(), value)
        }
        headers = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        body = String(text[end.upperBound...])
    }
}
