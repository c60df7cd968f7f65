import HTMLText
import Testing

@Suite struct HTMLTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\" onmouseover=\"alert(1)", "&quot; onmouseover=&quot;alert(1)"),
        ("' onfocus='x", "&#39; onfocus=&#39;x"),
        ("&lt; already", "&amp;lt; already"),
        ("Cơm cháy & ruốc", "Cơm cháy &amp; ruốc"),
        ("zero\u{0}byte\u{1B}[31m", "zero\u{FFFD}byte\u{FFFD}[31m"),
        ("<\u{301}b>", "&lt;\u{301}b&gt;"),
        ("one\u{85}two 5\u{A0}kg", "one\u{FFFD}two 5\u{A0}kg"),
    ])
    func interpolatedTextIsEscaped(hostile: String, expected: String) {
        let html: HTML = "<p title=\"\(hostile)\">\(hostile)</p>"

        #expect(html.text == "<p title=\"\(expected)\">\(expected)</p>")
        #expect(HTML(escaping: hostile).text == expected)
    }

    /// A combining mark joins the `<` into one Character, which a switch over characters would let through.
    @Test func aCombiningMarkDoesNotHideATag() {
        let html: HTML = "\("<\u{338}script>")"

        #expect(!html.text.unicodeScalars.contains("<"))
    }

    @Test func vietnameseComesThroughByteForByte() {
        let name = "Vải thiều Lục Ngạn – ướp lạnh \u{1F34E}"

        let html: HTML = "\(name)"

        #expect(Array(html.text.utf8) == Array(name.utf8))
    }

    @Test func markupIsSplicedAsItIs() {
        let row: HTML = "<td>\("a<b")</td>"
        let missing: HTML? = nil

        let html: HTML = "<tr>\(row)\(missing)\([row, row])</tr>"

        #expect(html.text == "<tr><td>a&lt;b</td><td>a&lt;b</td><td>a&lt;b</td></tr>")
    }

    @Test func aMissingTextIsNothingAndAPresentOneIsEscaped() {
        let absent: String? = nil
        let present: String? = "<i>"

        let html: HTML = "[\(absent)][\(present)]"

        #expect(html.text == "[][&lt;i&gt;]")
    }

    @Test func aSubstringIsEscapedToo() {
        let html: HTML = "\("x<y".dropFirst())"

        #expect(html.text == "&lt;y")
    }

    @Test func numbersAreWrittenPlainly() {
        let html: HTML = "<b>\(1_500_000)</b>\(-3)"

        #expect(html.text == "<b>1500000</b>-3")
    }

    @Test func piecesAreAddedAndJoined() {
        var html: HTML = "<ul>"
        html += ["<li>1</li>", "<li>2</li>"].joined(separator: "\n")
        html += "</ul>"

        #expect(html == "<ul><li>1</li>\n<li>2</li></ul>")
        #expect([HTML]().joined() == .empty)
    }

    @Test func onlyTheNamedDoorTakesTextAsMarkup() {
        #expect(HTML(unescaped: "<hr>").text == "<hr>")
    }
}
