import Foundation
import TestSupport
import Testing

/// What is too much or too slow costs the service neither memory nor the others' time.
@Suite struct UploadAttackTests {
    /// One piece of a body that tells no length: a mebibyte.
    private static let piece: [UInt8] =
        Array("100000\r\n".utf8) + [UInt8](repeating: 65, count: 1 << 20) + Array("\r\n".utf8)

    private static func head(_ path: String, _ length: String, cookie: String? = nil) -> String {
        let session = cookie.map { "Cookie: \($0)\r\n" } ?? ""
        return "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=XX\r\n"
            + "\(session)\(length)\r\n\r\n"
    }

    @Test(.timeLimit(.minutes(5)))
    func twoGigabytesAreRefusedWithoutBeingKept() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let links = staff.links
        _ = try await staff.get("/can-bo", cookie)
        let before = try staff.service.peakMemory

        for (path, cookie) in [
            ("/khong-co", nil), (links.mine + "/gui", nil), (links.mine + "/da-xem", nil), ("/can-bo/nhap", cookie),
            ("/can-bo/nhap", nil), ("/can-bo/dang-nhap", nil), ("/viec/khong-co/gui", nil),
        ] {
            let declared = try? await staff.service.pour(
                Self.head(path, "Content-Length: 2147483648", cookie: cookie),
                piece: Self.piece,
                times: 2_048
            )
            #expect(declared.map { $0.status == 413 } ?? true, "\(path): \(declared?.status ?? 0)")
            #expect((declared?.sent ?? 0) < 64 << 20, "\(path) took \(declared?.sent ?? 0) bytes")
            let chunked = try? await staff.service.pour(
                Self.head(path, "Transfer-Encoding: chunked", cookie: cookie),
                piece: Self.piece,
                times: 2_048
            )
            #expect(chunked.map { (300..<500).contains($0.status) } ?? true, "\(path): \(chunked?.status ?? 0)")
            #expect((chunked?.sent ?? 0) < 128 << 20, "\(path) took \(chunked?.sent ?? 0) bytes")
        }

        let grown = try staff.service.peakMemory - before
        #expect(grown < 192 << 20, "\(grown >> 20) MiB more")
        #expect(try await staff.service.get("/healthz").status == 200)
        #expect(try await staff.get("/can-bo", cookie).status == 200)
    }

    @Test(.timeLimit(.minutes(2)))
    func whoSendsABodyDropByDropIsCutOffAndOthersAreServed() async throws {
        let links = try await ServedLinks()
        let clock = ContinuousClock()
        let start = clock.now

        let head = "POST /can-bo/dang-nhap HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nname=a"
        async let slow = try? links.service.exchange(Array(head.utf8), patience: 60)
        let meanwhile = try await links.service.get(links.mine)
        let answer = await slow

        #expect(meanwhile.status == 200)
        #expect(answer.map { $0.status >= 400 } ?? true)
        #expect(clock.now - start < .seconds(45))
    }

    @Test func aSessionThatWasPlantedIsNeverSomebodys() async throws {
        let staff = try await ServedStaff()
        let planted = "__Host-daulang=" + String(repeating: "ab", count: 32)
        _ = try await staff.signedIn()

        let answer = try await staff.signIn("nguyen.thi.can.bo", ServedStaff.password, cookie: planted)

        #expect(answer.status == 303)
        #expect(ServedStaff.cookie(answer) != planted)
        #expect(try await staff.get("/can-bo", planted).status == 303)
    }
}
