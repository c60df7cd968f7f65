import App
import Testing

/// The codes of a phone, as RFC 6238 gives them.
@Suite struct OneTimeCodesTests {
    /// Appendix B, SHA-1: the last six of its eight digits.
    private static let vectors: [(seconds: Int, code: String)] = [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ]
    private static let codes = OneTimeCodes(secret: Array("12345678901234567890".utf8))

    @Test(arguments: vectors)
    func theyAreThoseOfTheStandard(seconds: Int, code: String) {
        #expect(Self.codes.code(step: OneTimeCodes.step(at: seconds)) == code)
    }

    @Test func aCodeCountsOneSpanBeforeAndAfterItsOwnAndNoFurther() {
        let step = OneTimeCodes.step(at: 1_111_111_111)
        let code = Self.codes.code(step: step)

        let found = (-3...3).map { Self.codes.step(of: code, at: 1_111_111_111 + 30 * $0, after: 0) }

        #expect(found == [nil, nil, step, step, step, nil, nil])
    }

    @Test func aSpanThatWasUsedAndThoseBeforeItCountNoMore() {
        let step = OneTimeCodes.step(at: 1_111_111_111)
        let codes = [step - 1, step, step + 1].map { Self.codes.code(step: $0) }

        let found = codes.map { Self.codes.step(of: $0, at: 1_111_111_111, after: step) }

        #expect(found == [nil, nil, step + 1])
    }

    @Test func nonsenseIsNoCode() {
        for code in ["", "0", "0504711", "05047a", "٠٥٠٤٧١", " 50471", "-50471"] {
            #expect(Self.codes.step(of: code, at: 1_111_111_111, after: 0) == nil, "\(code)")
        }
    }

    @Test func aPhoneReadsTheKeyFromTheAddress() {
        let address = Self.codes.address(issuer: "UBND Xã Mẫu", name: "can.bo")

        #expect(Self.codes.key == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(Self.codes.keyInGroups == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        #expect(
            address == "otpauth://totp/UBND%20X%C3%A3%20M%E1%BA%ABu:can%2Ebo?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=UBND%20X%C3%A3%20M%E1%BA%ABu&algorithm=SHA1&digits=6&period=30"
        )
    }
}
