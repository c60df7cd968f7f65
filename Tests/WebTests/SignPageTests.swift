import Foundation
import TestSupport
import Testing

/// What stands on a product's label, which signs of origin it uses, its code, and who may use a collective sign.
@Suite(.serialized) struct SignPageTests {
    private static let picture = [UInt8]([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10]) + Array("JFIF nhãn".utf8)
    private static let product = "/can-bo/san-pham/SP-0001"

    private func signs(_ visit: StaffVisit) async throws -> String {
        try await visit.links.run(["product", "signs", "SP-0001"]).text
    }

    @Test func aLookAtTheLabelKeepsItsPhotoAndEveryMarkOnIt() async throws {
        let visit = try await StaffVisit()
        let page = try await visit.get(Self.product).body
        for way in ["nhan", "dau-hieu", "dau-hieu-bao-ho", "ma-ocop"] {
            #expect(page.contains("href=\"\(Self.product)/\(way)\""), "no way leads to \(way)")
        }
        let fields = ["seen": "20/11/2026", "right": "QSH-0001", "mark": "Núi <i>Mẫu\nSuối = Mẫu"]

        let sent = try await visit.staff.send(
            "\(Self.product)/nhan",
            fields,
            file: Self.picture,
            named: "nhan.jpg",
            visit.cookie
        )

        #expect(sent.headers["location"] == "\(Self.product)?xong=saved#signs", "\(sent.body)")
        let told = try await signs(visit)
        for mark in ["“Ong Mẫu” (QSH-0001)", "“Núi <i>Mẫu”", "“Suối = Mẫu”", "TL-0001"] {
            #expect(told.contains(mark), "\(told)")
        }
        let shown = try await visit.get(Self.product).body
        #expect(shown.contains("Núi &lt;i&gt;Mẫu") && shown.contains("href=\"/can-bo/tai-lieu/TL-0001\""))
        #expect(try await visit.links.run(["audit", "show", "--json"]).text.contains("\"product.label\""))
    }

    @Test func aLookThatSaysNothingOrTwoThingsIsRefusedAndThePhotoNeedNotBeChosenAgain() async throws {
        let visit = try await StaffVisit()
        let path = "\(Self.product)/nhan"

        let nothing = try await visit.post(path, ["seen": "20/11/2026", "place": "tủ số 2"])
        let both = try await visit.post(path, ["seen": "20/11/2026", "place": "tủ", "mark": "A", "none": "yes"])
        let noPhoto = try await visit.post(path, ["seen": "20/11/2026", "none": "yes"])
        let later = try await visit.post(path, ["seen": "20/11/2099", "none": "yes", "place": "tủ"])
        let undated = try await visit.staff.send(
            path,
            ["none": "yes"],
            file: Self.picture,
            named: "nhan.jpg",
            visit.cookie
        )

        for answer in [nothing, both, noPhoto, later, undated] { #expect(answer.status == 400, "\(answer.body)") }
        #expect(noPhoto.body.contains("id=\"file-wrong\"") && later.body.contains("id=\"seen-wrong\""))
        #expect(both.body.contains("value=\"tủ\"") && both.body.contains(">\nA</textarea>"))
        #expect(try await signs(visit).contains("chưa ai ghi các nhãn hiệu"))

        let hash = String(try #require(undated.body.firstMatch(of: /name="kept-file" value="([0-9a-f]{64})"/)).output.1)
        #expect(undated.body.contains("Đã nhận tệp “nhan.jpg”"))
        let mended = ["seen": "20/11/2026", "none": "yes", "kept-file": hash, "kept-file-name": "nhan.jpg"]
        let saved = try await visit.post(path, mended)
        #expect(saved.status == 303, "\(saved.body)")
        #expect(try await signs(visit).contains("ảnh: TL-0001"))
    }

    @Test func aSignOfOriginIsStatedOrSaidToBeNoneButNotBoth() async throws {
        let visit = try await StaffVisit()
        let (used, protected) = ("\(Self.product)/dau-hieu", "\(Self.product)/dau-hieu-bao-ho")

        let yes = ["answer": "yes", "sign": "Lục Ngạn", "source": "ảnh nhãn", "on": "19/11/2026"]
        let stated = try await visit.post(used, yes)
        let none = try await visit.post(protected, ["answer": "no", "source": "công văn 5/SKHCN"])
        let unnamed = try await visit.post(used, ["answer": "yes", "source": "ảnh"])
        let contrary = try await visit.post(used, ["answer": "no", "sign": "Lục Ngạn", "source": "ảnh"])
        let unfounded = try await visit.post(used, ["answer": "no"])
        let nonsense = try await visit.post(used, ["answer": "maybe", "source": "ảnh"])

        #expect(stated.status == 303 && none.status == 303, "\(stated.body)")
        for answer in [unnamed, contrary, unfounded, nonsense] { #expect(answer.status == 400) }
        #expect(unnamed.body.contains("id=\"sign-wrong\"") && unfounded.body.contains("id=\"source-wrong\""))
        let told = try await signs(visit)
        #expect(told.contains("đang dùng: “Lục Ngạn” (theo: ảnh nhãn, ngày 19/11/2026)"), "\(told)")
        #expect(told.contains("đã bảo hộ: không có (theo: công văn 5/SKHCN"))
        let page = try await visit.get("\(Self.product)?lang=en").body
        #expect(page.contains("Lục Ngạn") && page.contains("Marks on the label and signs of origin"))
    }

    @Test func theNextCodeIsGivenOnceAndStandsInTheLedger() async throws {
        let visit = try await StaffVisit()

        let given = try await visit.post("\(Self.product)/ma-ocop", [:])
        let twice = try await visit.post("\(Self.product)/ma-ocop", [:])
        let future = try await visit.post("/can-bo/san-pham/SP-0002/ma-ocop", ["year": "2099"])

        #expect(given.status == 303, "\(given.body)")
        #expect(twice.status == 409 && future.status == 400 && future.body.contains("id=\"year-wrong\""))
        let shown = try await visit.links.run(["product", "show", "SP-0001", "--json"]).text
        let code = String(try #require(shown.firstMatch(of: /"ocop_code":\s*"([^"]+)"/)).output.1)
        let ledger = try await visit.get("/can-bo/so-ma-ocop").body
        let file = try await visit.get("/can-bo/so-ma-ocop.csv?q=mat+ong")
        let other = try await visit.get("/can-bo/so-ma-ocop?q=che+khac").body
        #expect(ledger.contains(code) && ledger.contains("1 mã đã cấp"))
        #expect(file.headers["content-type"] == "text/csv; charset=utf-8" && file.body.contains(code))
        #expect(other.contains("0 mã đã cấp") && !other.contains(code))
        #expect(try await visit.get("/can-bo/muc-luc").body.contains("href=\"/can-bo/so-ma-ocop\""))
    }

    @Test func aReaderSeesTheSignsAndChangesNone() async throws {
        let visit = try await StaffVisit(role: "reader")

        let page = try await visit.get(Self.product).body

        #expect(page.contains("Nhãn hiệu trên bao bì và dấu hiệu chỉ nguồn gốc"))
        #expect(!page.contains("\(Self.product)/nhan"))
        for way in ["nhan", "dau-hieu", "dau-hieu-bao-ho", "ma-ocop"] {
            #expect(try await visit.get("\(Self.product)/\(way)").status == 403, "\(way)")
        }
        #expect(try await visit.get("/can-bo/so-ma-ocop").status == 200)
    }

    // MARK: who may use a collective sign

    private static let collective = [
        [
            "right", "add", "--kind", "collective_mark", "--sign", "Làng Mẫu", "--owner", "CT-0001", "--product",
            "SP-0001",
        ],
        [
            "right", "authorise", "QSH-0003", "--user", "CT-0002", "--product", "SP-0001", "--document", "01/GP",
            "--from", "2026-01-05", "--until", "2028-01-05",
        ],
    ]

    @Test func theUsersOfASignAreListedForADayPrintedAndTakenAsATable() async throws {
        let visit = try await StaffVisit(more: Self.collective)
        let path = "/can-bo/doi-tuong/QSH-0003/nguoi-dung"

        let page = try await visit.get("/can-bo/doi-tuong/QSH-0003").body
        let today = try await visit.get(path).body
        let before = try await visit.get("\(path)?on=01/01/2026").body
        let all = try await visit.get("\(path)?all=yes").body
        let table = try await visit.get("\(path).csv?all=yes")
        let annex = try await visit.get("\(path)/in")
        let wrong = try await visit.get("\(path)?on=31/02/2026")

        #expect(page.contains("href=\"\(path)\""), "no way leads to the users")
        #expect(today.contains("Hộ Khác") && today.contains("01/GP") && all.contains("Hộ Khác"))
        #expect(!before.contains("Hộ Khác"))
        #expect(all.contains("href=\"\(path).csv?all=yes\""))
        #expect(table.body.contains("01/GP") && table.headers["content-type"] == "text/csv; charset=utf-8")
        #expect(annex.headers["content-disposition"]?.hasPrefix("attachment") == true)
        #expect(annex.body.contains("Hộ Khác"))
        #expect(wrong.status == 400 && wrong.body.contains("id=\"on-wrong\""))
    }

    @Test func aPermissionEndsOnADayThatIsNotBeforeItBegan() async throws {
        let visit = try await StaffVisit(more: Self.collective)
        let path = "/can-bo/cho-phep/UQ-0001/ket-thuc"
        let page = try await visit.get("/can-bo/doi-tuong/QSH-0003").body
        #expect(page.contains("href=\"\(path)\""), "no way leads to the end of a permission")

        let early = try await visit.post(path, ["on": "01/01/2026"])
        let ended = try await visit.post(path, ["on": "20/11/2026"])
        let twice = try await visit.post(path, ["on": "21/11/2026"])

        #expect(early.status == 400 && early.body.contains("id=\"on-wrong\"") && early.body.contains("01/GP"))
        #expect(ended.headers["location"] == "/can-bo/doi-tuong/QSH-0003?xong=saved", "\(ended.body)")
        #expect(twice.status == 409)
        #expect(try await visit.links.run(["right", "show", "QSH-0003", "--json"]).text.contains("2026-11-20"))
        #expect(!(try await visit.get("/can-bo/doi-tuong/QSH-0003").body.contains("href=\"\(path)\"")))
        #expect(try await visit.get("/can-bo/cho-phep/UQ-0099/ket-thuc").status == 404)
    }
}
