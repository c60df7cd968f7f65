/// The mail server that takes our messages, and on what terms.
///
/// A connection is encrypted and verified, or it does not come about. Only `encryption: .none` lets `smtp://` go
/// without, and then a password is refused unless the host is this machine.
public struct SMTPServer: Sendable, Equatable {
    public let credentials: SMTPCredentials?
    public let authorities: CertificateAuthorities
    public let encryption: SMTPEncryption
    public let limits: SMTPLimits
    /// The scheme, in lower case.
    let scheme: String
    /// With the name we greet by, which libcurl takes from the path: an address literal, so that no host name leaks
    /// and servers that ask for a full name are content.
    let greetingAddress: String

    public init(
        address: String,
        credentials: SMTPCredentials? = nil,
        authorities: CertificateAuthorities = .system,
        encryption: SMTPEncryption = .required,
        limits: SMTPLimits = SMTPLimits()
    ) throws(SMTPError) {
        guard
            let parts = WebAddress(address), ["smtp", "smtps"].contains(parts.scheme), parts.path == "/",
            !parts.hasUser, !parts.text.contains(where: { "?#".contains($0) })
        else { throw .badServer(address) }
        let isPlain = parts.scheme == "smtp" && encryption == .none
        guard credentials == nil || !isPlain || parts.isLoopback else {
            throw .passwordWithoutEncryption(host: parts.host)
        }
        self.credentials = credentials
        self.authorities = authorities
        self.encryption = isPlain ? .none : .required
        self.limits = limits
        scheme = parts.scheme
        greetingAddress = parts.text + (parts.text.hasSuffix("/") ? "" : "/") + "%5B127.0.0.1%5D"
    }
}

/// Whether `smtp://` must turn to TLS by STARTTLS; `smtps://` is encrypted from its first byte whatever stands here.
public enum SMTPEncryption: Sendable, Equatable {
    case required
    case none
}

/// What one message may take. The attempt ends about a second after `total` at the latest, but for the time in which
/// the system's resolver cannot be interrupted, and nothing has been sent then.
public struct SMTPLimits: Sendable, Equatable {
    /// Until the server has greeted us, encryption and password included.
    public var connect: Duration = .seconds(30)
    public var total: Duration = .seconds(120)

    public init() {}
}

/// A user of the mail server. Printed, it shows the name only.
public struct SMTPCredentials: Sendable, Equatable {
    let user: String
    let password: String

    public init(user: String, password: String) throws(SMTPError) {
        for text in [user, password] {
            guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .badCredentials }
        }
        self.user = user
        self.password = password
    }
}

extension SMTPCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(user), password hidden" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}
