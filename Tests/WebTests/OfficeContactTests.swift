import Foundation
import TestSupport
import Testing

/// Of several communes each names its own office: nobody is told to call another's.
@Suite(.serialized) struct OfficeContactTests {
    @Test func beforeAndBesideAnotherCommuneTheRightOfficeIsNamed() async throws {
        let visit = try await StaffVisit()
        let links = visit.links
        #expect(try await links.service.get(links.mine).body.contains("0204 123 456"))
        for arguments in StaffListTests.elsewhere { _ = try await links.run(arguments) }
        let made = try await links.run(["link", "make", "CT-0003", "--commune", "07660", "--json"])
        let theirs = String(try #require(made.text.firstMatch(of: /\/viec\/[a-z2-9]{34}/)).output)

        let before = try await links.service.get(theirs).body
        let told = try await visit.post(
            "/can-bo/cai-dat",
            [
                "name": "Xã An Lạc", "province-name": "Bắc Ninh", "office-name": "Phòng Kinh tế xã An Lạc",
                "office-phone": "0204 777 888",
            ]
        )
        _ = try await links.run(["commune", "office", "--phone", "0204 999 111", "--commune", "07660"])
        let (mine, after) = (try await links.service.get(links.mine).body, try await links.service.get(theirs).body)
        _ = try await links.run(["link", "revoke", "LK-0003", "--commune", "07660"])
        let over = try await links.service.get(theirs)

        #expect(!before.contains("0204 123 456") && !before.contains("An Lạc"))
        #expect(told.status == 303, "\(told.body)")
        #expect(
            mine.contains("0204 777 888") && mine.contains("Phòng Kinh tế xã An Lạc") && !mine.contains("0204 123 456")
        )
        #expect(after.contains("0204 999 111") && after.contains("Xã Khác") && !after.contains("An Lạc"))
        #expect(over.status == 410 && over.body.contains("0204 999 111") && !over.body.contains("0204 123 456"))
        #expect(try await visit.get("/can-bo").body.contains("Phòng Kinh tế xã An Lạc"))
        #expect(try await links.run(["audit", "show", "--json"]).text.contains("commune.office"))
    }
}
