import Foundation
import TestSupport
import Testing

/// The staff's first page tells what is stuck: papers that end, days off and rules that nobody has settled.
@Suite(.serialized) struct StuckTests {
    @Test func papersThatEndAndWhatIsUnsettledStandOnTheFirstPage() async throws {
        let visit = try await StaffVisit(
            more: [
                ["right", "add", "--kind", "geographical_indication", "--sign", "Mẫu Sơn", "--owner", "CT-0002"]
                    + ["--product", "SP-0001"],
                ["right", "authorise", "QSH-0003", "--user", "CT-0001", "--product", "SP-0001", "--document", "12/QSD"]
                    + ["--from", "2024-01-05", "--until", "2026-01-05"],
            ]
        )

        let home = try await visit.get("/can-bo").body
        let english = try await visit.get("/can-bo?lang=en").body

        #expect(home.contains("1 giấy tờ đã hết hạn hoặc sẽ hết hạn trong 60 ngày tới"))
        #expect(home.contains("href=\"/can-bo/giay-to?within=60\"") && home.contains("ĐÃ HẾT HẠN ngày 5/1/2026"))
        #expect(home.contains("Căn cứ tính ngày còn chưa chắc chắn"))
        #expect(home.contains("thời hạn của các thủ tục đang dùng chưa được đối chiếu"))
        #expect(
            home.contains("href=\"/can-bo/quy-dinh/doi-chieu\"") && home.contains("href=\"/can-bo/quy-dinh/ngay-nghi\"")
        )
        #expect(
            english.contains("What dates rest on and nobody has settled") && english.contains("1 papers have expired")
        )
        #expect(english.contains("href=\"/can-bo/giay-to?within=60&amp;lang=en\""))
    }

    @Test func sixteenWhoAskAtOnceGetOnePage() async throws {
        let visit = try await StaffVisit()

        let answers = try await withThrowingTaskGroup(of: RawAnswer.self) { group in
            for _ in 0..<16 { group.addTask { try await visit.get("/can-bo") } }
            return try await group.reduce(into: [RawAnswer]()) { $0.append($1) }
        }

        #expect(answers.allSatisfy { $0.status == 200 } && Set(answers.map(\.body)).count == 1)
        _ = try await visit.links.run(["producer", "add", "--name", "Hợp tác xã Mới Nhất"])
        #expect(try await visit.get("/can-bo/chu-the").body.contains("Hợp tác xã Mới Nhất"))
    }
}
