import Formats
import Testing

@Suite struct SpreadsheetTextTests {
    @Test(arguments: ["=1+1", "+84 912", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
    func whatWouldBeginAFormulaGetsAnApostrophe(text: String) {
        #expect(text.withoutFormula == "'" + text)
    }

    @Test(arguments: ["", "Mật ong", "4-2025-45678", "a=b", "'đã có", "５"])
    func otherTextStaysAsItIs(text: String) {
        #expect(text.withoutFormula == text)
    }
}
