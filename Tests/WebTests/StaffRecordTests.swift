import Foundation
import TestSupport
import Testing

/// The pages of single products, producers, rights and villages.
@Suite(.serialized) struct StaffRecordTests {
    private static let history: [[String]] = [
        ["producer", "correct", "CT-0001", "--village", "Thôn Đồng Mẫu"],
        [
            "producer", "rename", "CT-0001", "--name", "Hợp tác xã Mẫu Mới", "--from", "2026-06-01", "--document",
            "GCN 77",
        ],
        ["person", "add", "--name", "Lê Văn Đại Diện", "--email", "dai.dien@example.vn"],
        ["representation", "add", "--right", "QSH-0001", "--person", "NG-0003", "--document", "UQ-01/2025"]
            + ["--from", "2025-08-20", "--until", "2027-08-20"],
        ["right", "add", "--kind", "geographical_indication", "--sign", "Mẫu Sơn", "--owner", "CT-0002"]
            + ["--product", "SP-0001"],
        ["right", "authorise", "QSH-0003", "--user", "CT-0001", "--product", "SP-0001", "--document", "12/QSD"]
            + ["--from", "2026-01-05", "--until", "2029-01-05"],
        ["product", "making", "add", "SP-0002", "--producer", "CT-0001", "--from", "2026-02-01"],
        ["person", "assign", "NG-0002", "--role", "officer", "--village", "Thôn Đồng Mẫu", "--from", "2026-01-01"],
        ["person", "hand-over", "NG-0002", "NG-0003", "--on", "2026-10-01"],
    ]

    @Test func everyRecordShowsWhatHangsOnItAndLeadsThereAndBack() async throws {
        let visit = try await StaffVisit(more: Self.history)
        let product = try await visit.get("/can-bo/san-pham/SP-0001").body
        let other = try await visit.get("/can-bo/san-pham/SP-0002").body
        let producer = try await visit.get("/can-bo/chu-the/CT-0001").body
        let right = try await visit.get("/can-bo/doi-tuong/QSH-0001").body
        let indication = try await visit.get("/can-bo/doi-tuong/QSH-0003").body
        let village = try await visit.get("/can-bo/lang/xem?ten=Th%C3%B4n+%C4%90%E1%BB%93ng+M%E1%BA%ABu").body
        let filing = try await visit.get("/can-bo/don/DON-0001").body

        for link in ["chu-the/CT-0001", "doi-tuong/QSH-0001", "doi-tuong/QSH-0003", "don/DON-0001", "don/DON-0002"] {
            #expect(product.contains("href=\"/can-bo/\(link)"), "the product does not lead to \(link)")
        }
        #expect(product.contains("Đường đến kỳ đánh giá tới") && product.contains("cấp ngày 20/12/2024"))
        #expect(product.contains("12/QSD") && product.contains("href=\"/can-bo/lang/xem?ten=Th%C3%B4n"))
        #expect(product.contains("0912000111"), "who may see phones sees whom to call")
        #expect(other.contains("Cùng sản xuất") && other.contains("href=\"/can-bo/chu-the/CT-0001\""))
        for text in [
            "Hợp tác xã Mẫu Mới", "Hợp tác xã Mẫu (Hợp tác xã), đến hết ngày 31/5/2026; GCN 77",
            "href=\"/can-bo/san-pham/SP-0001\"",
            "href=\"/can-bo/san-pham/SP-0002\"", "href=\"/can-bo/don/HL-0001\"", "Lê Văn Đại Diện", "UQ-01/2025",
            "Việc phải làm, phải hỏi vì thay đổi này", "href=\"/can-bo/don/DON-0001\"",
        ] { #expect(producer.contains(text), "the producer's page does not say \(text)") }
        for text in ["CT-0001", "SP-0001", "DON-0001"] { #expect(right.contains(text), "\(text)") }
        #expect(right.contains("Lê Văn Đại Diện") && right.contains("Trả lời"))
        #expect(indication.contains("Nhà nước (chủ sở hữu)") && indication.contains("5/1/2029"))
        #expect(village.contains("CT-0001") && village.contains("SP-0001") && !village.contains("CT-0002"))
        #expect(village.contains("bàn giao cho Lê Văn Đại Diện"))
        #expect(village.contains("href=\"/can-bo/san-pham?village=Th%C3%B4n"))
        for link in ["doi-tuong/QSH-0001", "chu-the/CT-0001", "san-pham/SP-0001"] {
            #expect(filing.contains("href=\"/can-bo/\(link)\""), "the filing does not lead to \(link)")
        }
    }

    @Test func whatOfAnotherCommuneAndWhatIsNotThereAreOneAnswer() async throws {
        let visit = try await StaffVisit(more: StaffListTests.elsewhere)

        for path in [
            "san-pham/SP-0003", "chu-the/CT-0003", "doi-tuong/QSH-0003", "lang/xem?ten=Th%C3%B4n+Xa+L%E1%BA%A1",
            "san-pham/SP-9999", "chu-the/x", "doi-tuong/%00", "lang/xem", "lang/xem?ten=", "san-pham/CT-0001",
            "chu-the/%27%20OR%201%3D1",
        ] {
            let answer = try await visit.get("/can-bo/\(path)")
            #expect(answer.status == 404, "\(path): \(answer.status)")
            #expect(!answer.body.contains("Xa Lạ</"), "\(path)")
        }
    }

    @Test func aReaderSeesWhoIsRemindedAndNoAddress() async throws {
        let visit = try await StaffVisit(role: "reader", more: Self.history)

        for path in ["san-pham/SP-0001", "chu-the/CT-0001", "doi-tuong/QSH-0001"] {
            let answer = try await visit.get("/can-bo/\(path)")
            #expect(answer.status == 200 && answer.body.contains("Ai nhận nhắc việc"), "\(path)")
            #expect(!answer.body.contains("0912000111") && !answer.body.contains("@example.vn"), "\(path)")
        }
    }

    @Test func markupInNamesStaysTextAndASearchLeadsToEveryKindOfRecord() async throws {
        let visit = try await StaffVisit(
            names: ServedLinks.script,
            more: [["producer", "correct", "CT-0001", "--village", "Thôn\(ServedLinks.script)"]]
        )
        let village = "lang/xem?ten=\(ServedStaff.encoded("Thôn" + ServedLinks.script))"

        for path in ["san-pham/SP-0001", "chu-the/CT-0001", "doi-tuong/QSH-0001", village, "san-pham/SP-0001?lang=en"] {
            let answer = try await visit.get("/can-bo/\(path)")
            #expect(answer.status == 200 && !answer.body.contains("<script"), "\(path)")
        }
        let found = try await visit.get("/can-bo/tim?q=mau").body
        for link in ["san-pham/SP-0001", "chu-the/CT-0001", "doi-tuong/QSH-0001"] {
            #expect(found.contains("href=\"/can-bo/\(link)\""), "\(link)")
        }
    }
}
