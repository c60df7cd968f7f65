import TestSupport
import Testing
import Transfer

@Suite struct RedirectTests {
    private let web: WebServer
    private let encryptedWeb: WebServer
    private let authorities: CertificateAuthorities
    private let fetcher = Fetcher.curl()

    init() async throws {
        web = try await Servers.web.value
        encryptedWeb = try await Servers.encryptedWeb.value
        authorities = .file(try await Servers.certificates.value.path("ca"))
    }

    private func request(_ address: String, hosts: Set<String>? = nil) -> HTTPRequest {
        HTTPRequest(address: address, userAgent: "tests/1", authorities: authorities, redirectHosts: hosts)
    }

    @Test func theAnswerNamesTheFinalAddress() async throws {
        let response = try await fetcher.get(request(web.address("/chain/3")))

        #expect(response.status == 200)
        #expect(response.address == web.address("/plain"))
    }

    @Test func asManyRedirectsAsAllowedPassAndNoMore() async throws {
        var three = request(web.address("/chain/3"))
        three.limits.redirects = 3
        var four = request(web.address("/chain/4"))
        four.limits.redirects = 3

        #expect(try await fetcher.get(three).status == 200)
        await #expect(throws: HTTPError.tooManyRedirects(address: four.address, limit: 3)) {
            try await fetcher.get(four)
        }
    }

    @Test func aCircleEnds() async {
        await #expect(throws: HTTPError.tooManyRedirects(address: web.address("/loop"), limit: 5)) {
            try await fetcher.get(request(web.address("/loop")))
        }
    }

    /// Each answer is quick enough for the limit, all of them are not.
    @Test func theWholeChainSharesOneTime() async {
        var impatient = request(web.address("/chain/4?wait=0.5"))
        impatient.limits.total = .seconds(1)

        let error = await #expect(throws: HTTPError.self) { try await fetcher.get(impatient) }

        guard case .failed(_, .timedOut) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func aHostThatIsNotListedIsNotAsked() async throws {
        let target = web.address("/plain?unlisted", host: "127.0.0.1")
        let start = web.address("/to?address=\(target)")

        await #expect(throws: HTTPError.forbiddenRedirect(from: start, to: target, .toAnotherHost)) {
            try await fetcher.get(request(start, hosts: ["elsewhere.example"]))
        }

        #expect(try await !asked(web).contains("/plain?unlisted"))
    }

    @Test(arguments: [["127.0.0.1"], nil] as [Set<String>?])
    func aListedHostIsAskedAndAnyHostWithoutAList(hosts: Set<String>?) async throws {
        let target = web.address("/plain", host: "127.0.0.1")

        let response = try await fetcher.get(request(web.address("/to?address=\(target)"), hosts: hosts))

        #expect(response.address == target)
    }

    @Test func theFirstHostIsAlwaysListed() async throws {
        let response = try await fetcher.get(request(web.address("/chain/1"), hosts: []))

        #expect(response.status == 200)
    }

    @Test func fromEncryptedNoWayLeadsDown() async throws {
        let target = web.address("/plain?down")
        let start = encryptedWeb.address("/to?address=\(target)")

        await #expect(throws: HTTPError.forbiddenRedirect(from: start, to: target, .fromEncryptedToPlain)) {
            try await fetcher.get(request(start))
        }

        #expect(try await !asked(web).contains("/plain?down"))
    }

    @Test func fromPlainTheWayLeadsUpAndNotDownAgain() async throws {
        let up = encryptedWeb.address("/plain")
        let down = web.address("/plain?down-again")
        let upAndDown = encryptedWeb.address("/to?address=\(down)")

        #expect(try await fetcher.get(request(web.address("/to?address=\(up)"))).address == up)
        await #expect(throws: HTTPError.forbiddenRedirect(from: upAndDown, to: down, .fromEncryptedToPlain)) {
            try await fetcher.get(request(web.address("/to?address=\(upAndDown)")))
        }
        #expect(try await !asked(web).contains("/plain?down-again"))
    }

    @Test(arguments: [
        ("file:///etc/passwd", ForbiddenRedirect.toAnotherProtocol), ("ftp://localhost/x", .toAnotherProtocol),
        ("smtp://localhost/x", .toAnotherProtocol), ("http://name:word@localhost/", .withUser),
    ])
    func onlyPlainWebAddressesAreFollowed(target: String, reason: ForbiddenRedirect) async {
        let start = web.address("/to?address=\(target)")

        await #expect(throws: HTTPError.forbiddenRedirect(from: start, to: target, reason)) {
            try await fetcher.get(request(start))
        }
    }

    @Test func blanksInAServersAddressAreEncoded() async throws {
        let response = try await fetcher.get(request(web.address("/to?address=/plain?a%20b")))

        #expect(response.status == 200)
        #expect(response.address == web.address("/plain?a+b"))
    }

    private func asked(_ server: WebServer) async throws -> [String] {
        let response = try await fetcher.get(request(server.address("/requests")))
        return String(decoding: response.body, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
