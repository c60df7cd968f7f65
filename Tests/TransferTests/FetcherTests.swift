import TestSupport
import Testing
import Transfer

@Suite struct FetcherTests {
    private let web: WebServer
    private let fetcher = Fetcher.curl()

    init() async throws {
        web = try await Servers.web.value
    }

    private func request(_ path: String) -> HTTPRequest {
        HTTPRequest(address: web.address(path), userAgent: "tests/1")
    }

    @Test func anAnswerSaysWhatAndFromWhere() async throws {
        let response = try await fetcher.get(request("/plain"))

        let expected = HTTPResponse(
            status: 200,
            address: web.address("/plain"),
            contentType: "text/plain; charset=utf-8",
            body: Array("plain text".utf8)
        )
        #expect(response == expected)
    }

    @Test func theUserAgentIsOurs() async throws {
        let response = try await fetcher.get(request("/agent"))

        #expect(response.body == Array("tests/1".utf8))
    }

    @Test func aKnownEntityTagBringsNotModified() async throws {
        let first = try await fetcher.get(request("/etag"))
        var again = request("/etag")
        again.entityTag = first.entityTag
        let second = try await fetcher.get(again)

        #expect(first.status == 200)
        #expect(first.entityTag == "\"v1\"")
        #expect(second.status == 304)
        #expect(second.body == [])
    }

    @Test func aKnownDateBringsNotModified() async throws {
        let first = try await fetcher.get(request("/dated"))
        var again = request("/dated")
        again.lastModified = first.lastModified
        let second = try await fetcher.get(again)

        #expect(first.status == 200)
        #expect(first.lastModified == "Mon, 02 Nov 2026 08:00:00 GMT")
        #expect(second.status == 304)
    }

    @Test(arguments: [404, 500, 503])
    func aBadStatusIsAnAnswer(status: Int) async throws {
        let response = try await fetcher.get(request("/status/\(status)?after=120"))

        #expect(response.status == status)
        #expect(response.retryAfter == "120")
        #expect(response.body == Array("status".utf8))
    }

    @Test(arguments: ["/gzip", "/deflate"])
    func aCompressedBodyIsUnpacked(path: String) async throws {
        let response = try await fetcher.get(request(path))

        #expect(response.body == Array("plain text".utf8))
    }

    @Test(arguments: ["/huge/3000000", "/bomb/30000000"])
    func aBodyOverTheLimitIsRefused(path: String) async throws {
        var large = request(path)
        large.limits.bytes = 1_000_000

        await #expect(throws: HTTPError.tooLarge(address: web.address(path), limit: 1_000_000)) {
            try await fetcher.get(large)
        }
    }

    @Test func aBodyOfExactlyTheLimitPasses() async throws {
        var exact = request("/bomb/100000")
        exact.limits.bytes = 100_000

        let response = try await fetcher.get(exact)

        #expect(response.body.count == 100_000)
    }

    @Test(arguments: ["/short", "/short-chunked", "/reset"])
    func aBodyThatBreaksOffIsNoAnswer(path: String) async throws {
        let error = await #expect(throws: HTTPError.self) { try await fetcher.get(request(path)) }

        guard case .failed(_, .interrupted) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func theWholeTimeIsLimited() async throws {
        var impatient = request("/slow")
        impatient.limits.total = .milliseconds(700)
        var deaf = request("/silent")
        deaf.limits.total = .milliseconds(300)

        await expectTimeOut(impatient)
        await expectTimeOut(deaf)
    }

    @Test func aTrickleTimesOut() async throws {
        var trickle = request("/slow")
        trickle.limits.slowestBytesPerSecond = 1000
        trickle.limits.slowFor = .seconds(1)

        await expectTimeOut(trickle)
    }

    @Test func nobodyListeningIsNoConnection() async throws {
        let gone = try await WebServer()
        gone.stop()

        let error = await #expect(throws: HTTPError.self) {
            try await fetcher.get(HTTPRequest(address: gone.address("/plain"), userAgent: "tests/1"))
        }

        guard case .failed(_, .cannotConnect) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    /// A label of 64 letters has no address anywhere, so no name server is asked.
    @Test func anUnknownHostIsNotResolved() async throws {
        let host = String(repeating: "x", count: 64) + ".example"

        let error = await #expect(throws: HTTPError.self) {
            try await fetcher.get(HTTPRequest(address: "https://\(host)/", userAgent: "tests/1"))
        }

        guard case .failed("https://\(host)/", .cannotResolve) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: [
        "", "example.org", "ftp://localhost/", "file:///etc/passwd", "smtp://localhost/", "https://", "http://a b/",
        "https://name:word@localhost/", "https://name@localhost/", "http://localhost/\0", "http://localhost/\r\nX: y",
    ])
    func onlyPlainWebAddressesAreTaken(address: String) async {
        await #expect(throws: HTTPError.badAddress(address)) {
            try await fetcher.get(HTTPRequest(address: address, userAgent: "tests/1"))
        }
    }

    @Test func noHeaderCanCarryAnother() async {
        var tag = request("/etag")
        tag.entityTag = "\"v1\"\r\nX-Other: 1"
        var date = request("/dated")
        date.lastModified = "Mon\nX-Other: 1"
        var agent = request("/agent")
        agent.userAgent = "tests\0"

        await #expect(throws: HTTPError.badHeader(name: "If-None-Match")) { try await fetcher.get(tag) }
        await #expect(throws: HTTPError.badHeader(name: "If-Modified-Since")) { try await fetcher.get(date) }
        await #expect(throws: HTTPError.badHeader(name: "User-Agent")) { try await fetcher.get(agent) }
    }

    private func expectTimeOut(_ request: HTTPRequest, at location: SourceLocation = #_sourceLocation) async {
        let error = await #expect(throws: HTTPError.self, sourceLocation: location) { try await fetcher.get(request) }
        guard case .failed(_, .timedOut) = error else {
            Issue.record("\(String(describing: error))", sourceLocation: location)
            return
        }
    }
}
