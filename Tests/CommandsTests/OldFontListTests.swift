import Formats
import Spreadsheets
import TestSupport
import Testing

/// Lists typed in the fonts of before Unicode: never taken as they are, read when a person has seen how.
@Suite struct OldFontListTests {
    private static let text = """
        Tên sản phẩm,Chủ thể,Địa chỉ
        V¶i thiÒu (mÉu),Hîp t¸c x· N«ng nghiÖp (mÉu),x· An L¹c
        R­îu Café (mÉu),HîP T¸C X· (mÉu),x· An L¹c

        """

    @Test func aTrialShowsHowTheListReadsAndWritesNothing() async throws {
        let daulang = try await Daulang.initialised()
        let file = try daulang.write(Array(Self.text.utf8), as: "cũ.csv")

        let trial = try await daulang.run(["import", "products", file, "--dry-run", "--json"])
        let shown = try await daulang.run(["import", "products", file, "--dry-run"])
        let refused = try await daulang.run(["import", "products", file])

        let conversion = try trial.json["conversion"]
        #expect(conversion?["encoding"]?.string == "TCVN3", "\(trial.errors)")
        #expect(conversion?["cells"]?.integer == 6)
        let words = conversion?["words"]?.array ?? []
        #expect(words.first?["written"]?.string == "V¶i")
        #expect(words.first?["text"]?.string == "Vải")
        #expect(words.first { $0["written"]?.string == "Café" }?["text"] == .null)
        #expect(shown.text.contains("“thiÒu” → “thiều”"))
        #expect(shown.text.contains("giữ nguyên “Café”"))
        #expect(shown.text.contains("--convert tcvn3"))
        #expect(refused.exitCode == 2)
        #expect(try await daulang.run(["product", "list", "--json"]).json["products"]?.array == [])
    }

    @Test func whatAPersonSaidIsConvertedAndKeptInUnicode() async throws {
        let daulang = try await Daulang.initialised()
        let input = Array(Self.text.utf8)

        let report = try await daulang.run(["import", "products", "-", "--convert", "tcvn3", "--json"], input: input)

        try #require(report.exitCode == 0, "\(report.errors)")
        let products = try await daulang.run(["product", "list", "--json"]).json["products"]?.array ?? []
        #expect(products.compactMap { $0["name"]?.string } == ["Vải thiều (mẫu)", "Rượu Café (mẫu)"])
        let producers = try await daulang.run(["producer", "list", "--json"]).json["producers"]?.array ?? []
        #expect(producers.compactMap { $0["name"]?.string } == ["Hợp tác xã Nông nghiệp (mẫu)", "HỢP TÁC XÃ (mẫu)"])
    }

    @Test func aSpreadsheetWhoseHeadingsAreOldTooIsRead() async throws {
        let daulang = try await Daulang.initialised()
        var writer = SpreadsheetWriter(sheet: "Trang 1", headings: ["Teân saûn phaåm", "Chuû theå"])
        writer.append([.text("Vaûi thieàu (maãu)"), .text("Hôïp taùc xaõ (maãu)")])
        let file = daulang.path("cũ.xlsx")
        try writer.write(toFile: file)

        let refused = try await daulang.run(["import", "products", file])
        let report = try await daulang.run(["import", "products", file, "--convert", "vni", "--json"])

        #expect(refused.exitCode == 2)
        #expect(refused.errors.contains("VNI"), "\(refused.errors)")
        try #require(report.exitCode == 0, "\(report.errors)")
        let products = try await daulang.run(["product", "list", "--json"]).json["products"]
        #expect(products?[0]?["name"]?.string == "Vải thiều (mẫu)")
    }
}
