import Formats
import TestSupport
import Testing

/// A whole import is taken back, or nothing of it, and then it is said what stands in the way.
@Suite struct ImportUndoTests {
    private func imported() async throws -> Daulang {
        let daulang = try await Daulang.initialised()
        let file = try daulang.write(SampleList.bytes, as: "danh sách.csv")
        let answer = try await daulang.run(["import", "products", file, "--json"])
        try #require(try answer.json["code"]?.string == "LN-0001", "\(answer.errors)")
        return daulang
    }

    private func count(_ daulang: Daulang, _ noun: String, of list: String) async throws -> Int? {
        try await daulang.run([noun, "list", "--json"]).json[list]?.array?.count
    }

    @Test func whatAnImportBroughtGoesAndTheTrailKeepsIt() async throws {
        let daulang = try await imported()

        let undone = try await daulang.run(["import", "undo", "LN-0001", "--json"])

        #expect(try undone.json["products"]?.integer == 10, "\(undone.errors)")
        #expect(try await count(daulang, "product", of: "products") == 0)
        #expect(try await count(daulang, "producer", of: "producers") == 0)
        #expect(try await count(daulang, "certificate", of: "certificates") == 0)
        #expect(try await daulang.run(["search", "vai", "--json"]).json["results"]?.array == [])
        #expect(try await daulang.run(["audit", "verify"]).exitCode == 0)
        let run = try await daulang.run(["import", "list", "--json"]).json["imports"]?[0]
        #expect(run?["file"]?.string == "danh sách.csv")
        #expect(run?["undone"]?.string == "2026-11-23")
        let twice = try await daulang.run(["import", "undo", "LN-0001"])
        #expect(twice.exitCode == 4)
        let again = try await daulang.run(["import", "products", "-", "--json"], input: SampleList.bytes)
        #expect(try again.json["added"]?.integer == 10)
        #expect(try await daulang.run(["export", "products"]).output == SampleList.bytes)
    }

    @Test func laterWorkStandsInTheWayAndIsNamed() async throws {
        let daulang = try await imported()
        let right = [
            "right", "add", "--kind", "trademark", "--sign", "Mẫu", "--owner", "CT-0002", "--product", "SP-0002",
        ]
        _ = try await daulang.run(right)
        _ = try await daulang.run(["filing", "open", "ocop.certificate", "--certificate", "GCN-0002"])
        _ = try await daulang.run(["product", "correct", "SP-0004", "--name", "Mứt khác (mẫu)"])
        _ = try await daulang.run(["product", "ocop-code", "SP-0005"])

        let refused = try await daulang.run(["import", "undo", "LN-0001"])

        #expect(refused.exitCode == 4)
        for line in [
            "SP-0002 đang có trong QSH-0001.", "CT-0002 đang có trong QSH-0001.", "GCN-0002 đang có trong DON-0001.",
            "SP-0004 đã được sửa hoặc ghi thêm sau khi nhập.", "SP-0005 đã được sửa hoặc ghi thêm sau khi nhập.",
        ] {
            #expect(refused.errors.contains(line), "\(refused.errors)")
        }
        #expect(try await count(daulang, "product", of: "products") == 10)
    }

    @Test func whatAnImportWroteOverSaysAgainWhatItSaid() async throws {
        let daulang = try await imported()
        let before = try await everything(daulang)
        let changed = SampleList.text
            .replacing(
                "Mứt dừa (mẫu),Hộ Nguyễn Văn Hùng (mẫu),,xã Hoà Mẫu,,,,7",
                with: "Mứt Dừa (mẫu),Hộ Nguyễn Văn Hùng (mẫu),,xã Hoà Mẫu,4,12/QĐ,2026-02-03,8"
            )
            .replacing(#""UBND tỉnh, đợt 1 (không nêu số)""#, with: "77/QĐ-UBND")
            .replacing("HTX NÔNG NGHIỆP mẫu,cooperative", with: "HTX NÔNG NGHIỆP mẫu,enterprise")
            .replacing("HTX nông nghiệp mẫu,cooperative", with: "HTX nông nghiệp mẫu,enterprise")
        let update = ["import", "products", "-", "--update", "--json"]
        let answer = try await daulang.run(update, input: Array(changed.utf8))
        try #require(try answer.json["updated"]?.integer == 4, "\(answer.errors)")
        #expect(try await everything(daulang) != before)

        let undone = try await daulang.run(["import", "undo", "LN-0002", "--json"])

        #expect(try undone.json["restored"]?.integer == 6, "\(undone.errors)")
        #expect(try await everything(daulang) == before)
        #expect(try await daulang.run(["audit", "verify"]).exitCode == 0)
        // Nothing is left of it in the way of the first.
        #expect(try await daulang.run(["export", "products"]).output == SampleList.bytes)
    }

    @Test func anImportIsNotTakenBackWhereALaterOneWroteOverIt() async throws {
        let daulang = try await imported()
        let changed = SampleList.text.replacing("xã Hoà Mẫu,,,,7", with: "xã Hoà Mẫu,,,,8")
        _ = try await daulang.run(["import", "products", "-", "--update"], input: Array(changed.utf8))

        let first = try await daulang.run(["import", "undo", "LN-0001"])
        let second = try await daulang.run(["import", "undo", "LN-0002"])

        #expect(first.exitCode == 4)
        #expect(second.exitCode == 0, "\(second.errors)")
    }

    /// All that lists can change.
    private func everything(_ daulang: Daulang) async throws -> [String] {
        var all: [String] = []
        for noun in ["product", "producer", "certificate"] {
            all.append(try await daulang.run([noun, "list", "--json"]).json.text(.compact))
        }
        all.append(String(decoding: try await daulang.run(["export", "products"]).output, as: UTF8.self))
        all.append(try await daulang.run(["search", "mut dua", "--json"]).json.text(.compact))
        return all
    }

    @Test func anImportThatWritesNothingIsNone() async throws {
        let daulang = try await imported()

        let same = try await daulang.run(["import", "products", "-", "--json"], input: SampleList.bytes)

        #expect(try same.json["code"] == .null)
        #expect(try await count(daulang, "import", of: "imports") == 1)
    }

    @Test func whatWasSaidOfAHeadingIsRemembered() async throws {
        let daulang = try await Daulang.initialised()
        let first = Array("Tên hàng,Ghi chú\nChè (mẫu),x\n".utf8)
        let second = Array("TÊN HÀNG,ghi chú\nMật (mẫu),y\n".utf8)

        let unknown = try await daulang.run(["import", "products", "-"], input: first)
        let said = try await daulang.run(
            ["import", "products", "-", "--map", "Tên hàng=name", "--map", "Ghi chú=-"],
            input: first
        )
        let later = try await daulang.run(["import", "products", "-", "--json"], input: second)

        #expect(unknown.exitCode == 2)
        #expect(said.exitCode == 0, "\(said.errors)")
        #expect(try later.json["added"]?.integer == 1, "\(later.errors)")
    }
}
