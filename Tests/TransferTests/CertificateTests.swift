import TestSupport
import Testing
import Transfer

@Suite struct CertificateTests {
    private let certificates: TestCertificates
    private let web: WebServer
    private let fetcher = Fetcher.curl()

    init() async throws {
        certificates = try await Servers.certificates.value
        web = try await Servers.encryptedWeb.value
    }

    private func request(_ server: WebServer, _ authorities: CertificateAuthorities) -> HTTPRequest {
        HTTPRequest(address: server.address("/plain"), userAgent: "tests/1", authorities: authorities)
    }

    @Test func theBundleOfTheSourceMakesItPass() async throws {
        let byFile = try await fetcher.get(request(web, .file(certificates.path("ca"))))
        let byText = try await fetcher.get(request(web, .pem(certificates.pem("ca"))))

        #expect(byFile.status == 200)
        #expect(byText == byFile)
    }

    @Test func anUnknownAuthorityIsRefused() async throws {
        await expectRefusal(request(web, .system), saying: "certificate")
        await expectRefusal(request(web, .file(certificates.path("stranger"))), saying: "certificate")
        await expectRefusal(request(web, .pem(try certificates.pem("stranger"))), saying: "certificate")
    }

    @Test func anExpiredCertificateIsRefused() async throws {
        let expired = try await WebServer(identity: certificates.path("expired"))

        await expectRefusal(request(expired, .file(certificates.path("ca"))), saying: "expired")
    }

    @Test func aCertificateForAnotherHostIsRefused() async throws {
        let other = try await WebServer(identity: certificates.path("wrong-host"))

        await expectRefusal(request(other, .file(certificates.path("ca"))), saying: "localhost")
    }

    @Test func aServerThatForgetsItsIntermediatePassesWithABundleThatHasIt() async throws {
        let forgetful = try await WebServer(identity: certificates.path("chainless"))

        await expectRefusal(request(forgetful, .file(certificates.path("ca"))), saying: "certificate")
        #expect(try await fetcher.get(request(forgetful, .pem(certificates.pem("bundle")))).status == 200)
    }

    @Test(arguments: [CertificateAuthorities.file("no-such-file.pem"), .pem("no certificate"), .pem("")])
    func anUnusableBundleIsAnErrorOfItsOwn(authorities: CertificateAuthorities) async throws {
        let error = await #expect(throws: HTTPError.self) { try await fetcher.get(request(web, authorities)) }

        guard case .failed(_, .badCertificateAuthorities) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    private func expectRefusal(
        _ request: HTTPRequest,
        saying word: String,
        at location: SourceLocation = #_sourceLocation
    ) async {
        let error = await #expect(throws: HTTPError.self, sourceLocation: location) { try await fetcher.get(request) }
        guard case .failed(request.address, .tlsRefused(let text)) = error, text.contains(word) else {
            Issue.record("\(String(describing: error))", sourceLocation: location)
            return
        }
    }
}
