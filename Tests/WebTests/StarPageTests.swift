import Foundation
import TestSupport
import Testing

/// The stars of the commune: a decision's list of certificates, and which stars could be lost.
@Suite(.serialized) struct StarPageTests {
    private static let path = "/can-bo/nhap/giay-chung-nhan"
    private static let list = """
        Tên sản phẩm,Chủ thể,Hạng sao,Điểm
        Mật ong Mẫu,Hợp tác xã Mẫu,4,"85,5"
        Chè Khác,Hộ Khác,3,60
        """

    private func certificates(_ visit: StaffVisit) async throws -> String {
        try await visit.links.run(["certificate", "list", "--json"]).text
    }

    @Test func theCertificatesOfADecisionAreLookedAtEnteredAndTakenBack() async throws {
        let visit = try await StaffVisit()
        let before = try await certificates(visit)
        let decision = ["decision": "99/QĐ-UBND", "issued": "10/11/2026", "paste": Self.list]
        #expect(try await visit.get("/can-bo/nhap").body.contains("href=\"\(Self.path)\""), "no way leads to it")

        let look = try await visit.post(Self.path, decision)
        let kept = String(
            try #require(look.body.firstMatch(of: /name="kept" value="([^"]+)"/), "\(look.body)").output.1
        )
        #expect(look.status == 200 && look.body.contains("2 giấy chứng nhận") && look.body.contains("Chưa ghi gì"))
        #expect(look.body.contains("name=\"decision\" value=\"99/QĐ-UBND\"") && look.body.contains("85,5"))
        #expect(try await certificates(visit) == before)

        let taken = try await visit.post(
            Self.path,
            ["decision": "99/QĐ-UBND", "issued": "10/11/2026", "buoc": "ghi", "kept": kept, "kept-name": "qd99.csv"]
        )
        #expect(taken.headers["location"] == "/can-bo/nhap?xong=imported", "\(taken.body)")
        #expect(try await certificates(visit).contains("99/QĐ-UBND"))
        let page = try await visit.get("/can-bo/nhap").body
        let code = String(try #require(page.firstMatch(of: /nhap\/([A-Z]+-[0-9]+)\/huy/)).output.1)
        #expect(page.contains("qd99.csv"))
        #expect(try await visit.post("/can-bo/nhap/\(code)/huy", [:]).status == 303)
        #expect(try await certificates(visit) == before)
    }

    @Test func aListThatCannotBeTakenIsToldCellByCellAndWhatIsMissingBesideItsField() async throws {
        let visit = try await StaffVisit()
        let decision = ["decision": "99/QĐ-UBND", "decision-date": "10/11/2026"]

        let strangers = Self.list.replacing("Chè Khác", with: "Sản phẩm lạ")
        let stranger = try await visit.post(Self.path, decision.merging(["paste": strangers]) { $1 })
        let provisional = try await visit.post(Self.path, decision.merging(["paste": Self.list]) { $1 })
        let undated = try await visit.post(Self.path, ["decision": "99/QĐ", "paste": Self.list])
        let unnumbered = try await visit.post(Self.path, ["issued": "10/11/2026", "paste": Self.list])
        let empty = try await visit.post(Self.path, decision)
        let strange = Self.list.replacing("Điểm", with: "Kết quả hội đồng xyz")
        let asked = try await visit.post(Self.path, decision.merging(["paste": strange]) { $1 })
        let answer = ["paste": strange, "heading-0": "Kết quả hội đồng xyz", "map-0": "score"]
        let answered = try await visit.post(Self.path, decision.merging(answer) { $1 })

        #expect(stranger.status == 400 && stranger.body.contains("Dòng 3"))
        #expect(provisional.status == 200 && provisional.body.contains("dự kiến (chưa chắc chắn)"))
        #expect(undated.status == 400 && undated.body.contains("id=\"decision-date-wrong\""))
        #expect(undated.body.contains("name=\"kept\""), "the list has to be pasted again")
        #expect(unnumbered.status == 400 && unnumbered.body.contains("id=\"decision-wrong\""))
        #expect(empty.status == 400 && empty.body.contains("id=\"file-wrong\""))
        #expect(asked.status == 400 && asked.body.contains("name=\"map-0\"") && asked.body.contains("value=\"score\""))
        #expect(answered.status == 200 && answered.body.contains("85,5"), "\(answered.body)")
        #expect(try await visit.get("\(Self.path)?lang=en").body.contains("Enter the certificates of a decision"))
    }

    @Test func starsThatCouldBeLostComeFirstAndEveryProductIsShownWhenAsked() async throws {
        let visit = try await StaffVisit()
        let told = try await visit.links.run(["ocop", "readiness"]).text

        let page = try await visit.get("/can-bo/hang-sao").body
        let one = try await visit.get("/can-bo/hang-sao?product=SP-0001").body
        let all = try await visit.get("/can-bo/hang-sao?all=yes").body
        let five = try await visit.get("/can-bo/hang-sao?star=5&product=SP-0001").body
        let absurd = try await visit.get("/can-bo/hang-sao?star=9")
        let unread = try await visit.get("/can-bo/hang-sao?star=ba")
        let product = try await visit.get("/can-bo/san-pham/SP-0001").body

        let isAtRisk = told.contains("SP-0001  Mật ong Mẫu")
        let section = page.range(of: "id=\"risk\"").map { String(page[$0.lowerBound...]) } ?? ""
        #expect(section.contains("SP-0001  Mật ong Mẫu") == isAtRisk && isAtRisk, "\(told)")
        #expect(page.contains("href=\"/can-bo/hang-sao?product=SP-0001\""))
        #expect(product.contains("href=\"/can-bo/hang-sao?product=SP-0001\""), "no way leads to the stars")
        #expect(one.contains("Mật ong Mẫu") && !one.contains("Chè Khác") && one.contains("Tiêu chí"))
        #expect(all.contains("Mật ong Mẫu") && all.contains("Chè Khác"))
        #expect(five.contains("5 sao") && five.contains("<option value=\"5\" selected>"))
        #expect(absurd.status == 400 && unread.status == 400 && unread.body.contains("id=\"star-wrong\""))
        #expect(try await visit.get("/can-bo/hang-sao?product=SP-0099").status == 404)
        #expect(try await visit.get("/can-bo/hang-sao?lang=en").body.contains("Stars: products that could lose them"))
    }
}
