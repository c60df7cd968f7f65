import TestSupport
import Testing

/// The service itself, whatever it serves: how it starts and ends, what every answer says, what it refuses.
@Suite struct ServiceTests {
    private func served(_ settings: String? = nil) async throws -> ServedDaulang {
        try await ServedDaulang(try await Daulang.initialised(), settings: settings)
    }

    @Test func itSaysWhereItServesAndEndsWhenItIsAsked() async throws {
        let service = try await served()

        #expect(try await service.get("/healthz").body == "ok\n")
        #expect(try await service.get("/readyz").body == "ready\n")
        #expect(try service.output.contains("Đang phục vụ tại http://127.0.0.1:\(service.port)"))
        #expect(try service.stop() == 0)
        #expect(try service.output.contains("Đã dừng."))
    }

    @Test func theKeyIsMadeOnceForItsOwnerAloneAndIsNeverTold() async throws {
        let daulang = try await Daulang.initialised()
        let first = try await ServedDaulang(daulang)
        _ = try first.stop()
        let key = String(decoding: try daulang.read("daulang.sqlite.key"), as: UTF8.self)
        let second = try await ServedDaulang(daulang)
        _ = try await second.get("/")
        _ = try second.stop()

        #expect(key.utf8.count == 65)
        #expect(String(decoding: try daulang.read("daulang.sqlite.key"), as: UTF8.self) == key)
        #expect(try !second.log.contains(key.dropLast(1)) && !second.output.contains(key.dropLast(1)))
        let mode = try #require(daulang.permissions(of: "daulang.sqlite.key"))
        #expect(mode == 0o600)
    }

    @Test func aKeyThatOthersCanReadIsRefused() async throws {
        let daulang = try await Daulang.initialised()
        let path = try daulang.write(Array(String(repeating: "0a", count: 32).utf8), as: "daulang.sqlite.key")
        try daulang.setPermissions(0o644, of: "daulang.sqlite.key")

        let answer = try await daulang.run(["serve", "--address", "127.0.0.1:0"])

        #expect(answer.exitCode == 4)
        #expect(answer.errors.contains("chmod 600"), "\(path): \(answer.errors)")
    }

    @Test(arguments: ["/", "/healthz", "/khong-co", "/style-0.css"])
    func everyAnswerTellsTheBrowserWhatNotToDo(path: String) async throws {
        let service = try await served("web:\n  public-address: https://daulang.example\n")

        let answer = try await service.get(path)

        #expect(answer.headers["content-security-policy"]?.contains("default-src 'none'") == true)
        #expect(answer.headers["referrer-policy"] == "no-referrer")
        #expect(answer.headers["x-content-type-options"] == "nosniff")
        #expect(answer.headers["x-frame-options"] == "DENY")
        #expect(answer.headers["strict-transport-security"] != nil)
        #expect(answer.headers["cache-control"] == "no-store")
        #expect(answer.headers["server"] == nil)
    }

    @Test func aPageNamesTheOfficeAndSpeaksBothLanguages() async throws {
        let service = try await served("office:\n  name: UBND <b>Xã</b>\n  phone: 0204 123 456\n")

        let vietnamese = try await service.get("/")
        let english = try await service.get("/?lang=en")

        #expect(vietnamese.status == 200)
        #expect(vietnamese.body.contains("<html lang=\"vi\">") && english.body.contains("<html lang=\"en\">"))
        #expect(vietnamese.body.contains("UBND &lt;b&gt;Xã&lt;/b&gt;") && !vietnamese.body.contains("<b>Xã"))
        #expect(vietnamese.body.contains("href=\"tel:0204123456\""))
        let sheet = try #require(vietnamese.body.firstMatch(of: /href="(\/style-[0-9a-f]+\.css)"/))
        let style = try await service.get(String(sheet.output.1))
        #expect(style.status == 200 && style.headers["cache-control"]?.contains("immutable") == true)
    }

    @Test func aPageThatIsNotThereSaysWhatToDo() async throws {
        let service = try await served()

        for path in ["/khong-co", "/..%2f..%2fetc/passwd", "/%00", "/v/", "/style-0.css"] {
            let answer = try await service.get(path)
            #expect(answer.status == 404, "\(path)")
            #expect(answer.body.contains("Không tìm thấy trang này"), "\(path)")
        }
    }

    @Test func whatIsTooLargeIsRefusedBeforeItIsRead() async throws {
        let service = try await served()
        let head = "POST /khong-co HTTP/1.1\r\nHost: a\r\nContent-Length: 2147483648\r\n\r\n"

        let answer = try await service.exchange(Array(head.utf8) + [UInt8](repeating: 65, count: 100_000))

        #expect(answer.status == 413)
        #expect(answer.headers["connection"] == "close")
        #expect(try await service.get("/healthz").status == 200)
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 100_000) + "\r\n\r\n",
        "GET /" + String(repeating: "a", count: 3_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
        "\u{0}\u{1}\u{2}\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: abc\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
    ])
    func nonsenseIsRefusedAndHarmsNobody(request: String) async throws {
        let service = try await served()

        let answer = try await service.exchange(Array(request.utf8))

        #expect((400..<500).contains(answer.status))
        #expect(try await service.get("/healthz").status == 200)
    }

    @Test func whoDripsIsCutOff() async throws {
        let service = try await served()
        let clock = ContinuousClock()
        let start = clock.now

        await #expect(throws: RawAnswer.Failure.self) {
            _ = try await service.exchange(Array("GET / HTTP/1.1\r\nHost: a\r\n".utf8), patience: 60)
        }

        #expect(clock.now - start < .seconds(45))
        #expect(try await service.get("/healthz").status == 200)
    }

    @Test func theLogTellsRoutesAndNoAddresses() async throws {
        let service = try await served()
        _ = try await service.get("/?lang=en&ten=NguyenVanMau", headers: ["User-Agent": "May-Mau"])
        _ = try await service.get("/v/12-bi-mat-cua-toi")
        _ = try service.stop()

        let log = try service.log

        #expect(log.contains(#""route":"/","status":"200""#))
        for secret in ["NguyenVanMau", "May-Mau", "bi-mat-cua-toi", "127.0.0.1:5"] {
            #expect(!log.contains(secret), "\(secret)")
        }
    }

    @Test func aPortThatIsTakenIsSaid() async throws {
        let service = try await served()
        let other = try await Daulang.initialised()

        let answer = try await other.run(["serve", "--address", "127.0.0.1:\(service.port)"])

        #expect(answer.exitCode == 4)
        #expect(answer.errors.contains("Không mở được địa chỉ 127.0.0.1:\(service.port)"))
    }
}
