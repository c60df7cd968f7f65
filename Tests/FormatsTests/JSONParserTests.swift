import Formats
import Testing

private func parse(_ text: String) throws(JSONError) -> JSONValue {
    try JSONValue(bytes: Array(text.utf8))
}

private func failure(_ bytes: [UInt8]) -> JSONError? {
    do throws(JSONError) {
        _ = try JSONValue(bytes: bytes)
        return nil
    } catch {
        return error
    }
}

@Suite struct JSONParserTests {
    @Test func everyKindOfValueIsRead() throws {
        let value = try parse(
            " {\"tên\": \"Vải\", \"sao\": 4, \"giá\": 1.50, \"có\": [true, false, null, {}], \"e\": -2E+3}\r\n"
        )

        #expect(value["tên"]?.string == "Vải")
        #expect(value["sao"]?.integer == 4)
        #expect(value["giá"] == .number(try #require(JSONNumber("1.50"))))
        #expect(value["có"]?[1]?.bool == false)
        #expect(value["có"]?[2]?.isNull == true)
        #expect(value["có"]?[4] == nil)
        #expect(value["e"]?.double == -2000)
        #expect(value.object?.keys == ["tên", "sao", "giá", "có", "e"])
        #expect(value["không"] == nil)
    }

    @Test func escapesAreResolved() throws {
        #expect(try parse(#""\"\\\/\b\f\n\r\t\u0110\uD83C\uDF4E""#).string == "\"\\/\u{8}\u{C}\n\r\tĐ\u{1F34E}")
    }

    @Test func aNumberTooLargeForAnIntegerKeepsItsDigits() throws {
        #expect(try parse("9223372036854775807").integer == .max)
        #expect(try parse("9223372036854775808") == .number(try #require(JSONNumber("9223372036854775808"))))
        #expect(try parse("-0") == .number(try #require(JSONNumber("-0"))))
    }

    @Test(arguments: [
        ("", JSONError.Reason.unexpected(nil), 1, 1),
        ("{\n  \"a\": 1,\n  \"ạ\" 2}", .unexpected(0x32), 3, 7),
        ("[1,]", .unexpected(0x5D), 1, 4),
        ("[1 2]", .unexpected(0x32), 1, 4),
        ("{\"a\":1,}", .unexpected(0x7D), 1, 8),
        ("{a:1}", .unexpected(0x61), 1, 2),
        ("[1", .unexpected(nil), 1, 3),
        ("tru", .unexpected(nil), 1, 4),
        ("NaN", .unexpected(0x4E), 1, 1),
        ("\u{FEFF}1", .unexpected(0xEF), 1, 1),
        ("1 1", .trailingText, 1, 3),
        ("01", .badNumber, 1, 2),
        ("1.", .badNumber, 1, 3),
        ("-", .badNumber, 1, 2),
        ("1e", .badNumber, 1, 3),
        ("\"\\x\"", .badEscape, 1, 3),
        ("\"\\u12G4\"", .badEscape, 1, 6),
        ("\"\\uD800x\"", .loneSurrogate, 1, 4),
        ("\"\\uDC00\"", .loneSurrogate, 1, 4),
        ("\"a\nb\"", .rawControlCharacter(10), 1, 3),
        ("\"abc", .unexpected(nil), 1, 5),
        ("{\"a\":1,\n\"a\":2}", .duplicateKey("a"), 2, 1),
    ])
    func faultsAreNamedWithLineAndColumn(text: String, reason: JSONError.Reason, line: Int, column: Int) {
        #expect(failure(Array(text.utf8)) == JSONError(reason: reason, line: line, column: column))
    }

    @Test func bytesThatAreNotUTF8AreRefused() {
        #expect(failure([0x5B, 0x22, 0xC3, 0x22, 0x5D])?.reason == .invalidUTF8)
        #expect(failure([0x22, 0xED, 0xA0, 0x80, 0x22])?.reason == .invalidUTF8)
    }

    @Test func aTextNestedTooDeepIsRefusedNotRecursedInto() {
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
        let allowed = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)

        #expect(failure(deep) == JSONError(reason: .tooDeep(limit: 128), line: 1, column: 129))
        #expect(failure(Array(allowed.utf8)) == nil)
    }
}
