import TestSupport

/// The servers that the tests share; they are busy with many tests at a time and end with the process.
enum Servers {
    static let certificates = Task { try await TestCertificates() }
    static let web = Task { try await WebServer() }
    static let encryptedWeb = Task { try await WebServer(identity: certificates.value.path("good")) }
    static let mail = Task { try await MailServer("--late", "20") }
    static let encryptedMail = Task {
        try await MailServer(
            "--encryption",
            "starttls",
            "--identity",
            certificates.value.path("good"),
            "--user",
            "thon@dau.example",
            "--password",
            "mat khau bi mat"
        )
    }
}
