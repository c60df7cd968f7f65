/// Fetches one address. A struct with one closure, so that tests hand in their own.
public struct Fetcher: Sendable {
    public var get: @Sendable (_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse

    public init(get: @escaping @Sendable (_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse) {
        self.get = get
    }

    /// Fetches through libcurl, each request on a thread that may block.
    public static func curl() -> Fetcher {
        Fetcher { (request) async throws(HTTPError) in
            try await blocking {
                Result { () throws(HTTPError) in try HTTPExchange(request).perform() }
            }.get()
        }
    }
}
