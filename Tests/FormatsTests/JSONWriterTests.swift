import Formats
import Testing

@Suite struct JSONWriterTests {
    private static let sample: JSONValue = [
        "mã": "SP-1", "tên": "Rượu \"Nếp\"\n29°", "sao": 4, "rỗng": [], "không": [:], "hạn": nil,
        "các": [true, ["b": 1, "a": -2]],
    ]

    @Test func compactTextHasNoBlankAndKeepsTheOrder() {
        #expect(
            Self.sample.text()
                == #"{"mã":"SP-1","tên":"Rượu \"Nếp\"\n29°","sao":4,"rỗng":[],"không":{},"hạn":null,"#
                + #""các":[true,{"b":1,"a":-2}]}"#
        )
    }

    @Test func indentedTextHasTwoBlanksALevel() {
        #expect(
            Self.sample.text(.indented) == #"""
                {
                  "mã": "SP-1",
                  "tên": "Rượu \"Nếp\"\n29°",
                  "sao": 4,
                  "rỗng": [],
                  "không": {},
                  "hạn": null,
                  "các": [
                    true,
                    {
                      "b": 1,
                      "a": -2
                    }
                  ]
                }
                """#
        )
    }

    @Test func controlCharactersAreEscapedAndNothingElse() {
        #expect(JSONValue.string("\u{0}\u{1F}\\\u{7F}\u{2028}Đ/").text() == "\"\\u0000\\u001f\\\\\u{7F}\u{2028}Đ/\"")
    }

    @Test func aMissingValueIsNull() {
        let name: String? = nil

        #expect(JSONValue(name) == .null)
        #expect(JSONValue(Int?.some(3)) == 3)
        #expect(JSONNumber("1,5") == nil)
    }

    @Test func settingAKeyAgainKeepsItsPlaceAndNilRemovesIt() {
        var object: JSONObject = ["a": 1, "b": 2, "c": 3]
        object["a"] = 9
        object["b"] = .some(nil)
        object["c"] = JSONValue?.none

        #expect(JSONValue.object(object).text() == #"{"a":9,"b":null}"#)
    }

    @Test func whatIsWrittenIsReadBackAsItWas() throws {
        let seed: UInt64 = 99
        var random = SplitMix(seed: seed)
        for draw in 0..<5_000 {
            let value = randomValue(depth: 0, using: &random)
            let layout: JSONLayout = draw % 2 == 0 ? .compact : .indented

            let read = try JSONValue(bytes: Array(value.text(layout).utf8))

            guard read == value else {
                Issue.record("seed \(seed), draw \(draw): \(value.text())")
                return
            }
        }
    }

    private func randomValue(depth: Int, using random: inout SplitMix) -> JSONValue {
        switch Int.random(in: 0..<(depth < 4 ? 7 : 5), using: &random) {
        case 0: return .null
        case 1: return .bool(.random(using: &random))
        case 2: return .integer(.random(in: .min ... .max, using: &random))
        case 3: return JSONNumber("\(Double.random(in: -1e9...1e9, using: &random))").map(JSONValue.number) ?? .null
        case 4: return .string(randomText(using: &random))
        case 5:
            let count = Int.random(in: 0...4, using: &random)
            return .array((0..<count).map { _ in randomValue(depth: depth + 1, using: &random) })
        default:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                object[randomText(using: &random)] = randomValue(depth: depth + 1, using: &random)
            }
            return .object(object)
        }
    }

    private func randomText(using random: inout SplitMix) -> String {
        let pieces = ["\"", "\\", "\n", "\u{0}", "ệ", "\u{1F34E}", "a", "/", "\u{2028}", "\\u0041"]
        return (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
    }
}
