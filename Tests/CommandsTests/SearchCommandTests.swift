import Formats
import TestSupport
import Testing

/// People find what they look for without typing marks.
@Suite struct SearchCommandTests {
    private func found(_ daulang: Daulang, _ arguments: String...) async throws -> [String] {
        let answer = try await daulang.run(["search"] + arguments + ["--json"])
        return try answer.json["results"]?.array?.compactMap { $0["code"]?.string } ?? []
    }

    @Test func aNameIsFoundHoweverItIsTyped() async throws {
        let daulang = try await Daulang.initialised()
        _ = try await daulang.run(["import", "products", "-"], input: SampleList.bytes)

        for text in ["vai som", "Vải sớm", "VAI  SỚM", "vai so"] {
            #expect(try await found(daulang, text) == ["CT-0001", "SP-0001"])
        }
        #expect(try await found(daulang, "vai som lang") == ["SP-0001"])
        #expect(try await found(daulang, "dau", "phu") == ["SP-0010"], "the stroke of đ is not typed")
        #expect(try await found(daulang, "hòa mẫu", "hùng") == ["CT-0002", "CT-0003"])
        #expect(try await found(daulang, "Hoà Mẫu Hưng") == ["CT-0002", "CT-0003"])
        #expect(try await found(daulang, "SP-0003") == ["SP-0003"])
        #expect(try await found(daulang, "khong co gi") == [])
    }

    @Test func theLimitIsKept() async throws {
        let daulang = try await Daulang.initialised()
        _ = try await daulang.run(["import", "products", "-"], input: SampleList.bytes)

        #expect(try await found(daulang, "mau", "--limit", "3").count == 3)
    }

    @Test func aCorrectedNameIsFoundAndTheOldOneIsNot() async throws {
        let daulang = try await Daulang.initialised()
        _ = try await daulang.run(["producer", "add", "--name", "Hợp tác xã Sai (mẫu)"])
        _ = try await daulang.run(["producer", "correct", "CT-0001", "--name", "Hợp tác xã Đúng (mẫu)"])

        #expect(try await found(daulang, "dung") == ["CT-0001"])
        #expect(try await found(daulang, "sai") == [])
    }

    @Test func aFilingIsFoundByTheOfficesNumber() async throws {
        let daulang = try await Daulang.initialised()
        _ = try await daulang.run(["producer", "add", "--name", "HTX Mẫu"])
        _ = try await daulang.run(["product", "add", "--producer", "CT-0001", "--name", "Chè (mẫu)"])
        let right = ["right", "add", "--kind", "trademark", "--sign", "Chè Mẫu", "--owner", "CT-0001"]
        _ = try await daulang.run(right + ["--product", "SP-0001"])
        _ = try await daulang.run(["filing", "open", "trademark.application", "--right", "QSH-0001"])
        let filed = ["filing", "event", "DON-0001", "filed", "2026-05-04", "--number", "4-2026-00001"]
        let answer = try await daulang.run(filed)
        try #require(answer.exitCode == 0, "\(answer.errors)")

        #expect(try await found(daulang, "4-2026-00001") == ["DON-0001"])
        #expect(try await found(daulang, "4-2026-00002") == [])
    }
}
