/// One GET: what to fetch, from whom it is believed, and how much of time and bytes it may take.
public struct HTTPRequest: Sendable, Equatable {
    /// `https://…`, or `http://…` where the source has nothing better. No user and password in it.
    public var address: String
    /// The ETag of the copy at hand, as the server wrote it, quotes and all.
    public var entityTag: String?
    /// The Last-Modified of the copy at hand, as the server wrote it.
    public var lastModified: String?
    public var userAgent: String
    public var authorities: CertificateAuthorities
    /// The hosts that redirects may lead to, beside the address's own; nil for any.
    public var redirectHosts: Set<String>?
    public var limits: HTTPLimits

    public init(
        address: String,
        entityTag: String? = nil,
        lastModified: String? = nil,
        userAgent: String,
        authorities: CertificateAuthorities = .system,
        redirectHosts: Set<String>? = nil,
        limits: HTTPLimits = HTTPLimits()
    ) {
        self.address = address
        self.entityTag = entityTag
        self.lastModified = lastModified
        self.userAgent = userAgent
        self.authorities = authorities
        self.redirectHosts = redirectHosts
        self.limits = limits
    }
}

/// What one GET may take, redirects included.
public struct HTTPLimits: Sendable, Equatable {
    public var total: Duration = .seconds(60)
    public var connect: Duration = .seconds(15)
    /// Of the body after decompression, so that a small file that unpacks to a huge one ends here.
    public var bytes = 20_000_000
    public var redirects = 5
    /// A transfer slower than this for as long as `slowFor` has timed out.
    public var slowestBytesPerSecond = 50
    public var slowFor: Duration = .seconds(20)

    public init() {}
}

/// What came back. Status 304 or 500 is an answer, too; whether the body is what was asked for, its reader decides.
public struct HTTPResponse: Sendable, Equatable {
    public let status: Int
    /// Where the answer came from, after redirects.
    public let address: String
    public let entityTag: String?
    public let lastModified: String?
    public let contentType: String?
    /// Seconds or a date, as the server wrote it.
    public let retryAfter: String?
    public let body: [UInt8]

    public init(
        status: Int,
        address: String,
        entityTag: String? = nil,
        lastModified: String? = nil,
        contentType: String? = nil,
        retryAfter: String? = nil,
        body: [UInt8] = []
    ) {
        self.status = status
        self.address = address
        self.entityTag = entityTag
        self.lastModified = lastModified
        self.contentType = contentType
        self.retryAfter = retryAfter
        self.body = body
    }
}
