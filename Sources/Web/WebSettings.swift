import Registry
public import Wording

/// What an installation says about its service on the network; read once from its settings.
public struct WebSettings: Sendable {
    /// The address on which it listens.
    public var host = "127.0.0.1"
    /// 0 takes any port that is free.
    public var port = 8080
    /// Where people reach it, without a slash at its end; nil where nobody has said.
    public var publicAddress: String?
    /// Whether people reach it over TLS, which a proxy before it speaks.
    public var isEncrypted = false
    /// Whether a proxy of the office's own stands before it, whose word on where a request comes from is taken.
    public var isBehindProxy = false
    public var officeName: String?
    public var officePhone: String?
    /// The code of the person with whom work stands that nobody else has.
    public var officePerson: String?
    /// In how many seconds a request must have arrived whole; a connection without one is closed as well.
    public var requestSeconds = 20
    public var maximumConnections = 500
    /// What the page of the settings shows; nothing secret.
    public var shown: [ShownSetting: String] = [:]
    /// The file in which it stands.
    public var file: String?

    public init() {}
}

extension WebSettings {
    /// Of the installation.
    var office: OfficeContact { OfficeContact(name: officeName, phone: officePhone) }
}
