import Registry
import Testing

@Suite struct OCOPCodeTests {
    @Test func theNewFormIsReadAndWrittenAlike() throws {
        let code = try #require(OCOPCode("24-07654-3-2026"))

        #expect(code.province == "24")
        #expect(code.district == nil)
        #expect(code.commune == "07654")
        #expect(code.number == 3)
        #expect(code.year == 2026)
        #expect(code.description == "24-07654-3-2026")
    }

    @Test func theOldFormKeepsItsDistrict() throws {
        let code = try #require(OCOPCode("83-832-28882-2-2022"))

        #expect(code.district == "832")
        #expect(code.description == "83-832-28882-2-2022")
        #expect(code != OCOPCode("83-28882-2-2022"))
    }

    @Test(
        arguments: [
            "", "-", "24-07654-3", "24-07654-0-2026", "24-07654--3-2026", "24-07654-03-2026", "24-07654-3-26",
            "24-07654-3-1999", "24-07654-3-2100", "2-07654-3-2026", "24-7654-3-2026", "24-07654-3-2026-1-1",
            " 24-07654-3-2026", "24-07654-3-2026\n", "２４-07654-3-2026", "24-0765a-3-2026", "24-83-07654-3-2026",
            "24-07654-99999999999999999999-2026", "24-07654-+3-2026",
        ]
    )
    func anythingElseIsNoCode(text: String) {
        #expect(OCOPCode(text) == nil)
    }
}
