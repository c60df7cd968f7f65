import Foundation

/// The certificates of `make_certificates.sh`, made anew for each process.
public struct TestCertificates: Sendable {
    private let folder: ScratchFolder

    public init() async throws {
        let folder = try ScratchFolder()
        let status = try await TestScripts.withoutBlockingTests {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = [TestScripts.path("make_certificates.sh"), folder.path]
            _ = try TestScripts.start(process)
            process.waitUntilExit()
            return process.terminationStatus
        }
        guard status == 0 else { throw ServerProcessError.didNotStart(script: "make_certificates.sh") }
        self.folder = folder
    }

    /// The path of one of its files, such as `ca`.
    public func path(_ name: String) -> String { "\(folder.path)/\(name).pem" }

    public func pem(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }
}

/// `http_server.py`: its head lists the paths it knows.
public struct WebServer: Sendable {
    private let process: ServerProcess
    private let scheme: String

    /// - Parameters:
    ///   - identity: the file with key and certificate; with it the server speaks TLS.
    ///   - folder: pages to answer with, by the last part of a path.
    public init(identity: String? = nil, folder: String? = nil) async throws {
        scheme = identity == nil ? "http" : "https"
        process = try await ServerProcess(
            script: "http_server.py",
            arguments: (identity.map { ["--identity", $0] } ?? []) + (folder.map { ["--folder", $0] } ?? [])
        )
    }

    public func address(_ path: String, host: String = "localhost") -> String {
        "\(scheme)://\(host):\(process.port)\(path)"
    }

    public func stop() {
        process.stop()
    }
}

/// `smtp_server.py` with its mailbox: its head lists the faults a recipient's name chooses.
public struct MailServer: Sendable {
    private let process: ServerProcess
    private let folder: ScratchFolder
    private let scheme: String

    /// - Parameter options: what `smtp_server.py --help` names.
    public init(_ options: String...) async throws {
        folder = try ScratchFolder()
        scheme = options.contains("smtps") ? "smtps" : "smtp"
        process = try await ServerProcess(script: "smtp_server.py", arguments: [folder.path] + options)
    }

    public var address: String { "\(scheme)://localhost:\(process.port)" }

    public func stop() {
        process.stop()
    }

    /// What the server took over from us, the oldest first.
    public func mails(to recipient: String) throws -> [ReceivedMail] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        return try names.sorted().map { name in
            let path = folder.path + "/" + name
            let envelope = try JSONDecoder().decode(
                ReceivedMail.Envelope.self,
                from: Data(contentsOf: URL(fileURLWithPath: path))
            )
            let text = try Data(contentsOf: URL(fileURLWithPath: path.dropLast(5) + ".eml"))
            return ReceivedMail(envelope: envelope, text: Array(text))
        }.filter { $0.envelope.recipients.contains(recipient) }
    }

    /// Every command that came, as "CONNECTION COMMAND ARGUMENT".
    public func commands() throws -> [String] {
        try String(contentsOfFile: folder.path + "/commands.log", encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }
}

/// A mail as the server has it.
public struct ReceivedMail: Sendable {
    public struct Envelope: Sendable, Decodable {
        public let sender: String
        public let recipients: [String]
        /// The name given with EHLO.
        public let greeting: String
        public let encrypted: Bool
        public let user: String?
    }

    public let envelope: Envelope
    public let text: [UInt8]
}
