import Foundation
import TestSupport
import Testing

/// The staff's lists: what they are narrowed by stands in the address, and holds for the page, the next page, the other
/// language and the file.
@Suite(.serialized) struct StaffListTests {
    /// Another commune's records: nothing of them may stand on any page.
    static let elsewhere: [[String]] = [
        ["commune", "add", "--code", "07660", "--name", "Xã Khác", "--province", "24", "--province-name", "Bắc Ninh"],
        ["producer", "add", "--name", "Hợp tác xã Xa Lạ", "--village", "Thôn Xa Lạ", "--commune", "07660"],
        ["product", "add", "--producer", "CT-0003", "--name", "Mật ong Xa Lạ", "--commune", "07660"],
        ["right", "add", "--kind", "trademark", "--sign", "Ong Xa Lạ", "--owner", "CT-0003", "--product", "SP-0003"]
            + ["--commune", "07660"],
        ["filing", "open", "trademark.application", "--right", "QSH-0003", "--commune", "07660"],
    ]

    private static let paths = ["viec", "don", "san-pham", "chu-the", "lang", "doi-tuong"]

    /// One commune with a village and an officer for it, and another commune.
    private static func visit(role: String = "responsible", names: String = "") async throws -> StaffVisit {
        let village = names.isEmpty ? "Thôn Đồng Mẫu" : "Thôn\(names)"
        return try await StaffVisit(
            names: names,
            role: role,
            more: [
                ["producer", "correct", "CT-0001", "--village", village],
                ["person", "add", "--name", "Trần Văn Thôn\(names)"],
                ["person", "assign", "NG-0003", "--role", "officer", "--village", village],
                ["person", "assign", "NG-0002", "--role", "officer", "--whole-commune"],
            ] + elsewhere
        )
    }

    private static func rows(_ file: RawAnswer) -> [String] {
        file.body.drop { $0 == "\u{FEFF}" }.split(separator: "\n").dropFirst().map(String.init)
    }

    @Test func aListIsNarrowedByNamesTypedInAnyWayAndByWhatTheRecordSays() async throws {
        let visit = try await Self.visit()
        let expected: [(String, shown: [String], hidden: [String])] = [
            ("san-pham?q=mat+ong", ["SP-0001"], ["SP-0002"]),
            ("san-pham?q=M%E1%BA%ADt", ["SP-0001"], ["SP-0002"]),
            ("san-pham?producer=ho+khac", ["SP-0002"], ["SP-0001"]),
            ("san-pham?producer=CT-0002", ["SP-0002"], ["SP-0001"]),
            ("san-pham?village=dong+mau", ["SP-0001"], ["SP-0002"]),
            ("san-pham?kind=geographical_indication", [], ["SP-0001", "SP-0002"]),
            ("chu-the?product=che", ["CT-0002"], ["CT-0001"]),
            ("chu-the?village=dong+mau", ["CT-0001"], ["CT-0002"]),
            ("lang?q=dong", ["Thôn Đồng Mẫu"], ["chưa ghi thôn"]),
            ("doi-tuong?product=SP-0001", ["QSH-0001"], ["QSH-0002"]),
            ("doi-tuong?kind=trademark&q=che", ["QSH-0002"], ["QSH-0001"]),
            ("don?q=ong+mau", ["DON-0001"], ["DON-0003"]),
            ("don?q=4-2025-45678", ["DON-0001"], ["DON-0002", "DON-0003"]),
            ("don?state=prepared", ["DON-0003"], ["DON-0001"]),
            ("don?state=filed&kind=trademark", ["DON-0001"], ["DON-0003"]),
            ("don?kind=certificate", ["DON-0002"], ["DON-0001", "DON-0003"]),
            ("don?product=mat+ong", ["DON-0001", "DON-0002"], ["DON-0003"]),
            ("don?officer=NG-0003", ["DON-0001", "DON-0002"], ["DON-0003"]),
            ("don?officer=NG-0002", ["DON-0003"], ["DON-0001"]),
            ("don?within=60", ["DON-0001"], ["DON-0003"]),
            ("don?within=60&officer=NG-0002", [], ["DON-0001", "DON-0003"]),
            ("don?within=60&state=prepared", [], ["DON-0001", "DON-0003"]),
            ("don?overdue=1", [], ["DON-0003"]),
            ("viec?within=60", ["DON-0001"], ["DON-0003"]),
            ("viec?within=60&officer=NG-0002", [], ["DON-0001"]),
            ("viec?overdue=1", [], ["DON-0003"]),
            ("viec?within=60&q=tra+loi", [], ["DON-0003"]),
        ]

        for (path, shown, hidden) in expected {
            let page = try await visit.get("/can-bo/\(path)")

            #expect(page.status == 200, "\(path)")
            for text in shown { #expect(page.body.contains(text), "\(path) does not show \(text)") }
            for text in hidden { #expect(!page.body.contains(text), "\(path) shows \(text)") }
        }
    }

    @Test func theFileHoldsExactlyWhatThePageShowsAndNothingOfAnotherCommune() async throws {
        let visit = try await Self.visit()

        for path in Self.paths {
            let page = try await visit.get("/can-bo/\(path)")
            let file = try await visit.get("/can-bo/\(path).csv")

            #expect(page.status == 200 && file.status == 200, "\(path)")
            #expect(file.headers["content-type"] == "text/csv; charset=utf-8")
            #expect(file.headers["content-disposition"] == "attachment; filename=\"\(path).csv\"")
            #expect(file.body.unicodeScalars.first == "\u{FEFF}", "a spreadsheet would not see that it is UTF-8")
            let count = page.body.matches(of: /<li><a href="\/can-bo\/(don|san-pham|chu-the|doi-tuong|lang)\//).count
            #expect(Self.rows(file).count >= count && count > 0 || path == "lang", "\(path)")
            for text in ["Xa Lạ", "SP-0003", "CT-0003", "QSH-0003", "DON-0004"] {
                #expect(!page.body.contains(text) && !file.body.contains(text), "\(path): \(text)")
            }
        }
        let some = try await visit.get("/can-bo/san-pham.csv?q=che")
        #expect(Self.rows(some).count == 1 && some.body.contains("Chè Khác") && !some.body.contains("Mật ong"))
    }

    @Test func fiftyRowsMakeAPageAndTheFilterGoesAlongToTheNextOneAndIntoEnglish() async throws {
        let visit = try await StaffVisit()
        let heading =
            "name,producer,producer_kind,place_then,stars,decision,decision_date,ocop_set,known_ip,source_title\n"
        let list = (1...60).map { "Bún khô số \($0),Hộ Bún \($0),household,Thôn Bún,,,,3,,\n" }.joined()
        let file = try visit.links.daulang.write(Array((heading + list).utf8), as: "list.csv")
        let imported = try await visit.links.run(["import", "products", file])
        try #require(imported.exitCode == 0, "\(imported.errors)")

        let first = try await visit.get("/can-bo/san-pham?q=bun+kho&lang=en")
        let second = try await visit.get("/can-bo/san-pham?q=bun+kho&page=2")
        let beyond = try await visit.get("/can-bo/san-pham?q=bun+kho&page=999999999999")
        let all = try await visit.get("/can-bo/san-pham.csv?q=bun+kho")

        let row = /<li><a href="\/can-bo\/san-pham\/SP-/
        #expect(first.body.matches(of: row).count == 50 && second.body.matches(of: row).count == 10)
        #expect(first.body.contains("Products: 60") && second.body.contains("60 sản phẩm"))
        #expect(first.body.contains("href=\"/can-bo/san-pham?q=bun%20kho&amp;page=2&amp;lang=en\""))
        #expect(second.body.contains("href=\"/can-bo/san-pham?page=2&amp;q=bun%20kho&amp;lang=en\""))
        #expect(second.body.contains("href=\"/can-bo/san-pham.csv?q=bun%20kho\""))
        #expect(second.body.contains("Đang lọc: Tên hoặc mã: bun kho."))
        #expect(beyond.status == 200)
        #expect(Self.rows(all).count == 60)
    }

    @Test func signsOfSQLAndMarkupInEveryFieldStayTextAndFindNothing() async throws {
        let visit = try await Self.visit(names: ServedLinks.script)
        let hostile = [
            "' OR 1=1--", "\"><script>alert(1)</script>", "%", "_", "\u{0}", "; DROP TABLE product; --",
            "*", "NEAR(a b)", "\u{202E}", String(repeating: "9", count: 150),
        ]
        let fields = ["q", "producer", "product", "village", "kind", "state", "officer", "unit", "within", "overdue"]

        for path in Self.paths {
            for text in hostile {
                let value = ServedStaff.encoded(text)
                let query = fields.map { "\($0)=\(value)" }.joined(separator: "&") + "&page=\(value)"
                for address in ["/can-bo/\(path)?\(query)", "/can-bo/\(path).csv?\(query)"]
                where address.utf8.count <= 2_000 {
                    let answer = try await visit.get(address)
                    #expect(answer.status == 200, "\(address)")
                    let isFile = answer.headers["content-type"] == "text/csv; charset=utf-8"
                    #expect(isFile || !answer.body.contains("<script"), "\(address)")
                }
                let one = try await visit.get("/can-bo/\(path)?q=\(value)")
                #expect(!one.body.contains("<script") && one.status == 200, "\(path) \(text)")
            }
        }
        #expect(try await visit.get("/can-bo/san-pham").body.contains("SP-0001"), "the table is still there")
    }

    @Test func whatAPersonEnteredIsNoFormulaInTheFile() async throws {
        let visit = try await StaffVisit(more: [
            ["product", "add", "--producer", "CT-0001", "--name", "=HYPERLINK(\"http://x\",\"Mật\")"],
            ["product", "add", "--producer", "CT-0001", "--name", "@SUM(1)"],
        ])

        let file = try await visit.get("/can-bo/san-pham.csv")

        #expect(file.body.contains("\"'=HYPERLINK(") && file.body.contains(",'@SUM(1),"))
    }

    @Test func aReaderSeesTheListsWithoutAnyPhone() async throws {
        let visit = try await Self.visit(role: "reader")

        for path in Self.paths {
            for answer in [try await visit.get("/can-bo/\(path)"), try await visit.get("/can-bo/\(path).csv")] {
                #expect(answer.status == 200)
                #expect(!answer.body.contains("0912000111") && !answer.body.contains("mau@example.vn"), "\(path)")
            }
        }
    }
}
