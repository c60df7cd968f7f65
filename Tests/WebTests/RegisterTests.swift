import Foundation
import TestSupport
import Testing

/// The staff's forms that enter a product, ask how its name can be kept, and open filings.
@Suite(.serialized) struct RegisterTests {
    private static let whole = [
        "producer-name": "Hợp tác xã Mỳ gạo Ba Sao", "kind": "cooperative", "village": "Thôn Ba",
        "contact": "Trần Văn Mỳ",
        "phone": "0912345678", "consent": "yes", "name": "Mỳ gạo Ba Sao", "set": "7", "stars": "4",
        "issued": "05/03/2025", "decision": "21/QĐ-UBND", "decision-date": "1.3.2025", "right-kind": "trademark",
        "sign": "Mỳ gạo Ba Sao",
    ]

    @Test func oneFormEntersProducerProductCertificateAndSignAndOpensTheirFilings() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()

        let answer = try await staff.post("/can-bo/dang-ky", Self.whole, cookie)

        #expect(answer.status == 303, "\(answer.body)")
        #expect(answer.headers["location"] == "/can-bo/don/DON-0005?xong=registered")
        let filing = try await staff.get("/can-bo/don/DON-0005?xong=registered", cookie).body
        #expect(filing.contains("Mỳ gạo Ba Sao") && filing.contains("Đã ghi vào sổ."))
        let certificate = try await staff.links.run(["certificate", "show", "GCN-0002", "--json"]).text
        #expect(certificate.contains("2025-03-05") && certificate.contains("2025-03-01"))
        let person = try await staff.links.run(["person", "show", "NG-0003", "--json"]).text
        #expect(person.contains("0912345678"))
        let followed = try await staff.links.run(["filing", "show", "DON-0004"]).text
        #expect(followed.contains("GCN-0002") || followed.contains("Mỳ gạo Ba Sao"))
    }

    @Test func aPartThatIsWrongLeavesNothingBehindAndKeepsWhatWasEntered() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let before = try await staff.links.run(["producer", "list", "--json"]).text

        for (field, text, said) in [
            ("issued", "31/02/2025", "31/02/2025"), ("issued", "05/03/2099", "05/03/2099"), ("stars", "9", "9"),
            ("name", "  ", "trống"), ("producer-name", "", "trống"), ("sign", "", "trống"),
            ("phone", "12", "điện thoại"),
            ("decision", "", "trống"), ("right-kind", "patent", "patent"), ("set", "99", "99"), ("set", "x", "x"),
            ("ocop-code", "24-1", "24-1"), ("producer", "CT-9999", "CT-9999"),
        ] {
            let answer = try await staff.post("/can-bo/dang-ky", Self.whole.merging([field: text]) { $1 }, cookie)

            #expect([400, 404, 409].contains(answer.status), "\(field): \(answer.status)")
            #expect(answer.body.contains("Chưa có gì được ghi") && answer.body.contains(said), "\(field) \(text)")
            #expect(answer.body.contains("value=\"21/QĐ-UBND\"") || field == "decision")
            #expect(!answer.body.contains("--"), "\(field): the page speaks of the command line")
            #expect(!answer.body.contains("“\(field)”"), "\(field): the page says the program's own name of it")
        }
        #expect(try await staff.links.run(["producer", "list", "--json"]).text == before)
        #expect(try await staff.links.run(["filing", "show", "DON-0004"]).exitCode == 3)
    }

    @Test func theSameSheetTwiceIsRefusedBesideItsField() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        _ = try await staff.post("/can-bo/dang-ky", Self.whole, cookie)

        let again = try await staff.post("/can-bo/dang-ky", Self.whole, cookie)
        let known = try await staff.post(
            "/can-bo/dang-ky",
            ["producer": "CT-0003", "name": "mỳ gạo  ba sao"],
            cookie
        )

        #expect(again.status == 409 && again.body.contains("href=\"#producer\"") && again.body.contains("CT-0003"))
        #expect(known.status == 409 && known.body.contains("id=\"name-wrong\""))
    }

    @Test func withoutASignTheNextPageAsksHowTheNameCanBeKeptAndOpensTheApplication() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let entered = try await staff.post("/can-bo/dang-ky", ["producer": "CT-0001", "name": "Cao chè dây"], cookie)
        let advice = try #require(entered.headers["location"])
        #expect(advice == "/can-bo/tu-van?product=SP-0003&xong=registered")

        let first = try await staff.get(advice, cookie).body
        let answered = advice + "&hoi-distinctive=yes&hoi-place_name=no&hoi-national_name=no&hoi-descriptive=no"
        let page = try await staff.get(answered, cookie).body
        let fields = [
            "product": "SP-0003", "right-kind": "trademark", "sign": "Cao chè dây Núi Mẫu", "owner": "CT-0001",
        ]
        let opened = try await staff.post("/can-bo/tu-van", fields, cookie)

        // A browser's form writes a blank as a plus sign.
        let asked = try await staff.get("/can-bo/tu-van?product=SP-0003&ten=Cao+ch%C3%A8+d%C3%A2y+N%C3%BAi", cookie)
            .body
        #expect(asked.contains("value=\"Cao chè dây Núi\"") && !asked.contains("Cao+ch"))
        #expect(first.contains("Về cái tên") && first.contains("Đứng tên ai?"))
        #expect(page.contains("Nhãn hiệu: đi được") || page.contains("đi được"))
        #expect(page.contains("Thời hạn luật") || page.contains("thời hạn luật"))
        #expect(opened.headers["location"] == "/can-bo/don/DON-0004?xong=registered", "\(opened.body)")
        let right = try await staff.links.run(["right", "show", "QSH-0003", "--json"]).text
        #expect(right.contains("Cao chè dây Núi Mẫu") && right.contains("SP-0003"))
    }

    @Test func aFilingIsOpenedForWhatIsOnRecordAndOnlyByAProcedureForIt() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()

        let page = try await staff.get("/can-bo/don/mo/QSH-0001", cookie).body
        let opened = try await staff.post("/can-bo/don/mo/QSH-0001", ["procedure": "trademark.renewal"], cookie)
        let wrong = try await staff.post("/can-bo/don/mo/QSH-0001", ["procedure": "ocop.certificate"], cookie)
        let none = try await staff.get("/can-bo/don/mo/QSH-0099", cookie)

        #expect(page.contains("value=\"trademark.renewal\"") && !page.contains("ocop.certificate"))
        #expect(opened.status == 303, "\(opened.body)")
        #expect(wrong.status == 409)
        #expect(none.status == 404)
    }

    @Test func aReaderAndAForgedFormRegisterNothing() async throws {
        let staff = try await ServedStaff(role: "reader")
        let cookie = try await staff.signedIn()

        #expect(try await staff.get("/can-bo/dang-ky", cookie).status == 403)
        #expect(try await staff.post("/can-bo/dang-ky", Self.whole, cookie).status == 403)
        let advice = try await staff.get("/can-bo/tu-van?product=SP-0001", cookie)
        #expect(advice.status == 200 && !advice.body.contains("method=\"post\" action=\"/can-bo/tu-van"))

        let other = try await ServedStaff()
        let session = try await other.signedIn()
        let form = Self.whole.merging(["form": "0"]) { $1 }.mapValues(ServedStaff.encoded)
        let forged = try await other.service.post("/can-bo/dang-ky", form: form, headers: ["Cookie": session])
        #expect(forged.status == 403)
    }
}
